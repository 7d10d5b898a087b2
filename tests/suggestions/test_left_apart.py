"""What likeness is worth of those whom grouping has left apart."""

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust.cluster import Calibration
from photoclust.library import Library
from photoclust.regroup import GroupingRules
from photoclust.suggestions import Crowd, same_people
from photoclust.suggestions.left_apart import (
    ALONE,
    GROUPS,
    LEAST,
    LeftApart,
    Seen,
    Weights,
    left_apart,
    means_of,
)
from tests.made import MODEL, face, photo, put

LOG_ODDS = st.floats(-8, 8)
CALIBRATION = Calibration(10.0, -3.0)


def pair(in_company: float, alike: float) -> LeftApart:
    one = np.zeros(1, np.int64)
    return LeftApart(one, one, np.array([in_company]), np.array([alike]))


@given(LOG_ODDS, LOG_ODDS, LOG_ODDS, st.sampled_from([GROUPS, ALONE]))
def test_who_is_liker_in_company_is_likelier_one(
    company: float, alike: float, cut: float, weights: Weights
) -> None:
    less, more = (pair(each, alike).probability(weights, cut)[0] for each in (company, company + 1))
    assert 0 <= less <= more <= 1


def test_groups_as_alike_as_even_odds_of_any_two_faces_are_not_asked_about() -> None:
    assert pair(0.0, 0.0).probability(GROUPS, cut=1.2)[0] < LEAST


def test_only_who_reaches_even_odds_in_company_is_compared() -> None:
    plain = np.eye(3, dtype=np.float32)
    seen = np.array([[1, 0, 0], [0.29, 0.957, 0], [0, 0.32, 0.947]], np.float32)
    pairs = left_apart(Seen(plain, seen), Seen(plain, seen), CALIBRATION)
    apart = pairs.where(pairs.first < pairs.second)
    assert CALIBRATION.cosine(0.5) == pytest.approx(0.3)
    assert (apart.first.tolist(), apart.second.tolist()) == ([1], [2])
    assert apart.in_company[0] > 0 > apart.alike[0] == CALIBRATION.offset


def test_log_odds_are_those_of_the_calibration() -> None:
    one = Seen(np.array([[1, 0]], np.float32), np.array([[1, 0]], np.float32))
    pairs = left_apart(one, one, CALIBRATION)
    assert math.isclose(pairs.alike[0], 7.0, abs_tol=1e-6)
    assert math.isclose(pairs.in_company[0], 7.0, abs_tol=0.02)


def test_each_face_left_alone_has_one_likest() -> None:
    pairs = LeftApart(
        np.array([3, 1, 3, 1]), np.array([0, 2, 5, 4]), np.array([0.2, 0.9, 0.7, 0.9]), np.zeros(4)
    )
    likest = pairs.likest()
    assert list(zip(likest.first.tolist(), likest.second.tolist(), strict=True)) == [(1, 2), (3, 5)]


def test_means_are_of_those_who_are_in_a_place() -> None:
    faces = np.array([[1, 0], [0, 1], [4, 4]], np.float32)
    means = means_of(faces, np.array([2, 2, -1]), 3)
    assert means.tolist() == [[0, 0], [0, 0], [0.5, 0.5]]


@pytest.mark.parametrize(("size", "asked"), [(80.0, 1), (20.0, 0)])
def test_weak_faces_alone_are_no_reason_to_ask(tmp_path: Path, size: float, asked: int) -> None:
    with Library(tmp_path) as library:
        for shot in range(4):
            put(library, f"/{shot}.jpg", photo(f"a{shot}", face(1, shot)))
            put(library, f"/other/{shot}.jpg", photo(f"b{shot}", face(1, 40 + shot, size=size)))
        library.groups.replace(np.arange(1, 9), np.array([1, 2] * 4))
        assert len(same_people(Crowd.of(library, GroupingRules(MODEL)))) == asked
