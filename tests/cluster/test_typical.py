"""Which faces look like most of their group."""

from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust.cluster import typical as typical_within
from photoclust.cluster.arrays import Embeddings

typical = partial(typical_within, slack=0.1)


def like(person: int, count: int, seed: int) -> Embeddings:
    """Return embeddings (count, 8) around one direction a person."""
    noise = np.random.default_rng(seed).normal(0, 0.05, (count, 8))
    noise[:, person] += 1
    return np.asarray(noise / np.linalg.norm(noise, axis=1, keepdims=True), np.float32)


@pytest.mark.parametrize(("majority", "minority"), [(3, 2), (6, 4), (40, 30), (2, 1)])
def test_of_two_people_taken_for_one_the_majority_is_typical(majority: int, minority: int) -> None:
    faces = np.concatenate([like(0, minority, 1), like(1, majority, 2)])
    marks = typical(faces, np.zeros(len(faces), np.int64))
    assert not marks[:minority].any()
    assert marks[minority:].sum() >= majority / 2


def test_of_one_person_alone_everybody_is_typical() -> None:
    assert typical(like(0, 20, 1), np.zeros(20, np.int64)).all()


def test_one_face_and_two_faces_are_typical_of_themselves() -> None:
    faces = np.concatenate([like(0, 2, 1), like(1, 1, 2)])
    assert typical(faces, np.array([5, 5, 2])).all()


def test_groups_do_not_mind_each_other() -> None:
    mixed, other = np.concatenate([like(0, 1, 1), like(1, 4, 2)]), like(0, 9, 3)
    alone = typical(mixed, np.zeros(5, np.int64))
    beside = typical(np.concatenate([other, mixed]), np.array([7] * 9 + [3] * 5))
    np.testing.assert_array_equal(beside[9:], alone)


@given(st.lists(st.integers(0, 3), max_size=30))
def test_at_least_half_of_every_group_is_typical(labels: list[int]) -> None:
    groups = np.array(labels, np.int64)
    marks = typical(like(0, len(labels), 4), groups)
    for group in set(labels):
        assert marks[groups == group].mean() >= 0.5
