"""The frame around a face in a photo: a button that the keyboard reaches, with the name below."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from photoclust.gui import texts
from photoclust.gui.language import translate
from photoclust.model import PlacedFace

_LABEL_HEIGHT: Final = 24
_GAP: Final = 4
_EDGE: Final = 4
_RADIUS: Final = 6.0
_LEAST_LABEL: Final = 64
_MOST_LABEL: Final = 190
_SHADE: Final = QColor(0, 0, 0, 150)
_LABEL: Final = QColor(20, 20, 22, 205)
_LABEL_TEXT: Final = QColor(255, 255, 255)
_UNKNOWN_TEXT: Final = QColor(158, 194, 255)


class FaceBox(QAbstractButton):
    """One face; clicked asks who it is. is_chosen: it is what actions are about. lifted: above all others."""

    lifted = Signal()

    def __init__(self, face: PlacedFace, parent: QWidget) -> None:
        super().__init__(parent)
        self.face = face
        self.is_chosen = False
        self._frame = QRectF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_face(face)

    def show_face(self, face: PlacedFace) -> None:
        """Show the same face as it is known now."""
        self.face = face
        name = _said(face)
        self.setText(name)
        self.setToolTip(translate("FaceBox", "%1. Click to say who it is.").replace("%1", name))
        self.setAccessibleName(translate("FaceBox", "Face: %1").replace("%1", name))
        self.update()

    def place(self, frame: QRectF) -> None:
        """Lie over a rectangle of the photo as it is shown; the name stands below."""
        width = max(frame.width() + 2 * _EDGE, self._label_width())
        left = frame.center().x() - width / 2
        height = frame.height() + 2 * _EDGE + _GAP + _LABEL_HEIGHT
        self.setGeometry(QRectF(left, frame.top() - _EDGE, width, height).toAlignedRect())
        self._frame = QRectF(frame).translated(-self.pos().x(), -self.pos().y())
        # What lies beside frame and name belongs to the faces there.
        edge = self._frame.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).toAlignedRect()
        self.setMask(QRegion(edge) + QRegion(self._label(self._label_width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter asks who it is, as a click does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Be as large as one was placed."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the frame and the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.is_chosen or self.hasFocus() or self.underMouse()
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_SHADE, 5.0 if self.hasFocus() else 4.0))
        painter.drawRoundedRect(self._frame, _RADIUS, _RADIUS)
        edge = accent.lighter(120) if lit else QColor(255, 255, 255)
        painter.setPen(QPen(edge, 3.0 if self.hasFocus() else 2.0))
        painter.drawRoundedRect(self._frame, _RADIUS, _RADIUS)
        self._paint_label(painter, lit=lit)

    def event(self, event: QEvent) -> bool:
        """Light up below the mouse."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.raise_()
            self.lifted.emit()
            self.update()
        return super().event(event)

    def _label_width(self) -> int:
        wanted = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 20
        return min(max(wanted, _LEAST_LABEL), _MOST_LABEL)

    def _label(self, width: int) -> QRect:
        top = round(self._frame.bottom()) + _GAP
        return QRect(round(self._frame.center().x() - width / 2), top, width, _LABEL_HEIGHT)

    def _paint_label(self, painter: QPainter, *, lit: bool) -> None:
        """Paint the name; of somebody unknown a question mark, so that a crowd can be seen."""
        is_short = self.face.name is None and not lit
        label = self._label(_LABEL_HEIGHT if is_short else self._label_width())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Accent) if lit else _LABEL)
        painter.drawRoundedRect(label, _LABEL_HEIGHT / 2, _LABEL_HEIGHT / 2)
        painter.setPen(_UNKNOWN_TEXT if is_short else _LABEL_TEXT)
        said = "?" if is_short else self.text()
        room = label.width() - (0 if is_short else 16)
        text = QFontMetrics(self.font()).elidedText(said, Qt.TextElideMode.ElideRight, room)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)


def _said(face: PlacedFace) -> str:
    return face.name or texts.who_is_this()
