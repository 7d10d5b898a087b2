"""What can be done by keyboard, from the actions themselves, so that the list is never out of date."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True)
class Chapter:
    """Actions that belong together."""

    title: str
    actions: tuple[QAction, ...]


class ShortcutsDialog(QDialog):
    """Lists the keys of actions."""

    def __init__(self, chapters: Sequence[Chapter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(5)
        for chapter in chapters:
            _add(grid, chapter)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(buttons)


def _add(grid: QGridLayout, chapter: Chapter) -> None:
    head = QLabel(f"<b>{chapter.title}</b>")
    row = grid.rowCount()
    grid.setRowMinimumHeight(row, 30)
    grid.addWidget(head, row, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
    for action in chapter.actions:
        row += 1
        keys = " / ".join(
            each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts()
        )
        what = QLabel(action.iconText())
        key = QLabel(keys)
        key.setProperty("role", "quiet")
        grid.addWidget(what, row, 0)
        grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight)
