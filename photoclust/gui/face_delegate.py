"""Paint one face of a person, with a tick when the owner confirmed it."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photoclust.gui.cells import PaintedCells
from photoclust.gui.drawing import paint_cell, paint_face, paint_mark, paint_tick, tick_place
from photoclust.gui.faces_model import FacesModel
from photoclust.gui.rows import AnyIndex, RowsModel
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import PlacedFace

CELL: Final = QSize(136, 136)
_FACE: Final = 116
_RADIUS: Final = 10.0
_DARK: Final = QColor(20, 20, 22, 190)


class FaceDelegate(QStyledItemDelegate):
    """Paints, and hears clicks on the tick and the cross of a face: confirmed and rejected, with its id."""

    confirmed = Signal(int)
    rejected = Signal(int)

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
        rect = _face_rect(option.rect)
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
        if state & QStyle.StateFlag.State_MouseOver:
            _paint_answers(painter, rect, face)
        year = index.data(FacesModel.YEAR)
        if year is not None:
            _paint_year(painter, rect, str(year), palette)
        painter.restore()

    def editorEvent(  # noqa: N802 - Qt's name
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Take clicks on the tick and the cross."""
        kinds = {
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        }
        if not isinstance(event, QMouseEvent) or event.type() not in kinds:
            return False
        face: PlacedFace = index.data(RowsModel.VALUE)
        rect, place = _face_rect(option.rect), event.position()
        is_tick = tick_place(rect.bottomRight()).contains(place) and not face.confirmed
        is_cross = cross_place(rect).contains(place)
        if (is_tick or is_cross) and event.type() == QEvent.Type.MouseButtonRelease:
            (self.confirmed if is_tick else self.rejected).emit(face.id)
        return is_tick or is_cross


def cross_place(rect: QRectF) -> QRectF:
    """Return where the cross lies in a face."""
    return QRectF(rect.right() - 27, rect.top() + 5, 22, 22)


def _face_rect(cell: QRect) -> QRectF:
    rect = QRectF(0, 0, _FACE, _FACE)
    rect.moveCenter(QRectF(cell).center())
    return rect


def _paint_answers(painter: QPainter, rect: QRectF, face: PlacedFace) -> None:
    """Paint what can be said of the face below the mouse: yes, unless it was, and no."""
    white = QColor(255, 255, 255)
    paint_mark(painter, cross_place(rect), "cross", _DARK, white)
    if not face.confirmed:
        paint_mark(painter, tick_place(rect.bottomRight()), "tick", _DARK, white)


def _paint_year(painter: QPainter, rect: QRectF, year: str, palette: QPalette) -> None:
    """Paint the year that begins with a face."""
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    width = QFontMetricsF(bold).horizontalAdvance(year) + 14
    pill = QRectF(rect.left() + 5, rect.top() + 5, width, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
    painter.drawRoundedRect(pill, 11, 11)
    painter.setPen(palette.color(QPalette.ColorRole.HighlightedText))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, year)


def _paint_face(
    painter: QPainter, cell: QRectF, face: PlacedFace, picture: QPixmap | None, palette: QPalette
) -> None:
    paint_face(painter, cell, picture, palette, _RADIUS)
    if face.confirmed:
        paint_tick(painter, cell.bottomRight(), palette)
