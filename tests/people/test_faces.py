"""What the owner says of single faces."""

from typing import Any

import pytest

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.people.finding import shown_as
from photoclust.people.naming import identify
from photoclust.regroup import GroupingRules, join_new
from tests.made import MODEL, face, photo, put
from tests.people.acting import counts, group, ids


def test_a_rejected_face_leaves_at_once_and_does_not_come_back(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/album/new.jpg", photo("new", face(0, shot=99)))
    group(library)
    (guessed,) = [each.id for each in library.census.faces("1") if not each.confirmed]
    people.reject(library, "Anna", [guessed])
    assert counts(library)["Anna"] == 4
    for _ in range(2):
        group(library)
    assert guessed not in ids(library, "Anna")


def test_a_face_named_with_its_group_can_be_rejected(library: Library) -> None:
    people.name(library, "g1", "Anna")
    wrong = ids(library, "Anna")[0]
    people.reject(library, "Anna", [wrong])
    group(library)
    assert counts(library)["Anna"] == 3


def test_rejecting_from_a_group_without_a_name_holds_too(library: Library) -> None:
    wrong = ids(library, "g1")[0]
    people.reject(library, "g1", [wrong])
    group(library)
    assert sorted(counts(library).values()) == [3, 4, 4]


def test_split_faces_become_somebody_else_and_stay_apart(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.split(library, "Anna", ids(library, "Anna")[:2], "Berta")
    group(library)
    assert (counts(library)["Anna"], counts(library)["Berta"]) == (2, 2)


def test_what_is_no_face_is_listed_and_grouped_no_more(library: Library) -> None:
    people.dismiss(library, ids(library, "g1")[:3])
    group(library)
    assert sorted(counts(library).values()) == [4, 4]
    assert library.census.totals().dismissed == 3


@pytest.mark.parametrize("act", [people.reject, people.split])
def test_faces_of_somebody_else_are_refused_and_nothing_changes(library: Library, act: Any) -> None:
    people.name(library, "g1", "Anna")
    others = ids(library, "g2")
    with pytest.raises(PhotoclustError, match="not one of Anna's"):
        act(library, "Anna", others[:1])
    assert ids(library, "g2") == others


def test_a_number_that_is_no_faces_is_a_sentence(library: Library) -> None:
    for act in (people.dismiss, lambda library, faces: people.confirm(library, "g1", faces)):
        with pytest.raises(PhotoclustError, match="no face 99999"):
            act(library, [99999])


def test_only_faces_of_one_photo_are_let_together(library: Library) -> None:
    with pytest.raises(PhotoclustError, match="one photo"):
        people.allow_together(library, *ids(library, "g1")[:2])


def test_a_person_who_was_split_empty_and_has_no_name_is_gone(library: Library) -> None:
    hidden = people.hide(library, "g1")
    people.split(library, hidden.handle, ids(library, hidden.handle), "Anna")
    assert set(counts(library)) == {"Anna", "g2", "g3"}


def test_a_confirmed_face_does_not_bring_the_rejected_rest_of_its_group_along(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.differ(library, "Anna", "g3")
    people.confirm(library, "Anna", ids(library, "g3")[:1])
    people.hide(library, "g2")
    people.undo(library)
    assert counts(library)["Anna"] == 5
    group(library)
    assert counts(library)["Anna"] == 5


def alone(library: Library) -> int:
    """Say of one face of g1 that it is Anna, and return it."""
    face = ids(library, "g1")[0]
    identify(library, [face], "Anna", alone=True)
    return face


def test_of_the_group_of_a_face_that_is_named_alone_nothing_is_said(library: Library) -> None:
    rest = set(ids(library, "g1")) - {alone(library)}
    assert counts(library) == {"Anna": 1, "g1": 3, "g2": 4, "g3": 4}
    assert set(ids(library, "g1")) == rest
    assert not any(library.journal.was_spoken_of(each) for each in rest)


def test_no_grouping_gives_its_group_the_name_of_a_face_that_is_named_alone(library: Library) -> None:
    alone(library)
    for number in range(2):
        put(library, f"/album/new{number}.jpg", photo(f"new{number}", face(0, shot=90 + number)))
        join_new(library, GroupingRules(MODEL, 32.0))
        assert counts(library) == {"Anna": 1, "g1": 4 + number, "g2": 4, "g3": 4}
        group(library)
        assert counts(library) == {"Anna": 1, "g1": 4 + number, "g2": 4, "g3": 4}


def test_a_face_named_alone_is_in_its_group_again_when_that_is_undone_after_a_grouping(
    library: Library,
) -> None:
    people.name(library, "g2", "Anna")
    alone(library)
    group(library)
    people.undo(library)
    assert counts(library) == {"Anna": 4, "g1": 4, "g3": 4}
    people.redo(library)
    assert counts(library) == {"Anna": 5, "g1": 3, "g3": 4}


def test_a_face_named_alone_stays_whose_it_is_when_the_others_are_named(library: Library) -> None:
    alone(library)
    people.name(library, "g1", "Berta")
    for _ in range(3):
        assert counts(library) == {"Anna": 1, "Berta": 3, "g2": 4, "g3": 4}
        group(library)


def test_a_face_named_alone_has_a_group_of_its_own_once_the_others_are_not_that_person(
    library: Library,
) -> None:
    alone(library)
    group(library)
    assert library.census.group_owners() == {}
    people.differ(library, "Anna", "g1")
    group(library)
    assert list(library.census.group_owners().values()) == [int(people.find(library, "Anna").handle)]
    assert counts(library) == {"Anna": 1, "g1": 3, "g2": 4, "g3": 4}


def test_a_group_is_somebodys_once_the_owner_confirms_the_face_they_named_alone(library: Library) -> None:
    people.confirm(library, "Anna", [alone(library)])
    group(library)
    assert counts(library)["Anna"] == 4


def test_faces_moved_from_a_group_under_a_name_bind_nobody_else_of_it(library: Library) -> None:
    people.name(library, "g2", "Anna")
    people.split(library, "g1", ids(library, "g1")[:2], "Anna")
    assert counts(library) == {"Anna": 6, "g1": 2, "g3": 4}
    group(library)
    assert counts(library) == {"Anna": 6, "g1": 2, "g3": 4}


def said(library: Library, who: str) -> list[int]:
    return [each.id for each in library.census.faces(people.find(library, who).handle) if each.confirmed]


def test_a_yes_to_one_face_of_a_group_says_nothing_of_the_others(library: Library) -> None:
    face = ids(library, "g1")[2]
    person = people.confirm(library, "g1", [face]).handle
    assert (counts(library)[person], said(library, person)) == (4, [face])
    group(library)
    assert (counts(library)[person], said(library, person)) == (4, [face])
    people.undo(library)
    assert counts(library) == {"g1": 4, "g2": 4, "g3": 4}
    people.redo(library)
    assert (counts(library)[person], said(library, person)) == (4, [face])


def test_to_name_somebody_of_whom_one_face_was_confirmed_says_that_all_are_theirs(library: Library) -> None:
    person = people.confirm(library, "g1", ids(library, "g1")[:1]).handle
    people.name(library, person, "Anna")
    assert len(said(library, "Anna")) == 4
    group(library)
    people.undo(library)
    assert (counts(library)[person], len(said(library, person))) == (4, 1)


def test_a_no_to_one_face_of_a_group_keeps_the_others_together_by_the_best(library: Library) -> None:
    best, *others, denied = ids(library, "g1")
    people.reject(library, "g1", [denied])
    (person,) = counts(library).keys() - {"g1", "g2", "g3"}
    assert person is not None
    assert (counts(library)[person], said(library, person)) == (3, [best])
    group(library)
    assert denied not in ids(library, person)
    assert set(ids(library, person)) == {best, *others}
    people.undo(library)
    group(library)
    assert counts(library) == {"g1": 4, "g2": 4, "g3": 4}


def test_who_has_no_name_stays_though_the_one_face_that_was_confirmed_is_denied(library: Library) -> None:
    first, *others = ids(library, "g1")
    person = people.confirm(library, "g1", [first]).handle
    people.reject(library, person, [first])
    group(library)
    assert sorted(ids(library, person)) == sorted(others)
    people.undo(library)
    group(library)
    assert (counts(library)[person], said(library, person)) == (4, [first])


def test_quick_answers_to_faces_of_one_group_are_of_one_person(library: Library) -> None:
    first, second, third, _ = ids(library, "g1")
    since = library.journal.newest()
    people.confirm(library, "g1", [first])
    person = shown_as(library, "g1", since)
    people.confirm(library, person, [second])
    people.reject(library, shown_as(library, "g1", since), [third])
    assert sorted(said(library, person)) == sorted([first, second])
    assert counts(library)[person] == 3
