"""Paint an act of the owner's: when, whom it is about, what it was, and whether it is undone."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QMargins, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette

from photoclust.gui import texts
from photoclust.gui.cell_delegate import CellDelegate, seen_of
from photoclust.gui.drawing import paint_face
from photoclust.gui.history_model import Done
from photoclust.gui.language import translate
from photoclust.gui.thumbnails import Thumbnails

_ROW: Final = QSize(320, 38)
_FACE: Final = 28
_WHEN: Final = 150
_GAP: Final = 12
_FADED: Final = 0.5


class HistoryDelegate(CellDelegate[Done]):
    """Paints an act in a line."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(_ROW, QMargins(12, 0, 12, 0), parent)
        self._thumbnails = thumbnails

    def ground(self, cell: QRect) -> QRect:
        """Leave a gap between lines."""
        return cell.adjusted(4, 1, -4, -1)

    def look(self, value: Done) -> Hashable:
        """Follow the face and the words, and whether they hold."""
        seen = None if value.face is None else seen_of(self._thumbnails.of(value.face))
        return (value.what, value.act.made_at, value.act.undone, seen)

    def draw(self, painter: QPainter, rect: QRectF, value: Done, palette: QPalette) -> None:
        """Write when, show a face, write what, and at the end whether it is undone."""
        quiet, plain = QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.WindowText
        painter.setPen(palette.color(quiet))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, left | middle, texts.moment(value.act.made_at))
        metrics = QFontMetricsF(painter.font())
        said = translate("History", "undone") if value.act.undone else ""
        painter.drawText(rect, right | middle, said)
        words = rect.adjusted(_WHEN + _FACE + _GAP, 0, -metrics.horizontalAdvance(said) - _GAP, 0)
        painter.setPen(palette.color(quiet if value.act.undone else plain))
        line = metrics.elidedText(value.what, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, left | middle, line)
        if value.face is not None:
            face = QRectF(rect.left() + _WHEN, rect.center().y() - _FACE / 2, _FACE, _FACE)
            painter.setOpacity(_FADED if value.act.undone else 1.0)
            paint_face(painter, face, self._thumbnails.of(value.face), palette, _FACE / 2)
