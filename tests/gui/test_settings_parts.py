"""The wheel scrolls a page of the settings, and turns no setting that does not have the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from photoclust.gui.settings_parts import Page, row

DOWN = QPoint(0, -120)


def turned(control: QWidget) -> int:
    if isinstance(control, QComboBox):
        return control.currentIndex()
    assert isinstance(control, QSlider | QSpinBox)
    return control.value()


@pytest.fixture
def controls() -> list[QWidget]:
    """One of each kind that the wheel turns, none at its end."""
    combo, slider, spin = QComboBox(), QSlider(Qt.Orientation.Horizontal), QSpinBox()
    combo.addItems(["one", "two", "three"])
    combo.setCurrentIndex(1)
    slider.setValue(50)
    spin.setValue(50)
    return [combo, slider, spin]


@pytest.fixture
def area(controls: list[QWidget], qtbot: QtBot) -> QScrollArea:
    """A page with the controls, too high for where it is shown; a line above has the keyboard."""
    combo, slider, spin = controls
    page, line, beside = Page(), QLineEdit(), QHBoxLayout()
    page.add_card("Line", line)
    beside.addWidget(slider)
    page.add_card("Controls", row("Combo", "why", combo), beside, row("Spin", "why", spin))
    page.end()
    page.setMinimumHeight(2000)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(page)
    qtbot.addWidget(area)
    area.resize(600, 600)
    with qtbot.waitExposed(area):
        area.show()
    area.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return area


def turn_wheel(area: QScrollArea, control: QWidget) -> None:
    """Turn the wheel over a control, as the system tells it."""
    window = area.windowHandle()
    assert window is not None
    QTest.wheelEvent(window, control.mapTo(area, control.rect().center()).toPointF(), DOWN)
    QApplication.processEvents()


@pytest.mark.parametrize("place", range(3))
def test_the_wheel_scrolls_past_a_setting(area: QScrollArea, controls: list[QWidget], place: int) -> None:
    before = turned(controls[place])
    turn_wheel(area, controls[place])
    assert turned(controls[place]) == before
    assert not controls[place].hasFocus()
    assert area.verticalScrollBar().value() > 0


@pytest.mark.parametrize("place", range(3))
def test_the_wheel_turns_a_setting_that_has_the_keyboard(
    area: QScrollArea, controls: list[QWidget], place: int
) -> None:
    before = turned(controls[place])
    controls[place].setFocus()
    turn_wheel(area, controls[place])
    assert turned(controls[place]) != before
    assert area.verticalScrollBar().value() == 0
