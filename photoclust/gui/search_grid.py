"""The photos that were found, as a grid: what one sees, when it was taken, who is in it."""

from collections.abc import Hashable
from typing import Any, Final

from PySide6.QtCore import QMargins, QObject, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPalette, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from photoclust.gui import texts
from photoclust.gui.cell_delegate import CellDelegate, seen_of
from photoclust.gui.drawing import paint_face
from photoclust.gui.grid import Grid
from photoclust.gui.icons import drawing
from photoclust.gui.photo_pictures import PhotoPictures, Wanted
from photoclust.gui.rows import RowsModel
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import FoundPhoto
from photoclust.wording import plain

CELL: Final = QSize(212, 212)
_PICTURE: Final = QSize(192, 144)
_RADIUS: Final = 8.0
_TOP: Final = 8
_FRAME: Final = QMargins(_TOP, _TOP, _TOP, 0)
_OFFLINE: Final = 0.45
_MARK: Final = 40
_ABOVE: Final = 0.2
"""This share of what does not fit is cut off above, the rest below."""


class FoundModel(RowsModel[FoundPhoto]):
    """Holds photos."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda photo: photo.id, parent)

    def shown(self, value: FoundPhoto, role: int) -> Any:
        """Return what a role shows of a photo."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return texts.day_of(value)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(plain(line) for line in (value.paths[0], ", ".join(value.names)) if line)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self.tr("Photo of %1, out of reach") if value.offline else self.tr("Photo of %1")
                return ", ".join(
                    [said.replace("%1", texts.day_of(value) or value.paths[0].name), *map(plain, value.names)]
                )
            case _:
                return None


class FoundGrid(Grid):
    """Shows photos."""

    def __init__(
        self, thumbnails: Thumbnails, pictures: PhotoPictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(thumbnails, CELL, parent)
        self.photos = FoundModel(self)
        self.setModel(self.photos)
        self.setItemDelegate(_PhotoDelegate(pictures, self))
        self.setAccessibleName(self.tr("Photos"))
        pictures.arrived.connect(self.viewport().update)


class _PhotoDelegate(CellDelegate[FoundPhoto]):
    """Paints; nothing else."""

    def __init__(self, pictures: PhotoPictures, parent: QObject) -> None:
        super().__init__(CELL, _FRAME, parent)
        self._pictures = pictures

    def ground(self, cell: QRect) -> QRect:
        """Frame the photo and the words."""
        rect = QRect(0, 0, _PICTURE.width() + 2 * _TOP, CELL.height() - 6)
        rect.moveCenter(cell.center())
        return rect

    def look(self, value: FoundPhoto) -> Hashable:
        """Follow the picture and the words."""
        picture = self._pictures.of(Wanted(value.id, value.paths))
        return (seen_of(picture), value.names, value.taken, value.dated, value.offline)

    def draw(self, painter: QPainter, rect: QRectF, value: FoundPhoto, palette: QPalette) -> None:
        """Paint a photo, pale where its drive is away, and below it the words."""
        picture = QRectF(rect.topLeft(), QSizeF(_PICTURE))
        painter.setOpacity(_OFFLINE if value.offline else 1.0)
        paint_photo(painter, picture, self._pictures.of(Wanted(value.id, value.paths)), palette)
        painter.setOpacity(1.0)
        _paint_texts(painter, rect.adjusted(0, picture.height() + 6, 0, 0), value, palette)


def paint_photo(painter: QPainter, rect: QRectF, picture: QPixmap | None, palette: QPalette) -> None:
    """Fill a rectangle with round corners with a photo, rather with its upper part, where heads are."""
    if picture is None:
        paint_face(painter, rect, None, palette, _RADIUS)
        return
    if picture.isNull():
        paint_face(painter, rect, None, palette, _RADIUS)
        mark = QRectF(0, 0, _MARK, _MARK)
        mark.moveCenter(rect.center())
        sign = drawing("photo", palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawPixmap(mark, sign, QRectF(sign.rect()))
        return
    scale = max(rect.width() / picture.width(), rect.height() / picture.height())
    left = rect.center().x() - picture.width() * scale / 2
    top = rect.top() - (picture.height() * scale - rect.height()) * _ABOVE
    brush = QBrush(picture)
    brush.setTransform(QTransform.fromTranslate(left, top).scale(scale, scale))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)


def _paint_texts(painter: QPainter, rect: QRectF, photo: FoundPhoto, palette: QPalette) -> None:
    metrics = QFontMetricsF(painter.font())
    lines = (
        (plain(", ".join(photo.names)), QPalette.ColorRole.WindowText),
        (texts.day_of(photo), QPalette.ColorRole.PlaceholderText),
    )
    for text, role in lines:
        if text:
            painter.setPen(palette.color(role))
            line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, line)
            rect = rect.adjusted(0, metrics.height() + 1, 0, 0)
