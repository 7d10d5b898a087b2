"""What a screen reader meets, and what the keyboard reaches."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QWidget

from photoclust.gui.window import MainWindow
from tests.gui.conftest import DEVICE


def met(window: MainWindow) -> list[QWidget]:
    """Return the controls of all pages."""
    kinds = (QAbstractButton, QLineEdit, QListView)
    found = [each for kind in kinds for each in middle(window).findChildren(kind)]
    return [each for each in found if not isinstance(each.parent(), QLineEdit)]


def middle(window: MainWindow) -> QWidget:
    """Return all of the window but its bars."""
    found = window.centralWidget()
    assert found is not None
    return found


def test_every_control_has_a_name(window: MainWindow) -> None:
    window.scan_bar.begin()
    window.scan_bar.show_device(DEVICE)
    unnamed = [
        each
        for each in met(window)
        if each.isVisibleTo(middle(window))
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
    assert unnamed == []


def test_every_control_is_reached_by_tab(window: MainWindow) -> None:
    unreached = [each for each in met(window) if not each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert unreached == []


def test_people_are_items_of_a_list(window: MainWindow) -> None:
    grid = QAccessible.queryAccessibleInterface(window.people.grid)
    assert grid.role() == QAccessible.Role.List
    assert grid.childCount() == 3
    assert grid.child(0).text(QAccessible.Text.Name) == "Who is this?, 4 faces, 4 photos"


@pytest.mark.parametrize("page", ["people", "person"])
def test_every_action_has_a_key(window: MainWindow, page: str) -> None:
    shown = getattr(window, page)
    actions = [*shown.actions(), *shown.grid.actions()]
    assert actions
    assert [each.text() for each in actions if each.shortcut().isEmpty()] == []


def test_what_return_does_the_keypads_enter_does_too(window: MainWindow) -> None:
    keys = [
        *({key.toString() for key in each.shortcuts()} for each in window.findChildren(QAction)),
        *({key.toString() for key in QShortcut.keys(each)} for each in window.findChildren(QShortcut)),
    ]
    with_return = [each for each in keys if "Return" in each]
    assert len(with_return) > 4
    assert [each for each in with_return if "Enter" not in each] == []
