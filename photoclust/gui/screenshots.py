"""Take pictures of every view, light and dark: `python -m photoclust.gui.screenshots OUT [--library FOLDER]`.

Sizes follow --size and QT_SCALE_FACTOR. Without a library only the views of an empty one are taken.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from photoclust.faces.diagnosis import DeviceReport
from photoclust.gui import language
from photoclust.gui.by_date import DateOrder
from photoclust.gui.growing import ScanStep, Stage
from photoclust.gui.preferences import Preferences
from photoclust.gui.search_page import SearchPage
from photoclust.gui.settings_dialog import SettingsDialog
from photoclust.gui.shortcuts_dialog import ShortcutsDialog
from photoclust.gui.sitting import Sitting
from photoclust.gui.skipped_dialog import SkippedDialog
from photoclust.gui.suggestion_row import Maybe
from photoclust.gui.theme import Theme
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.model import Progress
from photoclust.settings import Settings

_SIZE: Final = (1280, 800)
_SETTLING_MILLISECONDS: Final = 1500
_LOOKED_AT: Final = 40
_SETTINGS_PAGES: Final = 5
_STEP: Final = Progress(
    done=1204, total=3120, faces=2311, skipped=3, current=Path("/photos/2014/summer/a.jpg")
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A view: its name, and how to come to it; returns what to take a picture of.

    people: how many there must be; the demo album has one person only.
    """

    name: str
    enter: Callable[[Sitting], QWidget]
    people: int = 0


def main(arguments: list[str]) -> int:
    """Write the pictures and return the exit status."""
    parser = argparse.ArgumentParser(prog="photoclust.gui.screenshots", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--library", type=Path, help="show this library's people; keep such pictures private")
    parser.add_argument("--size", type=int, nargs=2, default=_SIZE, metavar=("WIDTH", "HEIGHT"))
    parser.add_argument("--language", choices=language.LANGUAGES, default="en")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    application = QApplication(["photoclust"])
    language.speak(application, given.language)
    theme = Theme(application)
    for colours in ("light", "dark"):
        theme.choose(colours)
        for name, picture in _pictures(given.library, QSize(*given.size), theme):
            picture.grab().save(str(given.out / f"{name}-{colours}.png"))
    return 0


def _pictures(library: Path | None, size: QSize, theme: Theme) -> Iterator[tuple[str, QWidget]]:
    """Go through all scenes, each ready to be photographed."""
    with TemporaryDirectory() as empty:
        for folder, scenes in ((Path(empty), _EMPTY), (library or Path(empty), _FULL if library else ())):
            # Settings of its own: the owner's stay as they are.
            sitting = Sitting(
                folder, Preferences(Settings(watch=False), Path(empty) / "settings.json"), theme
            )
            sitting.window.resize(size)
            sitting.window.show()
            sitting.window.activateWindow()
            _settle()
            there = len(sitting.window.people.grid.people.rows)
            for scene in (each for each in scenes if each.people <= there):
                shown = scene.enter(sitting)
                _settle()
                yield scene.name, shown
                if isinstance(shown, QDialog):
                    shown.close()
            _leave(sitting.window)


def _welcome(sitting: Sitting) -> QWidget:
    return sitting.window


def _waiting(sitting: Sitting) -> QWidget:
    window = sitting.window
    window.frame.sidebar.show()
    window.frame.show_section(window.frame.sections[0])
    window.people.show_scanning(scanning=True)
    _show_scan(window)
    return window


def _empty_section(sitting: Sitting) -> QWidget:
    sitting.window.scan_bar.hide()
    sitting.window.frame.show_section(sitting.window.frame.sections[1])
    return sitting.window


def _section(number: int) -> Callable[[Sitting], QWidget]:
    def enter(sitting: Sitting) -> QWidget:
        window = sitting.window
        window.scan_bar.hide()
        window.people.squares.setChecked(False)
        window.frame.show_section(window.frame.sections[number])
        window.people.grid.clearSelection()
        _settle()
        return window

    return enter


def _scan(sitting: Sitting) -> QWidget:
    _show_scan(sitting.window)
    return sitting.window


def _naming(sitting: Sitting) -> QWidget:
    window = sitting.window
    window.scan_bar.hide()
    window.people.grid.choose(1)
    window.people.grid.setFocus()
    window.people.grid.begin_naming()
    return window


def _squares(sitting: Sitting) -> QWidget:
    sitting.window.people.grid.setFocus()
    sitting.window.people.squares.setChecked(True)
    return sitting.window


def _search_found(sitting: Sitting) -> QWidget:
    """Search for whoever has most faces, or for a name there is none of."""
    window = sitting.window
    page = window.findChildren(SearchPage)[-1]
    page.query.setText(window.people.grid.people.rows[0].name or "Anna")
    _settle()
    return window


def _merge(sitting: Sitting) -> QWidget:
    window = sitting.window
    first, second = window.people.grid.people.rows[:2]
    window.asking.merge(first.handle, [second.handle], lambda _handle: None)
    return window.findChildren(QDialog)[-1]


def _move(sitting: Sitting) -> QWidget:
    sitting.window.asking.move([1, 2], lambda _name: None)
    return sitting.window.findChildren(QDialog)[-1]


def _person(sitting: Sitting) -> QWidget:
    window = sitting.window
    window.open_person(window.people.grid.people.rows[0].handle)
    _settle()
    window.person.grid.choose(2)
    return window


def _person_by_date(sitting: Sitting) -> QWidget:
    page = sitting.window.person
    page.grid.clearSelection()
    page.order.choose(DateOrder.NEWEST)
    if page.person is not None:
        page.suggestions.ask(page.person.name, _likely(sitting.window))
    return sitting.window


def _person_s_photos(sitting: Sitting) -> QWidget:
    sitting.window.person.to_photos.trigger()
    _settle()
    return sitting.window


def _likely(window: MainWindow) -> list[Maybe]:
    others = window.people.grid.people.rows[1:3]
    return [Maybe(each.handle, each.cover or 0, each.faces, False) for each in others]


def _photo(sitting: Sitting) -> QWidget:
    """Show the photo with most faces of the first people."""
    window = sitting.window
    handles = [each.handle for each in window.people.grid.people.rows[:_LOOKED_AT]]
    with Library(window.desk.workshop.library) as library:
        files = {face.paths[0] for handle in handles for face in library.census.faces(handle)}
        crowds = {path: len(photo.faces) for path in files if (photo := library.photos.at(path))}
    order = sorted(crowds, key=lambda path: (-crowds[path], path))
    window.open_photos(order, 0)
    return window


def _photo_naming(sitting: Sitting) -> QWidget:
    boxes = sitting.window.photo.canvas.boxes
    if boxes:
        boxes[len(boxes) // 2].click()
    return sitting.window


def _photo_gone(sitting: Sitting) -> QWidget:
    sitting.window.open_photos([Path("/photos/2014/summer/beach.jpg")], 0)
    return sitting.window


def _settings(sitting: Sitting) -> QWidget:
    sitting.settings.open()
    return sitting.window.findChildren(SettingsDialog)[-1]


def _settings_page(number: int) -> Callable[[Sitting], QWidget]:
    def enter(sitting: Sitting) -> QWidget:
        dialog = _settings(sitting)
        if isinstance(dialog, SettingsDialog):
            dialog.subjects.setCurrentRow(number)
        return dialog

    return enter


def _shortcuts(sitting: Sitting) -> QWidget:
    sitting.window.menus.shortcuts.trigger()
    return sitting.window.findChildren(ShortcutsDialog)[-1]


def _skipped(sitting: Sitting) -> QWidget:
    sitting.window.show_skipped()
    _settle()
    return sitting.window.findChildren(SkippedDialog)[-1]


_EMPTY: Final = (
    Scene("welcome", _welcome),
    Scene("waiting", _waiting),
    Scene("empty-section", _empty_section),
)
_FULL: Final = (
    Scene("people", _section(0)),
    Scene("scan", _scan),
    Scene("naming", _naming),
    Scene("squares", _squares),
    Scene("merge", _merge, people=2),
    Scene("review", _section(1)),
    Scene("search", _section(2)),
    Scene("search-found", _search_found, people=1),
    Scene("strangers", _section(3)),
    Scene("person", _person),
    Scene("person-by-date", _person_by_date),
    Scene("person-photos", _person_s_photos),
    Scene("move", _move),
    Scene("photo", _photo),
    Scene("photo-naming", _photo_naming),
    Scene("photo-gone", _photo_gone),
    Scene("shortcuts", _shortcuts),
    Scene("skipped", _skipped),
    *(Scene(f"settings-{number}", _settings_page(number)) for number in range(_SETTINGS_PAGES)),
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
