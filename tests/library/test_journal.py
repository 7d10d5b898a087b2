"""Decisions are only ever added to, and what they come to can be folded from them at any time."""

import sqlite3
from pathlib import Path

import pytest

from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import is_faces
from tests.made import MODEL, album


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    album(library)
    return library


def faces(library: Library) -> list[int]:
    ids: list[int] = library.groups.faces(MODEL).ids.tolist()
    return ids


def name(library: Library, called: str, chosen: list[int]) -> int:
    person = library.journal.new_person()
    decisions = [*is_faces(person, chosen), Decision(Verdict.CALLED, person=person, text=called)]
    library.journal.record("name", f"Name {called}", decisions)
    return person


def merge(library: Library, person: int, other: int) -> int:
    decision = Decision(Verdict.MERGED, person=person, other_person=other)
    return library.journal.record("merge", "Merge", [decision])


def standing(library: Library) -> dict[str | None, int]:
    return {person.name: person.faces for person in library.census.persons()}


@pytest.mark.parametrize(
    "sql", ["DELETE FROM decision", "UPDATE decision SET person_id = 2", "DELETE FROM act"]
)
def test_the_database_itself_refuses_to_take_a_decision_back(library: Library, sql: str) -> None:
    name(library, "Anna", faces(library)[:3])
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        library._db.execute(sql)


def test_a_face_with_a_decision_cannot_be_deleted(library: Library) -> None:
    name(library, "Anna", faces(library)[:3])
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        library._db.execute("DELETE FROM face")


def test_an_undone_name_leaves_nobody_and_redone_comes_back(library: Library) -> None:
    name(library, "Anna", faces(library)[:3])
    act = library.journal.last_to_undo()
    assert act is not None
    library.journal.undo(act)
    assert standing(library) == {}
    again = library.journal.last_to_redo()
    assert again is not None
    library.journal.undo(again)
    assert standing(library) == {"Anna": 3}


def test_an_act_is_taken_back_once(library: Library) -> None:
    name(library, "Anna", faces(library)[:3])
    library.journal.undo(1)
    with pytest.raises(PhotoclustError, match="no such act"):
        library.journal.undo(1)


def test_a_merged_person_is_listed_no_more_and_their_faces_move(library: Library) -> None:
    anna, annie = name(library, "Anna", faces(library)[:3]), name(library, "Annie", faces(library)[3:5])
    merge(library, anna, annie)
    assert standing(library) == {"Anna": 5}


def test_a_merge_undone_weeks_later_loses_nothing_that_was_done_since(library: Library) -> None:
    ids = faces(library)
    anna, annie = name(library, "Anna", ids[:3]), name(library, "Annie", ids[3:5])
    act = merge(library, anna, annie)
    library.journal.record("confirm", "More Anna", is_faces(anna, ids[5:8]))
    library.journal.record("name", "Name", [Decision(Verdict.CALLED, person=anna, text="Anna Maria")])
    library.journal.undo(act)
    assert standing(library) == {"Anna Maria": 6, "Annie": 2}


def test_a_merge_of_merged_persons_can_be_undone_in_any_order(library: Library) -> None:
    ids = faces(library)
    one, two, three = (name(library, str(place), ids[place * 2 : place * 2 + 2]) for place in range(3))
    first, second = merge(library, two, three), merge(library, one, two)
    library.journal.undo(first)
    assert standing(library) == {"0": 4, "2": 2}
    library.journal.undo(second)
    assert standing(library) == {"0": 2, "1": 2, "2": 2}


def test_opposite_merges_redone_do_not_go_in_a_circle(library: Library) -> None:
    ids = faces(library)
    one, two = name(library, "One", ids[:2]), name(library, "Two", ids[2:4])
    act = merge(library, one, two)
    library.journal.undo(act)
    undone = library.journal.acts(1)[0].id
    merge(library, two, one)
    library.journal.undo(undone)
    assert sum(standing(library).values()) == 4


def test_folding_everything_anew_changes_nothing(library: Library) -> None:
    ids = faces(library)
    anna, berta = name(library, "Anna", ids[:3]), name(library, "Berta", ids[3:5])
    reject = [
        Decision(Verdict.IS_NOT, face=ids[0], person=anna),
        Decision(Verdict.IS_NOT, face=ids[6], person=berta),
    ]
    library.journal.record("reject", "Not Anna", reject)
    merge(library, anna, berta)
    library.journal.record("ignore", "Ignore", [Decision(Verdict.IGNORED, face=ids[7])])
    tables = ("identity", "rejection", "dismissal", "person")
    before = [library._db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]
    library.journal.rebuild()
    after = [library._db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]
    assert before == after


def test_a_rejection_follows_its_person_through_a_merge(library: Library) -> None:
    ids = faces(library)
    anna, annie = name(library, "Anna", ids[:2]), name(library, "Annie", ids[2:4])
    library.journal.record("reject", "Not Annie", [Decision(Verdict.IS_NOT, face=ids[5], person=annie)])
    merge(library, anna, annie)
    assert library.groups.rejections() == [(ids[5], anna)]


def test_redo_is_over_once_the_owner_went_on(library: Library) -> None:
    name(library, "Anna", faces(library)[:3])
    library.journal.undo(1)
    name(library, "Berta", faces(library)[3:5])
    assert library.journal.last_to_redo() is None


def test_who_was_put_apart_and_is_merged_later_is_one(library: Library) -> None:
    ids = faces(library)
    anna, berta = name(library, "Anna", ids[:4]), name(library, "Berta", ids[4:8])
    differ = [Decision(Verdict.IS_NOT, face=face, person=anna) for face in ids[4:8]]
    library.journal.record("differ", "Anna is not Berta", differ)
    merge(library, anna, berta)
    assert standing(library) == {"Anna": 8}


def test_undoing_the_naming_of_a_merged_pair_loses_neither_the_other_nor_their_name(library: Library) -> None:
    ids = faces(library)
    anna, annie = name(library, "Anna", ids[:4]), name(library, "Annie", ids[4:8])
    merge(library, anna, annie)
    library.journal.undo(1)
    assert standing(library) == {"Annie": 4}


def test_a_face_whose_drawing_is_undone_is_out_of_the_way(library: Library) -> None:
    face = faces(library)[0]
    act = library.journal.record("draw", "Draw", [Decision(Verdict.DRAWN, face=face)])
    library.journal.undo(act)
    assert face not in faces(library)
    library.journal.undo(library.journal.acts(1)[0].id)
    assert face in faces(library)


def test_the_history_says_undo_and_redo_of_what_was_undone_and_redone(library: Library) -> None:
    name(library, "Anna", faces(library)[:3])
    for act in (1, 2, 3):
        library.journal.undo(act)
    assert [act.kind for act in library.journal.acts()] == ["undo", "redo", "undo", "name"]
    assert standing(library) == {}


def test_a_name_that_is_taken_back_is_not_left_with_who_took_its_person_in(library: Library) -> None:
    ids = faces(library)
    part, whole = library.journal.new_person(), library.journal.new_person()
    library.journal.record("confirm", "Two", [*is_faces(part, ids[:2]), *is_faces(whole, ids[2:4])])
    called = [Decision(Verdict.CALLED, person=part, text="Anna")]
    naming = library.journal.record("name", "Name Anna", called)
    merge(library, whole, part)
    assert standing(library) == {"Anna": 4}
    library.journal.undo(naming)
    assert standing(library) == {None: 4}
