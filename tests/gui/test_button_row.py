"""Buttons in a row let their texts go where there is no room, the last first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photoclust.gui.button_row import ButtonRow
from photoclust.gui.icons import IconButton, button_of
from photoclust.gui.theme import Theme


@pytest.fixture
def row(theme: Theme, qtbot: QtBot) -> ButtonRow:
    owner = QWidget()
    qtbot.addWidget(owner)
    acts = {"Everybody here": "faces", "Away": "hide"}
    made = ButtonRow([button_of(QAction(said, owner), drawing) for said, drawing in acts.items()])
    qtbot.addWidget(made)
    made.show()
    return made


def spoken(row: ButtonRow) -> list[bool]:
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    return [button.toolButtonStyle() == beside for button in row.findChildren(IconButton)]


def widen(row: ButtonRow, width: int) -> list[bool]:
    row.resize(width, row.height())
    QApplication.processEvents()
    return spoken(row)


def test_the_last_lets_its_text_go_first_and_gets_it_back(row: ButtonRow) -> None:
    whole, least = row.sizeHint().width(), row.minimumSizeHint().width()
    assert widen(row, whole) == [True, True]
    assert widen(row, whole - 1) == [True, False]
    assert widen(row, least) == [False, False]
    assert widen(row, whole) == [True, True]


def test_what_it_wants_and_what_it_needs_follow_from_no_width(row: ButtonRow) -> None:
    hints = row.sizeHint(), row.minimumSizeHint()
    for width in (hints[1].width(), hints[0].width()):
        widen(row, width)
        assert (row.sizeHint(), row.minimumSizeHint()) == hints


def test_a_longer_text_is_let_go_at_once(row: ButtonRow) -> None:
    widen(row, row.sizeHint().width())
    row.findChildren(IconButton)[1].setText("Far away from here")
    QApplication.processEvents()
    assert spoken(row) == [True, False]


def test_a_button_without_its_text_keeps_its_name_and_says_it(row: ButtonRow) -> None:
    widen(row, row.minimumSizeHint().width())
    assert [each.accessibleName() for each in row.findChildren(IconButton)] == ["Everybody here", "Away"]
    assert [each.toolTip() for each in row.findChildren(IconButton)] == ["Everybody here", "Away"]
