"""A library that an earlier version wrote opens with every decision in it.

m001.sql was written by the first version: made-up faces; Anna, Berta and Clara named; of Anna one face
rejected, one confirmed, one her cover; a group merged into Berta; one into Clara, undone; Clara hidden.
"""

import sqlite3
from pathlib import Path

import pytest

from photoclust import people
from photoclust.library import Library
from photoclust.library.dates import file_time
from photoclust.library.migrations import APPLICATION_ID
from photoclust.library.store import FILE_NAME
from photoclust.model import Person
from tests.people.acting import group, ids


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a library as the first version left it."""
    old = sqlite3.connect(tmp_path / FILE_NAME)
    old.executescript((Path(__file__).parent / "m001.sql").read_text(encoding="utf-8"))
    old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    old.commit()
    old.close()
    return tmp_path


def listed(library: Library) -> dict[str, tuple[int, int | None, bool]]:
    return {
        each.name or each.handle: (each.faces, each.cover, each.hidden) for each in people.everyone(library)
    }


AS_IT_WAS = {
    "Berta": (8, 5, False),
    "Clara": (4, 9, True),
    "Anna": (3, 3, False),
    "g5": (4, 17, False),
    "g6": (2, 1, False),
}


def test_everybody_is_there_as_the_first_version_showed_them(folder: Path) -> None:
    with Library(folder) as library:
        assert listed(library) == AS_IT_WAS
    (copy,) = (folder / "backups").glob("*before-m002*.sqlite")
    assert copy.stat().st_size > 0


def test_what_was_said_of_two_faces_is_found_by_either_and_of_one_not_by_another(folder: Path) -> None:
    def plan(which: str) -> str:
        sql = f"EXPLAIN QUERY PLAN SELECT 1 FROM decision WHERE {which}"
        return " ".join(step for *_, step in library._db.execute(sql))

    with Library(folder) as library:
        by_either = plan("face_id = 1 OR other_face_id = 1")
        assert "INDEX decision_face " in by_either
        assert "INDEX decision_other_face " in by_either
        assert "INDEX" not in plan("other_face_id IS NULL")


def test_nothing_that_was_decided_is_lost_or_changed(folder: Path) -> None:
    sql = (
        "SELECT id, act_id, kind, face_id, person_id, other_face_id, other_person_id, text"
        " FROM decision ORDER BY id"
    )
    before = sqlite3.connect(folder / FILE_NAME)
    decided = before.execute(sql).fetchall()
    before.close()
    with Library(folder) as library:
        assert library._db.execute(sql).fetchall() == decided
        assert [act.undone for act in library.journal.acts()].count(True) == 1
        assert library.groups.rejections() == [(1, 1)]


def test_a_rejection_holds_through_a_regrouping(folder: Path) -> None:
    with Library(folder) as library:
        group(library)
        assert 1 not in ids(library, "Anna")


def test_faces_named_with_their_group_are_told_from_those_pointed_at(folder: Path) -> None:
    with Library(folder) as library:
        singly = {face for face in range(1, 22) if library.journal.state(face).singly}
        assert singly == {2}


def test_folding_what_the_first_version_wrote_changes_nothing(folder: Path) -> None:
    with Library(folder) as library:
        tables = ("identity", "rejection", "dismissal", "person")
        before = [library._db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]
        library.journal.rebuild()
        after = [library._db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]
        assert before == after


def test_what_was_done_then_can_be_undone_now(folder: Path) -> None:
    with Library(folder) as library:
        people.undo(library, 6)
        group(library)
        assert listed(library)["Berta"][0] == 4
        people.redo(library)
        assert listed(library)["Berta"][0] == 8


def test_dates_are_known_of_everybody(folder: Path) -> None:
    with Library(folder) as library:
        berta: Person = people.find(library, "Berta")
        assert berta.oldest is not None
        assert berta.newest is not None
        assert berta.newest.year == 2020


def test_a_photo_that_bears_its_files_time_had_no_date_of_its_own(folder: Path) -> None:
    old = sqlite3.connect(folder / FILE_NAME)
    photo, modified = old.execute("SELECT photo_id, modified_ns FROM file ORDER BY id LIMIT 1").fetchone()
    old.execute("UPDATE photo SET taken = ? WHERE id = ?", [file_time(modified).isoformat(), photo])
    old.execute("UPDATE photo SET taken = '2011-05-06T07:08:09' WHERE id <> ?", [photo])
    old.commit()
    old.close()
    with Library(folder) as library:
        undated = library._db.execute("SELECT id FROM photo WHERE NOT dated").fetchall()
    assert undated == [(photo,)]


def test_what_an_earlier_version_carried_over_stands_for_itself(folder: Path) -> None:
    old = sqlite3.connect(folder / FILE_NAME)
    naming, anna = old.execute("SELECT act_id, person_id FROM decision WHERE text = 'Anna'").fetchone()
    carried = old.execute("INSERT INTO act (kind, summary) VALUES ('carry over', 'Carry over')").lastrowid
    old.execute(
        "INSERT INTO decision (act_id, kind, face_id, person_id) VALUES (?, 'is', 17, ?)", [carried, anna]
    )
    old.commit()
    old.close()
    with Library(folder) as library:
        library.journal.rebuild()
        people.undo(library, naming)
        assert library.journal.state(17).person == anna
