"""Backspace takes back the owner's last answer of this visit, and never anything else."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoclust.gui.review_page import ReviewPage
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from tests.gui.conftest import kinds, settle
from tests.gui.test_review_progress import press, show


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
