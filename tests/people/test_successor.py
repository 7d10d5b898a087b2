"""Who was shown under a handle is found though an act has made the group a person."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.people.finding import shown_as, successor
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


def test_a_group_that_joined_somebody_who_was_there_is_not_taken_for_them(grouped: Library) -> None:
    people.name(grouped, "g1", "Ross")
    since = grouped.journal.newest()
    people.name(grouped, "g2", "Ross")
    with pytest.raises(PhotoclustError, match="not who was shown any more"):
        shown_as(grouped, "g2", since)


def denied_two(library: Library) -> list[int]:
    """Let Anna have a group, of which two faces are not she."""
    people.name(library, "g1", "Anna")
    theirs = sorted(library.census.face_ids("1"))
    people.reject(library, "Anna", theirs[:2])
    return theirs[:2]


def test_faces_denied_of_the_person_of_their_group_are_a_group_of_their_own_everywhere(
    grouped: Library,
) -> None:
    denied = denied_two(grouped)
    assert {each.handle: each.faces for each in people.everyone(grouped)} == {
        "1": 2,
        "g1": 2,
        "g2": 4,
        "g3": 4,
    }
    assert successor(grouped, "g1") == people.find(grouped, "g1")
    assert sorted(each.id for each in grouped.census.faces("g1")) == denied
    assert len(grouped.searching.showing("g1")) == 2
    assert grouped.census.totals().named == 2
    people.name(grouped, "g1", "Berta")
    assert {each.name: each.faces for each in grouped.census.persons()} == {"Anna": 2, "Berta": 2}


def test_who_is_meant_by_the_handle_of_a_group_is_told_by_the_faces_that_were_shown(grouped: Library) -> None:
    anna = sorted(grouped.census.face_ids("g1"))
    denied = denied_two(grouped)
    for faces, meant in ((denied, "g1"), (set(anna) - set(denied), "1"), (anna, "1")):
        found = successor(grouped, "g1", list(faces))
        assert found is not None
        assert found.handle == meant


def test_who_was_shown_is_followed_and_not_the_handle(grouped: Library) -> None:
    denied = denied_two(grouped)
    since = grouped.journal.newest()
    berta = people.name(grouped, "g1", "Berta")
    assert shown_as(grouped, "g1", since) == berta.handle
    assert sorted(grouped.census.face_ids(berta.handle)) == denied
    people.merge(grouped, "g2", ["Berta"])
    assert shown_as(grouped, "g1", since) == berta.handle
    people.undo(grouped)
    people.undo(grouped)
    assert shown_as(grouped, "g1", since) == "g1"
    people.redo(grouped)
    assert shown_as(grouped, "g1", since) == berta.handle


def test_of_a_group_that_was_shown_whole_those_who_stay_are_meant(grouped: Library) -> None:
    faces = sorted(grouped.census.face_ids("g1"))
    since = grouped.journal.newest()
    people.reject(grouped, "g1", faces[:3])
    rest = shown_as(grouped, "g1", since)
    assert sorted(grouped.census.face_ids(rest)) == faces[3:]
    assert shown_as(grouped, "g1", grouped.journal.newest()) == "g1"


def test_who_was_merged_since_is_whom_they_were_merged_into(grouped: Library) -> None:
    since = grouped.journal.newest()
    people.name(grouped, "g1", "Anna")
    bert = people.name(grouped, "g2", "Bert")
    people.merge(grouped, "Bert", ["Anna"])
    assert shown_as(grouped, "g1", since) == bert.handle


def test_a_group_that_is_gone_is_nobody_and_not_whose_it_was(grouped: Library) -> None:
    denied = denied_two(grouped)
    identify(grouped, denied, "Berta")
    with pytest.raises(PhotoclustError, match="not who was shown any more"):
        shown_as(grouped, "g1", grouped.journal.newest())


def test_who_has_come_into_a_group_since_is_not_who_was_shown(grouped: Library) -> None:
    """Their faces were spoken of since, but under another group's handle."""
    since = grouped.journal.newest()
    people.name(grouped, "g2", "Anna")
    found = grouped.groups.faces(MODEL)
    together = found.groups.copy()
    together[together == 2] = 1
    grouped.groups.replace(found.ids, together)
    with pytest.raises(PhotoclustError, match="not who was shown any more"):
        shown_as(grouped, "g1", since)


def test_of_whom_an_act_that_was_made_again_took_faces_nobody_is_meant(grouped: Library) -> None:
    """It is older than what was shown, and those who are left are not who was."""
    people.name(grouped, "g1", "Anna")
    named = grouped.journal.newest()
    people.reject(grouped, "Anna", [min(grouped.census.face_ids("1"))])
    people.undo(grouped, named)
    since = grouped.journal.newest()
    people.redo(grouped)
    with pytest.raises(PhotoclustError, match="not who was shown any more"):
        shown_as(grouped, "g1", since)
    assert shown_as(grouped, "g2", since) == "g2"


def test_who_was_shown_is_meant_when_a_redo_was_taken_back(grouped: Library) -> None:
    people.name(grouped, "g1", "Anna")
    people.undo(grouped)
    since = grouped.journal.newest()
    people.redo(grouped)
    people.undo(grouped, grouped.journal.newest())
    assert shown_as(grouped, "g1", since) == "g1"


def test_one_denied_face_is_listed_among_the_strangers(grouped: Library) -> None:
    people.name(grouped, "g1", "Anna")
    denied = min(grouped.census.face_ids("1"))
    people.reject(grouped, "Anna", [denied])
    assert denied in {face for event in people.around(grouped).around for face in event.faces}
    assert shown_as(grouped, "g1", grouped.journal.newest()) == "g1"


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
