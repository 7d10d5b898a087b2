"""The grid of people: choose, name in place, drag one onto another."""

from typing import Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from photoclust.gui.grid import Grid
from photoclust.gui.naming import Names
from photoclust.gui.people_model import PeopleModel
from photoclust.gui.person_delegate import CELL, PersonDelegate
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import Person

_NOWHERE: Final = -1


class PeopleGrid(Grid):
    """Shows people. changed: others are selected."""

    changed = Signal()

    def __init__(self, thumbnails: Thumbnails, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(thumbnails, CELL, parent)
        self.people = PeopleModel(self)
        self._painter = PersonDelegate(thumbnails, names, self)
        self._kept: list[str] = []
        self.setAccessibleName(self.tr("People"))
        self.setModel(self.people)
        self.setItemDelegate(self._painter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.selectionModel().selectionChanged.connect(self.changed)
        self.people.modelAboutToBeReset.connect(self._keep)
        self.people.modelReset.connect(self._restore)

    def chosen(self) -> list[Person]:
        """Return the selected people, in the order of the list."""
        return [self.people.rows[row] for row in self.chosen_rows()]

    def choose_person(self, handle: str) -> None:
        """Select one person alone."""
        row = self.people.row_of(handle)
        if row is not None:
            self.choose(row)

    def begin_naming(self) -> None:
        """Open the line for the current person's name."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Take the keyboard back from the line."""
        super().closeEditor(editor, hint)
        self.setFocus()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Show on whom the drop would be."""
        super().dragMoveEvent(event)
        below = self.indexAt(event.position().toPoint())
        on_other = below.isValid() and below.row() not in self.chosen_rows()
        self._show_drop(below.row() if on_other and event.isAccepted() else _NOWHERE)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the drag is elsewhere."""
        self._show_drop(_NOWHERE)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Let the model ask for the merge."""
        self._show_drop(_NOWHERE)
        super().dropEvent(event)

    def _show_drop(self, row: int) -> None:
        if self._painter.drop_row != row:
            self._painter.drop_row = row
            self.viewport().update()

    def _keep(self) -> None:
        self._kept = [person.handle for person in self.chosen()]

    def _restore(self) -> None:
        """Select again who was selected before the list was replaced."""
        for handle in self._kept:
            row = self.people.row_of(handle)
            if row is not None:
                index = self.people.index(row, 0, QModelIndex())
                self.selectionModel().select(index, self.selectionModel().SelectionFlag.Select)
        self.changed.emit()
