"""Made-up albums: families whole, guests whole, strangers once."""

import numpy as np
import pytest

pytest.importorskip("torch")

from photoclust.training.evaluate.clustering import bcubed
from photoclust.training.evaluate.households import FAMILIES, GUESTS, STRANGERS, households, united
from photoclust.training.evaluate.sets import Album

PEOPLE = np.repeat(np.arange(200), 3)
FAMILY = np.where(PEOPLE < 40, PEOPLE // 4, -1)
FACES = Album(PEOPLE, FAMILY)


def test_there_is_one_album_around_each_family() -> None:
    assert len(households(FACES)) == 10


def test_families_and_guests_are_whole_and_strangers_are_seen_once() -> None:
    for household in households(FACES):
        people, faces = np.unique(PEOPLE[household.rows], return_counts=True)
        assert len(people) == FAMILIES * 4 + GUESTS + STRANGERS
        assert sorted(faces)[:STRANGERS] == [1] * STRANGERS
        assert set(sorted(faces)[STRANGERS:]) == {3}


def test_strangers_are_not_among_the_known() -> None:
    for household in households(FACES):
        assert np.count_nonzero(~household.known) == STRANGERS
        _, faces = np.unique(PEOPLE[household.rows[household.known]], return_counts=True)
        assert set(faces.tolist()) == {3}


def test_only_faces_that_count_make_the_score() -> None:
    labels, people = np.array([0, 0, 1, 1]), np.array([0, 0, 1, 2])
    assert bcubed(labels, people, np.array([True, True, False, False])).f == 1.0
    assert bcubed(labels, people).f < 1.0


def test_no_face_is_in_an_album_twice() -> None:
    for household in households(FACES):
        assert len(set(household.rows.tolist())) == len(household.rows)


def test_the_same_seed_draws_the_same_albums() -> None:
    first, second = households(FACES, seed=5), households(FACES, seed=5)
    assert all(np.array_equal(one.rows, other.rows) for one, other in zip(first, second, strict=True))


def test_people_of_two_sets_are_never_confused() -> None:
    both = united([FACES, Album(np.arange(5), np.full(5, -1))])
    assert len(np.unique(both.people)) == 205
    assert both.families.max() == FAMILY.max()


def test_without_families_albums_are_drawn_all_the_same() -> None:
    alone = Album(np.arange(90), np.full(90, -1))
    assert all(len(household.rows) == GUESTS + STRANGERS for household in households(alone))
