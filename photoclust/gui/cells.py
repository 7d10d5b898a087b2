"""Parts of cells, painted once and copied from then on: round pictures and cut texts are slow to paint."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap

from photoclust.gui.drawing import SMOOTH

_BYTES_A_PIXEL: Final = 4
KEPT_BYTES: Final = 48 << 20
"""More than every cell that a large screen shows at twice the pixels."""

Draw = Callable[[QPainter, QRectF], object]


class PaintedCells:
    """Keeps what parts of cells look like, within bounds; those not seen for longest go first."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._most, self._bytes = kept_bytes, 0
        self._font = QFont()

    def paint(self, painter: QPainter, rect: QRect, shown: Hashable, draw: Draw) -> None:
        """Paint a part in a rectangle; draw: paints it for the first time, in a rectangle at 0, 0.

        shown: all that its look follows from, besides its size, the screen's pixels and the font.
        """
        self._follow(painter.font())
        ratio = painter.device().devicePixelRatioF()
        key = (shown, rect.width(), rect.height(), ratio)
        cell = self._kept.get(key)
        if cell is None:
            cell = _drawn(painter, rect.size(), ratio, draw)
            self._keep(key, cell)
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(rect.topLeft(), cell)

    def _follow(self, font: QFont) -> None:
        """Forget what another font painted; to compare fonts is much faster than to tell their keys."""
        if font != self._font:
            self._font = font
            self._kept.clear()
            self._bytes = 0

    def _keep(self, key: Hashable, cell: QPixmap) -> None:
        self._kept[key] = cell
        self._bytes += _bytes_of(cell)
        while self._bytes > self._most and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _bytes_of(oldest)


def _drawn(above: QPainter, size: QSize, ratio: float, draw: Draw) -> QPixmap:
    """Return a part on transparent ground; ratio: of the screen's pixels to those of its size."""
    cell = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    cell.setDevicePixelRatio(ratio)
    cell.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cell)
    painter.setFont(above.font())
    painter.setRenderHints(SMOOTH)
    try:
        draw(painter, QRectF(0, 0, size.width(), size.height()))
    finally:
        painter.end()  # a pixmap must not go while it is painted on
    return cell


def _bytes_of(cell: QPixmap) -> int:
    return cell.width() * cell.height() * _BYTES_A_PIXEL
