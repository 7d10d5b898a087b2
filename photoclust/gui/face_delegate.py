"""Paint one face of a person, with a tick when the owner confirmed it."""

from typing import Final

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photoclust.gui.cells import PaintedCells
from photoclust.gui.drawing import paint_cell, paint_face, paint_tick
from photoclust.gui.rows import AnyIndex, RowsModel
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import PlacedFace

CELL: Final = QSize(136, 136)
_FACE: Final = 116
_RADIUS: Final = 10.0


class FaceDelegate(QStyledItemDelegate):
    """Paints; nothing else."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._cells = PaintedCells()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        """Fill the cell."""
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a face."""
        face: PlacedFace = index.data(RowsModel.VALUE)
        palette, state = option.palette, option.state
        rect = QRectF(0, 0, _FACE, _FACE)
        rect.moveCenter(QRectF(option.rect).center())
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        paint_cell(
            painter,
            rect.adjusted(-7, -7, 7, 7),
            palette,
            chosen=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
        )
        picture = self._thumbnails.of(face.id)
        shown = (picture if picture is None else picture.cacheKey(), face.confirmed, palette.cacheKey())
        self._cells.paint(
            painter, rect, shown, lambda fresh, cell: _paint_face(fresh, cell, face, picture, palette)
        )
        painter.restore()


def _paint_face(
    painter: QPainter, cell: QRectF, face: PlacedFace, picture: QPixmap | None, palette: QPalette
) -> None:
    paint_face(painter, cell, picture, palette, _RADIUS)
    if face.confirmed:
        paint_tick(painter, cell.bottomRight(), palette)
