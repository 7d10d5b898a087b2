"""Paint faces: what the grids' delegates and the covers in dialogs share."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from photoclust.gui.theme import faint
from photoclust.gui.thumbnails import Thumbnails

_HOVER: Final = 0.06
_CHOSEN: Final = 0.2
_BLANK: Final = 0.10
_CELL_RADIUS: Final = 10.0
_CARRIED: Final = 56
_SIGNS: Final = {
    "tick": [[(0.28, 0.53), (0.44, 0.69), (0.72, 0.34)]],
    "cross": [[(0.33, 0.33), (0.67, 0.67)], [(0.67, 0.33), (0.33, 0.67)]],
}
"""Lines of signs, in a square of side 1."""
SMOOTH: Final = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
"""Hints for round shapes and scaled pictures without steps."""


def paint_cell(
    painter: QPainter, rect: QRectF, palette: QPalette, *, chosen: bool, hovered: bool, focused: bool
) -> None:
    """Paint what lies behind a face in a grid: whether it is selected, below the mouse, or has the focus."""
    if not (chosen or hovered or focused):
        return
    accent = palette.color(QPalette.ColorRole.Highlight)
    ground = faint(palette.color(QPalette.ColorRole.Text), _HOVER) if hovered else QColor(0, 0, 0, 0)
    edge = QPen(accent, 2.5 if focused else 1.2)
    painter.setBrush(faint(accent, _CHOSEN) if chosen else ground)
    painter.setPen(edge if focused or chosen else QPen(Qt.PenStyle.NoPen))
    painter.drawRoundedRect(rect, _CELL_RADIUS, _CELL_RADIUS)


def paint_face(
    painter: QPainter, rect: QRectF, picture: QPixmap | None, palette: QPalette, radius: float
) -> None:
    """Paint a picture with round corners: a silhouette for none, an empty field for one that is coming."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faint(palette.color(QPalette.ColorRole.Text), _BLANK))
    if picture is not None and not picture.isNull():
        painter.setBrush(_filling(picture, rect))
    painter.drawRoundedRect(rect, radius, radius)
    if picture is not None and picture.isNull():
        _paint_silhouette(painter, rect, palette)


def paint_tick(painter: QPainter, corner: QPointF, palette: QPalette) -> None:
    """Paint the mark of a face that the owner confirmed; `corner`: its lower right."""
    ground = palette.color(QPalette.ColorRole.Highlight)
    paint_mark(painter, tick_place(corner), "tick", ground, palette.color(QPalette.ColorRole.HighlightedText))


def tick_place(corner: QPointF) -> QRectF:
    """Return where the tick lies in a face; `corner`: its lower right."""
    return QRectF(corner.x() - 27, corner.y() - 27, 22, 22)


def paint_mark(painter: QPainter, rect: QRectF, sign: str, ground: QColor, ink: QColor) -> None:
    """Paint a tick or a cross on a round ground."""
    painter.setPen(QPen(QColor(255, 255, 255, 220), 1.5))
    painter.setBrush(ground)
    painter.drawEllipse(rect)
    pen = QPen(ink, 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for line in _SIGNS[sign]:
        painter.drawPolyline(
            [QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in line]
        )


def carried(picture: QPixmap | None, palette: QPalette, ratio: float) -> QPixmap:
    """Return the small round face that hangs at the pointer during a drag; ratio: of the screen's pixels."""
    small = QPixmap(QSize(_CARRIED, _CARRIED) * ratio)
    small.setDevicePixelRatio(ratio)
    small.fill(Qt.GlobalColor.transparent)
    painter = QPainter(small)
    painter.setRenderHints(SMOOTH)
    try:
        paint_face(painter, QRectF(0, 0, _CARRIED, _CARRIED), picture, palette, _CARRIED / 2)
    finally:
        painter.end()
    return small


def _filling(picture: QPixmap, rect: QRectF) -> QBrush:
    """Return a brush that fills a rectangle with a picture, cut to its shape."""
    scale = max(rect.width() / picture.width(), rect.height() / picture.height())
    left = rect.center().x() - picture.width() * scale / 2
    top = rect.center().y() - picture.height() * scale / 2
    brush = QBrush(picture)
    brush.setTransform(QTransform.fromTranslate(left, top).scale(scale, scale))
    return brush


def _paint_silhouette(painter: QPainter, rect: QRectF, palette: QPalette) -> None:
    painter.save()
    painter.setBrush(faint(palette.color(QPalette.ColorRole.Text), 2 * _BLANK))
    middle, side = rect.center(), rect.width()
    painter.drawEllipse(middle - QPointF(0, side * 0.12), side * 0.17, side * 0.17)
    painter.drawChord(
        QRectF(middle.x() - side * 0.3, middle.y() + side * 0.11, side * 0.6, side * 0.5), 0, 180 * 16
    )
    painter.restore()


class Cover(QWidget):
    """One face, large and round, outside any grid."""

    def __init__(self, thumbnails: Thumbnails, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._face: int | None = None
        self.setFixedSize(QSize(side, side))
        thumbnails.arrived.connect(self.update)

    def show_face(self, face: int | None) -> None:
        """Show another face; none is a silhouette."""
        self._face = face
        self.update()

    def paintEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        """Paint the face."""
        painter = QPainter(self)
        painter.setRenderHints(SMOOTH)
        rect = QRectF(self.rect())
        paint_face(painter, rect, self._thumbnails.of(self._face), self.palette(), rect.width() / 2)
