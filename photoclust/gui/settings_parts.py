"""What the pages of the settings are made of."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from photoclust.wording import plain


def heading(text: str) -> QLabel:
    """Return the title of a part of a page."""
    label = QLabel(text)
    label.setProperty("role", "heading")
    label.setWordWrap(True)
    return label


def quiet(text: str) -> QLabel:
    """Return an explanation."""
    label = QLabel(text)
    label.setProperty("role", "quiet")
    label.setWordWrap(True)
    return label


def place(folder: Path) -> QLabel:
    """Return a path that can be selected and copied."""
    label = QLabel(plain(folder))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
