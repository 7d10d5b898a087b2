"""The way of somebody who never saw Photoclust: choose a folder, name, merge, reject, undo, come back."""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from photoclust.examine import ExamineSettings
from photoclust.gui import growing
from photoclust.gui.growing import Workshop
from photoclust.gui.merge_dialog import MergeDialog
from photoclust.gui.window import MainWindow
from photoclust.regroup import GroupingRules
from tests.gui.conftest import DEVICE, Inline, act, dialog, inline_workers, leave, named, settle
from tests.made import TOY, astronaut, save, toy_embedder


class Withholding(Inline):
    """Looks at some photos at once, and at the others when it is told to."""

    def __init__(self, at_once: int) -> None:
        self.at_once = at_once
        self._waiting: list[tuple[Future[Any], Callable[[], Future[Any]]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.at_once -= 1
        if self.at_once >= 0:
            return super().submit(fn, *args, **kwargs)
        future: Future[Any] = Future()
        future.set_running_or_notify_cancel()
        self._waiting.append((future, lambda: super(Withholding, self).submit(fn, *args, **kwargs)))
        return future

    def give_the_rest(self) -> None:
        """Look at the others now."""
        for future, look in self._waiting:
            looked = look()
            error = looked.exception()
            future.set_result(looked.result()) if error is None else future.set_exception(error)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Four portraits, four mirrored ones that the toy embedder takes for somebody else, a broken file."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for shot in range(4):
        portrait = astronaut(1 - shot / 50)
        save(portrait, folder / f"{shot}.jpg")
        save(portrait.transpose(Image.Transpose.FLIP_LEFT_RIGHT), folder / f"other-{shot}.jpg")
    (folder / "broken.jpg").write_bytes((folder / "0.jpg").read_bytes()[:500])
    return folder


@pytest.fixture
def work(tmp_path: Path) -> Workshop:
    """A real scan with the real detector and a small embedder, in this process."""
    model = toy_embedder(tmp_path / "toy.onnx")
    return Workshop(
        tmp_path / "library",
        lambda: ExamineSettings(model),
        inline_workers,
        lambda: GroupingRules(TOY),
        lambda: DEVICE,
    )


def test_the_whole_way(
    open_window: Callable[[Workshop], MainWindow], work: Workshop, photos: Path, qtbot: QtBot
) -> None:
    window = open_window(work)
    choose(window, photos, qtbot)
    people = window.people.grid.people
    qtbot.waitUntil(lambda: not window.scanning.is_running, timeout=60_000)
    qtbot.waitUntil(lambda: [person.faces for person in people.rows] == [4, 4])
    assert window.menus.skipped.isEnabled()
    assert "1 file could not be read" in window.statusBar().currentMessage()

    act(window, qtbot, lambda: window.acts.name(people.rows[0].handle, "Eileen"))
    assert named(window) == {"Eileen": 4}

    dropped = people.mimeData([people.index(1)])
    people.dropMimeData(dropped, Qt.DropAction.CopyAction, -1, -1, people.index(0))
    dialog(window, MergeDialog, qtbot).yes.click()
    qtbot.waitUntil(lambda: named(window) == {"Eileen": 8})

    act(window, qtbot, lambda: window.open_person(people.rows[0].handle))
    window.person.grid.choose(7)
    window.person.view.reject.trigger()
    assert len(window.person.faces.rows) == 7

    for _ in range(3):
        window.menus.undo.trigger()
    settle(window, qtbot)
    assert not window.menus.undo.isEnabled()
    undone = [(None, 4), (None, 4)]
    qtbot.waitUntil(lambda: [(person.name, person.faces) for person in people.rows] == undone)

    for _ in range(2):
        window.menus.redo.trigger()
    leave(window, qtbot)
    assert named(open_window(work)) == {"Eileen": 8}


def test_people_appear_while_the_scan_still_runs(
    open_window: Callable[[Workshop], MainWindow],
    work: Workshop,
    photos: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(growing, "SECONDS_BETWEEN_JOINS", 0.0)
    monkeypatch.setattr(growing, "SHARE_OF_TIME", 1000.0)
    some = Withholding(at_once=6)
    window = open_window(replace(work, workers=lambda _examination: nullcontext(some)))
    window.scan([photos])
    people = window.people.grid.people
    qtbot.waitUntil(lambda: bool(people.rows), timeout=60_000)
    assert window.scanning.is_running
    some.give_the_rest()
    qtbot.waitUntil(lambda: [person.faces for person in people.rows] == [4, 4], timeout=60_000)


def test_a_stopped_scan_keeps_what_it_saved_and_goes_on_later(
    open_window: Callable[[Workshop], MainWindow], work: Workshop, photos: Path, qtbot: QtBot
) -> None:
    some = Withholding(at_once=3)
    window = open_window(replace(work, workers=lambda _examination: nullcontext(some)))
    window.scan([photos])
    qtbot.waitUntil(lambda: window.scan_bar.bar.value() == 3, timeout=60_000)
    window.scan_bar.stop.click()
    some.give_the_rest()
    qtbot.waitUntil(lambda: not window.scanning.is_running, timeout=60_000)
    qtbot.waitUntil(window.menus.look_again.isEnabled)
    some.at_once = 99
    window.menus.look_again.trigger()
    qtbot.waitUntil(lambda: not window.scanning.is_running, timeout=60_000)
    qtbot.waitUntil(lambda: [person.faces for person in window.people.grid.people.rows] == [4, 4])


def choose(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    """Choose a folder as the welcome page asks for."""
    window.welcome.choose.click()
    asked = dialog(window, QFileDialog, qtbot)
    asked.filesSelected.emit([str(folder)])
    asked.done(0)
