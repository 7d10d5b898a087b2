"""Parts of cells that are painted once."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from photoclust.gui.cell_delegate import smooth
from photoclust.gui.cells import PaintedCells

RECT = QRect(3, 5, 10, 8)


class Scribe:
    """Fills a part with one colour, and counts how often it was asked to."""

    def __init__(self, colour: str) -> None:
        self.colour = QColor(colour)
        self.drawn = 0

    def __call__(self, painter: QPainter, rect: QRectF) -> None:
        self.drawn += 1
        painter.fillRect(rect, self.colour)


@pytest.fixture
def sheet(qtbot: QtBot) -> QPixmap:
    """A white sheet; qtbot makes the application that pixmaps need."""
    del qtbot
    made = QPixmap(40, 40)
    made.fill(Qt.GlobalColor.white)
    return made


def paint(cells: PaintedCells, sheet: QPixmap, rect: QRect, shown: str, scribe: Scribe) -> None:
    painter = QPainter(sheet)
    cells.paint(painter, rect, shown, scribe)
    painter.end()


def test_the_same_part_is_drawn_once(sheet: QPixmap) -> None:
    cells, scribe = PaintedCells(), Scribe("red")
    paint(cells, sheet, RECT, "Anna", scribe)
    paint(cells, sheet, RECT.translated(0, 20), "Anna", scribe)
    assert scribe.drawn == 1


def test_a_part_lies_where_it_was_asked_for(sheet: QPixmap) -> None:
    paint(PaintedCells(), sheet, RECT, "Anna", Scribe("red"))
    picture = sheet.toImage()
    assert picture.pixelColor(3, 5) == picture.pixelColor(12, 12) == QColor("red")
    assert picture.pixelColor(2, 5) == picture.pixelColor(13, 12) == QColor("white")


@pytest.mark.parametrize(("rect", "shown"), [(RECT, "Ben"), (RECT.adjusted(0, 0, 1, 0), "Anna")])
def test_what_looks_different_is_drawn_anew(sheet: QPixmap, rect: QRect, shown: str) -> None:
    cells, scribe = PaintedCells(), Scribe("red")
    paint(cells, sheet, RECT, "Anna", scribe)
    paint(cells, sheet, rect, shown, scribe)
    assert scribe.drawn == 2


def test_a_screen_of_more_pixels_gets_them(sheet: QPixmap) -> None:
    cells, scribe = PaintedCells(), Scribe("red")
    paint(cells, sheet, RECT, "Anna", scribe)
    sheet.setDevicePixelRatio(2)
    paint(cells, sheet, RECT, "Anna", scribe)
    assert scribe.drawn == 2


def test_what_was_not_seen_for_longest_is_forgotten_first(sheet: QPixmap) -> None:
    cells, scribe = PaintedCells(kept_bytes=2 * 10 * 8 * 4), Scribe("red")
    for shown in ("Anna", "Ben", "Anna", "Carl", "Anna", "Ben"):
        paint(cells, sheet, RECT, shown, scribe)
    assert scribe.drawn == 4


def test_another_font_is_painted_anew(sheet: QPixmap) -> None:
    cells, scribe = PaintedCells(), Scribe("red")
    for size in (9, 9, 14):
        painter = QPainter(sheet)
        painter.setFont(QFont("Sans", size))
        cells.paint(painter, RECT, "Anna", scribe)
        painter.end()
    assert scribe.drawn == 2


def fail_smoothly(painter: QPainter) -> None:
    with smooth(painter):
        painter.setPen(QColor("red"))
        raise ValueError("no colour")


def test_a_painter_is_left_as_it_was_when_painting_fails(sheet: QPixmap) -> None:
    painter = QPainter(sheet)
    before = painter.pen()
    with pytest.raises(ValueError, match="no colour"):
        fail_smoothly(painter)
    assert painter.pen() == before
    assert not painter.renderHints() & QPainter.RenderHint.Antialiasing
    painter.end()


def test_a_part_whose_drawing_fails_is_neither_kept_nor_painted_on(sheet: QPixmap) -> None:
    cells, painters = PaintedCells(), list[QPainter]()

    def fail(painter: QPainter, _rect: QRectF) -> None:
        painters.append(painter)
        raise ValueError("no picture")

    for _ in range(2):
        painter = QPainter(sheet)
        with pytest.raises(ValueError, match="no picture"):
            cells.paint(painter, RECT, "Anna", fail)
        painter.end()
    assert [painter.isActive() for painter in painters] == [False, False]
