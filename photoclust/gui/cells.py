"""Parts of cells, painted once and copied from then on: round pictures and cut texts are slow to paint."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

_BYTES_A_PIXEL: Final = 4
KEPT_BYTES: Final = 48 << 20
"""More than every cell that a large screen shows at twice the pixels."""

Draw = Callable[[QPainter, QRectF], object]


class PaintedCells:
    """Keeps what parts of cells look like, within bounds; those not seen for longest go first."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._most, self._bytes = kept_bytes, 0

    def paint(self, painter: QPainter, rect: QRectF, shown: Hashable, draw: Draw) -> None:
        """Paint a part in a rectangle; draw: paints it for the first time, in a rectangle at 0, 0.

        shown: all that its look follows from, besides its size, the screen's pixels and the font.
        """
        ratio = painter.device().devicePixelRatioF()
        size = QSize(round(rect.width() * ratio), round(rect.height() * ratio))
        key = (shown, size.width(), size.height(), ratio, painter.font().key())
        if key in self._kept:
            self._kept.move_to_end(key)
        else:
            self._keep(key, _drawn(painter, size, ratio, draw))
        painter.drawPixmap(rect.topLeft().toPoint(), self._kept[key])  # between pixels it would be slow

    def _keep(self, key: Hashable, cell: QPixmap) -> None:
        self._kept[key] = cell
        self._bytes += _bytes_of(cell)
        while self._bytes > self._most and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _bytes_of(oldest)


def _drawn(above: QPainter, size: QSize, ratio: float, draw: Draw) -> QPixmap:
    """Return a part on transparent ground; size: in the screen's pixels."""
    cell = QPixmap(size)
    cell.setDevicePixelRatio(ratio)
    cell.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cell)
    painter.setFont(above.font())
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    draw(painter, QRectF(0, 0, size.width() / ratio, size.height() / ratio))
    painter.end()
    return cell


def _bytes_of(cell: QPixmap) -> int:
    return cell.width() * cell.height() * _BYTES_A_PIXEL
