"""Faces are named in a photo, by mouse and by keyboard alone: all that look alike, or one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoclust.gui.face_box import FaceBox
from photoclust.gui.merge_dialog import MergeDialog
from photoclust.gui.window import MainWindow
from tests.gui.conftest import act, choose_known, dialog, named, settle
from tests.gui.photo_page.conftest import labels, type_name

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def test_a_group_is_named_by_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.photo.canvas, Key.Key_Tab)
    chosen = QApplication.focusWidget()
    assert isinstance(chosen, FaceBox)
    QTest.keyClick(chosen, Key.Key_Return)
    type_name(window, "Anna")
    assert labels(window)[0] == "Anna"
    settle(window, qtbot)
    assert named(window) == {"Anna": 4}
    assert labels(window) == ["Anna", "Who is this?", "Who is this?"]
    assert QApplication.focusWidget() is chosen


def test_it_is_told_how_many_faces_got_a_name(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Anna"))
    assert window.statusBar().currentMessage() == "Named Anna: 4 faces that look alike. Ctrl+Z undoes."


def test_a_group_named_in_a_photo_is_offered_to_be_looked_through(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Anna"))
    button = window.of_people.looking_through.button
    assert (button.isVisible(), button.text()) == (True, "Anna, 4 faces: look through them")
    QTest.keyClick(window.photo.canvas, Key.Key_L, Modifier.ControlModifier)
    assert (window.frame.page, window.person.is_unsure_first) == (window.person, True)
    settle(window, qtbot)


def test_a_face_named_alone_offers_nobody_to_be_looked_through(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    QTest.keyClicks(window.photo.edit, "Anna")
    act(window, qtbot, window.photo.edit.whose.alone.click)
    assert not window.of_people.looking_through.button.isVisible()


@pytest.mark.parametrize("width", [900, 420])
def test_the_list_of_known_names_leaves_the_choice_to_be_seen(window: MainWindow, width: int) -> None:
    canvas, edit = window.photo.canvas, window.photo.edit
    canvas.resize(width, 500)
    for box in canvas.boxes[:2]:
        box.click()
        list_below = edit.geometry().translated(0, edit.height())
        assert not edit.whose.geometry().intersects(list_below)
        assert not edit.whose.geometry().intersects(edit.geometry())
        assert canvas.rect().contains(edit.whose.geometry())


def test_the_line_for_a_name_says_whose_it_will_be(window: MainWindow) -> None:
    edit = window.photo.edit
    window.photo.canvas.boxes[0].click()
    assert edit.whose.isVisible()
    assert (edit.whose.all.text(), edit.whose.alone.text()) == (
        "All 4 faces that look alike",
        "Only this face",
    )
    assert not edit.whose.alone.isEnabled()
    QTest.keyClicks(edit, "Anna")
    assert edit.whose.alone.isEnabled()
    window.photo.canvas.boxes[2].click()
    assert (edit.isVisible(), edit.whose.isVisible()) == (True, False)


def name_alone_by_key(window: MainWindow) -> None:
    QTest.keyClick(window.photo.edit, Key.Key_Return, Modifier.ShiftModifier)


def name_alone_by_mouse(window: MainWindow) -> None:
    window.photo.edit.whose.alone.click()


def name_alone_by_tab(window: MainWindow) -> None:
    for _ in range(2):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Key.Key_Tab)
    assert QApplication.focusWidget() is window.photo.edit.whose.alone
    QTest.keyClick(window.photo.edit.whose.alone, Key.Key_Space)


def test_escape_leaves_the_choice_and_not_the_photo(window: MainWindow) -> None:
    window.photo.canvas.boxes[0].click()
    window.photo.edit.whose.alone.setFocus()
    QTest.keyClick(window.photo.edit.whose.alone, Key.Key_Escape)
    assert (window.frame.page, window.photo.edit.whose.isVisible()) == (window.photo, False)


@pytest.mark.parametrize("name_alone", [name_alone_by_key, name_alone_by_mouse, name_alone_by_tab])
def test_one_face_of_a_group_is_named_alone_in_one_step(
    window: MainWindow, qtbot: QtBot, name_alone: Callable[[MainWindow], None]
) -> None:
    window.photo.canvas.boxes[0].click()
    QTest.keyClicks(window.photo.edit, "Anna")
    act(window, qtbot, lambda: name_alone(window))
    assert named(window) == {"Anna": 1}
    assert labels(window) == ["Anna", "Who is this?", "Who is this?"]
    assert window.statusBar().currentMessage() == "Named Anna: this face alone. Ctrl+Z undoes."
    assert sorted(each.faces for each in window.known.everyone) == [1, 3, 4]
    act(window, qtbot, window.menus.undo.trigger)
    assert named(window) == {}
    assert sorted(each.faces for each in window.known.everyone) == [4, 4]


def test_one_enter_takes_the_marked_name(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Anna"))
    window.photo.canvas.boxes[2].click()
    choose_known(window.photo.edit, "nn", qtbot)
    settle(window, qtbot)
    assert named(window) == {"Anna": 5}


def test_a_name_is_given_to_all_by_mouse(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    QTest.keyClicks(window.photo.edit, "Anna")
    act(window, qtbot, window.photo.edit.whose.all.click)
    assert named(window) == {"Anna": 4}


def test_no_frame_covers_the_line_for_a_name(window: MainWindow) -> None:
    canvas, edit = window.photo.canvas, window.photo.edit
    canvas.boxes[0].click()
    for box in canvas.boxes[:2]:
        QApplication.sendEvent(box, QEvent(QEvent.Type.Enter))
        order = canvas.children()  # the last is above the others
        assert order.index(box) < min(order.index(edit), order.index(edit.whose))


def test_a_stranger_is_named_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[2].click()
    act(window, qtbot, lambda: type_name(window, "Cleo"))
    assert named(window) == {"Cleo": 1}
    assert labels(window)[2] == "Cleo"


def test_a_known_name_for_a_group_is_a_question(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Anna"))
    window.photo.canvas.boxes[1].click()
    type_name(window, "anna")
    dialog(window, MergeDialog, qtbot).no.click()
    assert named(window) == {"Anna": 4}


def test_another_name_moves_this_face_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Anna"))
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Bert"))
    assert named(window) == {"Anna": 3, "Bert": 1}
    assert labels(window)[0] == "Bert"


def test_escape_names_nobody_and_stays(window: MainWindow) -> None:
    window.photo.canvas.boxes[0].click()
    QTest.keyClicks(window.photo.edit, "Anna")
    QTest.keyClick(window.photo.edit, Key.Key_Escape)
    assert (window.frame.page, window.photo.edit.isVisible()) == (window.photo, False)
    assert labels(window)[0] == "Who is this?"
