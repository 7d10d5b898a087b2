"""The slider of stricter or looser says, and shows, what is in force beside what it is moved to."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from photoclust.gui import texts
from photoclust.gui.strictness_slider import STEPS, StrictnessSlider, said


@pytest.mark.parametrize(
    ("step", "in_force", "words"),
    [
        (0, 0, "Middle"),
        (3, 3, "Stricter, 3 of 10"),
        (-5, 0, f"Looser, 5 of 10{texts.SEPARATOR}In force: Middle"),
        (0, 10, f"Middle{texts.SEPARATOR}In force: Stricter, 10 of 10"),
    ],
)
def test_a_step_is_said_with_the_one_in_force_where_that_is_another(
    step: int, in_force: int, words: str
) -> None:
    assert said(step, in_force) == words


@pytest.fixture
def slider(qtbot: QtBot) -> StrictnessSlider:
    """A slider as wide as in the settings."""
    made = StrictnessSlider()
    qtbot.addWidget(made)
    made.resize(400, made.sizeHint().height())
    return made


@pytest.mark.parametrize("step", [-STEPS, -3, 0, STEPS])
def test_a_mark_is_reached_by_the_handle(slider: StrictnessSlider, step: int) -> None:
    slider.setValue(step)
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    part, kind = QStyle.SubControl.SC_SliderHandle, QStyle.ComplexControl.CC_Slider
    handle: QRect = slider.style().subControlRect(kind, option, part, slider)
    assert slider.middle_of(step) == pytest.approx(handle.center().x(), abs=1)


def test_the_step_in_force_is_marked_below_the_slider(slider: StrictnessSlider) -> None:
    slider.show_in_force(5)
    seen: QImage = slider.grab().toImage()
    accent = slider.palette().color(QPalette.ColorRole.Highlight)
    marked = [x for x in range(seen.width()) if seen.pixelColor(x, seen.height() - 2) == accent]
    assert marked
    assert sum(marked) / len(marked) == pytest.approx(slider.middle_of(5), abs=1)
