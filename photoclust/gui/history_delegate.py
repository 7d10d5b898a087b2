"""Paint an act of the owner's: what it was, when, and whether it is undone."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QMargins, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette

from photoclust.gui import texts
from photoclust.gui.cell_delegate import CellDelegate
from photoclust.gui.history_model import Done
from photoclust.gui.language import translate

_ROW: Final = QSize(320, 34)
_WHEN: Final = 150
_GAP: Final = 12


class HistoryDelegate(CellDelegate[Done]):
    """Paints an act in a line."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(_ROW, QMargins(12, 0, 12, 0), parent)

    def ground(self, cell: QRect) -> QRect:
        """Leave a gap between lines."""
        return cell.adjusted(4, 1, -4, -1)

    def look(self, value: Done) -> Hashable:
        """Follow the words, and whether they hold."""
        return (value.what, value.act.made_at, value.act.undone)

    def draw(self, painter: QPainter, rect: QRectF, value: Done, palette: QPalette) -> None:
        """Write when, what, and at the end whether it is undone."""
        quiet, plain = QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.WindowText
        painter.setPen(palette.color(quiet))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, left | middle, texts.moment(value.act.made_at))
        metrics = QFontMetricsF(painter.font())
        said = translate("History", "undone") if value.act.undone else ""
        painter.drawText(rect, right | middle, said)
        words = rect.adjusted(_WHEN, 0, -metrics.horizontalAdvance(said) - _GAP, 0)
        painter.setPen(palette.color(quiet if value.act.undone else plain))
        line = metrics.elidedText(value.what, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, left | middle, line)
