"""A row of faces to click a search together: once is with, twice is without, three times is neither."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QMargins, QModelIndex, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from photoclust.gui import texts
from photoclust.gui.cell_delegate import CellDelegate, seen_of
from photoclust.gui.drawing import paint_face
from photoclust.gui.rows import RowsModel
from photoclust.gui.search_picks import Mark, Picks
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import Person

CELL: Final = QSize(96, 104)
_FACE: Final = 60
_TOP: Final = 10
_BADGE: Final = 20
_FADED: Final = 0.35
_BAR: Final = 12
MOST: Final = 200
"""People beyond this are found by typing."""


@dataclass(frozen=True, slots=True)
class Pickable:
    """Somebody who can be clicked, and what is asked of them."""

    person: Person
    mark: Mark


class StripModel(RowsModel[Pickable]):
    """Holds people."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda each: each.person.handle, parent)

    def shown(self, value: Pickable, role: int) -> Any:
        """Return what a role shows of somebody."""
        name = texts.title(value.person)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return name
            case Qt.ItemDataRole.ToolTipRole:
                return self.tr("%1\nClick: with. Again: without. Again: neither.").replace("%1", name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(value.mark).replace("%1", name)
            case _:
                return None

    def _said(self, mark: Mark) -> str:
        match mark:
            case Mark.WITH:
                return self.tr("with %1")
            case Mark.WITHOUT:
                return self.tr("without %1")
            case _:
                return "%1"


class PeopleStrip(QListView):
    """Shows people in one row. turned: a handle was clicked."""

    turned = Signal(str)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = StripModel(self)
        self.setModel(self.people)
        self.setItemDelegate(_PickDelegate(thumbnails, self))
        self.setAccessibleName(self.tr("People to search for"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(CELL.height() + _BAR)
        self.clicked.connect(self._turn)
        thumbnails.arrived.connect(self.viewport().update)

    def show_people(self, people: Sequence[Person], picks: Picks) -> None:
        """Show who can be asked for, and what is asked."""
        self.people.show([Pickable(person, picks.mark(person.handle)) for person in people[:MOST]])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Turn the current one by Space or Enter."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._turn(self.currentIndex())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll along the row by any wheel."""
        delta = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (delta.x() or delta.y()) * CELL.width() // 120)
        event.accept()

    def _turn(self, index: QModelIndex) -> None:
        if index.isValid():
            self.turned.emit(self.people.value(index).person.handle)


class _PickDelegate(CellDelegate[Pickable]):
    """Paints a face with a ring and a badge for what is asked."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(CELL, QMargins(), parent)
        self._thumbnails = thumbnails

    def ground(self, cell: QRect) -> QRect:
        """Leave a gap between people."""
        return cell.adjusted(3, 2, -3, -2)

    def look(self, value: Pickable) -> Hashable:
        """Follow the cover, the name and the mark."""
        cover = self._thumbnails.of(value.person.cover)
        return (seen_of(cover), value.person.name, value.mark)

    def draw(self, painter: QPainter, rect: QRectF, value: Pickable, palette: QPalette) -> None:
        """Paint somebody."""
        face = QRectF(rect.center().x() - _FACE / 2, rect.top() + _TOP, _FACE, _FACE)
        painter.setOpacity(_FADED if value.mark is Mark.WITHOUT else 1.0)
        paint_face(painter, face, self._thumbnails.of(value.person.cover), palette, _FACE / 2)
        painter.setOpacity(1.0)
        _paint_mark(painter, face, value.mark, palette)
        _paint_name(painter, rect.adjusted(4, _TOP + _FACE + 6, -4, 0), value.person, palette)


def _paint_mark(painter: QPainter, face: QRectF, mark: Mark, palette: QPalette) -> None:
    """Paint a ring and, at its lower right, a tick or a cross."""
    if mark is Mark.NOTHING:
        return
    role = QPalette.ColorRole.Highlight if mark is Mark.WITH else QPalette.ColorRole.BrightText
    colour = palette.color(role)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 3))
    painter.drawEllipse(face.adjusted(-2, -2, 2, 2))
    badge = QRectF(face.right() - _BADGE + 4, face.bottom() - _BADGE + 4, _BADGE, _BADGE)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Window), 2))
    painter.setBrush(colour)
    painter.drawEllipse(badge)
    pen = QPen(palette.color(QPalette.ColorRole.Window), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    left, top = badge.left(), badge.top()
    lines = (
        [(5.5, 10.5, 8.8, 13.8), (8.8, 13.8, 14.5, 6.5)]
        if mark is Mark.WITH
        else [(6.5, 6.5, 13.5, 13.5), (13.5, 6.5, 6.5, 13.5)]
    )
    for x1, y1, x2, y2 in lines:
        painter.drawLine(QPointF(left + x1, top + y1), QPointF(left + x2, top + y2))


def _paint_name(painter: QPainter, rect: QRectF, person: Person, palette: QPalette) -> None:
    role = QPalette.ColorRole.PlaceholderText if person.name is None else QPalette.ColorRole.WindowText
    painter.setPen(palette.color(role))
    line = QFontMetricsF(painter.font()).elidedText(
        texts.title(person), Qt.TextElideMode.ElideRight, rect.width()
    )
    painter.drawText(rect, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, line)
