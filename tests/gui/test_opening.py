"""What the window is started on, or called for, is shown or offered; nothing is scanned unasked."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from photoclust.gui.instance import Call
from photoclust.gui.jobs import Jobs
from photoclust.gui.opening import Doors, Opening
from photoclust.library import Library
from tests.made import face, photo, put

_MAC = """
import sys
from PySide6.QtGui import QFileOpenEvent
from photoclust.gui.opening import Application
application = Application([])
application.files_wanted.connect(lambda paths: print(*paths))
application.sendEvent(application, QFileOpenEvent(sys.argv[1]))
"""


@dataclass
class Front:
    """A window with an Opening, and what came through its doors."""

    window: QMainWindow
    opening: Opening
    library: Path
    scanned: list[tuple[Path, ...]] = field(default_factory=list)
    shown: list[tuple[Path, ...]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def question(self, qtbot: QtBot) -> QMessageBox:
        """Wait for the question."""
        qtbot.waitUntil(lambda: any(each.isVisible() for each in self.window.findChildren(QMessageBox)))
        return self.window.findChildren(QMessageBox)[-1]


@pytest.fixture
def front(qtbot: QtBot, tmp_path: Path) -> Iterator[Front]:
    folder = tmp_path / "library"
    Library(folder).close()
    window = QMainWindow()
    jobs = Jobs(window)
    scanned: list[tuple[Path, ...]] = []
    shown: list[tuple[Path, ...]] = []
    said: list[str] = []
    doors = Doors(
        lambda folders: scanned.append(tuple(folders)),
        lambda photos, _first: shown.append(tuple(photos)),
        said.append,
    )
    window.show()
    yield Front(window, Opening(window, folder, jobs, doors), folder, scanned, shown, said)
    qtbot.waitUntil(lambda: jobs.is_empty)
    window.deleteLater()


@pytest.fixture
def album(tmp_path: Path) -> Path:
    folder = tmp_path / "Über &lt;b&gt; uns"
    folder.mkdir()
    (folder / "a.jpg").touch()
    return folder


def accept(question: QMessageBox) -> None:
    """Click what is offered."""
    question.defaultButton().click()


def test_a_folder_is_offered_and_looked_through_on_a_yes(front: Front, album: Path, qtbot: QtBot) -> None:
    front.opening.open([album])
    question = front.question(qtbot)
    assert front.scanned == []
    assert str(album) in question.informativeText()
    accept(question)
    qtbot.waitUntil(lambda: front.scanned == [(album,)])


def test_a_no_scans_nothing(front: Front, album: Path, qtbot: QtBot) -> None:
    front.opening.open([album])
    question = front.question(qtbot)
    with qtbot.waitSignal(question.finished):
        question.reject()
    assert front.scanned == []


def test_markup_in_a_folders_name_is_no_markup(front: Front, album: Path, qtbot: QtBot) -> None:
    front.opening.open([album])
    assert front.question(qtbot).textFormat() == Qt.TextFormat.PlainText


def test_a_photo_of_the_library_is_shown(front: Front, album: Path, qtbot: QtBot) -> None:
    with Library(front.library) as library:
        put(library, str(album / "a.jpg"), photo("a", face(0, 0)))
    front.opening.open([album / "a.jpg"])
    qtbot.waitUntil(lambda: front.shown == [(album / "a.jpg",)])
    assert not front.window.findChildren(QMessageBox)


def test_of_another_photo_the_folder_is_offered_once(front: Front, album: Path, qtbot: QtBot) -> None:
    (album / "b.jpg").touch()
    front.opening.open([album / "a.jpg", album / "b.jpg"])
    accept(front.question(qtbot))
    qtbot.waitUntil(lambda: front.scanned == [(album,)])


def test_what_is_not_there_is_said(front: Front, album: Path, qtbot: QtBot) -> None:
    front.opening.open([album / "gone"])
    qtbot.waitUntil(lambda: len(front.said) == 1)
    assert "gone" in front.said[0]


def test_nothing_asked_opens_nothing(front: Front, qtbot: QtBot) -> None:
    assert front.opening.take(Call())
    assert front.scanned == front.shown == []


def test_a_call_brings_the_window_back_from_the_task_bar(front: Front) -> None:
    front.window.showMinimized()
    assert front.opening.take(Call())
    assert not front.window.isMinimized()


def test_a_window_that_is_leaving_takes_no_call(front: Front, album: Path) -> None:
    front.window.hide()
    assert not front.opening.take(Call((album,)))


@pytest.mark.skipif(sys.platform == "win32", reason="reads the environment of Wayland")
def test_the_token_of_a_call_is_where_qt_looks_for_it(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "old")
    assert front.opening.take(Call(token="new"))
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "new"


def test_a_file_that_a_mac_hands_over_is_wanted(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", _MAC, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == str(tmp_path)
