"""What is kept beside the journal and the faces is what the slow way says, whatever was done."""

import contextlib
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import all_among
from tests.made import face, photo, put

BEST = "max((typical << 52) | (CAST(1000 * max(seen.worth, 0) AS INTEGER) << 32) | (4294967295 - seen.id))"
SLOWLY = (
    f"count(*), count(DISTINCT seen.photo_id), 4294967295 - ({BEST} & 4294967295),"
    " coalesce(min(iif(dated, taken, NULL)), ''), coalesce(max(iif(dated, taken, NULL)), '')"
    " FROM seen_face AS seen JOIN face USING (id) JOIN photo ON photo.id = seen.photo_id"
    " WHERE dismissed IS NULL"
    " AND EXISTS (SELECT 1 FROM file WHERE file.photo_id = photo.id)"
)
PERSONS = f"SELECT person_id, 0, {SLOWLY} AND person_id IS NOT NULL GROUP BY person_id"
GROUPS = f"SELECT 0, group_id, {SLOWLY} AND person_id IS NULL AND group_id IS NOT NULL GROUP BY group_id"
"""What the table `tally` holds, by the slow way: what seen_face says."""

FACES = 8
Step = tuple[str, int, int, int]
KINDS = [
    "is",
    "among",
    "alone",
    "is not",
    "ignored",
    "noticed",
    "merged",
    "called",
    "cover",
    "drawn",
    "undo",
    "redo",
    "group",
    "take",
    "join",
    "forget",
    "come",
    "look",
]
STEPS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(1, FACES), st.integers(1, 4), st.integers(1, 4)),
    min_size=4,
    max_size=24,
)


def rows(library: Library, sql: str) -> set[tuple[Any, ...]]:
    return set(library._db.execute(sql).fetchall())


def decide(library: Library, step: Step) -> None:
    kind, number, person, other = step
    decision = {
        "is": Decision(Verdict.IS, face=number, person=person),
        "among": Decision(Verdict.AMONG, face=number, person=person),
        "alone": Decision(Verdict.ALONE, face=number, person=person),
        "is not": Decision(Verdict.IS_NOT, face=number, person=person),
        "ignored": Decision(Verdict.IGNORED, face=number),
        "noticed": Decision(Verdict.NOTICED, face=number),
        "merged": Decision(Verdict.MERGED, person=person, other_person=other),
        "called": Decision(Verdict.CALLED, person=person, text=f"Name {other}"),
        "cover": Decision(Verdict.COVER, person=person, face=number),
        "drawn": Decision(Verdict.DRAWN, face=number),
    }[kind]
    with library.transaction():
        library.journal.record(kind, kind, [decision])
        library.groups.settle()


def turn_back(library: Library, step: Step) -> None:
    acts = library.journal.acts(100)
    if acts:
        with library.transaction(), contextlib.suppress(PhotoclustError):
            library.journal.undo(acts[(step[1] * 4 + step[2]) % len(acts)].id)
            library.groups.settle()


def redo(library: Library, step: Step) -> None:
    act = library.journal.last_to_redo()
    if act is not None:
        with library.transaction():
            library.journal.undo(act)
            library.groups.settle()


def regroup(library: Library, step: Step) -> None:
    """Put the faces into groups by chance."""
    random = np.random.default_rng(step[1:])
    chosen = np.sort(random.choice(np.arange(1, FACES + 1), size=5, replace=False))
    library.groups.replace(chosen, random.integers(1, 4, size=5), random.random(5) < 0.5)


def take(library: Library, step: Step) -> None:
    """Name a group."""
    if library.census.group(step[2]) is not None:
        with library.transaction():
            library.journal.record("name", "Name", [all_among(step[3], step[2])])
            if step[1] % 2:
                library.groups.settle()


def join(library: Library, step: Step) -> None:
    library.groups.add(np.array([step[1]]), [step[2]], np.array([step[3] > 1]))


def forget(library: Library, step: Step) -> None:
    library.forget(Path(f"/{step[1] % 2}"))


def come(library: Library, step: Step) -> None:
    """See a photo, again or anew."""
    number = step[1] - 1
    put(library, f"/{number % 2}/{number // 2}.jpg", photo(f"p{number // 2}", face(1, 0), face(2, 0, x=400)))


def look(library: Library, step: Step) -> None:
    """Look at a photo anew and see one face less, larger, and perhaps when it was taken."""
    number = (step[1] - 1) // 2
    taken = datetime(2010 + step[3], 1, 1) if step[3] > 1 else None
    put(library, f"/0/{number}.jpg", photo(f"p{number}", face(1, 0, size=70.0 + step[2]), taken=taken))


OTHERS: dict[str, Callable[[Library, Step], None]] = {
    "undo": turn_back,
    "redo": redo,
    "group": regroup,
    "take": take,
    "join": join,
    "forget": forget,
    "come": come,
    "look": look,
}


def do(library: Library, step: Step) -> None:
    OTHERS.get(step[0], decide)(library, step)


@settings(max_examples=30)
@given(STEPS)
def test_after_any_acts_and_scans_the_counts_and_what_stands_are_as_if_made_anew(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        for number in range(FACES // 2):
            put(library, f"/0/{number}.jpg", photo(f"p{number}", face(1, 0), face(2, 0, x=400)))
        for _ in range(4):
            library.journal.new_person()
        library.groups.replace(np.arange(1, FACES + 1), np.array([1, 1, 1, 2, 2, 2, 3, 4]))
        known = {each for (each,) in rows(library, "SELECT id FROM face")}
        for step in steps:
            if step[1] in known:
                do(library, step)
                known = {each for (each,) in rows(library, "SELECT id FROM face")}
        slow = rows(library, PERSONS) | rows(library, GROUPS)
        assert rows(library, "SELECT * FROM tally") == slow
        tables = ("identity", "rejection", "dismissal", "person")
        before = [rows(library, f"SELECT * FROM {table}") for table in tables]
        library.journal.rebuild()
        assert [rows(library, f"SELECT * FROM {table}") for table in tables] == before


def test_what_is_counted_in_the_midst_of_an_act_is_what_it_has_done_so_far(tmp_path: Path) -> None:
    with Library(tmp_path) as library, library.transaction():
        put(library, "/a.jpg", photo("a", face(1)))
        person = library.journal.new_person()
        library.journal.record("confirm", "One", [Decision(Verdict.IS, face=1, person=person)])
        assert library.census.person(person).faces == 1
        assert library.census.totals().named == 1


def test_a_named_face_whose_group_went_meanwhile_is_counted_all_the_same(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        put(library, "/a.jpg", photo("a", face(1), face(2, x=400)))
        person = library.journal.new_person()
        library.journal.record(
            "confirm", "Two", [Decision(Verdict.IS, face=each, person=person) for each in (1, 2)]
        )
        cover = library.census.person(person).cover or 0
        library.groups.add(np.array([cover]), [99], np.array([False]))
        assert rows(library, "SELECT * FROM tally") == rows(library, PERSONS) | rows(library, GROUPS)


def test_a_face_that_got_a_group_meanwhile_stays_there_as_typical_as_it_was(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for name in "ab":
            put(library, f"/{name}.jpg", photo(name, face(1), face(2, x=400)))
        library.groups.replace(np.arange(1, 5), np.array([1, 1, 2, 2]))
        before = rows(library, "SELECT * FROM tally")
        library.groups.add(np.array([3]), [1], np.array([False]))
        assert rows(library, "SELECT group_id FROM grouping WHERE face_id = 3") == {(2,)}
        assert rows(library, "SELECT * FROM tally") == before == rows(library, GROUPS)
