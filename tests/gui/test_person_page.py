"""One person's faces: what is wrong among them is put right, and can be put back."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoclust.gui import person_presenter
from photoclust.gui.by_date import DateOrder
from photoclust.gui.drawing import tick_place
from photoclust.gui.face_delegate import cross_place
from photoclust.gui.growing import Workshop
from photoclust.gui.icons import IconButton
from photoclust.gui.merge_dialog import MergeDialog
from photoclust.gui.move_dialog import MoveDialog
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.library.questions import FoundQuestion, QuestionKind
from photoclust.regroup import GroupingRules, regroup
from tests.gui.conftest import act, choose_known, dialog, named, settle, workshop
from tests.made import MODEL, face, photo, put

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


def test_nobody_is_said_to_have_no_photo_before_that_is_known(window: MainWindow, qtbot: QtBot) -> None:
    grid, first = window.person.grid, window.people.grid.people.rows[0].handle
    window.open_person(first)
    assert (ids(window), grid.accessibleDescription()) == ([], "")
    window.acts.hide([first], hidden=False)
    assert grid.accessibleDescription() == ""
    settle(window, qtbot)
    window.acts.dismiss(ids(window))
    assert grid.accessibleDescription() == "No photo shows this person just now."


def test_one_enter_takes_the_marked_name_in_the_head(anna: MainWindow, qtbot: QtBot) -> None:
    other = next(each for each in anna.people.grid.people.rows if each.name is None)
    opened(anna, qtbot, other.handle)
    choose_known(anna.person.head.name, "nn", qtbot)
    dialog(anna, MergeDialog, qtbot).yes.click()
    settle(anna, qtbot)
    assert named(anna) == {"Anna": 8}


def test_one_enter_moves_faces_to_the_marked_name(anna: MainWindow, qtbot: QtBot) -> None:
    other = next(each for each in anna.people.grid.people.rows if each.name is None)
    opened(anna, qtbot, other.handle)
    anna.person.grid.choose(0)
    anna.person.view.move_faces.trigger()
    choose_known(dialog(anna, MoveDialog, qtbot).edit, "nn", qtbot)
    settle(anna, qtbot)
    assert named(anna) == {"Anna": 5}


def test_a_rejected_face_leaves_at_once_and_undo_brings_it_back(anna: MainWindow, qtbot: QtBot) -> None:
    before = ids(anna)
    anna.person.grid.choose(1)
    QTest.keyClick(anna.person.grid, Key.Key_Delete)
    assert ids(anna) == before[:1] + before[2:]
    act(anna, qtbot, anna.menus.undo.trigger)
    assert ids(anna) == before


def test_after_a_rejected_face_the_next_one_has_the_keyboard(anna: MainWindow, qtbot: QtBot) -> None:
    before = ids(anna)
    anna.person.grid.choose(1)
    for left in ([before[0], *before[2:]], [before[0], before[3]]):
        act(anna, qtbot, lambda: QTest.keyClick(anna.person.grid, Key.Key_Delete))
        assert (ids(anna), anna.person.view.chosen()) == (left, [left[1]])


def test_the_first_face_has_the_keyboard(anna: MainWindow) -> None:
    assert anna.person.view.chosen() == ids(anna)[:1]


def test_a_confirmed_face_does_not_take_the_place_along_to_the_sure_ones(
    window: MainWindow, qtbot: QtBot
) -> None:
    opened(window, qtbot, window.people.grid.people.rows[0].handle)
    act(window, qtbot, lambda: window.person.order.choose(DateOrder.UNSURE))
    second = ids(window)[1]
    window.person.grid.choose(0)
    act(window, qtbot, lambda: QTest.keyClick(window.person.grid, Key.Key_Y))
    assert window.person.view.chosen() == [second]


def test_answers_move_no_face_though_they_make_others_less_sure(anna: MainWindow, qtbot: QtBot) -> None:
    act(anna, qtbot, lambda: anna.person.order.choose(DateOrder.UNSURE))
    shown = ids(anna)
    anna.person.show_unsure(shown[::-1])
    assert ids(anna) == shown
    act(anna, qtbot, lambda: anna.person.order.choose(DateOrder.BEST))
    anna.person.order.choose(DateOrder.UNSURE)
    anna.person.show_unsure(shown[::-1])
    assert ids(anna) == shown[::-1]


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
    act(anna, qtbot, anna.person.view.dismiss.trigger)
    assert len(ids(anna)) == 3


def test_faces_move_to_somebody_new(anna: MainWindow, qtbot: QtBot) -> None:
    anna.person.grid.choose(0)
    anna.person.view.move_faces.trigger()
    asked = dialog(anna, MoveDialog, qtbot)
    QTest.keyClicks(asked.edit, "Bert")
    act(anna, qtbot, asked.accept)
    assert named(anna) == {"Anna": 3, "Bert": 1}
    assert anna.person.person is not None
    assert anna.person.person.name == "Anna"


def test_a_person_who_lost_all_faces_to_another_keeps_an_empty_page(anna: MainWindow, qtbot: QtBot) -> None:
    anna.person.grid.selectAll()
    anna.person.view.move_faces.trigger()
    asked = dialog(anna, MoveDialog, qtbot)
    QTest.keyClicks(asked.edit, "Bert")
    act(anna, qtbot, asked.accept)
    assert (ids(anna), anna.pages.currentWidget()) == ([], anna.person)


def test_the_page_of_a_group_without_faces_closes(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, window.people.grid.people.rows[0].handle)
    window.person.grid.selectAll()
    act(window, qtbot, window.person.view.dismiss.trigger)
    assert window.pages.currentWidget() is window.people
    assert len(window.people.grid.people.rows) == 2


def test_the_owner_chooses_the_cover(anna: MainWindow, qtbot: QtBot) -> None:
    last = ids(anna)[-1]
    anna.person.grid.choose(3)
    act(anna, qtbot, anna.person.view.choose_cover.trigger)
    assert anna.person.person is not None
    assert anna.person.person.cover == last


def test_a_group_can_be_named_on_its_page(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, window.people.grid.people.rows[0].handle)
    window.person.rename.trigger()
    QTest.keyClicks(window.person.head.name, "Anna")
    act(window, qtbot, lambda: QTest.keyClick(window.person.head.name, Key.Key_Return))
    assert named(window) == {"Anna": 4}
    assert window.pages.currentWidget() is window.person
    assert (len(ids(window)), window.person.head.name.text()) == (4, "Anna")


def test_a_known_name_on_the_page_is_a_question(anna: MainWindow, qtbot: QtBot) -> None:
    group = next(each for each in anna.people.grid.people.rows if each.name is None)
    opened(anna, qtbot, group.handle)
    anna.person.rename.trigger()
    QTest.keyClicks(anna.person.head.name, "Anna")
    QTest.keyClick(anna.person.head.name, Key.Key_Return)
    act(anna, qtbot, dialog(anna, MergeDialog, qtbot).yes.click)
    assert named(anna) == {"Anna": 8}
    assert len(ids(anna)) == 8


def test_what_is_confirmed_needs_no_confirmation(anna: MainWindow) -> None:
    anna.person.grid.choose(0)
    assert not anna.person.view.confirm.isEnabled()
    assert anna.person.view.reject.text() == "Not Anna"


def test_a_click_on_the_cross_of_a_face_rejects_it_and_on_the_tick_confirms_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    opened(window, qtbot, window.people.grid.people.rows[0].handle)
    page = window.person
    before = ids(window)
    act(window, qtbot, lambda: click_on_face(window, 0, cross_place))
    assert ids(window) == before[1:]
    confirmed = page.faces.rows[1].id
    act(window, qtbot, window.menus.undo.trigger)
    assert not any(face.confirmed for face in page.faces.rows)
    row = next(row for row, face in enumerate(page.faces.rows) if face.id == confirmed)
    click_on_face(window, row, lambda rect: tick_place(rect.bottomRight()))
    assert page.faces.rows[row].confirmed


def test_a_double_click_on_the_cross_leaves_the_face_that_moves_up(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, window.people.grid.people.rows[0].handle)
    before, view = ids(window), window.person.grid.viewport()
    cross = in_face(window, 0, cross_place)
    for event in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        event(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, cross)
    settle(window, qtbot)
    assert ids(window) == before[1:]


def click_on_face(window: MainWindow, row: int, where: Callable[[QRectF], QRectF]) -> None:
    """Click on a part of a face."""
    place = in_face(window, row, where)
    QTest.mouseClick(window.person.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)


def in_face(window: MainWindow, row: int, where: Callable[[QRectF], QRectF]) -> QPoint:
    """Return the middle of a part of a face."""
    grid = window.person.grid
    rect = QRectF(0, 0, 116, 116)
    rect.moveCenter(QRectF(grid.visualRect(grid.model().index(row, 0))).center())
    return where(rect).center().toPoint()


def test_a_year_leaves_its_faces_only(
    open_window: Callable[[Workshop], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    with Library(tmp_path / "years") as library:
        for shot, year in enumerate((2011, 2014, 2014, 2020)):
            put(library, f"/a/{shot}.jpg", photo(str(shot), face(0, shot), taken=datetime(year, 1, 1)))
        regroup(library, GroupingRules(MODEL))
    window = open_window(workshop(tmp_path / "years"))
    opened(window, qtbot, "g1")
    timeline = window.person.timeline
    assert timeline.isVisible()
    timeline.setCurrentIndex(timeline.years.index(2))
    assert [each.taken.year for each in window.person.faces.rows] == [2014, 2014]
    window.person.order.choose(DateOrder.OLDEST)
    timeline.choose_all()
    assert [each.taken.year for each in window.person.faces.rows] == [2011, 2014, 2014, 2020]


def test_who_may_be_the_same_is_asked_on_the_page(
    window: MainWindow, made_folder: Path, qtbot: QtBot
) -> None:
    with Library(made_folder) as library:
        first, second = (next(library.census.faces(handle)).id for handle in ("g1", "g2"))
        library.questions.replace([FoundQuestion(QuestionKind.SAME_PERSON, first, second, 0.6, 4.0)])
    opened(window, qtbot, "g1")
    row = window.person.suggestions
    assert row.isVisible()
    assert [(maybe.handle, maybe.faces) for maybe in row.asked] == [("g2", 4)]
    act(window, qtbot, row.findChildren(IconButton)[0].click)
    assert len(ids(window)) == 8
    assert not row.isVisible()


def test_a_no_is_not_asked_again(window: MainWindow, made_folder: Path, qtbot: QtBot) -> None:
    with Library(made_folder) as library:
        first, second = (next(library.census.faces(handle)).id for handle in ("g1", "g2"))
        library.questions.replace([FoundQuestion(QuestionKind.SAME_PERSON, first, second, 0.6, 4.0)])
    opened(window, qtbot, "g1")
    row = window.person.suggestions
    act(window, qtbot, row.findChildren(IconButton)[1].click)
    opened(window, qtbot, "g2")
    assert row.asked == ()


def test_the_best_of_many_faces_come_first_and_all_in_the_end(
    anna: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything, handle = ids(anna), anna.person.person.handle if anna.person.person else ""
    opened(anna, qtbot, "g2")
    monkeypatch.setattr(person_presenter, "AT_ONCE", 1)
    shown: list[list[int]] = []
    anna.person.faces.rowsInserted.connect(lambda *_: shown.append(ids(anna)))
    opened(anna, qtbot, handle)
    assert shown == [everything[:1], everything]
