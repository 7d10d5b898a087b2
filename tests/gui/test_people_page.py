"""The grid of people, by keyboard and by mouse."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from photoclust.gui.actions import key_of
from photoclust.gui.arranging import Order, Which
from photoclust.gui.growing import Workshop
from photoclust.gui.icons import IconButton
from photoclust.gui.merge_dialog import MergeDialog
from photoclust.gui.people_grid import PeopleGrid
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.model import Person
from photoclust.regroup import GroupingRules, regroup
from tests.gui.conftest import act, choose_known, dialog, named, settle, workshop
from tests.made import MODEL, face, photo, put

Key = Qt.Key


def type_name(window: MainWindow, qtbot: QtBot, row: int, name: str) -> None:
    """Name somebody in place, as one does by keyboard."""
    grid = window.people.grid
    grid.choose(row)
    grid.setFocus()
    window.people.name.trigger()
    line = grid.viewport().findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, name)
    QTest.keyClick(line, Key.Key_Return)


def test_a_name_typed_in_place_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    type_name(window, qtbot, 0, "Anna")
    qtbot.waitUntil(lambda: named(window) == {"Anna": 4})


def test_after_a_name_the_next_who_has_none_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    type_name(window, qtbot, 1, "Anna")
    qtbot.waitUntil(lambda: named(window) == {"Anna": 4})
    assert [person.name for person in window.people.grid.chosen()] == [None]


def test_escape_leaves_the_name_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    grid = window.people.grid
    grid.choose(0)
    window.people.name.trigger()
    line = grid.viewport().findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "Anna")
    QTest.keyClick(line, Key.Key_Escape)
    assert named(window) == {}


def test_a_known_name_is_completed(window: MainWindow, qtbot: QtBot) -> None:
    type_name(window, qtbot, 0, "Anna")
    qtbot.waitUntil(lambda: named(window) == {"Anna": 4})
    window.people.name.trigger()
    line = window.people.grid.viewport().findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    completer = line.completer()
    completer.setCompletionPrefix("nn")
    assert completer.currentCompletion() == "Anna"


@pytest.mark.parametrize(("typed", "marked"), [("nn", True), ("Anna", False)])
def test_one_enter_takes_the_name_that_is_marked_or_typed_whole(
    window: MainWindow, qtbot: QtBot, typed: str, marked: bool
) -> None:
    type_name(window, qtbot, 0, "Anna")
    qtbot.waitUntil(lambda: named(window) == {"Anna": 4})
    window.people.grid.choose(1)
    window.people.name.trigger()
    line = window.people.grid.viewport().findChild(QLineEdit)
    assert line is not None
    choose_known(line, typed, qtbot, mark=marked)
    dialog(window, MergeDialog, qtbot).yes.click()
    qtbot.waitUntil(lambda: named(window) == {"Anna": 8})


def test_naming_alike_asks_and_merges(window: MainWindow, qtbot: QtBot) -> None:
    type_name(window, qtbot, 0, "Anna")
    qtbot.waitUntil(lambda: named(window) == {"Anna": 4})
    type_name(window, qtbot, 1, "anna")
    dialog(window, MergeDialog, qtbot).yes.click()
    qtbot.waitUntil(lambda: named(window) == {"Anna": 8})


def test_who_became_a_person_while_the_question_stood_is_merged(window: MainWindow, qtbot: QtBot) -> None:
    first, second, _ = window.people.grid.people.rows
    window.acts.name(first.handle, "Anna")
    window.asking.name(second.handle, "Anna", lambda _handle: None)
    settle(window, qtbot)
    act(window, qtbot, dialog(window, MergeDialog, qtbot).yes.click)
    assert named(window) == {"Anna": 8}


def test_naming_alike_merges_nobody_when_they_are_not_the_same(window: MainWindow, qtbot: QtBot) -> None:
    type_name(window, qtbot, 0, "Anna")
    qtbot.waitUntil(lambda: named(window) == {"Anna": 4})
    type_name(window, qtbot, 1, "Anna")
    dialog(window, MergeDialog, qtbot).no.click()
    assert [person.faces for person in window.people.grid.people.rows] == [4, 4, 4]


def test_the_selected_are_merged_by_key(window: MainWindow, qtbot: QtBot) -> None:
    window.people.grid.selectAll()
    QTest.keySequence(window.people.grid, window.people.merge.shortcut())
    dialog(window, MergeDialog, qtbot).yes.click()
    qtbot.waitUntil(lambda: [person.faces for person in window.people.grid.people.rows] == [12])


def test_the_first_person_is_named_by_the_first_key(window: MainWindow) -> None:
    grid = window.people.grid
    assert (grid.chosen(), grid.hasFocus()) == (list(grid.people.rows[:1]), True)
    QTest.keyClick(grid, Key.Key_Return)
    assert grid.viewport().findChild(QLineEdit) is not None


def test_letters_name_whoever_is_selected_and_do_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    type_name(window, qtbot, 0, "Anna")
    qtbot.waitUntil(lambda: named(window) == {"Anna": 4})
    QTest.keyClick(window.people.grid, Key.Key_H)
    line = window.people.grid.viewport().findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "edi M")
    QTest.keyClick(line, Key.Key_Return)
    qtbot.waitUntil(
        lambda: {name.lower(): faces for name, faces in named(window).items()} == {"anna": 4, "hedi m": 4}
    )
    window.people.grid.selectAll()
    QTest.keyClick(window.people.grid, Key.Key_H)
    assert len(window.people.grid.chosen()) == 3


def test_the_hidden_are_out_of_the_list_and_come_back(window: MainWindow, qtbot: QtBot) -> None:
    page = window.people
    page.grid.choose(0)
    QTest.keySequence(page.grid, page.hide_people.shortcut())
    assert len(page.grid.people.rows) == 2
    page.which.choose(Which.HIDDEN)
    assert [person.hidden for person in page.grid.people.rows] == [True]
    page.grid.choose(0)
    QTest.keySequence(page.grid, page.hide_people.shortcut())
    assert f"press {key_of(page.hide_people)} to" in page.grid.accessibleDescription()
    page.which.choose(Which.EVERYONE)
    assert len(page.grid.people.rows) == 3


def test_the_filter_leaves_whose_name_contains_the_text(window: MainWindow, qtbot: QtBot) -> None:
    window.acts.name(window.people.grid.people.rows[0].handle, "Ánna")
    QTest.keyClicks(window.people.filter, "nn")
    assert [person.name for person in window.people.grid.people.rows] == ["Ánna"]
    QTest.keyClicks(window.people.filter, "x")
    assert window.people.grid.accessibleDescription() == "Nobody's name contains “nnx”."


def test_selection_survives_what_changes_around_it(window: MainWindow) -> None:
    grid = window.people.grid
    first, second, _ = grid.people.rows
    grid.choose_person(second.handle)
    window.acts.name(first.handle, "Anna")
    assert [person.handle for person in grid.chosen()] == [second.handle]


@pytest.mark.parametrize(
    ("chosen", "enabled"), [(0, []), (1, ["Show faces", "Name", "Hide"]), (2, ["Merge", "Hide"])]
)
def test_only_what_fits_the_selection_can_be_done(
    window: MainWindow, chosen: int, enabled: list[str]
) -> None:
    page = window.people
    grid = page.grid
    grid.clearSelection()
    for row in range(chosen):
        grid.selectionModel().select(grid.people.index(row), grid.selectionModel().SelectionFlag.Select)
    actions = (page.open, page.name, page.merge, page.hide_people)
    assert [each.text() for each in actions if each.isEnabled()] == enabled


def test_a_drag_over_somebody_marks_them_and_a_drop_asks(window: MainWindow, qtbot: QtBot) -> None:
    grid = window.people.grid
    carried = grid.people.mimeData([grid.people.index(0)])
    own, other = (QPointF(grid.visualRect(grid.people.index(row)).center()) for row in (0, 1))
    assert [send(grid, kind, carried, own) for kind in (QDragEnterEvent, QDragMoveEvent)] == [True, False]
    assert send(grid, QDragMoveEvent, carried, other)
    assert grid.drop_row == 1
    assert send(grid, QDropEvent, carried, other)
    assert grid.drop_row == -1
    asked = dialog(window, MergeDialog, qtbot)
    assert {asked.into.handle, *(each.handle for each in asked.others)} == {"g1", "g2"}
    asked.reject()


def send(grid: PeopleGrid, kind: type[QDropEvent], carried: QMimeData, place: QPointF) -> bool:
    """Send the grid an event of a drag, as the system would; return whether it was taken."""
    where = place if kind is QDropEvent else place.toPoint()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = kind(where, Qt.DropAction.CopyAction, carried, buttons, keys)
    QApplication.sendEvent(grid.viewport(), event)
    return event.isAccepted()


def test_a_click_on_the_question_below_a_face_asks_for_the_name(window: MainWindow) -> None:
    grid = window.people.grid
    cell = grid.visualRect(grid.people.index(1))
    below = QPoint(cell.center().x(), cell.bottom() - 30)
    QTest.mouseClick(
        grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.center().x(), cell.top() + 60)
    )
    assert grid.viewport().findChild(QLineEdit) is None
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert grid.viewport().findChild(QLineEdit) is not None


def test_a_button_of_the_bar_leaves_the_keyboard_to_the_grid(window: MainWindow) -> None:
    grid = window.people.grid
    grid.choose(0)
    wanted = window.people.hide_people.text()
    hide = next(each for each in window.people.findChildren(IconButton) if each.text() == wanted)
    QTest.mouseClick(hide, Qt.MouseButton.LeftButton)
    assert not hide.hasFocus()
    assert hide.focusPolicy() == Qt.FocusPolicy.TabFocus


@pytest.fixture
def party(open_window: Callable[[Workshop], MainWindow], tmp_path: Path) -> MainWindow:
    """A window over two parties: somebody was at both, somebody at one of them twice, and one once."""
    with Library(tmp_path / "party") as library:
        for number, (day, shown) in enumerate(((1, (0, 1)), (1, (1, 2)), (9, (0,)))):
            faces = [face(who, number, x=100.0 + 300 * place) for place, who in enumerate(shown)]
            taken = datetime(2020, 6, day, 20)
            put(library, f"/party/{number}.jpg", photo(f"p{number}", *faces, taken=taken))
        regroup(library, GroupingRules(MODEL))
    return open_window(workshop(tmp_path / "party"))


def test_strangers_are_those_of_the_strangers_page(party: MainWindow, qtbot: QtBot) -> None:
    page = party.people
    assert len(page.grid.people.rows) == 2
    act(party, qtbot, lambda: page.which.choose(Which.STRANGERS))
    assert [each.faces for each in page.grid.people.rows] == [2, 1]


def test_a_stranger_seen_once_can_be_looked_at_and_named(party: MainWindow, qtbot: QtBot) -> None:
    page = party.people
    act(party, qtbot, lambda: page.which.choose(Which.STRANGERS))
    once = page.grid.people.rows[1]
    act(party, qtbot, lambda: party.open_person(once.handle))
    assert len(party.person.faces.rows) == 1
    act(party, qtbot, lambda: party.asking.name(once.handle, "Carl", lambda _handle: None))
    assert [each.faces for each in page.grid.people.rows] == [2]
    page.which.choose(Which.NAMED)
    assert named(party) == {"Carl": 1}


def test_a_name_that_a_stranger_was_given_and_lost_is_nobodys(party: MainWindow, qtbot: QtBot) -> None:
    page = party.people
    act(party, qtbot, lambda: page.which.choose(Which.STRANGERS))
    handle = page.grid.people.rows[0].handle
    page.which.choose(Which.EVERYONE)
    act(party, qtbot, lambda: party.acts.name(handle, "Ana"))
    act(party, qtbot, lambda: party.acts.name(party.known.handle(handle), "Anna"))
    assert [each.name for each in party.known.everybody if each.name is not None] == ["Anna"]


def test_without_strangers_the_grid_says_so(window: MainWindow, qtbot: QtBot) -> None:
    act(window, qtbot, lambda: window.people.which.choose(Which.STRANGERS))
    assert window.people.grid.accessibleDescription().startswith("No strangers")


def test_an_order_that_does_not_speak_for_itself_is_explained(window: MainWindow) -> None:
    order = window.people.order
    assert (order.chosen, order.text()) == (Order.BEST, "Best first")
    assert "come last" in order.toolTip()
    assert order.accessibleDescription() == order.toolTip()
    order.choose(Order.COUNT)
    assert order.toolTip() == "Order"


def test_nobody_changes_places_under_the_hand_while_a_scan_runs(window: MainWindow) -> None:
    page = window.people
    anna, bob, carl = (Person(f"g{each}", None, faces=9 - each, photos=1, cover=each) for each in range(3))

    def shown(*everyone: Person) -> list[str]:
        page.show_people(everyone, None, window.known.now.totals, str)
        return [each.handle for each in page.grid.people.rows]

    page.show_scanning(scanning=True)
    assert shown(anna, bob) == ["g0", "g1"]
    grown = replace(bob, faces=20)
    assert shown(anna, grown) == ["g1", "g0"]
    QTest.mouseMove(page.grid.viewport(), QPoint(40, 40))
    QTest.keyClick(page.grid, Key.Key_Down)
    larger = replace(carl, faces=30)
    assert shown(replace(anna, faces=25), grown, larger) == ["g1", "g0", "g2"]
    page.show_scanning(scanning=False)
    assert shown(replace(anna, faces=26), grown, larger) == ["g1", "g0", "g2"]
    page.hand.gone.emit()
    assert [each.handle for each in page.grid.people.rows] == ["g2", "g0", "g1"]
    assert shown(anna, grown, larger) == ["g2", "g1", "g0"]


def test_nobody_changes_places_while_a_name_is_typed_during_a_scan(window: MainWindow) -> None:
    page = window.people
    rows = [each.handle for each in page.grid.people.rows]
    page.show_scanning(scanning=True)
    page.grid.choose(0)
    page.name.trigger()
    assert page.hand.is_there
    grown = [replace(each, faces=9 + place) for place, each in enumerate(page.grid.people.rows)]
    page.show_people(grown, None, window.known.now.totals, str)
    assert [each.handle for each in page.grid.people.rows] == rows
