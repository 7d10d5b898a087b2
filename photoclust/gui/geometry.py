"""Where the window stands: within the screen at first, then where the owner left it."""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

from photoclust.errors import PhotoclustError
from photoclust.writing import whole_file

log = logging.getLogger(__name__)
FILE_NAME: Final = "window"
_SIZE: Final = QSize(1160, 780)
_AROUND: Final = QSize(24, 64)
"""What a desktop draws around a window, and some of the desktop; nobody knows how much before it is shown."""


def place(window: QMainWindow, folder: Path) -> None:
    """Put a window where it was left, as far as that is on a screen today; else where it fits.

    folder: of the owner's settings.
    """
    try:
        kept = bytes.fromhex((folder / FILE_NAME).read_text(encoding="ascii"))
    except (OSError, ValueError):
        kept = b""
    if not window.restoreGeometry(kept):
        window.resize(_SIZE.boundedTo(window.screen().availableSize() - _AROUND))


def remember(window: QMainWindow, folder: Path) -> None:
    """Keep where a window stands; where that cannot be written, it is not worth a word to the owner."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with whole_file(folder / FILE_NAME) as stream:
            stream.write(bytes(window.saveGeometry().data()).hex())
    except (OSError, PhotoclustError) as error:
        log.warning("where the window stands is not kept: %s", type(error).__name__)
