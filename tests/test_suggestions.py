"""What is worth asking, and that an answer is never asked for twice."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photoclust import people
from photoclust.faces.embed import quantise
from photoclust.library import Library
from photoclust.model import Face
from photoclust.regroup import GroupingRules, regroup
from photoclust.suggestions import same_people, two_people
from tests.made import MODEL, embedding, face, photo, put

RULES = GroupingRules(MODEL)


def aged(person: int, shot: int, share: float) -> Face:
    """Make a face that is `share` the person and else somebody the person looked like as a child."""
    mixed = share * embedding(person, shot) + (1 - share) * embedding(person + 1000, shot)
    return replace(face(person, shot), code=quantise((mixed / np.linalg.norm(mixed))[None])[0])


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Somebody as a child and grown up, short of the cut, and somebody else."""
    library = Library(tmp_path)
    for shot in range(4):
        put(library, f"/a{shot}.jpg", photo(f"a{shot}", face(1, shot)))
        put(library, f"/b{shot}.jpg", photo(f"b{shot}", aged(1, 10 + shot, 0.38)))
        put(library, f"/c{shot}.jpg", photo(f"c{shot}", face(2, shot)))
    regroup(library, RULES)
    assert len(library.census.groups()) == 3
    return library


def asked(library: Library) -> list[set[str]]:
    return [{each.first, each.second} for each in same_people(library, RULES)]


def test_two_groups_that_are_nearly_alike_are_asked_about(library: Library) -> None:
    (question,) = same_people(library, RULES)
    assert {question.first, question.second} == {"g1", "g2"}
    assert 0 < question.probability < 1
    assert question.faces == 8


def test_a_no_is_not_asked_again_and_holds(library: Library) -> None:
    (question,) = same_people(library, RULES)
    people.differ(library, question.first, question.second)
    assert asked(library) == []
    regroup(library, RULES)
    assert asked(library) == []


def test_a_no_between_a_person_and_a_group_holds_too(library: Library) -> None:
    people.name(library, "g1", "Anna")
    ((first, second),) = (tuple(pair) for pair in asked(library))
    people.differ(library, first, second)
    regroup(library, RULES)
    assert asked(library) == []
    assert people.find(library, "Anna").faces == 4


def test_a_yes_is_a_merge_and_not_asked_again(library: Library) -> None:
    (question,) = same_people(library, RULES)
    people.merge(library, question.first, [question.second])
    regroup(library, RULES)
    assert asked(library) == []


def test_two_named_persons_are_not_asked_about(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.name(library, "g2", "Berta")
    assert asked(library) == []


def test_who_stands_side_by_side_in_a_photo_is_not_asked_about(library: Library) -> None:
    beside = replace(aged(1, 60, 0.38), box=replace(face(1).box, x=400.0))
    put(library, "/both.jpg", photo("both", face(1, 50), beside))
    regroup(library, RULES)
    assert asked(library) == []


def test_nobody_hidden_is_asked_about(library: Library) -> None:
    (question,) = same_people(library, RULES)
    people.hide(library, question.first)
    assert asked(library) == []


def test_a_face_like_no_other_is_not_asked_about(library: Library) -> None:
    put(library, "/alone.jpg", photo("alone", aged(2, 77, 0.38)))
    regroup(library, RULES)
    assert len(asked(library)) == 1


def test_a_person_merged_of_two_is_seen_to_be_two(library: Library) -> None:
    people.merge(library, "g1", ["g3"])
    (question,) = two_people(library, RULES)
    assert question.probability > 0.5
    assert len(question.faces) == 4


def test_that_they_are_one_after_all_is_not_asked_again(library: Library) -> None:
    merged = people.merge(library, "g1", ["g2"])
    (question,) = two_people(library, RULES)
    people.keep_whole(library, merged.handle, question.faces)
    assert two_people(library, RULES) == []


def test_a_person_of_one_kind_is_not_doubted(library: Library) -> None:
    assert two_people(library, RULES) == []


def test_an_empty_library_asks_nothing(tmp_path: Path) -> None:
    with Library(tmp_path / "empty") as library:
        put(library, "/nobody.jpg", photo("nobody"))
        assert same_people(library, RULES) == []
        assert two_people(library, RULES) == []
