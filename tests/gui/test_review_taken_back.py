"""Backspace takes back the owner's last answer of this visit, and never anything else."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from photoclust import people, reviewing
from photoclust.gui.review_page import ReviewPage
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from tests.gui.conftest import kinds, settle
from tests.gui.libraries import PAIRS
from tests.gui.review_acting import asked, press, show


def name_somebody(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    """Name somebody the review has not asked about yet."""
    with Library(folder) as library:
        handle = library.census.groups()[-1].handle
    window.acts.name(handle, "Zoe")
    settle(window, qtbot)


def test_what_was_done_on_another_page_is_never_taken_back(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    press(window, qtbot, Qt.Key.Key_N)
    window.frame.show_section(window.frame.sections[0])
    name_somebody(window, pairs_folder, qtbot)
    show(window, page)
    settle(window, qtbot)
    assert not page.undo.isEnabled()
    press(window, qtbot, Qt.Key.Key_Backspace)
    assert kinds(pairs_folder) == ["differ", "name"]


def test_after_a_glance_at_a_photo_the_answer_is_taken_back_and_not_what_was_done_there(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    question = page.question
    press(window, qtbot, Qt.Key.Key_N)
    QTest.keyClick(page, Qt.Key.Key_1)
    name_somebody(window, pairs_folder, qtbot)
    show(window, page)
    settle(window, qtbot)
    press(window, qtbot, Qt.Key.Key_Backspace)
    assert kinds(pairs_folder) == ["differ", "name", "undo"]
    with Library(pairs_folder) as library:
        assert "Zoe" in library.census.names().values()
    assert page.question == question


def test_an_answer_that_the_menu_has_undone_is_not_undone_twice(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    press(window, qtbot, Qt.Key.Key_N)
    press(window, qtbot, Qt.Key.Key_N)
    window.menus.undo.trigger()
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    settle(window, qtbot)
    assert kinds(pairs_folder) == ["differ", "differ", "undo"]
    assert page.progress.text().startswith("1 answered")


def test_what_the_menu_does_again_is_asked_no_more(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    question = page.question
    press(window, qtbot, Qt.Key.Key_N)
    press(window, qtbot, Qt.Key.Key_Backspace)
    assert page.question == question
    window.menus.redo.trigger()
    settle(window, qtbot)
    assert kinds(pairs_folder) == ["differ", "undo", "redo"]
    assert page.question != question


def test_a_refused_answer_is_not_counted_and_nothing_else_is_undone_for_it(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    question = asked(page)
    window.acts.refused.disconnect(window.boundary.explain)
    with Library(pairs_folder) as library:
        people.merge(library, question.first.handle, [question.second.handle])
    press(window, qtbot, Qt.Key.Key_N)
    assert not page.undo.isEnabled()
    press(window, qtbot, Qt.Key.Key_Backspace)
    assert kinds(pairs_folder) == ["merge"]


def test_a_skip_that_was_taken_back_stands_the_next_time(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, _ = review
    press(window, qtbot, Qt.Key.Key_Space)
    press(window, qtbot, Qt.Key.Key_Backspace)
    with Library(pairs_folder) as library:
        assert len(library.questions.open()) == PAIRS


def test_space_on_the_button_back_goes_back(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    press(window, qtbot, Qt.Key.Key_N)
    window.activateWindow()
    (back,) = (each for each in page.findChildren(QToolButton) if each.isVisible())
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert kinds(pairs_folder) == ["differ", "undo"]


def test_to_skip_is_to_skip_whatever_button_has_the_focus(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    window.activateWindow()
    page.answers.same.setFocus()
    QTest.keyClick(page.answers.same, Qt.Key.Key_S)
    page.skip.trigger()
    settle(window, qtbot)
    assert kinds(pairs_folder) == []
    assert page.progress.text().startswith("2 skipped")


def test_who_goes_on_from_a_photo_to_another_section_begins_a_new_visit(
    review: tuple[MainWindow, ReviewPage], qtbot: QtBot
) -> None:
    window, page = review
    press(window, qtbot, Qt.Key.Key_N)
    QTest.keyClick(page, Qt.Key.Key_1)
    window.frame.show_section(window.frame.sections[0])
    show(window, page)
    settle(window, qtbot)
    assert not page.undo.isEnabled()


def test_nobody_who_has_gone_elsewhere_is_taken_to_a_person(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    question = asked(page)
    with Library(pairs_folder) as library:
        for handle in (question.first.handle, question.second.handle):
            people.confirm(library, handle, list(library.census.face_ids(handle)))
        (question,) = reviewing.questions(library, most=1)
    window.known.ask()
    settle(window, qtbot)
    page.mixed_wanted.emit(asked(page).second.handle)
    window.frame.show_section(window.frame.sections[0])
    settle(window, qtbot)
    assert window.frame.page is window.people
