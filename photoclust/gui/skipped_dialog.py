"""The files that were not read, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from photoclust.gui import texts
from photoclust.model import SkippedFile
from photoclust.wording import plain


class SkippedDialog(QDialog):
    """Lists files and reasons. retry_wanted: try them again."""

    retry_wanted = Signal()

    def __init__(self, skipped: Sequence[SkippedFile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._skipped = skipped
        self.setWindowTitle(self.tr("Skipped files"))
        self.resize(820, 440)
        said = self.tr("%1 could not be read. They are tried again by themselves when they change.")
        explanation = QLabel(
            said.replace("%1", texts.files(len(skipped))) if skipped else self.tr("Every file was read.")
        )
        explanation.setWordWrap(True)
        self.table = self._table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        retry = buttons.addButton(self.tr("Try again"), QDialogButtonBox.ButtonRole.ActionRole)
        retry.setEnabled(bool(skipped))
        for button in (copy, retry):
            button.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        retry.clicked.connect(self._retry)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(explanation)
        column.addWidget(self.table)
        column.addWidget(buttons)

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._skipped), 2)
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Why")])
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setShowGrid(False)
        for row, file in enumerate(self._skipped):
            path = QTableWidgetItem(plain(file.path))
            path.setToolTip(plain(file.path))
            table.setItem(row, 0, path)
            table.setItem(row, 1, QTableWidgetItem(plain(file.reason)))
        return table

    def _copy(self) -> None:
        lines = (f"{plain(file.path)}\t{plain(file.reason)}" for file in self._skipped)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _retry(self) -> None:
        self.retry_wanted.emit()
        self.accept()
