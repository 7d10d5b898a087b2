"""Paint an event with a few of its strangers, and a stranger with how often they were seen."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QMargins, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette

from photoclust.gui import texts
from photoclust.gui.cell_delegate import CellDelegate, seen_of
from photoclust.gui.drawing import paint_face
from photoclust.gui.strangers_model import counts, days
from photoclust.gui.thumbnails import Thumbnails
from photoclust.people.events import Event, Stranger

EVENT: Final = QSize(280, 112)
STRANGER: Final = QSize(124, 124)
_SMALL: Final = 36
_FEW: Final = 6
_FACE: Final = 104
_BADGE: Final = 22
_FRAME: Final = QMargins(6, 6, 6, 6)


class EventDelegate(CellDelegate[Event]):
    """Paints an event."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(EVENT, QMargins(14, 10, 14, 8), parent)
        self._thumbnails = thumbnails

    def ground(self, cell: QRect) -> QRect:
        """Leave a gap between events."""
        return cell.adjusted(6, 3, -6, -3)

    def look(self, value: Event) -> Hashable:
        """Follow the days, the counts and the faces."""
        pictures = [self._thumbnails.of(stranger.faces[0]) for stranger in value.strangers[:_FEW]]
        seen = tuple(map(seen_of, pictures))
        return (value.first, value.last, value.photos, len(value.strangers), seen)

    def draw(self, painter: QPainter, rect: QRectF, value: Event, palette: QPalette) -> None:
        """Paint the days, the counts, and some faces."""
        bold, plain = QFont(painter.font()), painter.font()
        bold.setWeight(QFont.Weight.DemiBold)
        for text, font, role in (
            (days(value), bold, QPalette.ColorRole.WindowText),
            (counts(value), plain, QPalette.ColorRole.PlaceholderText),
        ):
            painter.setFont(font)
            painter.setPen(palette.color(role))
            metrics = QFontMetricsF(font)
            line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, line)
            rect = rect.adjusted(0, metrics.height() + 2, 0, 0)
        for place, stranger in enumerate(value.strangers[:_FEW]):
            face = QRectF(rect.left() + place * (_SMALL + 6), rect.top() + 5, _SMALL, _SMALL)
            paint_face(painter, face, self._thumbnails.of(stranger.faces[0]), palette, _SMALL / 2)


class StrangerDelegate(CellDelegate[Stranger]):
    """Paints a stranger."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(STRANGER, _FRAME, parent)
        self._thumbnails = thumbnails

    def ground(self, cell: QRect) -> QRect:
        """Frame the face."""
        rect = QRect(0, 0, _FACE, _FACE)
        rect.moveCenter(cell.center())
        return rect.marginsAdded(_FRAME)

    def look(self, value: Stranger) -> Hashable:
        """Follow the best face and the count."""
        picture = self._thumbnails.of(value.faces[0])
        return (seen_of(picture), len(value.faces))

    def draw(self, painter: QPainter, rect: QRectF, value: Stranger, palette: QPalette) -> None:
        """Paint the best face, and how many there are."""
        paint_face(painter, rect, self._thumbnails.of(value.faces[0]), palette, 10.0)
        if len(value.faces) > 1:
            _paint_count(painter, rect.bottomRight(), len(value.faces))


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
