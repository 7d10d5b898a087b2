"""Questions are answered off the GUI thread; what an act overtook is asked again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photoclust import people
from photoclust.gui.jobs import Jobs
from photoclust.gui.known import Gathering, gather
from photoclust.gui.reading import Reading
from photoclust.library import Library


@pytest.fixture
def reading(made_folder: Path, qtbot: QtBot) -> Iterator[Reading]:
    jobs = Jobs()
    yield Reading(made_folder, jobs)
    qtbot.waitUntil(lambda: jobs.is_empty)


def test_everyone_is_read(reading: Reading, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reading.arrived) as arrived:
        reading.ask(gather)
    gathering = arrived.args[0]
    assert isinstance(gathering, Gathering)
    assert (len(gathering.everyone), gathering.totals.photos) == (3, 12)


def test_what_an_act_has_overtaken_is_read_again(reading: Reading, made_folder: Path, qtbot: QtBot) -> None:
    told: list[Gathering] = []
    reading.arrived.connect(told.append)
    reading.ask(gather)
    with Library(made_folder) as library:
        people.name(library, "g1", "Anna")
    reading.overtake()
    qtbot.waitUntil(lambda: bool(told))
    assert [each.name for each in told[0].everyone] == ["Anna", None, None]


def test_of_questions_that_wait_only_the_newest_is_asked(reading: Reading, qtbot: QtBot) -> None:
    told: list[object] = []
    reading.arrived.connect(told.append)

    def saying(word: str) -> Callable[[Library], object]:
        return lambda _library: word

    for word in ("first", "second", "third"):
        reading.ask(saying(word))
    qtbot.waitUntil(lambda: not reading.is_busy)
    assert told == ["first", "third"]
