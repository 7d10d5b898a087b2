"""Paint an event with a few of its strangers, and a stranger with how often they were seen."""

from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photoclust.gui import texts
from photoclust.gui.drawing import paint_cell, paint_face
from photoclust.gui.rows import AnyIndex, RowsModel
from photoclust.gui.strangers_model import counts, days
from photoclust.gui.thumbnails import Thumbnails
from photoclust.people.events import Event, Stranger

EVENT: Final = QSize(280, 112)
STRANGER: Final = QSize(124, 124)
_SMALL: Final = 36
_FEW: Final = 6
_FACE: Final = 104
_BADGE: Final = 22
_HINTS: Final = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


class EventDelegate(QStyledItemDelegate):
    """Paints an event."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        """Be of one height."""
        del option, index
        return EVENT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the days, the counts, and some faces."""
        event: Event = index.data(RowsModel.VALUE)
        palette = option.palette
        cell = QRectF(option.rect).adjusted(6, 3, -6, -3)
        painter.save()
        painter.setRenderHints(_HINTS)
        _paint_ground(painter, cell, option)
        inner = cell.adjusted(14, 10, -14, -8)
        bold = QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        plain = painter.font()
        for text, font, role in (
            (days(event), bold, QPalette.ColorRole.WindowText),
            (counts(event), plain, QPalette.ColorRole.PlaceholderText),
        ):
            painter.setFont(font)
            painter.setPen(palette.color(role))
            metrics = QFontMetricsF(font)
            line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, line)
            inner.adjust(0, metrics.height() + 2, 0, 0)
        for place, stranger in enumerate(event.strangers[:_FEW]):
            face = QRectF(inner.left() + place * (_SMALL + 6), inner.top() + 5, _SMALL, _SMALL)
            paint_face(painter, face, self._thumbnails.of(stranger.faces[0]), palette, _SMALL / 2)
        painter.restore()


class StrangerDelegate(QStyledItemDelegate):
    """Paints a stranger."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        """Fill the cell."""
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else STRANGER

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the best face, and how many more there are."""
        stranger: Stranger = index.data(RowsModel.VALUE)
        rect = QRectF(0, 0, _FACE, _FACE)
        rect.moveCenter(QRectF(option.rect).center())
        painter.save()
        painter.setRenderHints(_HINTS)
        _paint_ground(painter, rect.adjusted(-6, -6, 6, 6), option)
        paint_face(painter, rect, self._thumbnails.of(stranger.faces[0]), option.palette, 10.0)
        if len(stranger.faces) > 1:
            _paint_count(painter, rect.bottomRight(), len(stranger.faces))
        painter.restore()


def _paint_ground(painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
    state = option.state
    paint_cell(
        painter,
        rect,
        option.palette,
        chosen=bool(state & QStyle.StateFlag.State_Selected),
        hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        focused=bool(state & QStyle.StateFlag.State_HasFocus),
    )


def _paint_count(painter: QPainter, corner: QPointF, count: int) -> None:
    """Paint how often somebody was seen, readable on any picture."""
    text = texts.number(count)
    width = max(_BADGE, QFontMetricsF(painter.font()).horizontalAdvance(text) + 12)
    badge = QRectF(corner.x() - width - 5, corner.y() - _BADGE - 5, width, _BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 170))
    painter.drawRoundedRect(badge, _BADGE / 2, _BADGE / 2)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
