"""What the delegates of grids share: a value is painted once and copied; its ground says how it is chosen."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QMargins, QObject, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photoclust.gui.cells import PaintedCells
from photoclust.gui.drawing import SMOOTH, paint_cell
from photoclust.gui.rows import AnyIndex, RowsModel

T = TypeVar("T")
_State = QStyle.StateFlag
_LIT: Final = (_State.State_Selected | _State.State_MouseOver | _State.State_HasFocus).value
"""As a number: to combine flags of Qt takes longer than to look a cell up."""


class CellDelegate(QStyledItemDelegate, Generic[T]):
    """Paints the values of a RowsModel. Subclasses say what a value looks like, and where its ground lies.

    size: of a cell where the view has no grid. margins: between a ground and what is painted on it.
    """

    def __init__(self, size: QSize, margins: QMargins, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size, self._margins = size, margins
        self._cells = PaintedCells()

    def ground(self, cell: QRect) -> QRect:
        """Return what lights up in a cell."""
        raise NotImplementedError

    def look(self, value: T) -> Hashable:
        """Return all that a value's look follows from, besides its size, the font and the palette."""
        raise NotImplementedError

    def draw(self, painter: QPainter, rect: QRectF, value: T, palette: QPalette) -> None:
        """Paint a value's look for the first time; rect: the ground less its margins, at 0, 0."""
        raise NotImplementedError

    def draw_over(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Paint what comes and goes; nothing unless a subclass does."""

    def is_marked(self, index: AnyIndex) -> bool:
        """Say whether a cell lights up though it is neither chosen nor below the mouse."""
        del index
        return False

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        """Fill the cell of a grid."""
        view = option.widget
        grid = view.gridSize() if isinstance(view, QListView) else QSize()
        return grid if grid.isValid() else self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the ground if it is lit, and on it the value."""
        value, palette, ground = self._value(index), option.palette, self.ground(option.rect)
        if (is_marked := self.is_marked(index)) or option.state.value & _LIT:
            with smooth(painter):
                _paint_ground(painter, ground, option, is_marked=is_marked)
        rect = ground.marginsRemoved(self._margins)
        self._cells.paint(
            painter,
            rect,
            (self.look(value), palette.cacheKey()),
            lambda fresh, whole: self.draw(fresh, whole, value, palette),
        )
        self.draw_over(painter, QRectF(rect), option, index)

    @staticmethod
    def _value(index: AnyIndex) -> T:
        """Return what a cell shows; asked of the model itself, which is several times faster than by role."""
        model = index.model()
        if isinstance(model, RowsModel):
            found: T = model.value(index)
            return found
        raise TypeError(model)


def seen_of(picture: QPixmap | None) -> int | None:
    """Return what tells a picture from others; None for one that is on its way."""
    return None if picture is None else picture.cacheKey()


@contextmanager
def smooth(painter: QPainter) -> Iterator[None]:
    """Paint without steps, and leave the painter as it was."""
    painter.save()
    painter.setRenderHints(SMOOTH)
    try:
        yield
    finally:
        painter.restore()


def _paint_ground(painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, is_marked: bool) -> None:
    state = option.state
    paint_cell(
        painter,
        QRectF(rect),
        option.palette,
        chosen=is_marked or bool(state & _State.State_Selected),
        hovered=bool(state & _State.State_MouseOver),
        focused=is_marked or bool(state & _State.State_HasFocus),
    )
