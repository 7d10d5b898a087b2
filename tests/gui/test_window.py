"""The window as a whole: undo, refusals, menus, leaving."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from photoclust.errors import LibraryError
from photoclust.gui.growing import Workshop
from photoclust.gui.shortcuts_dialog import ShortcutsDialog
from photoclust.gui.skipped_dialog import SkippedDialog
from photoclust.gui.welcome import dropped_folders
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from tests.gui.conftest import act, dialog, leave, named, workshop


def test_an_empty_library_welcomes(open_window: Callable[[Workshop], MainWindow], tmp_path: Path) -> None:
    window = open_window(workshop(tmp_path / "empty"))
    assert window.pages.currentWidget() is window.welcome


def test_undo_and_redo_say_in_the_menu_what_they_do(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.menus.undo.isEnabled()
    act(window, qtbot, lambda: window.acts.name(first(window), "Tom & Jo"))
    assert window.menus.undo.text() == "Undo: Name Tom && Jo"
    act(window, qtbot, window.menus.undo.trigger)
    assert named(window) == {}
    assert window.menus.redo.text() == "Redo: Name Tom && Jo"
    act(window, qtbot, window.menus.redo.trigger)
    assert named(window) == {"Tom & Jo": 4}


def test_every_act_is_told_with_its_way_back(window: MainWindow, qtbot: QtBot) -> None:
    act(window, qtbot, lambda: window.acts.name(first(window), "Anna"))
    assert window.statusBar().currentMessage() == "Named Anna. Ctrl+Z undoes."


def test_what_was_told_is_gone_as_soon_as_the_next_act_begins(window: MainWindow, qtbot: QtBot) -> None:
    act(window, qtbot, lambda: window.acts.name(first(window), "Anna"))
    window.acts.note(lambda _library: None)
    assert window.statusBar().currentMessage() == ""


def test_what_was_told_is_gone_when_the_owner_turns_the_page(window: MainWindow, qtbot: QtBot) -> None:
    act(window, qtbot, lambda: window.acts.name(first(window), "Anna"))
    window.open_person(first(window))
    assert window.statusBar().currentMessage() == ""


def test_what_was_told_stays_when_a_page_has_nothing_to_show_any_more(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_person(first(window))
    qtbot.waitUntil(lambda: len(window.person.everything) == 4)
    act(window, qtbot, lambda: window.acts.dismiss([face.id for face in window.person.everything]))
    qtbot.waitUntil(lambda: window.frame.page is window.people)
    assert "Ctrl+Z undoes." in window.statusBar().currentMessage()


def test_what_was_done_is_there_after_a_restart(
    window: MainWindow, open_window: Callable[[Workshop], MainWindow], made_folder: Path, qtbot: QtBot
) -> None:
    window.acts.name(first(window), "Anna")
    leave(window, qtbot)
    again = open_window(workshop(made_folder))
    assert named(again) == {"Anna": 4}
    act(again, qtbot, again.menus.undo.trigger)
    assert named(again) == {}


def first(window: MainWindow) -> str:
    """Return the handle of who is first in the list."""
    return window.people.grid.people.rows[0].handle


def test_a_refusal_is_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    window.acts.name(window.people.grid.people.rows[0].handle, "\x07")
    box = dialog(window, QMessageBox, qtbot)
    assert box.text() == "A name has 1 to 200 characters."
    box.close()


def test_a_known_error_of_a_job_is_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    window.boundary.report(LibraryError("The disk is full."))
    box = dialog(window, QMessageBox, qtbot)
    assert (box.text(), box.detailedText()) == ("The disk is full.", "")
    box.close()


def test_a_bug_is_shown_with_details_and_logged_without_what_it_said(
    window: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window.boundary.report(ValueError("/photos/secret.jpg"))
    box = dialog(window, QMessageBox, qtbot)
    assert "ValueError: /photos/secret.jpg" in box.detailedText()
    assert "ValueError" in caplog.text
    assert "secret" not in caplog.text
    box.close()


def test_an_error_that_nobody_takes_comes_to_the_boundary(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window.boundary.install()
    sys.excepthook(KeyError, KeyError("lost"), None)
    box = dialog(window, QMessageBox, qtbot)
    assert "KeyError: 'lost'" in box.detailedText()
    box.close()


def test_a_menu_serves_the_page_that_is_shown(window: MainWindow) -> None:
    assert menus(window) == ["&File", "&Edit", "&Go", "People", "&Help"]
    window.open_person(window.people.grid.people.rows[0].handle)
    assert menus(window) == ["&File", "&Edit", "&Go", "One person", "&Help"]


def menus(window: MainWindow) -> list[str]:
    """Return the titles in the menu bar."""
    return [each.text() for each in window.menuBar().actions() if each.isVisible()]


def test_the_list_of_keys_opens(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.shortcuts.trigger()
    dialog(window, ShortcutsDialog, qtbot).close()


def test_the_list_of_keys_is_as_wide_as_it_wants_to_be(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.shortcuts.trigger()
    keys = dialog(window, ShortcutsDialog, qtbot)
    assert keys.size() == keys.sizeHint()
    keys.close()


def test_the_keys_are_listed_in_words_that_are_true_of_anybody(window: MainWindow, qtbot: QtBot) -> None:
    act(window, qtbot, lambda: window.acts.name(first(window), "Anna"))
    window.open_person(first(window))
    qtbot.waitUntil(lambda: len(window.person.everything) == 4)
    window.menus.shortcuts.trigger()
    listed = dialog(window, ShortcutsDialog, qtbot)
    words = [label.text() for label in listed.findChildren(QLabel)]
    assert "Not this person" in words
    assert not [each for each in words if "Anna" in each]
    listed.close()


def test_skipped_files_are_listed_with_their_reason(
    window: MainWindow, made_folder: Path, qtbot: QtBot
) -> None:
    with Library(made_folder) as library:
        library.files.record_skipped(Path("/album/\x1b.jpg"), size=1, modified_ns=1, reason="It is damaged.")
    act(window, qtbot, window.known.ask)
    assert window.menus.skipped.isEnabled()
    window.menus.skipped.trigger()
    listed = dialog(window, SkippedDialog, qtbot)
    cells = [listed.table.item(0, column) for column in (0, 1)]
    assert [cell.text() for cell in cells if cell is not None] == ["/album/\\x1b.jpg", "It is damaged."]
    listed.close()


def test_a_dropped_file_means_its_folder(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.touch()
    carried = QMimeData()
    carried.setUrls(
        [QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile(str(photo)), QUrl("http://x.org/")]
    )
    event = QDropEvent(
        QPointF(),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert dropped_folders(event) == [tmp_path]


def test_a_photo_that_was_opened_first_stays_when_the_people_are_read(
    made_folder: Path, qtbot: QtBot
) -> None:
    again = MainWindow(workshop(made_folder))
    again.open_photos([Path("/album/0-0.jpg")], 0)
    again.show()
    qtbot.waitUntil(lambda: again.known.has_read)
    assert again.pages.currentWidget() is again.photo
    assert again.frame.sidebar.isVisible()
    leave(again, qtbot)
