"""The library itself: copies of it, its place, and the way to be rid of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimeZone, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photoclust.gui import texts
from photoclust.gui.settings_parts import heading, place, quiet
from photoclust.library import Backup


class LibraryPage(QWidget):
    """Shows where the library lies and its copies. restore_wanted: a Backup; the others say themselves."""

    back_up_wanted = Signal()
    check_wanted = Signal()
    restore_wanted = Signal(object)
    move_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place(library)
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.copies = QListWidget()
        self.copies.setAccessibleName(self.tr("Copies of the library"))
        self.copies.setMinimumHeight(120)
        self.back_up = QPushButton(self.tr("Back up now"))
        self.check = QPushButton(self.tr("Check the library"))
        self.restore = QPushButton(self.tr("Restore this copy…"))
        self.move_library = QPushButton(self.tr("Move the library…"))
        self.erase = QPushButton(self.tr("Delete all face data…"))
        self.erase.setProperty("role", "danger")
        self.restore.setEnabled(False)
        self.copies.currentRowChanged.connect(lambda row: self.restore.setEnabled(row >= 0))
        self.back_up.clicked.connect(self.back_up_wanted)
        self.check.clicked.connect(self.check_wanted)
        self.restore.clicked.connect(self._restore)
        self.move_library.clicked.connect(self.move_wanted)
        self.erase.clicked.connect(self.erase_wanted)
        self._lay_out()

    def show_copies(self, copies: Sequence[Backup]) -> None:
        """List the copies, newest first."""
        self.copies.clear()
        for copy in reversed(copies):
            item = QListWidgetItem(self._title(copy))
            item.setData(Qt.ItemDataRole.UserRole, copy)
            self.copies.addItem(item)

    def say(self, sentence: str, *, busy: bool = False) -> None:
        """Show what came of a wish; busy: it is being done."""
        self.outcome.setText(sentence)
        for button in (self.back_up, self.check):
            button.setEnabled(not busy)

    def _restore(self) -> None:
        item = self.copies.currentItem()
        if item is not None:
            self.restore_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def _title(self, copy: Backup) -> str:
        size = QLocale().formattedDataSize(copy.size)
        return texts.SEPARATOR.join((made_at(copy), self._why(copy), size))

    def _why(self, copy: Backup) -> str:
        if copy.why == "daily":
            return self.tr("of that day")
        return self.tr("made by hand") if copy.why == "by-hand" else self.tr("before an update")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(heading(self.tr("Where it lies")))
        column.addWidget(self.place)
        column.addLayout(_row(self.check, self.move_library))
        column.addSpacing(12)
        column.addWidget(heading(self.tr("Copies")))
        column.addWidget(
            quiet(
                self.tr("One is made each day that Photoclust scans. Copies hold names and faces, no photos.")
            )
        )
        column.addWidget(self.copies, 1)
        column.addLayout(_row(self.back_up, self.restore))
        column.addWidget(self.outcome)
        column.addSpacing(12)
        column.addWidget(heading(self.tr("Leave no trace")))
        column.addWidget(quiet(self.tr("Deletes what Photoclust knows of faces and people. Photos stay.")))
        column.addWidget(self.erase, alignment=Qt.AlignmentFlag.AlignLeft)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    """Return buttons side by side, from the left."""
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row


def made_at(copy: Backup) -> str:
    """Return when a copy was made, as the owner's country writes it."""
    moment = QDateTime.fromSecsSinceEpoch(round(copy.made_at.timestamp()), QTimeZone.systemTimeZone())
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
