"""The library's file: guarded, backed up, refused when it is not ours."""

import contextlib
import os
import sqlite3
import sys
from pathlib import Path

import pytest

from photoclust.errors import DamagedLibrary, LibraryError
from photoclust.library import Library
from photoclust.library.presence import Presence
from photoclust.library.store import FILE_NAME
from tests.made import album


def test_a_new_library_is_made_where_it_was_asked_for(tmp_path: Path) -> None:
    with Library(tmp_path / "new" / "library") as library:
        assert library.census.totals().faces == 0
    assert (tmp_path / "new" / "library" / FILE_NAME).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    with Library(tmp_path / "library") as library, library.scanning():
        album(library)
        library.back_up()
        modes = {path.name: path.stat().st_mode for path in (tmp_path / "library").rglob("*")}
    assert modes.keys() >= {FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", "backups"}
    assert not [name for name, mode in modes.items() if mode & 0o077]
    assert (tmp_path / "library").stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_file_that_others_could_read_is_made_private(tmp_path: Path) -> None:
    Library(tmp_path).close()
    (tmp_path / FILE_NAME).chmod(0o644)
    with Library(tmp_path):
        assert (tmp_path / FILE_NAME).stat().st_mode & 0o077 == 0


def test_an_act_waits_for_the_disk_and_a_scan_does_not(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        with library.scanning():
            assert library._db.execute("PRAGMA synchronous").fetchone() == (1,)
        assert library._db.execute("PRAGMA synchronous").fetchone() == (2,)


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as other:
        other.execute("CREATE TABLE song (title TEXT)")
    other.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(LibraryError, match="not a Photoclust library"):
        Library(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_library_from_a_newer_version_is_refused(tmp_path: Path) -> None:
    Library(tmp_path).close()
    newer = sqlite3.connect(tmp_path / FILE_NAME)
    newer.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('photoclust', 'm999_from_the_future', 'then')"
    )
    newer.commit()
    newer.close()
    with pytest.raises(LibraryError, match="newer Photoclust"):
        Library(tmp_path)


def test_garbage_in_the_file_is_called_damage(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"certainly no database" * 400)
    with pytest.raises(LibraryError, match="damaged"):
        Library(tmp_path)


def test_damage_after_an_unclean_exit_is_found_on_open(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        album(library, people=20, shots=10)
    path = tmp_path / FILE_NAME
    content = bytearray(path.read_bytes())
    for page in range(3, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = os.urandom(64)
    path.write_bytes(content)
    (tmp_path / "open" / "999999999-0").touch()  # left by a killed process
    for _ in range(2):
        with pytest.raises(DamagedLibrary, match="damaged"):
            Library(tmp_path)


def test_damage_in_a_small_library_is_found_without_an_unclean_exit(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        album(library, people=20, shots=10)
    content = bytearray((tmp_path / FILE_NAME).read_bytes())
    content[20 * 4096 : 20 * 4096 + 8] = b"\xff" * 8
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(DamagedLibrary):
        Library(tmp_path)


def test_a_library_that_lost_its_end_is_damaged_at_any_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(tmp_path) as library:
        album(library, people=20, shots=10)
    content = (tmp_path / FILE_NAME).read_bytes()
    (tmp_path / FILE_NAME).write_bytes(content[: len(content) // 2])
    monkeypatch.setattr("photoclust.library.store.SOON_READ", 0)
    with pytest.raises(DamagedLibrary):
        Library(tmp_path)


def test_a_note_under_the_number_of_another_process_is_an_unclean_exit(tmp_path: Path) -> None:
    Library(tmp_path).close()
    (tmp_path / "open" / f"{os.getppid()}-0").touch()  # left before a restart; the number is in use again
    assert Presence(tmp_path).unclean


def test_somebody_elses_honest_work_is_no_unclean_exit(tmp_path: Path) -> None:
    with Library(tmp_path) as first:
        album(first)
        assert not Presence(tmp_path).unclean


def test_a_library_that_was_closed_leaves_no_note(tmp_path: Path) -> None:
    Library(tmp_path).close()
    assert list((tmp_path / "open").iterdir()) == []


def test_a_migration_is_preceded_by_a_backup(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        album(library)
    old = sqlite3.connect(tmp_path / FILE_NAME)
    old.executescript("DELETE FROM _sqlite_migrations; DROP TABLE root; DROP VIEW seen_face;")
    old.close()
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        Library(tmp_path)
    (copy,) = (tmp_path / "backups").glob("*before-m001*.sqlite")
    kept = sqlite3.connect(copy)
    assert kept.execute("SELECT count(*) FROM face").fetchone() == (12,)
    kept.close()


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        with contextlib.suppress(RuntimeError), library.transaction():
            album(library)
            raise RuntimeError
        assert library.census.totals().faces == 0


def test_a_full_disk_becomes_a_sentence_and_loses_nothing(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        album(library)
        library._db.execute("PRAGMA max_page_count = 1")
        with pytest.raises(LibraryError, match="disk is full"):
            album(library, people=200)
        assert library.census.totals().faces >= 12


def test_two_scans_at_once_are_refused(tmp_path: Path) -> None:
    with (
        Library(tmp_path) as first,
        Library(tmp_path) as second,
        first.scanning(),
        pytest.raises(LibraryError, match="Another Photoclust is scanning"),
        second.scanning(),
    ):
        pass


def test_the_right_to_scan_is_given_back(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for _ in range(2):
            with library.scanning():
                pass


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_log_that_goes_while_it_is_made_private_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever closes the library last takes the log away, just when somebody else opens it."""
    Library(tmp_path).close()
    log = tmp_path / f"{FILE_NAME}-wal"
    log.touch()
    log.chmod(0o644)
    chmod = Path.chmod

    def chmod_too_late(path: Path, mode: int) -> None:
        path.unlink()
        chmod(path, mode)

    monkeypatch.setattr(Path, "chmod", chmod_too_late)
    Library(tmp_path).close()
    assert not log.exists()


@pytest.mark.parametrize(
    "damage", ["UPDATE photo SET taken = '20-1/13'", "UPDATE photo SET taken = CAST(x'ff41' AS TEXT)"]
)
def test_a_value_that_means_nothing_is_called_damage(tmp_path: Path, damage: str) -> None:
    with Library(tmp_path) as library:
        album(library)
        library._db.execute(damage)
        with pytest.raises(DamagedLibrary):
            list(library.census.faces())
