"""Made-up libraries: a few people of many photos, families whole, guests, strangers once."""

import numpy as np
import pytest

pytest.importorskip("torch")

from photoclust.training.evaluate.clustering import bcubed
from photoclust.training.evaluate.households import (
    FAMILIES,
    GUESTS,
    LARGEST,
    LIBRARIES,
    MAIN,
    Household,
    households,
    united,
)
from photoclust.training.evaluate.sets import Album

MANY_EACH = 150
PEOPLE = np.concatenate([np.repeat(np.arange(300), 3), np.repeat(np.arange(300, 312), MANY_EACH)])
FAMILY = np.where(PEOPLE < 40, PEOPLE // 4, -1)
FACES = Album(PEOPLE, FAMILY)


def sizes(household: Household) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return the faces of those of many photos, the most first."""
    people = PEOPLE[household.rows[household.known]]
    return np.sort(np.bincount(people[people >= 300] - 300))[::-1]


def test_a_library_is_about_a_few_people_whose_sizes_fall() -> None:
    for household in households(FACES):
        main = sizes(household)
        main = main[main >= 5]
        assert MAIN[0] <= len(main) <= MAIN[1] + GUESTS[1]
        assert main[0] <= max(LARGEST[1], MANY_EACH)


def test_libraries_differ_in_size_as_homes_do() -> None:
    faces = [len(household.rows) for household in households(FACES)]
    assert len(faces) == LIBRARIES
    assert max(faces) > 2 * min(faces)


def test_families_are_whole() -> None:
    for household in households(FACES):
        people, faces = np.unique(PEOPLE[household.rows[household.known]], return_counts=True)
        kin = [person for person in people.tolist() if person < 40]
        families = {person // 4 for person in kin}
        whole = [
            family
            for family in families
            if all(faces[people == person].tolist() == [3] for person in range(4 * family, 4 * family + 4))
        ]
        assert len(whole) >= FAMILIES


def test_strangers_are_seen_once_and_are_not_among_the_known() -> None:
    for household in households(FACES):
        known = set(PEOPLE[household.rows[household.known]].tolist())
        strangers = PEOPLE[household.rows[~household.known]].tolist()
        assert len(strangers) == len(set(strangers)) > 0
        assert known.isdisjoint(strangers)


def test_only_faces_that_count_make_the_score() -> None:
    labels, people = np.array([0, 0, 1, 1]), np.array([0, 0, 1, 2])
    assert bcubed(labels, people, np.array([True, True, False, False])).f == 1.0
    assert bcubed(labels, people).f < 1.0


def test_no_face_is_in_a_library_twice() -> None:
    for household in households(FACES):
        assert len(set(household.rows.tolist())) == len(household.rows)


def test_the_same_seed_draws_the_same_libraries() -> None:
    first, second = households(FACES, seed=5), households(FACES, seed=5)
    assert all(np.array_equal(one.rows, other.rows) for one, other in zip(first, second, strict=True))


def test_people_of_two_sets_are_never_confused() -> None:
    both = united([FACES, Album(np.arange(5), np.full(5, -1))])
    assert len(np.unique(both.people)) == 317
    assert both.families.max() == FAMILY.max()


def test_without_families_or_people_of_many_photos_libraries_are_drawn_all_the_same() -> None:
    alone = Album(np.arange(90), np.full(90, -1))
    assert all(len(household.rows) > 0 for household in households(alone))
