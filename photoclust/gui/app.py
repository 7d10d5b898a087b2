"""Open the window: the one place where its parts are put together."""

import argparse
import gc
import logging
import signal
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

import appdirs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from photoclust import __version__, settings
from photoclust.errors import PhotoclustError
from photoclust.gui import language
from photoclust.gui.icons import application_icon
from photoclust.gui.instance import Call, Instance
from photoclust.gui.mending import opens
from photoclust.gui.opening import Application, Doors, Opening
from photoclust.gui.preferences import Preferences
from photoclust.gui.sitting import Sitting, depart
from photoclust.gui.smoothness import keep_smooth
from photoclust.gui.sweeping import Sweeping
from photoclust.gui.theme import Theme
from photoclust.gui.window import MainWindow

FAILED: Final = 1
_LOG_BYTES: Final = 1 << 20
_SIGNAL_MILLISECONDS: Final = 300


@dataclass(frozen=True, slots=True)
class Request:
    """What to open: a library, and photos to show or folders to offer in it."""

    library: Path
    paths: tuple[Path, ...]


def run(arguments: Sequence[str]) -> int:
    """Open the window until it is closed, or hand over to the one that is open; return the exit status."""
    request = _request(arguments)
    application = _application()
    Sweeping(application)
    theme = Theme(application)
    _log_to_file()
    library, paths = request.library, request.paths
    while True:
        with closing(Instance(library)) as instance:
            if not instance.claim(Call.of_this_start(paths)):
                return 0
            try:
                preferences = Preferences(settings.load())
                language.speak(application, preferences.now.language)
                if not opens(library):
                    return FAILED
            except PhotoclustError as error:
                QMessageBox.critical(None, "Photoclust", str(error))
                return FAILED
            theme.choose(preferences.now.theme)
            sitting = Sitting(library, preferences, theme)
            opening = _begin(sitting.window, library, paths)
            instance.receive(opening.take)
            application.files_wanted.connect(opening.open)
            sitting.window.left.connect(application.exit)
            status = application.exec()
            application.files_wanted.disconnect(opening.open)
        if sitting.departure is None:
            return status
        library, paths = depart(sitting.departure, library), ()


def _application() -> Application:
    keep_smooth()
    application = Application(["photoclust"])
    application.setApplicationName("Photoclust")
    application.setApplicationDisplayName("Photoclust")
    application.setDesktopFileName("photoclust")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(application_icon())
    application.setQuitOnLastWindowClosed(False)  # Qt counts no window that was hidden when it closed
    return application


def _begin(window: MainWindow, library: Path, paths: Sequence[Path]) -> Opening:
    """Show the window, and open what was named."""
    window.boundary.install()
    _leave_on_ctrl_c(window)
    window.show()
    opening = Opening(window, library, window.jobs, Doors(window.scan, window.open_photos, window.say))
    opening.open(paths)
    gc.freeze()  # what was imported stays: looking through it for rubbish would stop the window for 75 ms
    return opening


def _request(arguments: Sequence[str]) -> Request:
    parser = argparse.ArgumentParser("photoclust", description="Turn a folder of photos into people.")
    parser.add_argument("--library", type=Path, default=settings.default_library(), metavar="FOLDER")
    parser.add_argument("paths", type=Path, nargs="*", metavar="FILE_OR_FOLDER", help="what to open")
    given = parser.parse_args(arguments)
    return Request(given.library, tuple(given.paths))


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
