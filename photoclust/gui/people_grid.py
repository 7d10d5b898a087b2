"""The grid of people: choose, name in place, drag one onto another."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from photoclust.gui.drawing import carried
from photoclust.gui.grid import Grid
from photoclust.gui.naming import Names
from photoclust.gui.people_model import PEOPLE_MIME, PeopleModel
from photoclust.gui.person_delegate import CELL, ROUND, SQUARE, PersonDelegate
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import Person

_NOWHERE: Final = -1


class PeopleGrid(Grid):
    """Shows people. changed: others are selected."""

    changed = Signal()

    def __init__(self, thumbnails: Thumbnails, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(thumbnails, CELL, parent)
        self.people = PeopleModel(self)
        self._thumbnails = thumbnails
        self._painter = PersonDelegate(thumbnails, names, self)
        self.setAccessibleName(self.tr("People"))
        self.setModel(self.people)
        self.setItemDelegate(self._painter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.viewport().setAcceptDrops(True)  # which a static list of icons takes away
        self.setDropIndicatorShown(False)
        self.selectionModel().selectionChanged.connect(self._let_type)
        self.selectionModel().selectionChanged.connect(self.changed)

    def chosen(self) -> list[Person]:
        """Return the selected people, in the order of the list."""
        return [self.people.rows[row] for row in self.chosen_rows()]

    def show_people(self, people: Sequence[Person], now: Callable[[str], str]) -> None:
        """Show people; who is selected stays so, though a group have become a person."""
        chosen = [each.handle for each in self.chosen()]
        index = self.currentIndex()
        current = self.people.value(index).handle if index.isValid() else ""
        with self.changing():
            self.people.show(people)
            self._select_again([now(each) for each in chosen], now(current))

    def choose_person(self, handle: str) -> None:
        """Select one person alone."""
        row = self.people.row_of(handle)
        if row is not None:
            self.choose(row)

    def show_squares(self, *, squares: bool) -> None:
        """Show covers as squares with round corners, or as circles."""
        self._painter.radius = SQUARE if squares else ROUND
        self.viewport().update()

    @Slot()
    def _let_type(self) -> None:
        """Let a letter begin the name of who is selected: after a name the next one is selected already."""
        triggers = QAbstractItemView.EditTrigger
        alone = len(self.chosen_rows()) == 1
        self.setEditTriggers(triggers.AnyKeyPressed if alone else triggers.NoEditTriggers)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Select nobody by a letter: letters name, and the filter finds."""

    def begin_naming(self) -> None:
        """Open the line for the current person's name."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take a click on "Who is this?" for an answer to come."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and index.isValid() and self.chosen_rows() == [index.row()]:
            unnamed = self.people.value(index).name is None
            if unnamed and self._painter.asks_at(self.visualRect(index), place):
                self.begin_naming()

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Take the keyboard back from the line."""
        super().closeEditor(editor, hint)
        self.setFocus()

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Drag the selected with a small picture, which leaves to be seen whom it is over."""
        chosen = self.chosen()
        if not chosen:
            return
        drag = QDrag(self)
        drag.setMimeData(self.people.mimeData([self.people.index(row) for row in self.chosen_rows()]))
        picture = carried(self._thumbnails.of(chosen[0].cover), self.palette(), self.devicePixelRatioF())
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(0, 0))
        drag.exec(Qt.DropAction.CopyAction)
        self._show_drop(_NOWHERE)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take people in, though they enter over themselves, where they cannot be dropped."""
        super().dragEnterEvent(event)
        if event.mimeData().hasFormat(PEOPLE_MIME):
            self.setState(QAbstractItemView.State.DraggingState)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Show on whom the drop would be, and scroll at the edges."""
        super().dragMoveEvent(event)
        below = self._taking(event)
        self._show_drop(_NOWHERE if below is None else below.row())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(below is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the drag is elsewhere."""
        self._show_drop(_NOWHERE)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Let the model ask for the merger; a list of icons would move them about instead."""
        self._show_drop(_NOWHERE)
        below = self._taking(event)
        if below is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.people.dropMimeData(event.mimeData(), Qt.DropAction.CopyAction, -1, -1, below)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)

    def _taking(self, event: QDropEvent) -> QModelIndex | None:
        """Return who is below a drag, if they take it."""
        below = self.indexAt(event.position().toPoint())
        takes = self.people.canDropMimeData(event.mimeData(), Qt.DropAction.CopyAction, -1, -1, below)
        return below if takes else None

    @property
    def drop_row(self) -> int:
        """The row that a drag is over and would be dropped on, or -1."""
        return self._painter.drop_row

    def _show_drop(self, row: int) -> None:
        if self._painter.drop_row != row:
            self._painter.drop_row = row
            self.viewport().update()

    def _select_again(self, handles: Sequence[str], current: str) -> None:
        """Select whom the list was made anew around."""
        flag = QItemSelectionModel.SelectionFlag
        if (row := self.people.row_of(current)) is not None and row != self.currentIndex().row():
            self.selectionModel().setCurrentIndex(self.people.index(row), flag.NoUpdate)
        missing = set(handles) - {each.handle for each in self.chosen()}
        rows = [row for row, each in enumerate(self.people.rows) if each.handle in missing]
        for row in rows:
            self.selectionModel().select(self.people.index(row), flag.Select)
