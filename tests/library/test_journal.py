"""Decisions are only ever added to."""

import sqlite3
from pathlib import Path

import pytest

from photoclust.library import Library
from tests.made import MODEL, album


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    album(library)
    act = library.journal.begin("name")
    person = library.journal.add_person()
    library.journal.identify(act, person, library.groups.faces(MODEL).ids[:3].tolist())
    library.journal.call(act, person, "Anna")
    return library


@pytest.mark.parametrize("sql", ["DELETE FROM decision", "UPDATE decision SET person_id = 2"])
def test_the_database_itself_refuses_to_take_a_decision_back(library: Library, sql: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        library._db.execute(sql)


def test_a_face_with_a_decision_cannot_be_deleted(library: Library) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        library._db.execute("DELETE FROM face")


def test_the_last_decision_on_a_face_counts(library: Library) -> None:
    other = library.journal.add_person()
    face = library.groups.faces(MODEL).ids[0]
    library.journal.identify(library.journal.begin("name"), other, [int(face)])
    assert library.groups.faces(MODEL).persons[0] == other


def test_a_merged_person_is_listed_no_more_and_their_faces_moved(library: Library) -> None:
    other = library.journal.add_person()
    library.journal.merge(library.journal.begin("merge"), other, 1)
    assert [person.handle for person in library.census.persons()] == [str(other)]
    assert library.census.persons()[0].faces == 3
