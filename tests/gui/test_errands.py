"""Acts are done in order off the GUI thread, shown at once, and not one is lost."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.gui.errands import Errand, Errands
from photoclust.gui.jobs import Jobs
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from tests.gui.conftest import act, leave, named, settle


class Clerk:
    """Errands whose outcomes and refusals are noted."""

    def __init__(self, folder: Path) -> None:
        self.jobs = Jobs()
        self.errands = Errands(folder, self.jobs)
        self.heard: list[object] = []

    def ask(self, work: Callable[[Library], object]) -> None:
        self.errands.ask(Errand(work, self.heard.append, self.heard.append))


@pytest.fixture
def clerk(made_folder: Path, qtbot: QtBot) -> Iterator[Clerk]:
    made = Clerk(made_folder)
    yield made
    made.errands.close()
    qtbot.waitUntil(lambda: made.jobs.is_empty)


def refuse(_library: Library) -> object:
    raise PhotoclustError("The disk is full.")


def answer(number: int, _library: Library) -> int:
    return number


def blunder(_library: Library) -> object:
    raise ValueError("a bug")


def test_errands_are_done_in_order_in_one_other_thread(clerk: Clerk, qtbot: QtBot) -> None:
    done: list[tuple[int, int]] = []

    def work(number: int) -> Callable[[Library], object]:
        return lambda _library: done.append((number, threading.get_ident()))

    with qtbot.waitSignal(clerk.errands.rested):
        for number in range(50):
            clerk.ask(work(number))
    assert [number for number, _ in done] == list(range(50))
    threads = {thread for _, thread in done}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_a_refusal_is_a_sentence_and_the_next_is_done(clerk: Clerk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(clerk.errands.rested):
        clerk.ask(refuse)
        clerk.ask(lambda library: library.census.totals().photos)
    assert clerk.heard == ["The disk is full.", 12]


def test_a_bug_is_told_and_costs_one_errand(clerk: Clerk, qtbot: QtBot) -> None:
    bugs: list[str] = []
    clerk.jobs.failed.connect(lambda error: bugs.append(str(error)))
    with qtbot.waitSignal(clerk.errands.rested):
        clerk.ask(blunder)
        clerk.ask(lambda _library: "done")
    assert (bugs, clerk.heard) == (["a bug"], ["done"])


def test_what_was_asked_for_before_the_end_is_done(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.ask(blunder)
    for number in range(5):
        clerk.ask(partial(answer, number))
    clerk.errands.close()
    clerk.jobs.cancel()
    qtbot.waitUntil(lambda: clerk.jobs.is_empty)
    assert clerk.heard == [0, 1, 2, 3, 4]


def test_closing_the_window_loses_no_act(window: MainWindow, made_folder: Path, qtbot: QtBot) -> None:
    for row, name in enumerate(("Anna", "Bert", "Cleo")):
        window.acts.name(f"g{row + 1}", name)
    leave(window, qtbot)
    with Library(made_folder) as library:
        assert {each.name for each in people.everyone(library)} == {"Anna", "Bert", "Cleo"}


def test_what_an_act_will_make_of_it_is_shown_at_once(window: MainWindow) -> None:
    window.acts.name("g1", "Anna")
    assert window.acts.is_busy
    assert named(window) == {"Anna": 4}
    window.acts.merge("g1", ["g2"])
    assert named(window) == {"Anna": 8}


def test_an_act_on_a_group_that_the_act_before_named_finds_the_person(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.acts.name("g1", "Anna")
    window.acts.merge("g1", ["g2"])
    settle(window, qtbot)
    assert named(window) == {"Anna": 8}


def test_undo_waits_for_its_turn(window: MainWindow, qtbot: QtBot) -> None:
    window.acts.name("g1", "Anna")
    assert window.menus.undo.isEnabled()
    window.menus.undo.trigger()
    settle(window, qtbot)
    assert named(window) == {}


def test_what_was_refused_is_shown_no_longer(window: MainWindow, qtbot: QtBot) -> None:
    refused: list[str] = []
    window.acts.refused.disconnect()
    window.acts.refused.connect(refused.append)
    act(window, qtbot, lambda: window.acts.name("g1", "12"))
    assert refused == ["12 would be mistaken for a person's number; give a name with letters."]
    assert named(window) == {}


def test_a_selected_group_stays_selected_when_it_becomes_a_person(window: MainWindow, qtbot: QtBot) -> None:
    grid = window.people.grid
    grid.choose_person("g2")
    act(window, qtbot, lambda: window.acts.name("g2", "Anna"))
    assert [each.name for each in grid.chosen()] == ["Anna"]
    assert grid.people.value(grid.currentIndex()).name == "Anna"
