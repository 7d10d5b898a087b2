"""Strangers in photos that do not say when they were taken have a place of their own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photoclust.gui.arranging import Which
from photoclust.gui.growing import Workshop
from photoclust.gui.strangers_model import days
from photoclust.gui.strangers_page import StrangersPage
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from tests.gui.conftest import act, settle, workshop
from tests.gui.libraries import picture
from tests.made import MODEL, face, photo, put


@pytest.fixture
def window(open_window: Callable[[Workshop], MainWindow], tmp_path: Path) -> MainWindow:
    """A window over a day with one stranger, and two photos without a date with another each."""
    folder = tmp_path / "library"
    with Library(folder) as library:
        for number, taken in enumerate((datetime(2019, 5, 4, 15), None, None)):
            seen = replace(face(number), image=picture(number))
            put(library, f"/album/{number}.jpg", photo(f"p{number}", seen, taken=taken))
        regroup(library, GroupingRules(MODEL))
    return open_window(workshop(folder))


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> StrangersPage:
    """Its page of strangers."""
    found = window.findChildren(StrangersPage)[-1]
    window.frame.show_section(next(each for each in window.frame.sections if each.page is found))
    qtbot.waitUntil(lambda: bool(found.events.rows))
    return found


def test_they_are_listed_last_and_said_to_have_no_date(page: StrangersPage) -> None:
    assert [days(event) for event in page.events.rows] == ["May 4, 2019", "Without a date"]
    page.list.setCurrentIndex(page.events.index(1))
    assert page.heading.text().startswith("Without a date")
    assert len(page.strangers.rows) == 2


def test_they_go_and_come_back(window: MainWindow, page: StrangersPage, qtbot: QtBot) -> None:
    page.list.setCurrentIndex(page.events.index(1))
    page.act.trigger()
    assert [event.first is None for event in page.events.rows] == [False]
    settle(window, qtbot)
    page.turn.trigger()
    assert [event.first is None for event in page.events.rows] == [True]
    page.act.trigger()
    settle(window, qtbot)
    page.turn.trigger()
    qtbot.waitUntil(lambda: [event.first is None for event in page.events.rows] == [False, True])


def test_they_are_among_the_strangers_of_the_people(window: MainWindow, qtbot: QtBot) -> None:
    act(window, qtbot, lambda: window.people.which.choose(Which.STRANGERS))
    assert len(window.people.grid.people.rows) == 3
