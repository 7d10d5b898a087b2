"""Who is there is read elsewhere, and what the owner did meanwhile is not overwritten."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from photoclust import people
from photoclust.gui.jobs import Jobs
from photoclust.gui.reading import Reading
from photoclust.library import Library


def test_everyone_is_read(made_folder: Path, qtbot: QtBot) -> None:
    reading = Reading(made_folder, Jobs())
    with qtbot.waitSignal(reading.arrived) as arrived:
        reading.ask()
    (found,) = arrived.args
    assert [person.faces for person in found.everyone] == [4, 4, 4]
    assert found.totals.photos == 12


def test_what_an_act_has_overtaken_is_read_again(made_folder: Path, qtbot: QtBot) -> None:
    reading = Reading(made_folder, Jobs())
    told: list[object] = []
    reading.arrived.connect(told.append)
    with qtbot.waitSignal(reading.arrived) as arrived:
        reading.ask()
        with Library(made_folder) as library:
            people.name(library, "g1", "Anna")
        reading.overtake()
    assert [person.name for person in arrived.args[0].everyone] == ["Anna", None, None]
    assert len(told) == 1
