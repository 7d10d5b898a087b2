"""Take pictures of every view, light and dark: `python -m photoclust.gui.screenshots OUT [--library FOLDER]`.

Sizes follow QT_SCALE_FACTOR. Without a library the people are drawn, not photographed.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from photoclust.faces.diagnosis import DeviceReport
from photoclust.gui import theme
from photoclust.gui.growing import ScanStep, Stage, workshop_of
from photoclust.gui.shortcuts_dialog import ShortcutsDialog
from photoclust.gui.skipped_dialog import SkippedDialog
from photoclust.gui.theme import Theme
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.model import Progress
from photoclust.settings import Settings

_SIZE: Final = (1280, 800)
_SETTLING_MILLISECONDS: Final = 1500
_LOOKED_AT: Final = 40
_STEP: Final = Progress(
    done=1204, total=3120, faces=2311, skipped=3, current=Path("/photos/2014/summer/a.jpg")
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A view: its name, and how to come to it; returns what to take a picture of."""

    name: str
    enter: Callable[[MainWindow], QWidget]


def main(arguments: list[str]) -> int:
    """Write the pictures and return the exit status."""
    parser = argparse.ArgumentParser(prog="photoclust.gui.screenshots", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--library", type=Path, help="show this library's people; keep such pictures private")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    application = QApplication(["photoclust"])
    Theme(application)
    for dark in (False, True):
        application.setPalette(theme.palette(dark=dark))
        for name, picture in _pictures(given.library):
            picture.grab().save(str(given.out / f"{name}-{'dark' if dark else 'light'}.png"))
    return 0


def _pictures(library: Path | None) -> Iterator[tuple[str, QWidget]]:
    """Go through all scenes, each ready to be photographed."""
    with TemporaryDirectory() as empty:
        for folder, scenes in ((Path(empty), _EMPTY), (library or Path(empty), _FULL if library else ())):
            window = MainWindow(workshop_of(folder, Settings()))
            window.resize(*_SIZE)
            window.show()
            window.activateWindow()
            _settle()
            for scene in scenes:
                shown = scene.enter(window)
                _settle()
                yield scene.name, shown
                if isinstance(shown, QDialog):
                    shown.close()
            _leave(window)


def _welcome(window: MainWindow) -> QWidget:
    return window


def _waiting(window: MainWindow) -> QWidget:
    window.frame.sidebar.show()
    window.frame.show_section(window.frame.sections[0])
    window.people.show_scanning(scanning=True)
    _show_scan(window)
    return window


def _people(window: MainWindow) -> QWidget:
    window.scan_bar.hide()
    window.people.grid.clearSelection()
    return window


def _scan(window: MainWindow) -> QWidget:
    _show_scan(window)
    return window


def _chosen(window: MainWindow) -> QWidget:
    window.scan_bar.hide()
    window.people.grid.choose(1)
    window.people.grid.setFocus()
    window.people.grid.begin_naming()
    return window


def _merge(window: MainWindow) -> QWidget:
    first, second = window.people.grid.people.rows[:2]
    window.asking.merge(first.handle, [second.handle], lambda _person: None)
    return window.findChildren(QDialog)[-1]


def _move(window: MainWindow) -> QWidget:
    window.asking.move([1, 2], lambda _name: None)
    return window.findChildren(QDialog)[-1]


def _person(window: MainWindow) -> QWidget:
    window.open_person(window.people.grid.people.rows[0].handle)
    window.person.grid.choose(2)
    return window


def _photo(window: MainWindow) -> QWidget:
    """Show the photo with most faces of the first people."""
    handles = [each.handle for each in window.people.grid.people.rows[:_LOOKED_AT]]
    with Library(window.desk.workshop.library) as library:
        files = {face.paths[0] for handle in handles for face in library.census.faces(handle)}
        crowds = {path: len(photo.faces) for path in files if (photo := library.photos.at(path))}
    order = sorted(crowds, key=lambda path: (-crowds[path], path))
    window.open_photos(order, 0)
    return window


def _shortcuts(window: MainWindow) -> QWidget:
    window.menus.shortcuts.trigger()
    return window.findChildren(ShortcutsDialog)[-1]


def _skipped(window: MainWindow) -> QWidget:
    window.show_skipped()
    _settle()
    return window.findChildren(SkippedDialog)[-1]


_EMPTY: Final = (Scene("welcome", _welcome), Scene("waiting", _waiting))
_FULL: Final = (
    Scene("people", _people),
    Scene("scan", _scan),
    Scene("naming", _chosen),
    Scene("merge", _merge),
    Scene("person", _person),
    Scene("move", _move),
    Scene("photo", _photo),
    Scene("shortcuts", _shortcuts),
    Scene("skipped", _skipped),
)


def _show_scan(window: MainWindow) -> None:
    window.scan_bar.begin()
    window.scan_bar.show_step(ScanStep(Stage.LOOKING, _STEP, 1))
    window.scan_bar.show_device(DeviceReport("cpu", "", "No NVIDIA driver was found.", ""))


def _settle() -> None:
    """Let layouts, pictures and effects come to rest."""
    deadline = QDeadlineTimer(_SETTLING_MILLISECONDS)
    while not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _leave(window: MainWindow) -> None:
    window.close()
    window.jobs.wait()
    _settle()
    window.deleteLater()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
