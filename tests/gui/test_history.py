"""What the owner did is listed, and any of it can be undone, however long ago."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoclust import people
from photoclust.gui import texts
from photoclust.gui.growing import Workshop
from photoclust.gui.history_dialog import HistoryDialog
from photoclust.gui.history_model import AT_A_TIME, HistoryModel, past
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import CARRY_OVER
from tests.gui.conftest import act, dialog, named, settle, workshop


@pytest.fixture
def folder(made_folder: Path) -> Path:
    """The library of made-up people, of whom two have got a name."""
    with Library(made_folder) as library:
        people.name(library, "g1", "Anna")
        people.name(library, "g2", "Bert")
    return made_folder


@pytest.fixture
def window(open_window: Callable[[Workshop], MainWindow], folder: Path) -> MainWindow:
    """A window over that library."""
    return open_window(workshop(folder))


def opened(window: MainWindow, qtbot: QtBot) -> HistoryDialog:
    """Open the history and wait for its acts."""
    window.menus.history.trigger()
    shown = dialog(window, HistoryDialog, qtbot)
    settle(window, qtbot)
    return shown


def listed(shown: HistoryDialog) -> list[str]:
    return [done.what for done in shown.acts.rows]


def choose(shown: HistoryDialog, row: int) -> None:
    shown.list.setCurrentIndex(shown.acts.index(row, 0))


def test_acts_are_listed_the_newest_first_and_the_first_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    shown = opened(window, qtbot)
    assert listed(shown) == ["Name Bert", "Name Anna"]
    assert shown.list.currentIndex().row() == 0
    assert shown.undo.isEnabled()


def test_an_act_is_undone_and_what_was_done_since_stays(window: MainWindow, qtbot: QtBot) -> None:
    shown = opened(window, qtbot)
    choose(shown, 1)
    act(window, qtbot, shown.undo.click)
    assert named(window) == {"Bert": 4}
    assert listed(shown) == ["Undone: Name Anna", "Name Bert", "Name Anna"]
    chosen = shown.chosen()
    assert chosen is not None
    assert chosen.what == "Name Anna"


def test_what_is_undone_says_so_and_its_undoing_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    shown = opened(window, qtbot)
    choose(shown, 1)
    act(window, qtbot, shown.undo.click)
    assert (shown.undo.isEnabled(), shown.why.text()) == (False, "This is undone already.")
    choose(shown, 0)
    assert (shown.undo.isEnabled(), shown.why.text()) == (True, "")
    act(window, qtbot, shown.undo.click)
    assert named(window) == {"Anna": 4, "Bert": 4}
    assert listed(shown)[0] == "Done again: Name Anna"


def test_it_is_asked_for_once_until_it_is_done(window: MainWindow, qtbot: QtBot) -> None:
    shown = opened(window, qtbot)
    wanted: list[int] = []
    shown.undo_wanted.connect(wanted.append)
    shown.undo.click()
    shown.undo.click()
    assert len(wanted) == 1
    settle(window, qtbot)


def test_the_keyboard_chooses_and_undoes(window: MainWindow, qtbot: QtBot) -> None:
    shown = opened(window, qtbot)
    shown.activateWindow()
    qtbot.waitUntil(shown.list.hasFocus, timeout=20_000)
    QTest.keyClick(shown.list, Qt.Key.Key_Down)
    QTest.keyClick(shown.list, Qt.Key.Key_Tab)
    while QApplication.focusWidget() is not shown.undo:
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused is not shown.list
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    act(window, qtbot, lambda: QTest.keyClick(shown.undo, Qt.Key.Key_Space))
    assert named(window) == {"Bert": 4}


def test_what_a_scan_noted_cannot_be_undone_alone(folder: Path, window: MainWindow, qtbot: QtBot) -> None:
    with Library(folder) as library:
        library.journal.record(CARRY_OVER, "Carry over", [Decision(Verdict.NOTICED, face=1)])
    shown = opened(window, qtbot)
    assert listed(shown)[0] == "Keep what you said of a photo that was edited"
    assert not shown.undo.isEnabled()
    assert shown.why.text().startswith("A scan noted this")


def test_a_hundred_acts_are_read_at_a_time(folder: Path, window: MainWindow, qtbot: QtBot) -> None:
    with Library(folder) as library, library.transaction():
        for _ in range(2 * AT_A_TIME):
            library.journal.record("not a face", "1 face", [Decision(Verdict.NOTICED, face=1)])
    shown = opened(window, qtbot)
    assert len(shown.acts.rows) == AT_A_TIME
    choose(shown, AT_A_TIME - 1)  # the end, where more are wanted
    qtbot.waitUntil(lambda: len(shown.acts.rows) == 2 * AT_A_TIME, timeout=20_000)
    assert shown.list.currentIndex().row() == AT_A_TIME - 1
    choose(shown, 2 * AT_A_TIME - 1)
    qtbot.waitUntil(lambda: listed(shown)[-1] == "Name Anna", timeout=20_000)
    assert not shown.acts.canFetchMore(QModelIndex())


def test_an_undoing_is_called_by_an_act_that_is_not_listed_yet(folder: Path) -> None:
    with Library(folder) as library:
        people.undo(library, library.journal.acts()[-1].id)
        assert [done.what for done in past(library, 1).done] == ["Undone: Name Anna"]


def test_an_act_and_its_undoing_show_whom_they_are_about(folder: Path) -> None:
    with Library(folder) as library:
        anna, bert = (people.find(library, name).handle for name in ("Anna", "Bert"))
        best = {handle: next(library.census.faces(handle)).id for handle in (anna, bert)}
        people.name(library, bert, "Berta")
        people.undo(library)
        faces = [(done.act.kind, done.face) for done in past(library, 9).done]
    assert faces == [("undo", best[bert]), ("name", best[bert]), ("name", best[bert]), ("name", best[anna])]


def test_an_act_on_a_face_of_a_group_shows_that_face(folder: Path) -> None:
    with Library(folder) as library:
        *_, last = library.census.faces("g3")
        people.reject(library, "g3", [last.id])
        assert past(library, 1).done[0].face == last.id


def test_an_empty_history_says_so(
    open_window: Callable[[Workshop], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    shown = opened(open_window(workshop(tmp_path / "empty")), qtbot)
    assert (shown.why.text(), shown.undo.isEnabled()) == ("Nothing was done yet.", False)


def test_a_reader_hears_when_and_that_it_is_undone(window: MainWindow, qtbot: QtBot) -> None:
    shown = opened(window, qtbot)
    act(window, qtbot, shown.undo.click)
    heard = shown.acts.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Name Bert, ")
    assert heard.endswith(", This is undone already.")


def test_moments_are_read_as_the_journal_writes_them() -> None:
    assert texts.moment("2026-05-04T09:30:00Z") == texts.moment("2026-05-04T09:30:00")
    assert "26" in texts.moment("2026-05-04T09:30:00.000Z")


def test_the_list_keeps_qts_rules(folder: Path) -> None:
    model = HistoryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    with Library(folder) as library:
        model.show_past(past(library, 1))
        people.undo(library)
        model.show_past(past(library, 9))
    assert [each.act.kind for each in model.rows] == ["undo", "name", "name"]
