"""What the review paints: a face as large as its photo gives it, and the whole photo around it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from photoclust.gui.drawing import SMOOTH, paint_face
from photoclust.gui.photo_pictures import PhotoPictures, Wanted
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import Box, FaceSpot

_RADIUS: Final = 14.0
_FACE: Final = QSize(96, 96)
_PHOTO: Final = QSize(120, 64)
"""At least: a scan's bar below, and a title bar above, leave the page little of a small screen."""
_MARGIN: Final = 0.35
"""Of the face's longer side, seen around it: hair and ears tell a lot."""
_SHARP: Final = 150
"""A part of a photo with fewer pixels than this is blurrier than the stored small picture of the face."""


class LargeFace(QWidget):
    """One face, from its photo once that is decoded, from its small picture until then."""

    def __init__(
        self, thumbnails: Thumbnails, pictures: PhotoPictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails, self._pictures = thumbnails, pictures
        self._face: int | None = None
        self._spot: FaceSpot | None = None
        self.setMinimumSize(_FACE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        thumbnails.arrived.connect(self.update)
        pictures.arrived.connect(self.update)

    def show_face(self, face: int, spot: FaceSpot | None) -> None:
        """Show another face. spot: where it lies, if its photo has a file."""
        self._face, self._spot = face, spot
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the face in the middle, square."""
        side = min(self.width(), self.height())
        rect = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHints(SMOOTH)
        part = self._part()
        if part is None:
            paint_face(painter, rect, self._thumbnails.of(self._face), self.palette(), _RADIUS)
        else:
            _fill(painter, rect, *part)

    def _part(self) -> tuple[QPixmap, QRectF] | None:
        """Return the photo and the square of it that shows the face, if that is sharp enough."""
        if self._spot is None:
            return None
        photo = self._pictures.of(Wanted(self._spot.photo, self._spot.paths))
        if photo is None or photo.isNull():
            return None
        square = _square(self._spot.box, photo.width() / self._spot.width, photo)
        return (photo, square) if square.width() >= _SHARP else None


class PhotoAround(QWidget):
    """The whole photo, with the face outlined. clicked: the owner wants to see it large."""

    clicked = Signal()

    def __init__(self, pictures: PhotoPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._spot: FaceSpot | None = None
        self.setMinimumSize(_PHOTO)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        pictures.arrived.connect(self.update)

    def show_spot(self, spot: FaceSpot | None) -> None:
        """Show the photo of another face; none is an empty field."""
        self._spot = spot
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the photo and the outline."""
        painter = QPainter(self)
        painter.setRenderHints(SMOOTH)
        photo = None if self._spot is None else self._pictures.of(Wanted(self._spot.photo, self._spot.paths))
        if self._spot is None or photo is None or photo.isNull():
            paint_face(painter, QRectF(self.rect()), None, self.palette(), _RADIUS / 2)
            return
        scale = min(self.width() / self._spot.width, self.height() / self._spot.height)
        width, height = self._spot.width * scale, self._spot.height * scale
        rect = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        _fill(painter, rect, photo, QRectF(photo.rect()), _RADIUS / 2)
        box = self._spot.box.scaled(scale)
        _outline(
            painter, QRectF(box.x, box.y, box.width, box.height).translated(rect.topLeft()), self.palette()
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the photo."""
        if self._spot is not None and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class FaceRow(QWidget):
    """More faces of the same side, small, as many as fit."""

    def __init__(self, thumbnails: Thumbnails, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails, self._side = thumbnails, side
        self._faces: tuple[int, ...] = ()
        self.setFixedHeight(side)
        thumbnails.arrived.connect(self.update)

    def show_faces(self, faces: tuple[int, ...]) -> None:
        """Show other faces."""
        self._faces = faces
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint them in the middle."""
        step = self._side + 6
        count = min(len(self._faces), (self.width() + 6) // step)
        left = (self.width() - count * step + 6) / 2
        painter = QPainter(self)
        painter.setRenderHints(SMOOTH)
        for place, face in enumerate(self._faces[:count]):
            rect = QRectF(left + place * step, 0, self._side, self._side)
            paint_face(painter, rect, self._thumbnails.of(face), self.palette(), _RADIUS / 2)


def _square(box: Box, scale: float, photo: QPixmap) -> QRectF:
    """Return the square around a box with some surroundings, within a photo of `scale` times the size."""
    wanted = max(box.width, box.height) * (1 + 2 * _MARGIN) * scale
    side = min(wanted, photo.width(), photo.height())
    left = (box.x + box.width / 2) * scale - side / 2
    top = (box.y + box.height / 2) * scale - side / 2
    return QRectF(
        min(max(left, 0.0), photo.width() - side), min(max(top, 0.0), photo.height() - side), side, side
    )


def _fill(painter: QPainter, rect: QRectF, picture: QPixmap, part: QRectF, radius: float = _RADIUS) -> None:
    """Fill a rectangle with round corners with a part of a picture.

    The brush begins anew where the picture ends: it reaches half a pixel beyond, else an edge shows that.
    """
    scale = (rect.width() + 1) / part.width()
    brush = QBrush(picture)
    left, top = rect.left() - 0.5 - part.left() * scale, rect.top() - 0.5 - part.top() * scale
    brush.setTransform(QTransform.fromTranslate(left, top).scale(scale, scale))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(rect, radius, radius)


def _outline(painter: QPainter, rect: QRectF, palette: QPalette) -> None:
    """Outline a face so that it is seen on any ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(0, 0, 0, 150), 5.0), (palette.color(QPalette.ColorRole.Highlight), 3.0)):
        painter.setPen(QPen(colour, width))
        painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 4, 4)
