"""What grouping makes of a face of which the owner said alone who it is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from photoclust import people
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.people.naming import identify
from photoclust.regroup import GroupingRules, join_new, preview, regroup
from tests.made import CONTRACT, MODEL, album, face, photo, put
from tests.people.acting import counts, group

RULES = GroupingRules(MODEL)
ALONE = 1
"""A face of g1 that is Anna, which says nothing of the others there."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as library:
        album(library, people=2, shots=4)
        group(library)
        identify(library, [ALONE], "Anna", alone=True)
        yield library


def groups(library: Library) -> dict[int, int]:
    found = library.groups.faces(MODEL)
    return dict(zip(found.ids.tolist(), found.groups.tolist(), strict=True))


def test_who_is_not_a_person_never_comes_to_lie_with_a_face_that_alone_is_that_person(
    library: Library,
) -> None:
    put(library, "/album/new.jpg", photo("new", face(0, 77)))
    denied = max(groups(library))
    people.deny(library, "Anna", [denied])
    join_new(library, RULES)
    before = groups(library)
    assert before[denied] != before[ALONE]
    for _ in range(3):
        assert preview(library, RULES).moved == 0
        group(library)
        assert groups(library) == before


def test_a_group_is_nobodys_again_when_the_confirmation_of_its_face_named_alone_is_undone(
    library: Library,
) -> None:
    group(library)
    people.confirm(library, "Anna", [ALONE])
    act = library.journal.last_to_undo()
    group(library)
    assert counts(library) == {"Anna": 4, "g2": 4}
    people.undo(library, act)
    assert counts(library) == {"Anna": 1, "g1": 3, "g2": 4}
    group(library)
    assert counts(library) == {"Anna": 1, "g1": 3, "g2": 4}


def test_no_group_waits_in_which_one_face_is_left_beside_one_named_alone(library: Library) -> None:
    people.dismiss(library, [3, 4])
    library.journal.record("apart", "Two", [Decision(Verdict.APART, face=ALONE, other_face=2)])
    promised = preview(library, RULES)
    assert (promised.waited, promised.waiting) == (1, 1)
    assert (promised.gaining, promised.emptied) == (0, 0)
    assert regroup(library, RULES) == promised
    assert counts(library) == {"Anna": 1, "g2": 4}


def test_nobody_gains_the_faces_that_a_face_named_alone_lies_with(library: Library) -> None:
    library.faces.add_model(MODEL, replace(CONTRACT, cluster_similarity=0.999).to_json())
    group(library)
    assert list(library.census.group_owners().values()) == [1]
    library.faces.add_model(MODEL, CONTRACT.to_json())
    promised = preview(library, RULES, afresh=True)
    assert (promised.gaining, promised.emptied) == (0, 0)
    regroup(library, RULES, afresh=True)
    assert counts(library) == {"Anna": 1, "g1": 3, "g2": 4}
    assert promised.waiting == len(library.census.groups())
