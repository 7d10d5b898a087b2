"""What was said of a face goes along when its photo is edited, in the words it was said in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from photoclust import people
from photoclust.carry import carry_over
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
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


@pytest.mark.parametrize("verdict", [Verdict.IS, Verdict.AMONG])
def test_whether_the_face_was_pointed_at_goes_along(library: Library, verdict: Verdict) -> None:
    anna, _ = persons(library)
    library.journal.record("name", "Anna", [Decision(verdict, face=FACE, person=anna)])
    edit(library)
    assert library.journal.state(EDITED) == library.journal.state(FACE)
    assert library.journal.state(EDITED).singly == (verdict is Verdict.IS)
