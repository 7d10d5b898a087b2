"""A window at the first of four photos."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoclust.examine import fingerprint
from photoclust.gui.growing import Workshop
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from tests.gui.conftest import workshop
from tests.made import MODEL, face, photo, put, save


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Four photos of 1000 x 500 pixels, the last of which is not there."""
    paths = [tmp_path / f"{number}.jpg" for number in range(4)]
    for number, path in enumerate(paths[:3]):
        save(Image.new("RGB", (1000, 500), (60 * number, 90, 120)), path)
    return paths


@pytest.fixture
def window(
    open_window: Callable[[Workshop], MainWindow], tmp_path: Path, photos: list[Path], qtbot: QtBot
) -> MainWindow:
    """A window over photos that show Anna's group left and Bert's right; a stranger is in the first."""
    with Library(tmp_path / "library") as library:
        for number, path in enumerate(photos):
            seen = [face(0, number, x=100), face(1, number, x=500)]
            content = fingerprint(path.read_bytes()) if path.exists() else "gone"
            put(library, str(path), photo(content, *seen, *([face(77, x=800)] if number == 0 else [])))
        regroup(library, GroupingRules(MODEL))
    made = open_window(workshop(tmp_path / "library"))
    made.activateWindow()
    made.open_photos(photos, 0)
    qtbot.waitUntil(lambda: made.photo.canvas.image is not None)
    return made


def labels(window: MainWindow) -> list[str]:
    """Return what the frames are called."""
    return [box.text() for box in window.photo.canvas.boxes]


def type_name(window: MainWindow, name: str) -> None:
    """Type a name in the line below a face."""
    QTest.keyClicks(window.photo.edit, name)
    QTest.keyClick(window.photo.edit, Qt.Key.Key_Return)
