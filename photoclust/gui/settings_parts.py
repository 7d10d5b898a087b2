"""What the pages of the settings are made of: cards under headings, of settings with their reasons."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photoclust.wording import plain

_INSIDE: Final = (16, 12, 16, 12)
_CONTROL: Final = (210, 32)
"""Controls of all rows are so wide, so that they stand below each other, and high enough to be hit."""
_LIST: Final = QSize(256, 96)


class Page(QWidget):
    """A page of the settings: cards below each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 12, 4)
        self._column.setSpacing(8)

    def add_card(self, title: str, *parts: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a card below the others; stretch: its share of the room that is left."""
        if self._column.count():
            self._column.addSpacing(12)
        self._column.addWidget(heading(title))
        self._column.addWidget(_card(parts), stretch)

    def end(self) -> None:
        """Leave the room below the last card empty."""
        self._column.addStretch()


class ShortList(QListWidget):
    """A list that wants a few rows, and takes what room there is."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a few rows."""
        return _LIST


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


def row(title: str, reason: str, control: QWidget) -> QWidget:
    """Return a setting: what it is, in a line what follows from it, and the control that chooses."""
    made, said = QWidget(), QLabel(title)
    said.setWordWrap(True)
    said.setBuddy(control)
    control.setMinimumSize(*_CONTROL)
    control.setAccessibleName(title)
    control.setAccessibleDescription(reason)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(said)
    words.addWidget(quiet(reason))
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(24)
    line.addLayout(words, 1)
    line.addWidget(control, alignment=Qt.AlignmentFlag.AlignVCenter)
    return made


def lines(*labels: QLabel) -> QVBoxLayout:
    """Return lines close below each other."""
    column = QVBoxLayout()
    column.setSpacing(3)
    for label in labels:
        column.addWidget(label)
    return column


def buttons(*each: QPushButton) -> QHBoxLayout:
    """Return buttons side by side, from the left."""
    line = QHBoxLayout()
    for button in each:
        line.addWidget(button)
    line.addStretch()
    return line


def place(folder: Path) -> QLabel:
    """Return a path that can be selected and copied."""
    label = QLabel(plain(folder))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _card(parts: Sequence[QWidget | QLayout]) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(*_INSIDE)
    column.setSpacing(12)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    for control in card.findChildren(QWidget):
        if isinstance(control, QAbstractSlider | QAbstractSpinBox | QComboBox):
            _Unturned(control)
    return card


class _Unturned(QObject):
    """Lets the wheel scroll the page over a control that does not have the keyboard."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the wheel from a control without focus."""
        held_off = (
            event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus()
        )
        if held_off:
            event.ignore()
        return held_off
