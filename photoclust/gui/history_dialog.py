"""What the owner did, and a way to take back any of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from photoclust.gui.history_delegate import HistoryDelegate
from photoclust.gui.history_model import Done, HistoryModel, Past
from photoclust.gui.one_click import OneClick
from photoclust.gui.thumbnails import Thumbnails


class HistoryDialog(QDialog):
    """Lists acts. undo_wanted: the id of one."""

    undo_wanted = Signal(int)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(760, 520)
        self.acts = HistoryModel(self)
        self.list = QListView()
        self.list.setModel(self.acts)
        self.list.setItemDelegate(HistoryDelegate(thumbnails, self.list))
        thumbnails.arrived.connect(self.list.viewport().update)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.windowTitle())
        self.why = QLabel()
        self.why.setProperty("role", "quiet")
        self.why.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.undo = self.buttons.addButton(self.tr("Undo this"), QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self.undo, self.buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)
        OneClick(self).watch(self.undo)
        self._lay_out()
        self.undo.clicked.connect(self._ask)
        self.buttons.rejected.connect(self.reject)
        self.list.selectionModel().currentChanged.connect(self._follow)
        self._follow()

    def chosen(self) -> Done | None:
        """Return the act that is chosen."""
        index = self.list.currentIndex()
        return self.acts.value(index) if index.isValid() else None

    def show_past(self, past: Past) -> None:
        """List these acts; the one that was chosen stays so, and the first is if none was."""
        self.acts.show_past(past)
        if past.done and self.chosen() is None:
            self.list.setCurrentIndex(self.acts.index(0, 0))
        self._follow()

    def _lay_out(self) -> None:
        explanation = QLabel(
            self.tr(
                "What you did, newest first. Anything can be undone at any time; what you did since stays."
            )
        )
        explanation.setWordWrap(True)
        below = QHBoxLayout()
        below.addWidget(self.why, 1)
        below.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(explanation)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        self.list.setFocus()

    def _follow(self) -> None:
        chosen = self.chosen()
        self.why.setText(self.tr("Nothing was done yet.") if chosen is None else chosen.why_it_stays)
        self.undo.setEnabled(chosen is not None and not chosen.why_it_stays)

    def _ask(self) -> None:
        """Ask once: until it is done, which show_past tells, it would be asked for in vain."""
        chosen = self.chosen()
        if chosen is not None:
            self.undo.setEnabled(False)
            self.undo_wanted.emit(chosen.act.id)
