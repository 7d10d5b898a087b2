"""A grid of pictures that fills its width and keeps the keyboard's place; while empty it says what to do."""

from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from photoclust.gui.icons import drawing
from photoclust.gui.rows import RowsModel
from photoclust.gui.thumbnails import Thumbnails

_BATCH: Final = 500
"""Cells that are laid out before the window hears the next key: some 2 ms."""
_MESSAGE_WIDTH: Final = 420
_MARK: Final = 56
_MARGIN: Final = 10


class Grid(QListView):
    """Lays cells of at least `cell` out in columns that share the width."""

    def __init__(self, thumbnails: Thumbnails, cell: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell = cell
        self._message = ""
        self._pressed = QPersistentModelIndex()
        self._offered = QPersistentModelIndex()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(cell.height() // 4)
        self.setMouseTracking(True)
        self.setViewportMargins(_MARGIN, 0, 0, 0)
        thumbnails.arrived.connect(self.viewport().update)

    def say_when_empty(self, message: str) -> None:
        """Choose what stands in the middle while there is nothing to show; empty while that is not known."""
        self._message = message
        self.setAccessibleDescription(message)
        self.viewport().update()

    def chosen_rows(self) -> list[int]:
        """Return the selected rows, in order."""
        ranges = self.selectionModel().selection().toList()
        return sorted(row for each in ranges for row in range(each.top(), each.bottom() + 1))

    def choose(self, row: int) -> None:
        """Select one row alone, make it the current one, and bring it into view."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if not self.visualRect(index).isValid():
            self._lay_all_out()
        self.scrollTo(index)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Keep the keyboard's place while the list becomes another.

        When all that was selected goes, what came after it is chosen; until the owner chooses, the first is.
        """
        before, chosen = self._keys(), self.chosen_rows()
        is_offered = self._offered.isValid() and self._offered == self.currentIndex()
        yield
        if chosen and not is_offered and not self.chosen_rows():
            self._go_on([*before[chosen[0] :], *reversed(before[: chosen[0]])])
        elif is_offered or not (self.chosen_rows() or self.currentIndex().isValid()):
            self._offer_first()

    def begin_anew(self) -> None:
        """Forget what was chosen; the first of what the list becomes next is."""
        self.selectionModel().clear()
        self.scrollToTop()

    def go_on(self) -> None:
        """Choose what comes after the selected."""
        keys, chosen = self._keys(), self.chosen_rows()
        if chosen:
            self._go_on(keys[chosen[-1] + 1 :])

    def _keys(self) -> Sequence[Hashable]:
        model = self.model()
        if isinstance(model, RowsModel):
            return model.keys
        raise TypeError(model)

    def _go_on(self, wanted: Sequence[Hashable]) -> None:
        """Choose the first of these that is there."""
        rows = {key: row for row, key in enumerate(self._keys())}
        row = next((rows[key] for key in wanted if key in rows), None)
        if row is not None:
            self.choose(row)

    def _offer_first(self) -> None:
        """Choose the first cell, unless the owner has scrolled on or writes a name."""
        is_writing = self.state() is QAbstractItemView.State.EditingState
        if self._keys() and not is_writing and not self.verticalScrollBar().value():
            self.choose(0)
            self._offered = QPersistentModelIndex(self.currentIndex())

    def _lay_all_out(self) -> None:
        """Give every cell its place now; one that waits for its batch cannot be brought into view."""
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.doItemsLayout()
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def event(self, event: QEvent) -> bool:
        """Take any key, also one of a shortcut, for a sign that the owner has seen what is chosen."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._offered = QPersistentModelIndex()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Know what the first of two clicks was on."""
        self._offered = QPersistentModelIndex()
        self._pressed = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take no second click for one on the cell that moved up when the first took its own away."""
        if self._pressed == self.indexAt(event.position().toPoint()):
            super().mouseDoubleClickEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width among as many columns as fit."""
        # QListView lays out as if the scroll bar were there, whether it is or not.
        bar = self.verticalScrollBar().sizeHint().width()
        width = self.width() - _MARGIN - bar - 2 * self.frameWidth() - 2
        columns = max(1, width // self._cell.width())
        self.setGridSize(QSize(width // columns, self._cell.height()))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the cells, or the message."""
        super().paintEvent(event)
        if not self._message or self.model() is None or self.model().rowCount(QModelIndex()):
            return
        painter = QPainter(self.viewport())
        self._paint_message(painter)

    def _paint_message(self, painter: QPainter) -> None:
        """Paint the silhouette of somebody who is missed, and below it the message."""
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        middle = self.viewport().rect().center()
        mark = QRect(0, 0, _MARK, _MARK)
        mark.moveCenter(middle - QPoint(0, _MARK))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(mark, drawing("person", quiet))
        painter.setPen(quiet)
        below = QRect(0, 0, min(_MESSAGE_WIDTH, self.viewport().width()), 2 * _MARK)
        below.moveCenter(middle + QPoint(0, _MARK // 2 + 4))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, int(flags) | int(Qt.TextFlag.TextWordWrap), self._message)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Paint anew in new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
