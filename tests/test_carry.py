"""What was said of a face goes along when its photo is edited, in the words it was said in."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from photoclust import people
from photoclust.carry import carry_over
from photoclust.library import Library
from photoclust.library.fold import Decision, FaceState, Verdict
from photoclust.library.journal import CARRY_OVER
from tests.made import CONTRACT, face, photo, put

FACE, EDITED = 1, 2


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """One face of one photo."""
    with Library(tmp_path) as library:
        put(library, "/a.jpg", photo("before", face(1)))
        yield library


def edit(library: Library) -> None:
    """Show another version of the photo."""
    before = library.files.photo_at(Path("/a.jpg"))
    after = put(library, "/a.jpg", photo("after", face(1)))
    assert before is not None
    assert carry_over(library, before, after, CONTRACT) == 1


def persons(library: Library) -> tuple[int, int]:
    """Make Anna and Bob."""
    anna, bob = library.journal.new_person(), library.journal.new_person()
    called = [Decision(Verdict.CALLED, person=anna, text="Anna")]
    library.journal.record("name", "Anna", [*called, Decision(Verdict.CALLED, person=bob, text="Bob")])
    return anna, bob


def test_undoing_a_merger_gives_the_edited_face_back_as_well(library: Library) -> None:
    anna, bob = persons(library)
    people.confirm(library, "Bob", [FACE])
    people.merge(library, "Anna", ["Bob"])
    edit(library)
    assert library.journal.state(EDITED).person == anna
    people.undo(library)
    assert library.journal.state(FACE).person == bob
    assert library.journal.state(EDITED) == library.journal.state(FACE)


def test_a_no_that_a_merger_overruled_holds_again_when_it_is_undone(library: Library) -> None:
    anna, _ = persons(library)
    people.deny(library, "Anna", [FACE])
    people.confirm(library, "Bob", [FACE])
    people.merge(library, "Anna", ["Bob"])
    edit(library)
    people.undo(library)
    assert library.journal.state(EDITED).rejected == {anna}
    assert library.journal.state(EDITED) == library.journal.state(FACE)


@pytest.mark.parametrize("verdict", [Verdict.IS, Verdict.AMONG, Verdict.ALONE])
def test_whether_the_face_was_pointed_at_goes_along(library: Library, verdict: Verdict) -> None:
    anna, _ = persons(library)
    library.journal.record("name", "Anna", [Decision(verdict, face=FACE, person=anna)])
    edit(library)
    assert library.journal.state(EDITED) == library.journal.state(FACE)
    assert library.journal.state(EDITED).singly == (verdict is not Verdict.AMONG)
    assert library.journal.state(EDITED).alone == (verdict is Verdict.ALONE)


def test_undoing_a_naming_takes_it_back_of_the_edited_face_as_well(library: Library) -> None:
    person = library.journal.new_person()
    called = Decision(Verdict.CALLED, person=person, text="Anna")
    naming = [called, Decision(Verdict.AMONG, face=FACE, person=person)]
    act = library.journal.record("name", "Name Anna", naming)
    edit(library)
    people.undo(library, act)
    assert people.everyone(library) == []
    assert library.journal.state(EDITED) == FaceState()
    people.redo(library)
    (anna,) = people.everyone(library)
    assert (anna.name, anna.faces) == ("Anna", 1)


def test_undoing_the_last_of_two_names_leaves_the_edited_face_the_first(library: Library) -> None:
    anna, _ = persons(library)
    people.confirm(library, "Anna", [FACE])
    people.confirm(library, "Bob", [FACE])
    edit(library)
    people.undo(library)
    assert library.journal.state(EDITED).person == anna


def test_what_was_taken_back_before_the_edit_is_made_again_of_the_edited_face_too(library: Library) -> None:
    anna, _ = persons(library)
    people.confirm(library, "Anna", [FACE])
    people.undo(library)
    edit(library)
    assert library.journal.state(EDITED) == FaceState()
    people.redo(library)
    assert library.journal.state(EDITED).person == anna


def test_undoing_a_drawing_puts_the_edited_face_out_of_the_way(library: Library) -> None:
    act = library.journal.record("draw", "Draw a face", [Decision(Verdict.DRAWN, face=FACE)])
    edit(library)
    people.undo(library, act)
    assert library.journal.state(EDITED).dismissed is Verdict.NO_FACE


def test_a_cover_that_is_taken_back_is_none_on_the_edited_photo_either(library: Library) -> None:
    anna, _ = persons(library)
    people.confirm(library, "Anna", [FACE])
    people.choose_cover(library, "Anna", FACE)
    edit(library)
    covers = "SELECT cover_id FROM person WHERE id = ?"
    assert library._db.execute(covers, [anna]).fetchone() == (EDITED,)
    people.undo(library)
    assert library._db.execute(covers, [anna]).fetchone() == (None,)


def test_what_is_said_of_the_edited_face_outlives_the_undo_of_what_was_said_before(library: Library) -> None:
    _, bob = persons(library)
    people.confirm(library, "Anna", [FACE])
    act = library.journal.last_to_undo()
    edit(library)
    people.confirm(library, "Bob", [EDITED])
    people.undo(library, act)
    assert library.journal.state(EDITED).person == bob


def test_a_photo_edited_again_keeps_the_tie_to_the_act(library: Library) -> None:
    persons(library)
    people.confirm(library, "Anna", [FACE])
    edit(library)
    once = library.files.photo_at(Path("/a.jpg"))
    assert once is not None
    again = put(library, "/a.jpg", photo("again", face(1)))
    carry_over(library, once, again, CONTRACT)
    assert library.journal.state(3).person is not None
    people.undo(library)
    assert [library.journal.state(each) for each in (FACE, EDITED, 3)] == [FaceState()] * 3


def test_a_carrying_over_can_itself_be_taken_back(library: Library) -> None:
    anna, _ = persons(library)
    people.confirm(library, "Anna", [FACE])
    edit(library)
    (carrying,) = [act.id for act in library.journal.acts() if act.kind == CARRY_OVER]
    people.undo(library, carrying)
    assert library.journal.state(EDITED) == FaceState()
    assert library.journal.state(FACE).person == anna


def test_a_photo_that_goes_to_and_fro_gathers_no_decisions(library: Library) -> None:
    persons(library)
    people.confirm(library, "Anna", [FACE])
    people.undo(library)
    edit(library)
    before, after = 1, 2
    said = library._db.execute("SELECT count(*) FROM decision").fetchone()
    for one, other in ((after, before), (before, after)):
        carry_over(library, one, other, CONTRACT)
    assert library._db.execute("SELECT count(*) FROM decision").fetchone() == said


def put_twins(library: Library, content: str, *places: float) -> int:
    """Show a photo of faces that look like one person, at these places."""
    return put(library, "/twins.jpg", photo(content, *(face(1, x=x) for x in places)))


def faces_of(library: Library, photo_id: int) -> list[int]:
    return [each.id for each in library.faces.codes(photo_id, CONTRACT.id)]


def test_two_faces_side_by_side_are_each_carried_to_its_own(library: Library) -> None:
    anna, bob = persons(library)
    before = put_twins(library, "two", 100.0, 130.0)
    for who, each in zip(("Anna", "Bob"), faces_of(library, before), strict=True):
        people.confirm(library, who, [each])
    after = put_twins(library, "two edited", 110.0, 135.0)
    assert carry_over(library, before, after, CONTRACT) == 2
    assert [library.journal.state(each).person for each in faces_of(library, after)] == [anna, bob]


def test_of_two_faces_that_have_become_one_a_no_does_not_overrule_the_yes(library: Library) -> None:
    anna, _ = persons(library)
    before = put_twins(library, "seen twice", 100.0, 110.0)
    yes, no = faces_of(library, before)
    people.confirm(library, "Anna", [yes])
    people.deny(library, "Anna", [no])
    after = put_twins(library, "seen once", 109.0)
    assert carry_over(library, before, after, CONTRACT) == 1
    assert [library.journal.state(each).person for each in faces_of(library, after)] == [anna]


def test_of_two_persons_of_whom_but_one_is_found_again_the_other_goes_along_as_well(library: Library) -> None:
    anna, bob = persons(library)
    before = put_twins(library, "seen twice", 100.0, 110.0)
    for who, each in zip(("Anna", "Bob"), faces_of(library, before), strict=True):
        people.confirm(library, who, [each])
    after = put_twins(library, "seen once", 109.0)
    assert carry_over(library, before, after, CONTRACT) == 2
    assert {library.journal.state(each).person for each in faces_of(library, after)} == {anna, bob}


def test_one_person_who_was_found_twice_is_there_once(library: Library) -> None:
    anna, _ = persons(library)
    before = put_twins(library, "seen twice", 100.0, 110.0)
    people.confirm(library, "Anna", faces_of(library, before))
    after = put_twins(library, "seen once", 109.0)
    carry_over(library, before, after, CONTRACT)
    assert [library.journal.state(each).person for each in faces_of(library, after)] == [anna]


KINDS = ["is", "is among", "is alone", "is not", "no face", "ignored", "noticed", "merged", "undo"]
SAYINGS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(1, 3), st.integers(1, 3)), max_size=8)


def say(library: Library, saying: tuple[str, int, int], *, of_face: bool) -> None:
    """Say something of the first face, or merge two people, or take back or make again an act."""
    kind, one, other = saying
    acts = [act.id for act in library.journal.acts(100) if act.kind != CARRY_OVER and not act.undone]
    if kind == "undo" and acts:
        library.journal.undo(acts[(3 * one + other) % len(acts)])
    elif kind == "merged":
        decision = Decision(Verdict.MERGED, person=one, other_person=other)
        library.journal.record("merge", "Merge", [decision])
    elif kind != "undo" and of_face:
        library.journal.record(kind, kind, [Decision(Verdict(kind), face=FACE, person=one)])


@settings(max_examples=60)
@given(SAYINGS, SAYINGS)
def test_an_edited_face_is_always_what_it_was_before(
    before: list[tuple[str, int, int]], after: list[tuple[str, int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        put(library, "/a.jpg", photo("before", face(1)))
        for _ in range(3):
            library.journal.new_person()
        for saying in before:
            say(library, saying, of_face=True)
        assume(library.journal.was_spoken_of(FACE))
        edit(library)
        for saying in after:
            say(library, saying, of_face=False)
        assert library.journal.state(EDITED) == library.journal.state(FACE)
        library.journal.rebuild()
        assert library.journal.state(EDITED) == library.journal.state(FACE)
