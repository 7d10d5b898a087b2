"""What can be done by keyboard, from the actions themselves, so that the list is never out of date."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement, pairwise
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_SHARE: Final = 0.8
"""Of the screen, so that the buttons below have room."""
_HEAD_LINES: Final = 2
_COLUMNS: Final = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """An action, and what it does in words that are true of anybody."""

    words: str
    action: QAction


@dataclass(frozen=True, slots=True)
class Chapter:
    """Actions that belong together."""

    title: str
    entries: tuple[Entry, ...]


def chapter_of(title: str, actions: Iterable[QAction]) -> Chapter:
    """Return a chapter, its actions called as they are now: a page may put somebody's name into them."""
    return Chapter(title, tuple(Entry(each.iconText(), each) for each in actions))


class ShortcutsDialog(QDialog):
    """Lists the keys of actions."""

    def __init__(self, chapters: Sequence[Chapter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        inner = QWidget()
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(0, 0, 8, 0)
        columns.setSpacing(48)
        for part in _parted(chapters):
            columns.addLayout(_column(part))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(16)
        column.addWidget(_Scrolled(inner), 1)
        column.addWidget(buttons)
        self.resize(self.sizeHint())  # by itself Qt makes no window wider than two thirds of the screen


class _Scrolled(QScrollArea):
    """Wants to be as large as what it holds, up to most of the screen."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of what it holds, with room for a scroll bar when it is cut short."""
        whole, bar = self._inner.sizeHint(), self.verticalScrollBar().sizeHint().width()
        return QSize(whole.width() + bar, whole.height()).boundedTo(self.screen().availableSize() * _SHARE)


def _parted(chapters: Sequence[Chapter]) -> list[Sequence[Chapter]]:
    """Part chapters into columns, in their order, so that the longest is as short as can be."""
    cuts = combinations_with_replacement(range(len(chapters) + 1), _COLUMNS - 1)
    parted = [[chapters[start:stop] for start, stop in pairwise((0, *each, len(chapters)))] for each in cuts]
    return min(parted, key=lambda parts: max(map(_lines, parts)))


def _lines(chapters: Sequence[Chapter]) -> int:
    return sum(len(each.entries) + _HEAD_LINES for each in chapters)


def _column(chapters: Sequence[Chapter]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(36)
    grid.setVerticalSpacing(5)
    for chapter in chapters:
        _add(grid, chapter)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid


def _add(grid: QGridLayout, chapter: Chapter) -> None:
    head = QLabel(f"<b>{chapter.title}</b>")
    row = grid.rowCount()
    grid.setRowMinimumHeight(row, 30)
    grid.addWidget(head, row, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
    for entry in chapter.entries:
        row += 1
        keys = " / ".join(
            each.toString(QKeySequence.SequenceFormat.NativeText) for each in entry.action.shortcuts()
        )
        what = QLabel(entry.words)
        key = QLabel(keys)
        key.setProperty("role", "quiet")
        grid.addWidget(what, row, 0)
        grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight)
