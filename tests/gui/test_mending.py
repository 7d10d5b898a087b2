"""A damaged library is offered its newest sound copy before the window opens."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from photoclust.errors import DamagedLibrary
from photoclust.gui.mending import opens
from photoclust.library import Library
from photoclust.library.store import FILE_NAME
from tests.made import album


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """The folder of a library with one copy, whose file is rubbish."""
    with Library(tmp_path) as library:
        album(library)
        library.back_up()
    (tmp_path / FILE_NAME).write_bytes(b"rubbish" * 1000)
    return tmp_path


def press(text: str) -> None:
    """Press a button of the dialog as soon as it is open."""

    def look() -> None:
        (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
        next(each for each in dialog.buttons() if each.text() == text).click()

    QTimer.singleShot(0, look)


def test_a_sound_library_opens_without_a_word(qtbot: QtBot, tmp_path: Path) -> None:
    assert opens(tmp_path)


def test_the_copy_is_put_back_where_the_owner_likes(qtbot: QtBot, damaged: Path) -> None:
    press("Put the copy back")
    assert opens(damaged)
    with Library(damaged) as library:
        assert library.census.totals().faces == 12


def test_nothing_is_touched_where_the_owner_does_not(qtbot: QtBot, damaged: Path) -> None:
    press("Close")
    assert not opens(damaged)
    assert (damaged / FILE_NAME).read_bytes().startswith(b"rubbish")


def test_a_library_without_a_copy_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"rubbish" * 1000)
    with pytest.raises(DamagedLibrary, match="no sound copy"):
        opens(tmp_path)
