"""Copies of the library are made, kept, trusted and brought back."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from photoclust.errors import DamagedLibrary, LibraryError
from photoclust.library import Library, backups, newest_sound, restore
from photoclust.library.backups import KEPT_BACKUPS
from photoclust.library.soundness import damage_of_copy, damage_of_library
from photoclust.library.store import FILE_NAME
from tests.made import album


def damage(file: Path) -> None:
    """Overwrite the later pages."""
    content = bytearray(file.read_bytes())
    for page in range(len(content) // 8192, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = os.urandom(64)
    file.write_bytes(content)


def made(folder: Path, copies: int = 1) -> list[Path]:
    """Make a library with an album and copies of it."""
    with Library(folder) as library:
        album(library)
        return [library.back_up() for _ in range(copies)]


def test_a_copy_opens_as_a_library_with_everything_in_it(tmp_path: Path) -> None:
    (copy,) = made(tmp_path / "library")
    (tmp_path / "restored").mkdir()
    copy.rename(tmp_path / "restored" / FILE_NAME)
    with Library(tmp_path / "restored") as restored:
        assert restored.census.totals().faces == 12


def test_only_the_newest_copies_are_kept(tmp_path: Path) -> None:
    copies = made(tmp_path, KEPT_BACKUPS + 3)
    assert sorted((tmp_path / "backups").iterdir()) == copies[3:]


def test_the_owners_own_copies_are_left_alone(tmp_path: Path) -> None:
    made(tmp_path)
    mine = tmp_path / "backups" / "0-mine.sqlite"
    mine.touch()
    made(tmp_path, KEPT_BACKUPS)
    assert mine.exists()


def test_a_day_has_one_daily_copy(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        album(library)
        assert [library.back_up_daily() is not None for _ in range(3)] == [True, False, False]


def test_the_day_of_the_first_name_has_a_copy_with_it_too(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        album(library)
        assert library.back_up_daily() is not None
        library.journal.record("look", "Look", [])
        copy = library.back_up_daily()
        assert copy is not None
        with closing(sqlite3.connect(copy)) as db:
            assert db.execute("SELECT count(*) FROM act").fetchone() == (1,)
        library.journal.record("look", "Look", [])
        assert library.back_up_daily() is None


def test_an_empty_library_is_not_worth_a_daily_copy(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        assert library.back_up_daily() is None


def test_a_clock_that_jumps_back_costs_no_new_copy(tmp_path: Path) -> None:
    future = datetime.now(UTC) + timedelta(days=4000)
    for copy in made(tmp_path, KEPT_BACKUPS):
        number, _, why = copy.name.split("-", 2)
        copy.rename(copy.with_name(f"{number}-{future:%Y%m%dT%H%M%S%fZ}-{why}"))
    new = made(tmp_path, 3)
    assert [each.path for each in backups(tmp_path)[-3:]] == new
    newest = newest_sound(tmp_path)
    assert newest is not None
    assert newest.path == new[-1]


def test_what_a_killed_copying_left_is_cleared_away(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / "backups" / "half.part").write_bytes(b"half")
    made(tmp_path)
    assert not list((tmp_path / "backups").glob("*.part"))


def test_copying_finds_damage_that_opening_did_not_look_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(tmp_path) as library:
        album(library, people=60, shots=10)
        copy = library.back_up()
    damage(tmp_path / FILE_NAME)
    monkeypatch.setattr("photoclust.library.store.SOON_READ", 0)
    with Library(tmp_path) as library, pytest.raises(DamagedLibrary):
        library.back_up()
    assert [each.path for each in backups(tmp_path)] == [copy]
    assert list((tmp_path / "backups").iterdir()) == [copy]


def test_a_damaged_library_is_refused_with_its_newest_sound_copy(tmp_path: Path) -> None:
    copies = made(tmp_path, 3)
    damage(copies[-1])
    damage(tmp_path / FILE_NAME)
    with pytest.raises(DamagedLibrary, match="photoclust restore") as caught:
        Library(tmp_path)
    assert caught.value.copy == copies[1]


def test_a_library_whose_file_is_gone_is_not_silently_begun_anew(tmp_path: Path) -> None:
    (copy,) = made(tmp_path)
    (tmp_path / FILE_NAME).unlink()
    with pytest.raises(DamagedLibrary) as caught:
        Library(tmp_path)
    assert caught.value.copy == copy


def test_a_damaged_library_without_a_copy_says_so(tmp_path: Path) -> None:
    made(tmp_path, 0)
    damage(tmp_path / FILE_NAME)
    with pytest.raises(DamagedLibrary, match="no sound copy") as caught:
        Library(tmp_path)
    assert caught.value.copy is None


def test_restoring_brings_back_what_the_copy_holds_and_keeps_the_damaged_file(tmp_path: Path) -> None:
    made(tmp_path)
    damage(tmp_path / FILE_NAME)
    broken = (tmp_path / FILE_NAME).read_bytes()
    done = restore(tmp_path)
    with Library(tmp_path) as library:
        assert library.census.totals().faces == 12
    assert done.aside is not None
    assert (done.aside / FILE_NAME).read_bytes() == broken
    assert damage_of_library(tmp_path / FILE_NAME) is None


def test_the_log_of_the_damaged_library_does_not_reach_the_restored_one(tmp_path: Path) -> None:
    (copy,) = made(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as writing:
        writing.execute("UPDATE photo SET width = 7")
        writing.commit()
        for name in (FILE_NAME, f"{FILE_NAME}-wal"):
            (tmp_path / f"kept-{name}").write_bytes((tmp_path / name).read_bytes())
    for name in (FILE_NAME, f"{FILE_NAME}-wal"):
        (tmp_path / f"kept-{name}").rename(tmp_path / name)
    assert (tmp_path / f"{FILE_NAME}-wal").stat().st_size
    restore(tmp_path, copy)
    with Library(tmp_path) as library:
        assert library._db.execute("SELECT DISTINCT width FROM photo").fetchall() == [(1000,)]


def test_an_open_library_is_not_restored(tmp_path: Path) -> None:
    made(tmp_path)
    with Library(tmp_path), pytest.raises(LibraryError, match="close every Photoclust"):
        restore(tmp_path)


def test_a_copy_that_is_not_sound_is_not_restored(tmp_path: Path) -> None:
    (copy,) = made(tmp_path)
    damage(copy)
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(LibraryError, match="not a sound copy"):
        restore(tmp_path, copy)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_looking_at_a_copy_leaves_no_file_beside_it(tmp_path: Path) -> None:
    (copy,) = made(tmp_path)
    assert damage_of_copy(copy) is None
    assert list((tmp_path / "backups").iterdir()) == [copy]


def test_another_programs_database_is_no_copy(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "songs.sqlite")) as other:
        other.execute("CREATE TABLE song (title TEXT)")
    assert damage_of_copy(tmp_path / "songs.sqlite") == "it is no Photoclust library"
