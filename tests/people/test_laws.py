"""What an owner may rely on, whatever they do in whatever order, and whatever comes between."""

import contextlib
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from tests.made import face, photo, put
from tests.people.owner import PHOTOS, Owner, Rows, Shown, Step, Told, Word, rows, shown

ACTS = (
    *("name", "identify", "alone", "merge", "confirm", "reject", "deny", "split", "differ"),
    *("dismiss", "hide", "cover", "ignore", "notice", "draw"),
)
MEANWHILE = ("regroup", "look", "restart")
TURNS = ("undo", "undo", "redo")
NUMBERS = st.integers(0, 7)
STEP = st.builds(Step, st.sampled_from([*ACTS, *MEANWHILE, *TURNS]), NUMBERS, NUMBERS, NUMBERS)


def seen(library: Library) -> tuple[Shown, Rows]:
    """Return all that is shown: who each face is, and who there is."""
    sql = "SELECT id, name, hidden, cover_id FROM person WHERE listed AND merged_into IS NULL"
    return shown(library), rows(library, sql)


def decided(library: Library) -> Rows:
    dismissed = rows(library, "SELECT face_id, kind FROM dismissal")
    return rows(library, "SELECT face_id, person_id FROM identity") | dismissed


def root(library: Library, person: int) -> int:
    (into,) = library._db.execute("SELECT merged_into FROM person WHERE id = ?", [person]).fetchone()
    return person if into is None else root(library, into)


@contextmanager
def an_owner() -> Iterator[Owner]:
    """Four photos of two faces each, grouped."""
    with tempfile.TemporaryDirectory() as folder:
        owner = Owner(Library(Path(folder)))
        for number in range(PHOTOS):
            both = face(number, 0), face(number + 1, 0, x=400)
            put(owner.library, f"/{number}.jpg", photo(f"p{number}", *both))
        owner.library.groups.replace(np.arange(1, 9), np.array([1, 1, 1, 2, 2, 2, 3, 4]))
        try:
            yield owner
        finally:
            owner.library.close()


def act(owner: Owner, step: Step) -> None:
    """Do something: it changes who those are of whom it speaks, no others, and can be taken back."""
    library, before = owner.library, seen(owner.library)
    try:
        told = owner.act(step)
    except PhotoclustError:
        assert seen(library) == before
        return
    done = seen(library)
    if not told.merges:
        unspoken = before[0].keys() - {each.face for each in told.words} - told.along
        assert {each: done[0][each] for each in unspoken} == {each: before[0][each] for each in unspoken}
    if step.some % 2:
        people.undo(library)
        who, persons = seen(library)
        assert ({each: who[each] for each in before[0]}, persons) == before  # a drawn face is out of the way
        people.redo(library)
        assert seen(library) == done


def turn(owner: Owner, step: Step) -> None:
    """Make again what was taken back, or take back any act: to make it again changes nothing else."""
    library, before = owner.library, seen(owner.library)
    acts = [each.id for each in library.journal.acts(100) if not each.undone and each.undoes is None]
    with contextlib.suppress(PhotoclustError):
        if step.kind == "redo":
            people.redo(library)
        elif acts:
            chosen = acts[(8 * step.who + step.other) % len(acts)]
            people.undo(library, chosen)
            undone = seen(library)
            people.redo(library)
            assert seen(library) == before
            people.undo(library, chosen)
            assert seen(library) == undone


def play(owner: Owner, step: Step) -> None:
    if step.kind in ACTS:
        act(owner, step)
    elif step.kind in TURNS:
        turn(owner, step)
    else:
        before = decided(owner.library)
        owner.let_happen(step)
        assert decided(owner.library) == before


def check_faces(library: Library, stands: list[Told]) -> None:
    """Hold who each face is against the last that was said of it and stands."""
    now = shown(library)
    last: dict[int, tuple[int, Word]] = {}
    for place, told in enumerate(stands):
        last |= {word.face: (place, word) for word in told.words}
    for place, word in last.values():
        if word.face not in now:
            continue
        if word.person is None:
            assert now[word.face] is None
        elif word.person > 0:
            assert now[word.face] == str(root(library, word.person))
        elif word.person < 0 and not any(each.merges for each in stands[place:]):
            assert now[word.face] != str(root(library, -word.person))


def check_names(library: Library, stands: list[Told]) -> None:
    """Hold who there is against the names that were given and stand; a merger gives one up for another."""
    names = library.census.names()
    assert {who for who in shown(library).values() if who and not who.startswith("g")} <= set(map(str, names))
    given: dict[int, set[str]] = defaultdict(set)
    for person, name in (each for told in stands for each in told.names.items()):
        given[person].add(name)
    for person, theirs in given.items():
        kept = names[root(library, person)]
        assert kept is not None
        assert kept in theirs or any(each.merges for each in stands)


def tables(library: Library) -> list[Rows]:
    """Return what the decisions come to."""
    return [
        rows(library, f"SELECT * FROM {each}") for each in ("identity", "rejection", "dismissal", "person")
    ]


@settings(max_examples=60)
@given(st.lists(STEP, max_size=16))
def test_what_the_owner_said_holds_whatever_comes_after(steps: list[Step]) -> None:
    with an_owner() as owner:
        for step in steps:
            play(owner, step)
            stands = [each for each in owner.told if owner.library.journal.stands(each.act)]
            check_faces(owner.library, stands)
            check_names(owner.library, stands)
        folded = tables(owner.library)
        owner.library.journal.rebuild()
        assert tables(owner.library) == folded


def test_undo_and_redo_of_a_confirmed_face_take_nobody_else_of_its_group_along() -> None:
    with an_owner() as owner:
        people.name(owner.library, "g1", "Anna")
        people.confirm(owner.library, "Anna", [4])
        before = seen(owner.library)
        people.undo(owner.library)
        people.redo(owner.library)
        assert seen(owner.library) == before
        assert people.find(owner.library, "g2").faces == 2


def test_a_group_that_grouping_gave_somebody_for_a_face_is_theirs_again_when_that_is_made_again() -> None:
    with an_owner() as owner:
        library = owner.library
        people.name(library, "g1", "Anna")
        people.confirm(library, "Anna", [4])
        library.groups.replace(np.arange(1, 9), np.array([1, 1, 1, 2, 2, 2, 3, 4]))
        assert people.find(library, "Anna").faces == 6
        people.undo(library)
        assert people.find(library, "Anna").faces == 3
        people.redo(library)
        assert people.find(library, "Anna").faces == 6


def test_guesses_go_along_with_whom_they_are_taken_for_when_two_are_merged() -> None:
    with an_owner() as owner:
        library = owner.library
        people.name(library, "g1", "Anna")
        people.confirm(library, "g4", [4])
        library.groups.replace(np.arange(1, 9), np.array([1, 1, 1, 2, 2, 2, 3, 4]))
        people.confirm(library, "Anna", [4])
        people.merge(library, "Anna", ["2"])
        assert people.find(library, "Anna").faces == 7
        people.undo(library)
        assert people.find(library, "2").faces == 3


def test_a_name_typed_again_for_more_faces_outlives_the_undo_of_the_first_naming() -> None:
    with an_owner() as owner:
        first = people.name(owner.library, "g1", "Anna")
        act = owner.library.journal.last_to_undo()
        people.name(owner.library, "g2", "anna")
        people.undo(owner.library, act)
        anna = people.find(owner.library, "Anna")
        assert (anna.handle, anna.name, anna.faces) == (first.handle, "Anna", 3)


def test_undoing_a_renaming_gives_the_old_name_back_though_the_new_one_was_typed_again() -> None:
    with an_owner() as owner:
        anna = people.name(owner.library, "g1", "Anna")
        people.name(owner.library, anna.handle, "Clara")
        act = owner.library.journal.last_to_undo()
        people.name(owner.library, "g2", "Clara")
        people.undo(owner.library, act)
        assert people.find(owner.library, "Anna").faces == 6
