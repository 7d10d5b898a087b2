"""The settings: one page a subject, in force as soon as they are chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

_SIZE: Final = (880, 660)
_ROW: Final = 36
_BESIDE_TEXT: Final = 40


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """A subject of the settings."""

    title: str
    page: QWidget


class SettingsDialog(QDialog):
    """Shows pages; closing it changes nothing more."""

    def __init__(self, pages: Sequence[SettingsPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(*_SIZE)
        self.subjects, self.pages = QListWidget(), QStackedWidget()
        self.subjects.setAccessibleName(self.tr("Subjects"))
        self.subjects.setProperty("role", "subjects")
        for each in pages:
            item = QListWidgetItem(each.title)
            item.setSizeHint(QSize(0, _ROW))
            self.subjects.addItem(item)
            self.pages.addWidget(_scrolled(each.page))
        widest = max(self.subjects.fontMetrics().horizontalAdvance(each.title) for each in pages)
        self.subjects.setFixedWidth(widest + _BESIDE_TEXT)
        self.subjects.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.subjects.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.subjects)
        row.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        for button in self.findChildren(QPushButton):  # Enter in a field must not press one.
            button.setAutoDefault(False)


def _scrolled(page: QWidget) -> QScrollArea:
    """Let a page be larger than a small screen."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area
