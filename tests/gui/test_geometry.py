"""The window fits the screen, and opens where it was left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from photoclust.gui import language
from photoclust.gui.geometry import FILE_NAME, place, remember
from photoclust.gui.growing import Workshop
from photoclust.gui.window import MainWindow
from tests.gui.conftest import settle, workshop


@pytest.fixture
def bare(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_the_first_window_leaves_room_for_its_title_bar(bare: QMainWindow, tmp_path: Path) -> None:
    place(bare, tmp_path)
    room = bare.screen().availableSize()
    assert 600 < bare.height() < room.height() - 40
    assert 600 < bare.width() < room.width()


@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_the_window_can_be_as_small_as_a_small_screen(
    open_window: Callable[[Workshop], MainWindow],
    made_folder: Path,
    qapp: QApplication,
    qtbot: QtBot,
    spoken: str,
) -> None:
    language.speak(qapp, spoken)
    window = open_window(workshop(made_folder))
    window.scan_bar.begin()
    for section in window.frame.sections:  # what was never shown has not its style yet, and seems smaller
        window.frame.show_section(section)
        qapp.processEvents()
    window.open_person(window.known.everyone[0].handle)
    for turn in (window.person.to_photos, window.person.to_faces):
        turn.trigger()
        settle(window, qtbot)
        window.person.view.bar.setVisible(turn is window.person.to_faces)
        qapp.processEvents()
        assert window.minimumSizeHint().width() <= 1016  # a screen of 1024, with a frame
    assert window.minimumSizeHint().height() <= 640
    middle = window.centralWidget()
    assert middle is not None
    assert not middle.hasHeightForWidth()  # else Qt takes what a page wishes for its least


def test_a_window_opens_where_it_was_left(bare: QMainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    bare.setGeometry(30, 70, 420, 330)
    remember(bare, tmp_path / "settings")
    again = QMainWindow()
    qtbot.addWidget(again)
    place(again, tmp_path / "settings")
    assert again.geometry() == bare.geometry()


@pytest.mark.parametrize("kept", ["", "no hex", "00ff00ff"])
def test_what_was_kept_and_makes_no_sense_is_passed_over(
    bare: QMainWindow, tmp_path: Path, kept: str
) -> None:
    (tmp_path / FILE_NAME).write_text(kept, encoding="utf-8")
    place(bare, tmp_path)
    assert bare.height() > 600


def test_a_folder_that_cannot_be_written_costs_nothing_but_the_place(
    bare: QMainWindow, tmp_path: Path
) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be", encoding="utf-8")
    remember(bare, tmp_path / "settings")
    place(bare, tmp_path / "settings")
    assert bare.height() > 600
