"""Review by keyboard: every answer is an act, the next question is there at once, all can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoclust import reviewing
from photoclust.errors import ModelError
from photoclust.gui.growing import Workshop
from photoclust.gui.review_page import ReviewPage
from photoclust.gui.review_texts import wording
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.library.questions import FoundQuestion
from photoclust.regroup import GroupingRules, regroup
from photoclust.reviewing import Question, QuestionKind, Side
from tests.gui.conftest import picture, settle, workshop
from tests.made import MODEL, face, photo, put

PAIRS = 10


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of twenty people, of whom a look has found that two and two may be one."""
    folder = tmp_path / "library"
    with Library(folder) as library:
        for person in range(2 * PAIRS):
            for shot in range(2):
                name, seen = f"{person}-{shot}", replace(face(person, shot), image=picture(person % 4))
                put(library, f"/album/{name}.jpg", photo(name, seen))
        regroup(library, GroupingRules(MODEL))
        shown = {each.paths[0].stem: each.id for each in library.census.faces()}
        library.questions.replace(
            FoundQuestion(
                QuestionKind.SAME_PERSON, shown[f"{pair}-0"], shown[f"{pair + PAIRS}-0"], 0.7, PAIRS - pair
            )
            for pair in range(PAIRS)
        )
        assert len(reviewing.questions(library)) == PAIRS
    return folder


@pytest.fixture
def review(
    open_window: Callable[[Workshop], MainWindow], folder: Path, qtbot: QtBot
) -> tuple[MainWindow, ReviewPage]:
    """The window at its first question."""
    window = open_window(workshop(folder))
    page = window.findChild(ReviewPage)
    assert page is not None
    window.frame.show_section(next(each for each in window.frame.sections if each.page is page))
    qtbot.waitUntil(lambda: page.question is not None, timeout=20_000)
    settle(window, qtbot)
    return window, page


def people_and_groups(folder: Path) -> int:
    with Library(folder) as library:
        return len(library.census.persons()) + len(library.census.groups())


def kinds(folder: Path) -> list[str]:
    with Library(folder) as library:
        return [act.kind for act in reversed(library.journal.acts())]


def test_ten_pairs_by_keyboard(review: tuple[MainWindow, ReviewPage], folder: Path, qtbot: QtBot) -> None:
    window, page = review
    said = "YNYYNYYYNY"
    for key in said:
        question = page.question
        assert question is not None
        assert question.kind is QuestionKind.SAME_PERSON
        QTest.keyClick(page, getattr(Qt.Key, f"Key_{key}"))
        settle(window, qtbot)
        assert page.question != question
    assert kinds(folder) == ["merge" if key == "Y" else "differ" for key in said]
    assert people_and_groups(folder) == 2 * PAIRS - said.count("Y")
    assert page.progress.text().startswith("10 answered")


def test_the_next_question_is_there_before_the_answer_is_done(review: tuple[MainWindow, ReviewPage]) -> None:
    window, page = review
    question = page.question
    assert question is not None
    QTest.keyClick(page, Qt.Key.Key_Y)
    assert window.acts.is_busy
    assert page.question is not None
    asked = {page.question.first.handle, page.question.second.handle}
    assert not asked & {question.first.handle, question.second.handle}


def test_backspace_undoes_the_last_answer_and_asks_again(
    review: tuple[MainWindow, ReviewPage], folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    question = page.question
    QTest.keyClick(page, Qt.Key.Key_Y)
    settle(window, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    assert page.question == question
    settle(window, qtbot)
    assert page.question is not None
    assert question is not None
    assert page.question.first.faces[0] in (question.first.faces[0], question.second.faces[0])
    assert people_and_groups(folder) == 2 * PAIRS
    assert not page.undo.isEnabled()


def test_undo_from_the_menu_takes_the_answer_off_the_count(
    review: tuple[MainWindow, ReviewPage], folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    QTest.keyClick(page, Qt.Key.Key_N)
    settle(window, qtbot)
    assert page.undo.isEnabled()
    window.menus.undo.trigger()
    settle(window, qtbot)
    assert kinds(folder) == ["differ", "undo"]
    qtbot.waitUntil(lambda: not page.undo.isEnabled())


def test_space_skips_without_an_act_and_can_be_taken_back(
    review: tuple[MainWindow, ReviewPage], folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    question = page.question
    QTest.keyClick(page, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert page.question != question
    assert kinds(folder) == []
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    settle(window, qtbot)
    assert page.question == question


def test_space_presses_a_button_that_has_the_focus(
    review: tuple[MainWindow, ReviewPage], folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    window.activateWindow()
    page.no.setFocus()
    QTest.keyClick(page.no, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert kinds(folder) == ["differ"]


def test_enter_presses_a_button_that_has_the_focus_and_nothing_else(
    review: tuple[MainWindow, ReviewPage], folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    window.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_Return)
    page.no.setFocus()
    QTest.keyClick(page.no, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert kinds(folder) == ["differ"]


def part(page: ReviewPage, qtbot: QtBot) -> Question:
    """Say that one side is several people, and return what is asked then."""
    QTest.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: page.question is not None and page.question.kind is QuestionKind.LOOKS_LIKE_TWO)
    assert page.question is not None
    return page.question


def test_several_people_are_parted_by_one_act_and_asked_about_apart(
    review: tuple[MainWindow, ReviewPage], folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    first = page.question
    assert first is not None
    parted = part(page, qtbot)
    assert parted.first.handle in {first.first.handle, first.second.handle}
    assert kinds(folder) == []
    QTest.keyClick(page, Qt.Key.Key_Y)
    settle(window, qtbot)
    assert kinds(folder) == ["split"]
    assert people_and_groups(folder) == 2 * PAIRS + 1
    assert page.question is not None
    assert page.question.kind is QuestionKind.SAME_PERSON
    faces = {*first.first.faces, *first.second.faces}
    assert {*page.question.first.faces, *page.question.second.faces} < faces


@pytest.mark.parametrize("by_menu", [True, False])
def test_undo_joins_the_parts_and_asks_again(
    review: tuple[MainWindow, ReviewPage], folder: Path, qtbot: QtBot, by_menu: bool
) -> None:
    window, page = review
    parted = part(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Y)
    settle(window, qtbot)
    (window.menus.undo if by_menu else page.undo).trigger()
    settle(window, qtbot)
    assert kinds(folder) == ["split", "undo"]
    assert people_and_groups(folder) == 2 * PAIRS
    qtbot.waitUntil(lambda: not page.undo.isEnabled())
    if not by_menu:
        assert page.question is not None
        assert page.question.second.faces == parted.second.faces


def test_a_skip_goes_back_to_the_question_that_was_not_answered(
    review: tuple[MainWindow, ReviewPage], folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    first = page.question
    assert first is not None
    part(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert page.question is not None
    assert page.question.kind is QuestionKind.SAME_PERSON
    assert {page.question.first.handle, page.question.second.handle} == {
        first.first.handle,
        first.second.handle,
    }
    assert kinds(folder) == []


def test_the_same_key_again_shows_all_faces_to_be_chosen_by_hand(
    review: tuple[MainWindow, ReviewPage], qtbot: QtBot
) -> None:
    window, page = review
    parted = part(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_M)
    assert window.frame.page is window.person
    assert window.person.person is not None
    assert window.person.person.handle == parted.first.handle


def test_what_became_moot_elsewhere_is_asked_no_more(
    review: tuple[MainWindow, ReviewPage], qtbot: QtBot
) -> None:
    window, page = review
    parted = part(page, qtbot)
    window.frame.show_section(window.frame.sections[0])
    window.acts.move(parted.second.handle, parted.second.faces, "Zoe")
    settle(window, qtbot)
    window.frame.show_section(next(each for each in window.frame.sections if each.page is page))
    settle(window, qtbot)
    assert page.question is not None
    assert page.question.kind is QuestionKind.SAME_PERSON


def test_a_photo_is_opened_by_its_number(review: tuple[MainWindow, ReviewPage]) -> None:
    _, page = review
    wanted: list[object] = []
    page.photo_wanted.connect(wanted.append)
    QTest.keyClick(page, Qt.Key.Key_2)
    assert wanted == [page.sides[1].spot]


def test_the_end_is_pleasant(review: tuple[MainWindow, ReviewPage], folder: Path, qtbot: QtBot) -> None:
    window, page = review
    with Library(folder) as library:
        for question in reviewing.questions(library, most=1000):
            library.questions.skip(question.kind, question.first.faces[0], question.second.faces[0])
    QTest.keyClick(page, Qt.Key.Key_N)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: page.question is None)
    assert "All done. You answered 1 question." in page.rest.accessibleName()
    assert not page.say_yes.isEnabled()


def test_why_nothing_can_be_asked_is_said_on_the_page_and_nowhere_else(
    open_window: Callable[[Workshop], MainWindow], made_folder: Path, qtbot: QtBot
) -> None:
    def rules() -> GroupingRules:
        raise ModelError("The model is gone.")

    window = open_window(replace(workshop(made_folder), rules=rules))
    page = window.findChild(ReviewPage)
    assert page is not None
    window.frame.show_section(next(each for each in window.frame.sections if each.page is page))
    qtbot.waitUntil(lambda: "The model is gone." in page.rest.accessibleName())
    assert window.statusBar().currentMessage() == ""


@pytest.mark.parametrize("kind", list(QuestionKind))
@pytest.mark.parametrize("name", [None, "Anna"])
def test_every_kind_of_question_has_words(kind: QuestionKind, name: str | None) -> None:
    words = wording(Question(kind, Side("1", name, (1,), 1), Side("g2", None, (2,), 1), 0.5))
    assert words.title.endswith("?")
    assert words.yes != words.no
    assert words.mixed == ("Choose the faces…" if kind is QuestionKind.LOOKS_LIKE_TWO else "")
    assert "%1" not in words.title


def test_of_several_faces_they_may_be_several_people() -> None:
    several, single = Side("1", "Anna", (1, 3), 2), Side("g2", None, (2,), 1)
    assert wording(Question(QuestionKind.SAME_PERSON, several, single, 0.5)).mixed == "Several people here"
