"""The dialogs of the window, each with the way to it: what screenshots.py takes pictures of."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from photoclust.errors import DamagedLibrary
from photoclust.gui.act_names import act_name
from photoclust.gui.history_dialog import HistoryDialog
from photoclust.gui.history_model import Done, Past
from photoclust.gui.mending import offer
from photoclust.gui.scenes import Scene, settle
from photoclust.gui.settings_dialog import SettingsDialog
from photoclust.gui.shortcuts_dialog import ShortcutsDialog
from photoclust.gui.sitting import Sitting
from photoclust.gui.skipped_dialog import SkippedDialog
from photoclust.library.explaining import DAMAGED
from photoclust.library.journal import Act
from photoclust.model import SkippedFile

_SETTINGS_PAGES: Final = 5


def _merge(sitting: Sitting) -> QWidget:
    window = sitting.window
    first, second = window.people.grid.people.rows[:2]
    window.asking.merge(first.handle, [second.handle], lambda _handle: None)
    return window.findChildren(QDialog)[-1]


def _move(sitting: Sitting) -> QWidget:
    sitting.window.asking.move([1, 2], lambda _name: None)
    return sitting.window.findChildren(QDialog)[-1]


def _settings(number: int) -> Callable[[Sitting], QWidget]:
    def enter(sitting: Sitting) -> QWidget:
        sitting.settings.open()
        dialog = sitting.window.findChildren(SettingsDialog)[-1]
        dialog.subjects.setCurrentRow(number)
        return dialog

    return enter


def _erase(sitting: Sitting) -> QWidget:
    sitting.settings.open()
    sitting.settings.of_library.erase.click()
    return sitting.window.findChildren(QMessageBox)[-1]


def _shortcuts(sitting: Sitting) -> QWidget:
    sitting.window.menus.shortcuts.trigger()
    return sitting.window.findChildren(ShortcutsDialog)[-1]


def _skipped(sitting: Sitting) -> QWidget:
    reasons = ("The file is damaged: it ends too soon.", "Photoclust does not read this kind of file.")
    files = [SkippedFile(Path(f"/photos/2014/summer/{n}.jpg"), reason) for n, reason in enumerate(reasons)]
    dialog = SkippedDialog(files, sitting.window)
    dialog.open()
    settle()
    return dialog


def _history(sitting: Sitting) -> QWidget:
    """Show acts that were never done: a library's own would tell names."""
    told = (
        ("merge", "Merge Bob and 12 unnamed faces", False),
        ("name", "Name Anna", True),
        ("name", "Name Bob", False),
    )
    acts = [
        Act(9 - place, f"2026-05-0{4 - place}T09:30:00Z", kind, summary, None, undone)
        for place, (kind, summary, undone) in enumerate(told)
    ]
    rows = sitting.window.people.grid.people.rows
    done = tuple(Done(each, act_name(each), rows[0].cover if rows else None) for each in acts)
    dialog = HistoryDialog(sitting.window.thumbnails, sitting.window)
    dialog.show_past(Past(done, is_all=True))
    dialog.open()
    settle()
    return dialog


def _mending(sitting: Sitting) -> QWidget:
    box = offer(DamagedLibrary(DAMAGED, Path("copy.sqlite")))
    box.setParent(sitting.window, box.windowFlags())
    box.open()
    return box


def _crash(sitting: Sitting) -> QWidget:
    try:
        _ = 1 // 0
    except ZeroDivisionError as error:
        sitting.window.boundary.report(error)
    return sitting.window.findChildren(QMessageBox)[-1]


DIALOGS: Final = (
    Scene("merge", _merge, people=2),
    Scene("move", _move),
    Scene("shortcuts", _shortcuts),
    Scene("skipped", _skipped),
    Scene("history", _history),
    *(Scene(f"settings-{number}", _settings(number)) for number in range(_SETTINGS_PAGES)),
    Scene("erase", _erase),
    Scene("mending", _mending),
    Scene("crash", _crash),
)
