"""Searching in the window: by faces clicked and by names typed, and taking out what was found."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from photoclust import people
from photoclust.examine import fingerprint
from photoclust.gui.growing import Workshop
from photoclust.gui.search_edit import QueryEdit
from photoclust.gui.search_grid import FoundModel
from photoclust.gui.search_page import SearchPage
from photoclust.gui.search_picks import Mark
from photoclust.gui.search_presenter import SearchPresenter
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.model import FoundPhoto
from photoclust.regroup import GroupingRules, regroup
from tests.gui.conftest import settle, workshop
from tests.gui.libraries import picture
from tests.made import MODEL, face, photo, put

SHOWN = {"anna": (0,), "bob": (1,), "both": (0, 1), "three": (0, 1, 2), "alone": (0,), "carl": (2,)}
Searching = tuple[MainWindow, SearchPage]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Anna, Bob and Carl in photos that lie on the disk, a year apart each."""
    folder = tmp_path / "library"
    with Library(folder) as library:
        for number, (name, shown) in enumerate(SHOWN.items()):
            path = tmp_path / "album" / f"{name}.jpg"
            path.parent.mkdir(exist_ok=True)
            Image.new("RGB", (40, 30), (number * 30, 90, 90)).save(path)
            faces = [face(who, number, x=100.0 + 300 * place) for place, who in enumerate(shown)]
            seen = [replace(each, image=picture(who)) for each, who in zip(faces, shown, strict=True)]
            put(
                library,
                str(path),
                photo(fingerprint(path.read_bytes()), *seen, taken=datetime(2015 + number, 7, 1)),
            )
        regroup(library, GroupingRules(MODEL))
        for group, name in zip(library.census.groups(), ("Anna", "Bob", "Carl"), strict=True):
            people.name(library, group.handle, name)
    return folder


@pytest.fixture
def searching(open_window: Callable[[Workshop], MainWindow], folder: Path, qtbot: QtBot) -> Searching:
    """The window at its search."""
    window = open_window(workshop(folder))
    page = window.findChild(SearchPage)
    assert page is not None
    window.frame.show_section(next(each for each in window.frame.sections if each.page is page))
    settle(window, qtbot)
    return window, page


def stems(page: SearchPage) -> list[str]:
    return [each.paths[0].stem for each in page.grid.photos.rows]


def typed(page: SearchPage, text: str) -> None:
    page.query.clear()
    QTest.keyClicks(page.query, text)


def click(page: SearchPage, name: str) -> None:
    """Click somebody's face."""
    row = next(row for row, each in enumerate(page.strip.people.rows) if each.person.name == name)
    middle = page.strip.visualRect(page.strip.people.index(row)).center()
    QTest.mouseClick(page.strip.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_a_and_not_b_is_typed_and_exported(searching: Searching, qtbot: QtBot, tmp_path: Path) -> None:
    window, page = searching
    typed(page, "anna not bob")
    qtbot.waitUntil(lambda: stems(page) == ["alone", "anna"])
    presenter = window.findChild(SearchPresenter)
    assert presenter is not None
    presenter.exporting.copy(page.photos(), tmp_path / "out")
    qtbot.waitUntil(lambda: not presenter.exporting.is_copying)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["alone.jpg", "anna.jpg"]
    assert page.bar.said.text().startswith("Copied 2 photos")
    presenter.exporting.save(page.photos(), tmp_path / "list.json")
    qtbot.waitUntil((tmp_path / "list.json").exists)
    assert len(json.loads((tmp_path / "list.json").read_text())["photos"]) == 2


def test_faces_are_clicked_and_the_line_says_so(searching: Searching, qtbot: QtBot) -> None:
    _, page = searching
    click(page, "Anna")
    assert page.query.text() == "Anna"
    click(page, "Bob")
    assert page.query.text() == "Anna AND Bob"
    qtbot.waitUntil(lambda: stems(page) == ["three", "both"])
    page.only.click()
    assert page.query.text() == "ONLY Anna AND Bob"
    qtbot.waitUntil(lambda: stems(page) == ["both"])
    click(page, "Bob")
    assert page.query.text() == "ONLY Anna NOT Bob"


def test_the_line_marks_the_faces_and_filters(searching: Searching) -> None:
    _, page = searching
    typed(page, "only anna without bob 2015")
    marks = {each.person.name: each.mark for each in page.strip.people.rows}
    assert marks == {"Anna": Mark.WITH, "Bob": Mark.WITHOUT, "Carl": Mark.NOTHING}
    assert page.only.isChecked()
    assert page.year.text() == "2015"


def test_a_year_is_chosen(searching: Searching, qtbot: QtBot) -> None:
    _, page = searching
    click(page, "Anna")
    entry = next(each for each in page.year.menu().actions() if each.text() == "2019")
    entry.trigger()
    assert page.query.text() == "Anna year:2019"
    qtbot.waitUntil(lambda: stems(page) == ["alone"])


def test_names_are_completed(searching: Searching) -> None:
    _, page = searching
    typed(page, "Anna not ca")
    page.query.complete("Carl")
    assert page.query.text() == "Anna not Carl "


def test_a_fault_is_told_and_what_was_found_stays(searching: Searching, qtbot: QtBot) -> None:
    _, page = searching
    typed(page, "Carl")
    qtbot.waitUntil(lambda: stems(page) == ["carl", "three"])
    QTest.keyClicks(page.query, " Karel")
    qtbot.waitUntil(lambda: page.said.text().startswith("There is nobody called Karel"))
    assert stems(page) == ["carl", "three"]


def test_whoever_has_no_name_is_written_in_words(searching: Searching, qtbot: QtBot) -> None:
    window, page = searching
    window.menus.undo.trigger()  # Carl's name
    settle(window, qtbot)
    row = next(row for row, each in enumerate(page.strip.people.rows) if each.person.name is None)
    page.strip.turned.emit(page.strip.people.rows[row].person.handle)
    assert page.query.text() == '"Who is this? \N{MIDDLE DOT} 2 faces"'
    assert page.strip.people.rows[row].mark is Mark.WITH
    qtbot.waitUntil(lambda: stems(page) == ["carl", "three"], timeout=20_000)
    window.menus.redo.trigger()
    settle(window, qtbot)
    qtbot.waitUntil(lambda: "has a name by now" in page.said.text(), timeout=20_000)


def test_an_empty_line_offers_examples_with_the_owners_names(searching: Searching, qtbot: QtBot) -> None:
    _, page = searching
    page.examples.wanted.emit("Anna AND Bob")
    qtbot.waitUntil(lambda: stems(page) == ["three", "both"])
    page.query.clear()
    assert page.examples.isVisible()
    assert not page.bar.isVisible()


def test_a_click_adds_to_what_clicks_cannot_say(searching: Searching) -> None:
    _, page = searching
    typed(page, "Anna OR (Bob AND Carl)")
    click(page, "Carl")
    assert page.query.text() == "(Anna OR (Bob AND Carl)) AND Carl"


def test_a_photo_is_opened_among_those_found(searching: Searching, qtbot: QtBot) -> None:
    window, page = searching
    typed(page, "Anna")
    qtbot.waitUntil(lambda: len(stems(page)) == 4)
    window.activateWindow()  # which the list of names took, on a screen that is none
    wanted: list[tuple[list[FoundPhoto], int]] = []
    page.photo_wanted.connect(lambda photos, first: wanted.append((photos, first)))
    QTest.keyClick(page.query, Qt.Key.Key_Return)
    assert page.grid.chosen_rows() == [0]
    qtbot.waitUntil(page.grid.hasFocus)
    page.grid.choose(2)
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    ((photos, first),) = wanted
    assert (len(photos), first) == (4, 2)


def test_a_search_follows_the_owners_acts(searching: Searching, qtbot: QtBot) -> None:
    window, page = searching
    typed(page, "Carl")
    qtbot.waitUntil(lambda: stems(page) == ["carl", "three"])
    window.menus.undo.trigger()
    settle(window, qtbot)
    qtbot.waitUntil(lambda: page.said.text().startswith("There is nobody called Carl"))


def test_escape_clears_the_line(searching: Searching) -> None:
    _, page = searching
    typed(page, "Anna")
    QTest.keyClick(page.query, Qt.Key.Key_Escape)
    QTest.keyClick(page.query, Qt.Key.Key_Escape)
    assert page.query.text() == ""


def test_ctrl_f_is_the_searchs_while_it_is_shown(searching: Searching, qtbot: QtBot) -> None:
    window, page = searching
    assert page.find_photos.shortcut() == window.people.find_name.shortcut()
    assert not window.people.find_name.isEnabled()
    window.frame.show_section(window.frame.sections[0])
    assert window.people.find_name.isEnabled()


def test_the_line_leaves_ctrl_e_to_the_page(qtbot: QtBot) -> None:
    line = QueryEdit(list)
    qtbot.addWidget(line)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    asked.accept()
    line.event(asked)
    assert not asked.isAccepted()


def test_the_list_of_names_offers_what_is_begun(qtbot: QtBot) -> None:
    edit = QueryEdit(lambda: ["Anna", "Aunt May"])
    qtbot.addWidget(edit)
    edit.show()
    QTest.keyClicks(edit, "Bob AND au")
    edit.complete("Aunt May")
    assert edit.text() == 'Bob AND "Aunt May" '


def test_the_grids_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = FoundModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shots = [FoundPhoto(n, (Path(f"/{n}.jpg"),), 4, 3, datetime(2019, 1, 1), ("Anna",)) for n in range(9)]
    model.show(shots)
    model.show(shots[::-2])
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole).endswith("Anna")
