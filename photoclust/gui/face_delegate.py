"""Paint one face of a person, with a tick when the owner confirmed it."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QMargins, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from photoclust.gui.cell_delegate import CellDelegate, seen_of, smooth
from photoclust.gui.drawing import paint_face, paint_mark, paint_tick, tick_place
from photoclust.gui.faces_model import FacesModel
from photoclust.gui.rows import AnyIndex, RowsModel
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import PlacedFace

CELL: Final = QSize(136, 136)
_FACE: Final = 116
_FRAME: Final = QMargins(7, 7, 7, 7)
_RADIUS: Final = 10.0
_DARK: Final = QColor(20, 20, 22, 190)


class FaceDelegate(CellDelegate[PlacedFace]):
    """Paints, and hears clicks on the tick and the cross of a face: confirmed and rejected, with its id."""

    confirmed = Signal(int)
    rejected = Signal(int)

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(CELL, _FRAME, parent)
        self._thumbnails = thumbnails

    def ground(self, cell: QRect) -> QRect:
        """Frame the face."""
        return _face_rect(cell).marginsAdded(_FRAME)

    def look(self, value: PlacedFace) -> Hashable:
        """Follow the picture and the tick."""
        picture = self._thumbnails.of(value.id)
        return (seen_of(picture), value.confirmed)

    def draw(self, painter: QPainter, rect: QRectF, value: PlacedFace, palette: QPalette) -> None:
        """Paint the face, with a tick when the owner confirmed it."""
        paint_face(painter, rect, self._thumbnails.of(value.id), palette, _RADIUS)
        if value.confirmed:
            paint_tick(painter, rect.bottomRight(), palette)

    def draw_over(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Paint what can be answered below the mouse, and the year that begins."""
        year = index.data(FacesModel.YEAR)
        if year is not None:
            with smooth(painter):
                _paint_year(painter, rect, year, option.palette)
        if option.state & QStyle.StateFlag.State_MouseOver:
            with smooth(painter):
                _paint_answers(painter, rect, index.data(RowsModel.VALUE))

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
        rect, place = QRectF(_face_rect(option.rect)), event.position()
        is_tick = tick_place(rect.bottomRight()).contains(place) and not face.confirmed
        is_cross = cross_place(rect).contains(place)
        if (is_tick or is_cross) and event.type() == QEvent.Type.MouseButtonRelease:
            (self.confirmed if is_tick else self.rejected).emit(face.id)
        return is_tick or is_cross


def cross_place(rect: QRectF) -> QRectF:
    """Return where the cross lies in a face."""
    return QRectF(rect.right() - 27, rect.top() + 5, 22, 22)


def _face_rect(cell: QRect) -> QRect:
    rect = QRect(0, 0, _FACE, _FACE)
    rect.moveCenter(cell.center())
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
