"""Paint a person: a round cover, the name or the question for it, how many faces."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QMargins, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from photoclust.gui import texts
from photoclust.gui.cell_delegate import CellDelegate, seen_of
from photoclust.gui.drawing import paint_face
from photoclust.gui.naming import NameEdit, Names
from photoclust.gui.rows import AnyIndex
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import Person

CELL: Final = QSize(164, 204)
_COVER: Final = 128
ROUND: Final = _COVER / 2
SQUARE: Final = 12.0
"""Radii of a cover's corners."""
_TOP: Final = 14
_SIDE: Final = 8
_GAP: Final = 8
_SMALLER: Final = 0.92
_EDIT_HEIGHT: Final = 34


class PersonDelegate(CellDelegate[Person]):
    """Paints, and makes the line for a name. drop_row: the row a dragged person is over, or -1.

    radius: of the corners of covers.
    """

    def __init__(self, thumbnails: Thumbnails, names: Names, parent: QObject | None = None) -> None:
        super().__init__(CELL, QMargins(_SIDE, _TOP, _SIDE, 0), parent)
        self._thumbnails = thumbnails
        self._names = names
        self.drop_row = -1
        self.radius: float = ROUND

    def asks_at(self, rect: QRect, place: QPoint) -> bool:
        """Say whether a place is on the words below the cover of a cell."""
        return rect.contains(place) and place.y() >= _ground(rect).top() + _TOP + _COVER

    def ground(self, cell: QRect) -> QRect:
        """Leave a gap between cells."""
        return _ground(cell)

    def look(self, value: Person) -> Hashable:
        """Follow the cover, the name and the count."""
        cover = self._thumbnails.of(value.cover)
        return (seen_of(cover), value.name, value.faces, self.radius)

    def draw(self, painter: QPainter, rect: QRectF, value: Person, palette: QPalette) -> None:
        """Paint the cover, and below it the words."""
        cover = QRectF(rect.center().x() - _COVER / 2, rect.top(), _COVER, _COVER)
        paint_face(painter, cover, self._thumbnails.of(value.cover), palette, self.radius)
        _paint_texts(painter, rect.adjusted(0, _COVER + _GAP, 0, 0), value, palette)

    def is_marked(self, index: AnyIndex) -> bool:
        """Mark whom a dragged person is over."""
        return index.row() == self.drop_row

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:  # noqa: N802
        """Make the line that a name is typed in."""
        edit = NameEdit(self._names, parent)
        edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        edit.completed.connect(lambda: self._commit(edit))
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:  # noqa: N802 - Qt's name
        """Begin with the name there is."""
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:  # noqa: N802
        """Ask the model for the name."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Lay the line over the name."""
        cell = _ground(option.rect)
        top = cell.top() + _TOP + _COVER + _GAP // 2
        editor.setGeometry(QRect(cell.left() + 4, top, cell.width() - 8, _EDIT_HEIGHT))

    def _commit(self, edit: NameEdit) -> None:
        """Take a completed name at once."""
        self.commitData.emit(edit)
        self.closeEditor.emit(edit)


def _ground(cell: QRect) -> QRect:
    return cell.adjusted(3, 3, -3, -3)


def _paint_texts(painter: QPainter, rect: QRectF, person: Person, palette: QPalette) -> None:
    """Write the name and, below it, the number of faces."""
    bold, small = QFont(painter.font()), QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    small.setPointSizeF(small.pointSizeF() * _SMALLER)
    role = QPalette.ColorRole.Link if person.name is None else QPalette.ColorRole.WindowText
    height = _write(painter, rect, texts.title(person), bold, palette, role)
    below = rect.adjusted(0, height + 1, 0, 0)
    _write(painter, below, texts.faces(person.faces), small, palette, QPalette.ColorRole.PlaceholderText)


def _write(  # noqa: PLR0917 - a line of text is all of this
    painter: QPainter, rect: QRectF, text: str, font: QFont, palette: QPalette, role: QPalette.ColorRole
) -> float:
    """Write one line, cut short where it must be, and return its height."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(palette.color(role))
    line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    alignment = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
    painter.drawText(rect, alignment, line)
    return metrics.height()
