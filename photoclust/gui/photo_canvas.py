"""A photo to zoom and to pan, with a frame around each face; a face can be drawn where none was found."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from photoclust.gui.face_box import FaceBox
from photoclust.gui.own_keys import keeps
from photoclust.gui.theme import faint
from photoclust.gui.zoom import STEP, Zoom
from photoclust.model import Box, PlacedFace

_NOTCH: Final = 120
_LEAST_DRAWN: Final = 12
_PUSH: Final = 80.0
_ARROWS: Final = {
    Qt.Key.Key_Left: QPointF(_PUSH, 0),
    Qt.Key.Key_Right: QPointF(-_PUSH, 0),
    Qt.Key.Key_Up: QPointF(0, _PUSH),
    Qt.Key.Key_Down: QPointF(0, -_PUSH),
}


class PhotoCanvas(QWidget):
    """Shows a photo.

    face_wanted: a FaceBox, which was clicked. drawn: a Box in pixels of the full photo. given_up: no face
    is to be drawn. zoomed: it is seen larger or smaller. lifted: a frame was put above all else.
    """

    face_wanted = Signal(object)
    drawn = Signal(object)
    given_up = Signal()
    zoomed = Signal()
    lifted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self.zoom = Zoom()
        self.boxes: list[FaceBox] = []
        self.is_drawing = False
        self._full_width = 1
        self._grip: QPointF | None = None
        self._rubber: QRectF | None = None
        self._shows_boxes = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photo"))
        self.setMinimumSize(200, 160)

    def show_image(self, image: QImage | None, width: int, height: int, *, fresh: bool) -> None:
        """Show a photo of a full size, perhaps decoded smaller. fresh: it is another, to be seen whole."""
        self.image, self._full_width = image, max(width, 1)
        ratio = self.devicePixelRatioF()
        kept = Zoom() if fresh else self.zoom
        self.zoom = replace(kept, photo=QSizeF(max(width, 1), max(height, 1)) / ratio, view=self._view())
        self._place()
        self.zoomed.emit()

    def show_faces(self, faces: Sequence[PlacedFace]) -> None:
        """Frame faces; a frame that stays keeps the keyboard."""
        known = {box.face.id: box for box in self.boxes}
        for gone in known.keys() - {face.id for face in faces}:
            known.pop(gone).deleteLater()
        self.boxes = [known.get(face.id) or self._framed(face) for face in faces]
        for box, face in zip(self.boxes, faces, strict=True):
            box.show_face(face)
        self._place()
        self._order_for_tab()

    def show_boxes(self, *, shown: bool) -> None:
        """Frame faces, or let the photo be seen alone."""
        self._shows_boxes = shown
        self._place()

    def draw_next(self, *, drawing: bool) -> None:
        """Let the next drag draw a face, or pan again."""
        self.is_drawing, self._rubber = drawing, None
        self.setCursor(Qt.CursorShape.CrossCursor if drawing else Qt.CursorShape.ArrowCursor)
        for box in self.boxes:
            box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, drawing)
        self.update()

    @property
    def wants_detail(self) -> bool:
        """Say whether more pixels would be seen than were decoded."""
        if self.image is None:
            return False
        return self.image.width() < self._full_width and self.zoom.scale * self._full_width > (
            1.05 * self.image.width()
        )

    def step(self, steps: float) -> None:
        """Zoom in by steps, or out."""
        middle = QPointF(self.zoom.view.width() / 2, self.zoom.view.height() / 2)
        self._set(self.zoom.zoomed(self.zoom.scale * STEP**steps, middle))

    def fit(self) -> None:
        """Show the whole photo."""
        self._set(replace(self.zoom, factor=None))

    def show_pixels(self) -> None:
        """Show one pixel of the photo as one of the screen."""
        middle = QPointF(self.zoom.view.width() / 2, self.zoom.view.height() / 2)
        self._set(self.zoom.zoomed(1.0, middle))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom around the pointer."""
        factor = self.zoom.scale * STEP ** (event.angleDelta().y() / _NOTCH)
        self._set(self.zoom.zoomed(factor, event.position()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold of the photo, or begin to draw."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setFocus()
        self._grip = event.position()
        if not self.is_drawing and self.zoom.factor is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Push the photo, or draw on."""
        if self._grip is None:
            return
        if self.is_drawing:
            self._rubber = QRectF(self._grip, event.position()).normalized()
            self.update()
            return
        self._set(self.zoom.moved(event.position() - self._grip))
        self._grip = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go; what was drawn is told when it is large enough for a face."""
        self._grip = None
        rubber = self._rubber
        if not self.is_drawing:
            self.setCursor(Qt.CursorShape.ArrowCursor)
        elif rubber is not None and min(rubber.width(), rubber.height()) >= _LEAST_DRAWN:
            self.drawn.emit(self._full(self.zoom.box(rubber)))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """See pixels below the pointer, or the whole photo again."""
        if self.zoom.factor is not None:
            self.fit()
        else:
            self._set(self.zoom.zoomed(1.0, event.position()))

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the way back while a face is being drawn."""
        leaves_drawing = self.is_drawing and keeps(event, Qt.Key.Key_Escape)
        return leaves_drawing or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Push the photo with Shift and the arrows; leave drawing with Escape."""
        push = _ARROWS.get(Qt.Key(event.key()))
        if push is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._set(self.zoom.moved(push))
        elif event.key() == Qt.Key.Key_Escape and self.is_drawing:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        self._set(replace(self.zoom, view=self._view()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the photo, and what is being drawn."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.image is not None:
            painter.drawImage(self.zoom.target, self.image, QRectF(self.image.rect()))
        if self._rubber is not None:
            accent = self.palette().color(QPalette.ColorRole.Accent)
            painter.setPen(QPen(accent, 2))
            painter.setBrush(faint(accent, 0.15))
            painter.drawRoundedRect(self._rubber, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def frame_of(self, box: Box) -> QRectF:
        """Return where a box of the full photo is seen."""
        scaled = box.scaled(self.zoom.photo.width() / self._full_width)
        return self.zoom.frame(scaled)

    def _full(self, box: Box) -> Box:
        return box.scaled(self._full_width / self.zoom.photo.width())

    def _set(self, zoom: Zoom) -> None:
        self.zoom = zoom
        self._place()
        self.zoomed.emit()

    def _framed(self, face: PlacedFace) -> FaceBox:
        box = FaceBox(face, self)
        box.clicked.connect(lambda: self.face_wanted.emit(box))
        box.lifted.connect(self.lifted)
        return box

    def _order_for_tab(self) -> None:
        before: QWidget = self
        for box in self.boxes:
            QWidget.setTabOrder(before, box)
            before = box

    def _place(self) -> None:
        for box in self.boxes:
            box.place(self.frame_of(box.face.box))
            box.setVisible(self._shows_boxes and self.image is not None)
        self.update()

    def _view(self) -> QSizeF:
        return QSizeF(max(self.width(), 1), max(self.height(), 1))
