"""Drawings on buttons: fainter where nothing can be done."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoclust.gui.icons import IconButton, drawing
from photoclust.gui.theme import Theme


def strongest(button: IconButton, mode: QIcon.Mode, ground: int) -> int:
    """Return how far the drawing is from the ground, in lightness, where it is least transparent."""
    image = button.icon().pixmap(QSize(20, 20), mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return abs(max(pixels, key=QColor.alpha).lightness() - ground)


@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_what_cannot_be_done_is_drawn_fainter_on_a_transparent_button(
    qapp: QApplication, qtbot: QtBot, theme: Theme, chosen: str
) -> None:
    theme.choose(chosen)
    button = IconButton("back", "Back", role="flat")
    qtbot.addWidget(button)
    button.show()
    qapp.processEvents()
    ground = qapp.palette().window().color().lightness()
    strong, faint = (strongest(button, mode, ground) for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled))
    assert faint < 0.7 * strong


@pytest.mark.usefixtures("qapp")
def test_a_drawing_in_one_colour_is_drawn_once() -> None:
    first, again, other = (drawing("back", QColor(colour)) for colour in ("#123456", "#123456", "#654321"))
    assert first.cacheKey() == again.cacheKey() != other.cacheKey()
