"""Who was shown under a handle is found though an act has made the group a person."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.people.finding import successor
from photoclust.people.naming import identify
from photoclust.regroup import GroupingRules, regroup
from tests.made import MODEL, album


@pytest.fixture
def grouped(tmp_path: Path) -> Iterator[Library]:
    """Three groups of four faces."""
    with Library(tmp_path) as library:
        album(library)
        regroup(library, GroupingRules(MODEL))
        yield library


def test_a_group_that_was_named_is_a_person(grouped: Library) -> None:
    anna = people.name(grouped, "g1", "Anna")
    assert successor(grouped, "g1") == anna


def test_a_group_of_which_a_face_was_rejected_is_the_others(grouped: Library) -> None:
    face = next(grouped.census.faces("g1")).id
    people.reject(grouped, "g1", [face])
    found = successor(grouped, "g1")
    assert found is not None
    assert found.faces == 3


def test_an_undo_makes_it_the_group_again(grouped: Library) -> None:
    anna = people.name(grouped, "g1", "Anna")
    people.undo(grouped)
    found = successor(grouped, "g1")
    assert found is not None
    assert (found.handle, successor(grouped, anna.handle)) == ("g1", None)


def test_nobody_is_nobody(grouped: Library) -> None:
    assert (successor(grouped, "g99"), successor(grouped, "99"), successor(grouped, "")) == (None, None, None)


def test_a_face_is_said_to_be_somebody_new_in_one_act(grouped: Library) -> None:
    face = next(grouped.census.faces("g1")).id
    bert = identify(grouped, [face], "Bert")
    assert (bert.name, bert.faces) == ("Bert", 1)
    people.undo(grouped)
    assert grouped.census.names() == {}


def test_a_face_is_said_to_be_somebody_known(grouped: Library) -> None:
    anna = people.name(grouped, "g1", "Anna")
    face = next(grouped.census.faces("g2")).id
    assert identify(grouped, [face], "anna").handle == anna.handle
    assert len(list(grouped.census.faces(anna.handle))) == 5


def test_no_face_and_no_name_are_refused(grouped: Library) -> None:
    with pytest.raises(PhotoclustError):
        identify(grouped, [999], "Anna")
    with pytest.raises(PhotoclustError):
        identify(grouped, [1], "12")
