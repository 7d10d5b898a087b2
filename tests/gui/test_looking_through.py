"""Who was named by their cover can be looked through at once, the least sure faces first."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoclust import people
from photoclust.gui import language
from photoclust.gui.by_date import DateOrder
from photoclust.gui.growing import Workshop
from photoclust.gui.merge_dialog import MergeDialog
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from photoclust.sureness import least_sure
from tests.gui.conftest import act, dialog, settle, workshop
from tests.gui.libraries import picture
from tests.made import MODEL, face, photo, put


def name(window: MainWindow, qtbot: QtBot, row: int, name: str) -> None:
    """Name somebody in place."""
    person = window.people.grid.people.rows[row]
    with qtbot.waitSignal(window.acts.rested, timeout=20_000):
        window.people.grid.people.name_wanted.emit(person.handle, name)
    settle(window, qtbot)


def test_a_group_named_by_its_cover_is_offered_to_be_looked_through(window: MainWindow, qtbot: QtBot) -> None:
    button = window.of_people.looking_through.button
    assert (button.isVisible(), window.people.look_through.isEnabled()) == (False, False)
    name(window, qtbot, 0, "Anna")
    assert (button.isVisible(), button.text()) == (True, "Anna, 4 faces: look through them")
    assert "Ctrl+L" in button.toolTip()
    assert window.people.look_through.isEnabled()


def test_the_least_sure_faces_come_first(window: MainWindow, made_folder: Path, qtbot: QtBot) -> None:
    act(window, qtbot, lambda: window.open_person(window.people.grid.people.rows[0].handle))
    window.person.grid.choose(2)
    window.frame.go_back()
    name(window, qtbot, 0, "Anna")
    with Library(made_folder) as library:
        wanted = least_sure(library, people.find(library, "Anna").handle)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.frame.page is window.person
    assert window.person.order.chosen is DateOrder.UNSURE
    qtbot.waitUntil(lambda: [each.id for each in window.person.faces.rows] == wanted)
    settle(window, qtbot)
    assert [each.id for each in window.person.faces.rows] == wanted
    assert window.person.view.chosen() == wanted[:1]
    assert not window.of_people.looking_through.button.isVisible()


def test_another_person_is_shown_best_first_again(window: MainWindow, qtbot: QtBot) -> None:
    name(window, qtbot, 0, "Anna")
    window.people.look_through.trigger()
    settle(window, qtbot)
    act(window, qtbot, lambda: window.open_person(window.people.grid.people.rows[1].handle))
    assert window.person.order.chosen is DateOrder.BEST


def test_the_next_act_takes_the_offer_away(window: MainWindow, qtbot: QtBot) -> None:
    name(window, qtbot, 0, "Anna")
    act(window, qtbot, window.menus.undo.trigger)
    assert not window.of_people.looking_through.button.isVisible()


def test_a_group_that_becomes_part_of_somebody_is_offered_too(window: MainWindow, qtbot: QtBot) -> None:
    name(window, qtbot, 0, "Anna")
    window.people.grid.people.name_wanted.emit(window.people.grid.people.rows[1].handle, "Anna")
    dialog(window, MergeDialog, qtbot).accept()
    settle(window, qtbot)
    assert window.of_people.looking_through.button.text() == "Anna, 8 faces: look through them"
    assert window.of_people.looking_through.button.toolTip() == "The least sure come first. (Ctrl+L)"


def test_its_key_is_called_as_on_the_owners_keyboard(
    window: MainWindow, qtbot: QtBot, request: pytest.FixtureRequest, qapp: QApplication
) -> None:
    request.addfinalizer(lambda: language.speak(qapp, "en"))
    language.speak(qapp, "de")
    name(window, qtbot, 0, "Anna")
    said = window.of_people.looking_through.button.toolTip()
    assert said == "Die unsichersten kommen zuerst. (Strg+L)"


def test_a_new_name_for_somebody_who_has_one_offers_nothing(window: MainWindow, qtbot: QtBot) -> None:
    name(window, qtbot, 0, "Anna")
    name(window, qtbot, 0, "Berta")
    assert not window.of_people.looking_through.button.isVisible()


@pytest.fixture
def lone(open_window: Callable[[Workshop], MainWindow], tmp_path: Path) -> MainWindow:
    """A window over one face alone."""
    with Library(tmp_path / "lone") as library:
        put(library, "/a.jpg", photo("a", replace(face(0), image=picture(0))))
        regroup(library, GroupingRules(MODEL))
    return open_window(workshop(tmp_path / "lone"))


def test_of_one_face_there_is_nothing_to_look_through(lone: MainWindow, qtbot: QtBot) -> None:
    lone.people.which.choose(lone.people.which.chosen.STRANGERS)
    settle(lone, qtbot)
    name(lone, qtbot, 0, "Anna")
    assert not lone.of_people.looking_through.button.isVisible()
