"""A library whose schema is another valid one than it was made with is damaged."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from photoclust.errors import DamagedLibrary
from photoclust.library import Library, newest_sound
from photoclust.library.schema import schema_damage_in
from photoclust.library.store import FILE_NAME
from tests.made import album


def rewritten(folder: Path, before: str, after: str) -> None:
    """Change the stored schema the way a flipped byte does: the data stay as they are."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as db:
        db.execute("PRAGMA writable_schema = ON")
        changed = db.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE sql LIKE ?",
            (before, after, f"%{before}%"),
        )
        assert changed.rowcount > 0
        db.commit()
        (version,) = db.execute("PRAGMA schema_version").fetchone()
        db.execute(f"PRAGMA schema_version = {version + 1}")  # whoever has it open reads it anew


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a library with a copy."""
    with Library(tmp_path) as library:
        album(library)
        library.back_up()
    return tmp_path


def test_what_the_migrations_made_is_sound(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as db:
        assert schema_damage_in(db) is None


def test_a_new_file_is_sound() -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        assert schema_damage_in(db) is None


def test_a_column_by_another_name_is_damage_on_opening(folder: Path) -> None:
    rewritten(folder, "sharpness REAL", "sharpnesr REAL")
    with pytest.raises(DamagedLibrary) as caught:
        Library(folder)
    assert caught.value.copy is not None


def test_a_trigger_that_says_something_else_is_damage(folder: Path) -> None:
    rewritten(folder, "BEFORE DELETE ON act", "BEFORE UPDATE ON act")
    with pytest.raises(DamagedLibrary):
        Library(folder)


def test_a_reference_to_another_table_is_damage(folder: Path) -> None:
    rewritten(folder, "REFERENCES act", "REFERENCES abt")
    with pytest.raises(DamagedLibrary):
        Library(folder)


def test_a_schema_that_changes_under_an_open_library_is_damage_and_no_bug(folder: Path) -> None:
    with Library(folder) as library:
        rewritten(folder, "sharpness REAL", "sharpnesr REAL")
        with pytest.raises(DamagedLibrary):
            library._db.execute("SELECT sharpness FROM face").fetchall()


def test_a_mistake_of_our_own_stays_a_bug(folder: Path) -> None:
    with Library(folder) as library, pytest.raises(sqlite3.OperationalError, match="no such column"):
        library._db.execute("SELECT shoe_size FROM face")


def test_a_copy_of_a_damaged_schema_is_not_offered(folder: Path) -> None:
    rewritten(folder, "sharpness REAL", "sharpnesr REAL")
    sound = newest_sound(folder)
    assert sound is not None
    (folder / FILE_NAME).replace(sound.path)
    assert newest_sound(folder) is None
