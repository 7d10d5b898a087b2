"""What the window does with the files and folders it is started on, or called for when it is open already."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox

from photoclust.gui.instance import Call
from photoclust.gui.jobs import Jobs
from photoclust.gui.reading import Reading
from photoclust.library import Library


@dataclass(frozen=True, slots=True)
class Doors:
    """Where things go: folders to be looked through, photos to be shown, a sentence to be said."""

    scan: Callable[[Iterable[Path]], object]
    open_photos: Callable[[Sequence[Path], int], object]
    say: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class _Sorted:
    """What paths turned out to be. photos: files that the library knows; folders: of all others."""

    photos: tuple[Path, ...]
    folders: tuple[Path, ...]
    missing: tuple[Path, ...]


class Application(QApplication):
    """Knows what a Mac wants opened, which does not come as an argument. files_wanted: their paths."""

    files_wanted = Signal(list)

    def event(self, event: QEvent) -> bool:
        """Take a file that was double-clicked or dropped on the dock."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.files_wanted.emit([Path(event.file())])
            return True
        return super().event(event)


class Opening(QObject):
    """Shows photos that the library knows; offers to look through folders, and those of other photos."""

    def __init__(self, window: QMainWindow, library: Path, jobs: Jobs, doors: Doors) -> None:
        super().__init__(window)
        self._window, self._doors = window, doors
        self._reading = Reading(library, jobs, self)
        self._reading.arrived.connect(self._act_on)

    def take(self, call: Call) -> bool:
        """Come to the front and open what another start was asked for; False while the window is leaving."""
        if not self._window.isVisible():
            return False
        if call.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = call.token  # Qt asks there when it activates under Wayland
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        self.open(call.paths)
        return True

    @Slot(list)
    def open(self, paths: Sequence[Path]) -> None:
        """Open what was asked for, once it is known what it is."""
        if paths:
            self._reading.ask(partial(_sort, tuple(path.absolute() for path in paths)))

    @Slot(object)
    def _act_on(self, found: _Sorted) -> None:
        if found.missing:
            self._doors.say(self.tr("%1 is not there.").replace("%1", _shown(found.missing[0])))
        if found.photos:
            self._doors.open_photos(found.photos, 0)
        if found.folders:
            self._offer(found.folders)

    def _offer(self, folders: tuple[Path, ...]) -> None:
        """Ask before a scan: a folder that was clicked by mistake may hold very much."""
        question = QMessageBox(self._window)
        question.setTextFormat(Qt.TextFormat.PlainText)  # a folder's name is no markup
        question.setIcon(QMessageBox.Icon.NoIcon)
        question.setText(self.tr("Look for people in %n folders?", "", len(folders)))
        question.setInformativeText("\n".join(map(_shown, folders)))
        look = question.addButton(self.tr("Look for people"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(look)
        question.accepted.connect(lambda: self._doors.scan(folders))
        question.finished.connect(question.deleteLater)
        question.open()


def _sort(paths: tuple[Path, ...], library: Library) -> _Sorted:
    """Ask the disk and the library what paths are."""
    there = [path for path in paths if path.exists()]
    photos = [path for path in there if path.is_file() and library.files.photo_at(path) is not None]
    others = [path if path.is_dir() else path.parent for path in there if path not in photos]
    missing = tuple(path for path in paths if path not in there)
    return _Sorted(tuple(photos), tuple(dict.fromkeys(others)), missing)


def _shown(path: Path) -> str:
    return QDir.toNativeSeparators(os.fsencode(path).decode(errors="replace"))
