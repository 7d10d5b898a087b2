"""Strangers of an event go out of the way in one act, come back in one, and undo knows both."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from photoclust.gui.growing import Workshop
from photoclust.gui.strangers_model import EventsModel, StrangersModel
from photoclust.gui.strangers_page import StrangersPage
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.people.events import Event, Stranger
from photoclust.regroup import GroupingRules, regroup
from tests.gui.conftest import pressed, settle, workshop
from tests.gui.libraries import picture
from tests.made import MODEL, face, photo, put

WEDDING = datetime(2019, 5, 4, 15)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One who comes back year after year, and a wedding with three strangers, one of them seen twice."""
    folder = tmp_path / "library"
    with Library(folder) as library:
        for year in range(2015, 2021):
            often = replace(face(1, year), image=picture(1))
            put(library, f"/album/{year}.jpg", photo(f"y{year}", often, taken=datetime(year, 8, 1)))
        shown = ((face(1, 1), face(50, 1, x=400)), (face(50, 2), face(60, x=400), face(61, x=700)))
        for number, faces in enumerate(shown):
            seen = [replace(each, image=picture(2)) for each in faces]
            taken = WEDDING.replace(minute=number)
            put(library, f"/wedding/{number}.jpg", photo(f"w{number}", *seen, taken=taken))
        regroup(library, GroupingRules(MODEL))
    return folder


@pytest.fixture
def strangers(
    open_window: Callable[[Workshop], MainWindow], folder: Path, qtbot: QtBot
) -> tuple[MainWindow, StrangersPage]:
    """The window at its strangers."""
    window = open_window(workshop(folder))
    page = window.findChild(StrangersPage)
    assert page is not None
    window.frame.show_section(next(each for each in window.frame.sections if each.page is page))
    qtbot.waitUntil(lambda: bool(page.events.rows))
    return window, page


def dismissed(folder: Path) -> int:
    with Library(folder) as library:
        return library.census.totals().dismissed


def test_an_event_shows_its_strangers_most_faces_first(strangers: tuple[MainWindow, StrangersPage]) -> None:
    _, page = strangers
    (event,) = page.events.rows
    assert (event.first, event.photos) == (WEDDING, 2)
    assert [len(each.faces) for each in page.strangers.rows] == [2, 1, 1]
    assert page.act_button.text() == "Ignore all 3 strangers"


def test_away_and_back_and_undo(
    strangers: tuple[MainWindow, StrangersPage], folder: Path, qtbot: QtBot
) -> None:
    window, page = strangers
    QTest.keyClick(page, Qt.Key.Key_H)
    assert page.events.rows == ()
    settle(window, qtbot)
    assert dismissed(folder) == 4
    page.turn.trigger()
    assert page.act_button.text() == "Bring all 3 strangers back"
    page.act_button.click()
    settle(window, qtbot)
    assert dismissed(folder) == 0
    assert page.events.rows == ()
    window.menus.undo.trigger()
    settle(window, qtbot)
    assert dismissed(folder) == 4
    window.menus.undo.trigger()
    settle(window, qtbot)
    assert dismissed(folder) == 0
    page.turn.trigger()
    qtbot.waitUntil(lambda: [len(each.strangers) for each in page.events.rows] == [3])


def test_only_the_chosen_go_when_some_are_chosen(
    strangers: tuple[MainWindow, StrangersPage], folder: Path, qtbot: QtBot
) -> None:
    window, page = strangers
    page.grid.choose(1)
    assert page.act_button.text() == "Ignore 1 stranger"
    page.act.trigger()
    settle(window, qtbot)
    assert dismissed(folder) == 1
    assert len(page.strangers.rows) == 2


def test_a_double_click_ignores_the_strangers_of_one_event_only(
    strangers: tuple[MainWindow, StrangersPage],
) -> None:
    _, page = strangers
    event = page.events.rows[0]
    assert event.first is not None
    third = replace(event, first=event.first.replace(day=10), strangers=(Stranger((901,)),))
    page.show_events([event, third], [])
    wanted: list[list[int]] = []
    page.away_wanted.disconnect()
    page.away_wanted.connect(wanted.append)
    page.away_wanted.connect(lambda _faces: page.show_events([third], []))
    pressed(page.act_button, QEvent.Type.MouseButtonPress, 10_000)
    pressed(page.act_button, QEvent.Type.MouseButtonDblClick, 10_150)
    pressed(page.act_button, QEvent.Type.MouseButtonPress, 10_300)
    assert len(wanted) == 1
    pressed(page.act_button, QEvent.Type.MouseButtonPress, 20_000)
    assert wanted[1:] == [[901]]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_strangers_photo_is_shown(strangers: tuple[MainWindow, StrangersPage], key: Qt.Key) -> None:
    _, page = strangers
    wanted: list[int] = []
    page.photo_wanted.connect(wanted.append)
    page.grid.choose(0)
    page.grid.setFocus()
    QTest.keyClick(page.grid, key)
    assert wanted == [page.strangers.rows[0].faces[0]]


def test_the_lists_keep_qts_rules() -> None:
    strangers, events = StrangersModel(), EventsModel()
    for model in (strangers, events):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    one, other = Stranger((1, 2)), Stranger((3,))
    event = Event(WEDDING, WEDDING.replace(day=5), 2, (one, other))
    strangers.show((one, other))
    events.show((event,))
    events.show((replace(event, strangers=(other,)),))
    strangers.show((other,))
    assert events.data(events.index(0), Qt.ItemDataRole.AccessibleTextRole).endswith("1 stranger")
