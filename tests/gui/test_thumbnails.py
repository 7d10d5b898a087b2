"""Pictures of faces come from another thread, newest wish first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photoclust.gui.jobs import Jobs
from photoclust.gui.thumbnails import MOST_WISHES, Exchange, Thumbnails
from photoclust.library import Library


@pytest.fixture
def thumbnails(made_folder: Path, qtbot: QtBot) -> Iterator[Thumbnails]:
    jobs = Jobs()
    made = Thumbnails(made_folder, jobs)
    yield made
    made.close()
    qtbot.waitUntil(lambda: jobs.is_empty)


def test_a_picture_is_on_its_way_and_then_there(
    thumbnails: Thumbnails, made_folder: Path, qtbot: QtBot
) -> None:
    with Library(made_folder) as library:
        face = next(library.census.faces()).id
    with qtbot.waitSignal(thumbnails.arrived) as arrived:
        assert thumbnails.of(face) is None
    assert arrived.args == [face]
    picture = thumbnails.of(face)
    assert picture is not None
    assert (picture.width(), picture.height()) == (160, 160)


def test_a_face_that_is_gone_has_an_empty_picture(thumbnails: Thumbnails, qtbot: QtBot) -> None:
    with qtbot.waitSignal(thumbnails.arrived):
        thumbnails.of(9999)
    picture = thumbnails.of(9999)
    assert picture is not None
    assert picture.isNull()


def test_the_newest_wish_is_served_first_and_the_oldest_forgotten() -> None:
    exchange = Exchange()
    for face in range(MOST_WISHES + 1):
        exchange.wish(face)
    served = [exchange.take() for _ in range(MOST_WISHES)]
    assert served == list(range(MOST_WISHES, 0, -1))


def test_a_closed_exchange_serves_nobody() -> None:
    exchange = Exchange()
    exchange.wish(1)
    exchange.close()
    assert exchange.take() is None
