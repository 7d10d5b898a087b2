"""One person's faces: what is wrong among them is put right, and can be put back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoclust.gui.merge_dialog import MergeDialog
from photoclust.gui.move_dialog import MoveDialog
from photoclust.gui.window import MainWindow
from tests.gui.conftest import act, dialog, named, settle

Key = Qt.Key


@pytest.fixture
def anna(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the page of Anna, who has four faces, open."""
    act(window, qtbot, lambda: window.acts.name(window.people.grid.people.rows[0].handle, "Anna"))
    opened(window, qtbot, window.people.grid.people.rows[0].handle)
    return window


def opened(window: MainWindow, qtbot: QtBot, handle: str) -> None:
    """Open somebody's page and wait for their faces."""
    window.open_person(handle)
    settle(window, qtbot)


def ids(window: MainWindow) -> list[int]:
    return [face.id for face in window.person.faces.rows]


def test_space_opens_whom_one_has_chosen_and_escape_goes_back_to_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    grid = window.people.grid
    grid.choose(1)
    chosen = grid.chosen()
    QTest.keyClick(grid, Key.Key_Space)
    settle(window, qtbot)
    assert window.pages.currentWidget() is window.person
    assert len(ids(window)) == 4
    QTest.keyClick(window.person.grid, Key.Key_Escape)
    assert window.pages.currentWidget() is window.people
    assert grid.chosen() == chosen


def test_a_rejected_face_leaves_at_once_and_undo_brings_it_back(anna: MainWindow, qtbot: QtBot) -> None:
    before = ids(anna)
    anna.person.grid.choose(1)
    QTest.keyClick(anna.person.grid, Key.Key_Delete)
    assert ids(anna) == before[:1] + before[2:]
    act(anna, qtbot, anna.menus.undo.trigger)
    assert ids(anna) == before


def test_rejecting_in_a_group_keeps_its_page_open(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, window.people.grid.people.rows[0].handle)
    before = ids(window)
    window.person.grid.choose(0)
    act(window, qtbot, lambda: QTest.keyClick(window.person.grid, Key.Key_N))
    assert window.pages.currentWidget() is window.person
    assert ids(window) == before[1:]
    act(window, qtbot, window.menus.undo.trigger)
    assert ids(window) == before


def test_what_is_no_face_is_gone(anna: MainWindow, qtbot: QtBot) -> None:
    anna.person.grid.choose(0)
    act(anna, qtbot, anna.person.dismiss.trigger)
    assert len(ids(anna)) == 3


def test_faces_move_to_somebody_new(anna: MainWindow, qtbot: QtBot) -> None:
    anna.person.grid.choose(0)
    anna.person.move_faces.trigger()
    asked = dialog(anna, MoveDialog, qtbot)
    QTest.keyClicks(asked.edit, "Bert")
    act(anna, qtbot, asked.accept)
    assert named(anna) == {"Anna": 3, "Bert": 1}
    assert anna.person.person is not None
    assert anna.person.person.name == "Anna"


def test_a_person_who_lost_all_faces_to_another_keeps_an_empty_page(anna: MainWindow, qtbot: QtBot) -> None:
    anna.person.grid.selectAll()
    anna.person.move_faces.trigger()
    asked = dialog(anna, MoveDialog, qtbot)
    QTest.keyClicks(asked.edit, "Bert")
    act(anna, qtbot, asked.accept)
    assert (ids(anna), anna.pages.currentWidget()) == ([], anna.person)


def test_the_page_of_a_group_without_faces_closes(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, window.people.grid.people.rows[0].handle)
    window.person.grid.selectAll()
    act(window, qtbot, window.person.dismiss.trigger)
    assert window.pages.currentWidget() is window.people
    assert len(window.people.grid.people.rows) == 2


def test_the_owner_chooses_the_cover(anna: MainWindow, qtbot: QtBot) -> None:
    last = ids(anna)[-1]
    anna.person.grid.choose(3)
    act(anna, qtbot, anna.person.choose_cover.trigger)
    assert anna.person.person is not None
    assert anna.person.person.cover == last


def test_a_group_can_be_named_on_its_page(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, window.people.grid.people.rows[0].handle)
    window.person.rename.trigger()
    QTest.keyClicks(window.person.name, "Anna")
    act(window, qtbot, lambda: QTest.keyClick(window.person.name, Key.Key_Return))
    assert named(window) == {"Anna": 4}
    assert window.pages.currentWidget() is window.person
    assert (len(ids(window)), window.person.name.text()) == (4, "Anna")


def test_a_known_name_on_the_page_is_a_question(anna: MainWindow, qtbot: QtBot) -> None:
    group = next(each for each in anna.people.grid.people.rows if each.name is None)
    opened(anna, qtbot, group.handle)
    anna.person.rename.trigger()
    QTest.keyClicks(anna.person.name, "Anna")
    QTest.keyClick(anna.person.name, Key.Key_Return)
    act(anna, qtbot, dialog(anna, MergeDialog, qtbot).yes.click)
    assert named(anna) == {"Anna": 8}
    assert len(ids(anna)) == 8


def test_what_is_confirmed_needs_no_confirmation(anna: MainWindow) -> None:
    anna.person.grid.choose(0)
    assert not anna.person.confirm.isEnabled()
    assert anna.person.reject.text() == "Not Anna"
