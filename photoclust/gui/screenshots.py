"""Take pictures of every view, light and dark: `python -m photoclust.gui.screenshots OUT [--library FOLDER]`.

Without a library only the views of an empty one are taken. --everywhere takes them in English and German, on
a screen of 1280 x 800 and on one of 2560 x 1440 that is twice as dense, each in a process of its own.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from photoclust.gui import language
from photoclust.gui.preferences import Preferences
from photoclust.gui.scene_dialogs import DIALOGS
from photoclust.gui.scenes import EMPTY, PAGES, Scene, settle
from photoclust.gui.sitting import Sitting
from photoclust.gui.theme import Theme
from photoclust.gui.window import MainWindow
from photoclust.settings import Settings

_SIZE: Final = (1280, 800)
_SCREENS: Final = (((1280, 800), 1), ((1280, 720), 2))
"""Sizes of the window, and how many pixels of the screen its own are wide."""
_LANGUAGES: Final = ("en", "de")


@dataclass(frozen=True, slots=True)
class Shot:
    """What to take a picture of, and what to call that."""

    name: str
    widget: QWidget


def main(arguments: list[str]) -> int:
    """Write the pictures and return the exit status."""
    parser = argparse.ArgumentParser(prog="photoclust.gui.screenshots", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--library", type=Path, help="show this library's people; keep such pictures private")
    parser.add_argument("--size", type=int, nargs=2, default=_SIZE, metavar=("WIDTH", "HEIGHT"))
    parser.add_argument("--language", choices=language.LANGUAGES, default="en")
    parser.add_argument("--only", nargs="*", default=(), metavar="VIEW", help="whose name begins so")
    parser.add_argument("--everywhere", action="store_true")
    given = parser.parse_args(arguments)
    if given.everywhere:
        return _everywhere(given)
    given.out.mkdir(parents=True, exist_ok=True)
    application = QApplication(["photoclust"])
    language.speak(application, given.language)
    theme = Theme(application)
    for shot in _shots(given.library, QSize(*given.size), theme, given.only):
        for colours in ("dark", "light"):
            theme.choose(colours)
            QApplication.processEvents()
            shot.widget.grab().save(str(given.out / f"{shot.name}-{colours}.png"))
    return 0


def _everywhere(given: argparse.Namespace) -> int:
    """Take the pictures of each screen and language, and return the worst exit status."""
    worst = 0
    for size, density in _SCREENS:
        for spoken in _LANGUAGES:
            place = given.out / f"{spoken}-{size[0] * density}x{size[1] * density}"
            command = [sys.executable, "-m", "photoclust.gui.screenshots", str(place), "--language", spoken]
            command += ["--size", *map(str, size)]
            command += [] if given.library is None else ["--library", str(given.library)]
            command += ["--only", *given.only] if given.only else []
            there = {**os.environ, "QT_SCALE_FACTOR": str(density)}
            worst = max(worst, abs(subprocess.run(command, env=there, check=False).returncode))
    return worst


def _shots(library: Path | None, size: QSize, theme: Theme, only: Sequence[str]) -> Iterator[Shot]:
    """Go through all scenes, each ready to be photographed; nothing of the owner's is touched."""
    with TemporaryDirectory() as empty:
        for folder, scenes in ((Path(empty), EMPTY), (library, (*PAGES, *DIALOGS))):
            if folder is None:
                continue
            kept = Preferences(Settings(watch=False), Path(empty) / "settings.json")
            sitting = Sitting(folder, kept, theme)
            sitting.window.resize(size)
            sitting.window.show()
            sitting.window.activateWindow()
            settle()
            yield from _entered(sitting, scenes, only)
            _leave(sitting.window)


def _entered(sitting: Sitting, scenes: Sequence[Scene], only: Sequence[str]) -> Iterator[Shot]:
    there = len(sitting.window.people.grid.people.rows)
    for scene in (each for each in scenes if each.people <= there):
        if only and not scene.name.startswith(tuple(only)):
            continue
        shown = scene.enter(sitting)
        settle()
        yield Shot(scene.name, shown)
        for dialog in sitting.window.findChildren(QDialog):
            dialog.close()


def _leave(window: MainWindow) -> None:
    window.close()
    window.jobs.wait()
    settle()
    window.deleteLater()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
