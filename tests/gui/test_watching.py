"""Folders that are watched, on a real disk."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photoclust.gui.jobs import Jobs
from photoclust.gui.watching import Watching

QUIET = 40


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Two folders below a root."""
    for name in ("summer", "winter/snow"):
        (tmp_path / "album" / name).mkdir(parents=True)
    return tmp_path / "album"


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    qtbot.waitUntil(lambda: made.is_empty)


@pytest.fixture
def watching(jobs: Jobs) -> Iterator[Watching]:
    made = Watching(jobs, jobs, quiet=QUIET)
    yield made
    made.watch(())


def begin(
    watching: Watching, qtbot: QtBot, root: Path, folders: int, left_out: tuple[Path, ...] = ()
) -> None:
    """Watch a root, and wait until all its folders are."""
    watching.watch([root], left_out)
    qtbot.waitUntil(lambda: len(watching.folders) == folders)


def test_a_root_is_watched_with_all_that_lies_below(watching: Watching, qtbot: QtBot, album: Path) -> None:
    begin(watching, qtbot, album, 4)
    assert watching.folders == {
        str(each) for each in (album, album / "summer", album / "winter", album / "winter" / "snow")
    }


def test_what_is_left_out_is_not_watched(watching: Watching, qtbot: QtBot, album: Path) -> None:
    begin(watching, qtbot, album, 2, (album / "winter",))
    assert watching.folders == {str(album), str(album / "summer")}


def test_a_new_photo_deep_below_stirs_its_root_once(watching: Watching, qtbot: QtBot, album: Path) -> None:
    begin(watching, qtbot, album, 4)
    told: list[list[Path]] = []
    watching.stirred.connect(told.append)
    with qtbot.waitSignal(watching.stirred):
        for number in range(5):
            (album / "winter" / "snow" / f"{number}.jpg").write_bytes(b"photo")
    assert told == [[album]]


def test_a_new_folder_is_watched_as_well(watching: Watching, qtbot: QtBot, album: Path) -> None:
    begin(watching, qtbot, album, 4)
    with qtbot.waitSignal(watching.stirred):
        (album / "spring").mkdir()
    qtbot.waitUntil(lambda: str(album / "spring") in watching.folders)
    with qtbot.waitSignal(watching.stirred):
        (album / "spring" / "a.jpg").write_bytes(b"photo")


def test_a_photo_that_is_still_being_written_is_waited_for(jobs: Jobs, qtbot: QtBot, album: Path) -> None:
    watching = Watching(jobs, jobs, quiet=300)
    begin(watching, qtbot, album, 4)
    told: list[list[Path]] = []
    watching.stirred.connect(told.append)
    photo = album / "summer" / "a.jpg"
    with qtbot.waitSignal(watching.stirred), photo.open("wb") as stream:
        for _ in range(6):
            stream.write(b"part")
            stream.flush()
            qtbot.wait(100)
            assert told == []
    watching.watch(())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no folder that is watched be renamed")
def test_a_drive_that_comes_back_is_looked_through(watching: Watching, qtbot: QtBot, album: Path) -> None:
    away = album.with_name("away")
    album.rename(away)
    watching.watch([album])
    qtbot.waitUntil(lambda: watching.has_looked)
    assert watching.folders == frozenset()
    away.rename(album)
    with qtbot.waitSignal(watching.stirred) as told:
        watching.look()
    assert told.args == [[album]]
    qtbot.waitUntil(lambda: len(watching.folders) == 4)


def test_a_drive_that_goes_is_told_and_nothing_is_looked_through(
    watching: Watching, qtbot: QtBot, album: Path
) -> None:
    begin(watching, qtbot, album, 4)
    told: list[list[Path]] = []
    watching.stirred.connect(told.append)
    with qtbot.waitSignal(watching.reached):
        album.rename(album.with_name("away"))
        watching.look()
    assert told == []


def test_nothing_is_watched_when_switched_off(watching: Watching, qtbot: QtBot, album: Path) -> None:
    begin(watching, qtbot, album, 4)
    watching.watch(())
    assert watching.folders == frozenset()
