"""Review by keyboard: every answer is an act, the next question is there at once, all can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoclust import reviewing
from photoclust.errors import ModelError
from photoclust.gui.growing import Workshop
from photoclust.gui.review_page import ReviewPage
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.regroup import GroupingRules
from photoclust.reviewing import QuestionKind
from tests.gui.conftest import kinds, people_and_groups, settle, workshop
from tests.gui.libraries import PAIRS
from tests.gui.review_acting import asked, press


def test_ten_pairs_by_keyboard(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    said = "YNYYNYYYNY"
    for key in said:
        question = asked(page)
        assert question.kind is QuestionKind.SAME_PERSON
        QTest.keyClick(page, getattr(Qt.Key, f"Key_{key}"))
        settle(window, qtbot)
        assert page.question != question
    assert kinds(pairs_folder) == ["merge" if key == "Y" else "differ" for key in said]
    assert people_and_groups(pairs_folder) == 2 * PAIRS - said.count("Y")
    assert page.progress.text().startswith("10 answered")


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (Qt.Key.Key_Y, "Merged: 4 faces. Ctrl+Z undoes."),
        (Qt.Key.Key_N, "Kept apart: two people. Ctrl+Z undoes."),
        (Qt.Key.Key_Space, "Skipped. Backspace asks it again."),
    ],
)
def test_a_line_says_what_an_answer_has_done(
    review: tuple[MainWindow, ReviewPage], qtbot: QtBot, key: Qt.Key, said: str
) -> None:
    window, page = review
    QTest.keyClick(page, key)
    settle(window, qtbot)
    assert window.statusBar().currentMessage() == said


def test_the_next_question_is_there_before_the_answer_is_done(review: tuple[MainWindow, ReviewPage]) -> None:
    window, page = review
    question = asked(page)
    QTest.keyClick(page, Qt.Key.Key_Y)
    assert window.acts.is_busy
    following = {asked(page).first.handle, asked(page).second.handle}
    assert not following & {question.first.handle, question.second.handle}


def test_backspace_undoes_the_last_answer_and_asks_again(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    question = asked(page)
    QTest.keyClick(page, Qt.Key.Key_Y)
    settle(window, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    assert page.question == question
    settle(window, qtbot)
    assert asked(page).first.faces[0] in (question.first.faces[0], question.second.faces[0])
    assert people_and_groups(pairs_folder) == 2 * PAIRS
    assert not page.undo.isEnabled()


def test_undo_from_the_menu_takes_the_answer_off_the_count(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    QTest.keyClick(page, Qt.Key.Key_N)
    settle(window, qtbot)
    assert page.undo.isEnabled()
    window.menus.undo.trigger()
    settle(window, qtbot)
    assert kinds(pairs_folder) == ["differ", "undo"]
    qtbot.waitUntil(lambda: not page.undo.isEnabled())


def test_space_skips_without_an_act_and_can_be_taken_back(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    question = page.question
    QTest.keyClick(page, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert page.question != question
    assert kinds(pairs_folder) == []
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    settle(window, qtbot)
    assert page.question == question


def test_space_skips_after_a_click_on_an_answer(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    QTest.mouseClick(page.answers.same, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert kinds(pairs_folder) == ["merge"]


def test_space_presses_a_button_that_has_the_focus(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    window.activateWindow()
    page.answers.different.setFocus()
    QTest.keyClick(page.answers.different, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert kinds(pairs_folder) == ["differ"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_a_button_that_has_the_focus_and_nothing_else(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot, key: Qt.Key
) -> None:
    window, page = review
    window.activateWindow()
    QTest.keyClick(page, key)
    page.answers.different.setFocus()
    QTest.keyClick(page.answers.different, key)
    settle(window, qtbot)
    assert kinds(pairs_folder) == ["differ"]


def test_a_photo_is_opened_by_its_number(review: tuple[MainWindow, ReviewPage]) -> None:
    _, page = review
    wanted: list[object] = []
    page.photo_wanted.connect(wanted.append)
    QTest.keyClick(page, Qt.Key.Key_2)
    assert wanted == [page.sides[1].spot]


def test_the_end_is_pleasant(review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot) -> None:
    window, page = review
    with Library(pairs_folder) as library:
        for question in reviewing.questions(library, most=1000):
            library.questions.skip(question.kind, question.first.faces[0], question.second.faces[0])
    QTest.keyClick(page, Qt.Key.Key_N)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: page.question is None)
    assert "All done. You answered 1 question." in page.rest.accessibleName()
    assert not page.say_same.isEnabled()


def test_the_end_counts_skips_apart(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    with Library(pairs_folder) as library:
        for question in reviewing.questions(library, most=1000)[2:]:
            library.questions.skip(question.kind, question.first.faces[0], question.second.faces[0])
    press(window, qtbot, Qt.Key.Key_Space)
    press(window, qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.question is None)
    assert "All done. You skipped 2 questions for now." in page.rest.accessibleName()


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
