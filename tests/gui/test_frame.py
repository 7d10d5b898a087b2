"""The sidebar, the way back, and what sections say of an empty library."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photoclust.gui.frame import Frame
from photoclust.gui.sections import Section

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def focusable() -> QWidget:
    page = QWidget()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return page


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    """A frame with two sections, the second of which says something while there is no face."""
    made = Frame()
    qtbot.addWidget(made)
    for title, empty in (("People", ""), ("Search", "Nothing to search yet.")):
        page = focusable()
        made.add_section(Section(title, "person", page, (), empty, page.setFocus))
    made.show_filled(filled=True)
    made.show()
    made.activateWindow()
    made.show_section(made.sections[0])
    return made


@pytest.fixture
def further(frame: Frame) -> QWidget:
    """A page that sections lead to."""
    page = focusable()
    frame.add_page(page, page.setFocus)
    return page


def test_keys_lead_to_sections(frame: Frame) -> None:
    QTest.keyClick(frame, Key.Key_2, Modifier.ControlModifier)
    assert frame.page is frame.sections[1].page
    assert frame.sidebar.buttons[1].isChecked()


@pytest.mark.parametrize("key", [(Key.Key_Escape,), (Key.Key_Left, Modifier.AltModifier)])
def test_keys_lead_back_and_no_further_than_the_section(
    frame: Frame, further: QWidget, key: tuple[Any, ...]
) -> None:
    frame.go_to(further)
    QTest.keyClick(further, *key)
    assert frame.page is frame.sections[0].page
    assert not frame.back.isEnabled()


def test_choosing_a_section_forgets_the_way_back(frame: Frame, further: QWidget) -> None:
    frame.go_to(further)
    frame.sidebar.buttons[1].click()
    frame.go_back()
    assert frame.page is frame.sections[1].page


def test_a_page_on_the_way_twice_is_left_once(frame: Frame, further: QWidget) -> None:
    other = focusable()
    frame.add_page(other, other.setFocus)
    for page in (further, other, further):
        frame.go_to(page)
    frame.go_back()
    frame.go_back()
    assert frame.page is frame.sections[0].page


def test_a_section_says_what_it_is_for_while_there_is_no_face(frame: Frame) -> None:
    frame.show_filled(filled=False)
    frame.show_section(frame.sections[1])
    shown = frame.pages.currentWidget()
    assert shown is not None
    assert shown.accessibleDescription() == "Nothing to search yet."
    frame.show_filled(filled=True)
    assert frame.pages.currentWidget() is frame.sections[1].page


def test_a_section_is_entered_once_it_has_something_to_show(frame: Frame) -> None:
    told: list[str] = []
    page = focusable()
    frame.add_section(Section("Review", "person", page, (), "Nothing to ask yet.", lambda: told.append("in")))
    frame.show_filled(filled=False)
    frame.show_section(frame.sections[2])
    assert told == []
    frame.show_filled(filled=True)
    assert told == ["in"]


def test_entering_is_told_each_time(frame: Frame, further: QWidget) -> None:
    told: list[str] = []
    tell: Callable[[], object] = lambda: told.append("entered")  # noqa: E731 - a typed call
    page = focusable()
    frame.add_page(page, tell)
    frame.go_to(page)
    frame.go_to(further)
    frame.go_back()
    assert told == ["entered", "entered"]


def test_a_page_of_a_section_shows_that_section_wherever_one_came_from(frame: Frame) -> None:
    person = focusable()
    frame.add_page(person, person.setFocus, within=frame.sections[0])
    frame.show_section(frame.sections[1])
    frame.go_to(person)
    assert frame.sidebar.buttons[0].isChecked()
    frame.go_back()
    assert frame.sidebar.buttons[1].isChecked()
