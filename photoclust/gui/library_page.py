"""The library itself: copies of it, its place, and the way to be rid of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QLabel, QListWidgetItem, QPushButton, QWidget

from photoclust.gui import texts
from photoclust.gui.settings_parts import Page, ShortList, buttons, lines, place, quiet
from photoclust.library import Backup
from photoclust.model import Totals


class LibraryPage(Page):
    """Shows where the library lies and its copies. restore_wanted: a Backup; the others say themselves."""

    back_up_wanted = Signal()
    check_wanted = Signal()
    restore_wanted = Signal(object)
    move_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.holds, self.weight = place(library), QLabel(), quiet("")
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        self.copies = ShortList()
        self.copies.setAccessibleName(self.tr("Copies of the library"))
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

    def show_totals(self, totals: Totals) -> None:
        """Say how much the library knows."""
        photos, faces = texts.photos(totals.photos), texts.faces(totals.faces)
        self.holds.setText(texts.SEPARATOR.join((photos, faces)))

    def show_weight(self, library: int, copies: int) -> None:
        """Say how much room the library and its copies take, bytes."""
        said = self.tr("%1 on the disk, and %2 of copies").replace("%1", _weight(library))
        self.weight.setText(said.replace("%2", _weight(copies)))

    def say(self, sentence: str, *, busy: bool = False) -> None:
        """Show what came of a wish; busy: it is being done."""
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))
        for button in (self.back_up, self.check):
            button.setEnabled(not busy)

    def _restore(self) -> None:
        item = self.copies.currentItem()
        if item is not None:
            self.restore_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def _title(self, copy: Backup) -> str:
        return texts.SEPARATOR.join((made_at(copy), self._why(copy), _weight(copy.size)))

    def _why(self, copy: Backup) -> str:
        if copy.why == "daily":
            return self.tr("of that day")
        return self.tr("made by hand") if copy.why == "by-hand" else self.tr("before an update")

    def _lay_out(self) -> None:
        self.add_card(
            self.tr("Where it lies"),
            lines(self.place, self.holds, self.weight),
            buttons(self.check, self.move_library),
        )
        self.add_card(
            self.tr("Copies"),
            quiet(
                self.tr(
                    "One is made each day that Photoclust is used: when it starts, or after a scan. Copies"
                    " hold names and faces, no photos."
                )
            ),
            self.copies,
            buttons(self.back_up, self.restore),
            self.outcome,
            stretch=1,
        )
        self.add_card(
            self.tr("Leave no trace"),
            quiet(self.tr("Deletes what Photoclust knows of faces and people. Photos stay.")),
            buttons(self.erase),
        )


def _weight(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def made_at(copy: Backup) -> str:
    """Return when a copy was made, as the owner's country writes it."""
    moment = QDateTime.fromSecsSinceEpoch(round(copy.made_at.timestamp()), QTimeZone.systemTimeZone())
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
