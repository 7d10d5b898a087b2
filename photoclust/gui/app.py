"""Open the window: the one place where its parts are put together."""

import argparse
import gc
import logging
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

import appdirs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from photoclust import __version__, settings
from photoclust.errors import PhotoclustError
from photoclust.gui import language
from photoclust.gui.icons import application_icon
from photoclust.gui.preferences import Preferences
from photoclust.gui.sitting import Sitting, depart
from photoclust.gui.theme import Theme
from photoclust.gui.window import MainWindow
from photoclust.library import Library

FAILED: Final = 1
_LOG_BYTES: Final = 1 << 20
_SIGNAL_MILLISECONDS: Final = 300


@dataclass(frozen=True, slots=True)
class Request:
    """What to open. folders: to look through at once."""

    library: Path
    folders: tuple[Path, ...]


def run(arguments: Sequence[str]) -> int:
    """Open the window, stay until it is closed, and return the exit status."""
    request = _request(arguments)
    application = QApplication(["photoclust"])
    application.setApplicationName("Photoclust")
    application.setApplicationDisplayName("Photoclust")
    application.setDesktopFileName("photoclust")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(application_icon())
    theme = Theme(application)
    _log_to_file()
    library, folders = request.library, request.folders
    while True:
        try:
            Library(library).close()
            preferences = Preferences(settings.load())
        except PhotoclustError as error:
            QMessageBox.critical(None, "Photoclust", str(error))
            return FAILED
        theme.choose(preferences.now.theme)
        language.speak(application, preferences.now.language)
        sitting = Sitting(library, preferences, theme)
        _begin(sitting.window, folders)
        status = application.exec()
        if sitting.departure is None:
            return status
        library, folders = depart(sitting.departure, library), ()


def _begin(window: MainWindow, folders: Sequence[Path]) -> None:
    """Show the window, and look through the folders that were named."""
    window.boundary.install()
    _leave_on_ctrl_c(window)
    window.show()
    if folders:
        window.scan(folders)
    gc.freeze()  # what was imported stays: looking through it for rubbish would stop the window for 75 ms


def _request(arguments: Sequence[str]) -> Request:
    parser = argparse.ArgumentParser("photoclust", description="Turn a folder of photos into people.")
    parser.add_argument("--library", type=Path, default=settings.default_library(), metavar="FOLDER")
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    given = parser.parse_args(arguments)
    return Request(given.library, tuple(given.folders))


def _log_to_file() -> None:
    """Keep a log of bugs, which names no photo, beside the platform's other logs."""
    folder = Path(appdirs.user_log_dir("Photoclust", appauthor=False))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "photoclust.log", maxBytes=_LOG_BYTES, backupCount=1, delay=True
        )
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s", error.strerror)
        return
    handler.setLevel(logging.INFO)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("photoclust").addHandler(handler)


def _leave_on_ctrl_c(window: MainWindow) -> None:
    """Close on Ctrl-C in the terminal: Python hears signals only when it runs, so let it run now and then."""
    signal.signal(signal.SIGINT, lambda _number, _frame: window.close())
    heartbeat = QTimer(window, interval=_SIGNAL_MILLISECONDS)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()


def main() -> int:
    """Open the window as the command line asks."""
    return run(sys.argv[1:])
