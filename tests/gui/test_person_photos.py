"""The photos of a person, beside their faces."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoclust.gui.by_date import UNDATED, DateOrder
from photoclust.gui.growing import Workshop
from photoclust.gui.icons import IconButton
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from tests.gui.conftest import settle, workshop
from tests.made import MODEL, face, photo, put

Key = Qt.Key


@pytest.fixture
def anna(open_window: Callable[[Workshop], MainWindow], tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window with a page open: faces of 2014, of 2011 twice, one of those without a date."""
    with Library(tmp_path / "library") as library:
        for shot, year in enumerate((2014, 2011, None)):
            taken = None if year is None else datetime(year, 6, 1)
            put(library, f"/a/{shot}.jpg", photo(str(shot), face(0, shot), taken=taken))
        put(library, "/a/other.jpg", photo("other", face(1)))
        regroup(library, GroupingRules(MODEL))
    window = open_window(workshop(tmp_path / "library"))
    window.activateWindow()
    window.open_person("g1")
    settle(window, qtbot)
    return window


def photos(window: MainWindow, qtbot: QtBot) -> list[str]:
    """Turn to the photos by key, and return their files."""
    QTest.keyClick(window.person.grid, Key.Key_P)
    settle(window, qtbot)
    return listed(window)


def listed(window: MainWindow) -> list[str]:
    return [found.paths[0].name for found in window.person.album.photos.rows]


def test_p_shows_the_photos_the_newest_first_and_f_the_faces_again(anna: MainWindow, qtbot: QtBot) -> None:
    assert photos(anna, qtbot) == ["0.jpg", "1.jpg", "2.jpg"]
    assert anna.person.album.isVisible()
    assert anna.person.album.hasFocus()
    QTest.keyClick(anna.person.album, Key.Key_F)
    assert anna.person.grid.isVisible()
    assert anna.person.grid.hasFocus()


def test_photos_are_listed_by_date_as_asked(anna: MainWindow, qtbot: QtBot) -> None:
    photos(anna, qtbot)
    anna.person.album_order.choose(DateOrder.OLDEST)
    assert listed(anna) == ["1.jpg", "0.jpg", "2.jpg"]


def test_a_year_at_the_side_leaves_its_photos_only(anna: MainWindow, qtbot: QtBot) -> None:
    photos(anna, qtbot)
    timeline = anna.person.timeline
    assert [each.year for each in timeline.years.rows] == [None, 2014, 2011, UNDATED]
    timeline.setCurrentIndex(timeline.years.index(2))
    assert listed(anna) == ["1.jpg"]


def test_enter_opens_a_photo_among_the_person_s_own(anna: MainWindow, qtbot: QtBot) -> None:
    photos(anna, qtbot)
    anna.person.album.choose(1)
    QTest.keyClick(anna.person.album, Key.Key_Return)
    assert anna.pages.currentWidget() is anna.photo
    assert anna.photo.place.text() == "2 of 3"
    QTest.keyClick(anna.photo, Key.Key_Escape)
    assert anna.person.album.isVisible()


def test_a_photo_of_a_rejected_face_leaves(anna: MainWindow, qtbot: QtBot) -> None:
    assert len(photos(anna, qtbot)) == 3
    gone = anna.person.everything[-1]
    anna.acts.reject("g1", [gone.id])
    settle(anna, qtbot)
    assert gone.paths[0].name not in listed(anna)
    assert len(listed(anna)) == 2


def test_somebody_else_s_page_begins_with_faces(anna: MainWindow, qtbot: QtBot) -> None:
    photos(anna, qtbot)
    other = next(each for each in anna.known.everyone if each.handle == "g1")
    anna.acts.name(other.handle, "Anna")
    settle(anna, qtbot)
    assert anna.person.shows_photos
    anna.person.begin()
    assert not anna.person.shows_photos


def test_a_click_on_the_way_that_is_shown_changes_nothing(anna: MainWindow) -> None:
    button = next(each for each in anna.person.head.findChildren(IconButton) if each.text() == "Faces")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
    assert anna.person.grid.isVisible()


def test_a_file_s_time_is_no_year_of_a_person(anna: MainWindow) -> None:
    assert "2011\N{EN DASH}2014" in anna.person.head.summary.text()


def test_faces_that_nobody_sees_are_not_acted_on_from_the_menu(anna: MainWindow, qtbot: QtBot) -> None:
    anna.person.grid.selectAll()
    assert anna.person.view.reject.isEnabled()
    photos(anna, qtbot)
    assert not any(each.isEnabled() for each in anna.person.view.acts)
    QTest.keyClick(anna.person.album, Key.Key_F)
    assert anna.person.view.reject.isEnabled()
