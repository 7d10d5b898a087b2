"""What the owner says of single faces."""

from typing import Any

import pytest

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from tests.made import face, photo, put
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
