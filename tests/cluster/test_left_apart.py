"""What likeness is worth of those whom grouping has left apart."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust.cluster import Calibration
from photoclust.cluster.left_apart import LeftApart, Seen, Weights, left_apart, means_of
from photoclust.faces.contract import USUAL_FACES_LEFT_ALONE, USUAL_GROUPS_LEFT_APART

LOG_ODDS = st.floats(-8, 8)
GROUPS, ALONE = Weights(*USUAL_GROUPS_LEFT_APART), Weights(*USUAL_FACES_LEFT_ALONE)
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


def test_who_is_far_below_the_cut_in_company_is_not_compared() -> None:
    plain = np.eye(2, dtype=np.float32)
    for cosine, compared in ((0.78, 1), (0.74, 0)):
        apart = np.array([[1, 0], [cosine, math.sqrt(1 - cosine**2)]], np.float32)
        # At these odds .67 is the least, which in company looks like .76.
        pairs = left_apart(Seen(plain, apart), Seen(plain, apart), CALIBRATION, usual=4.7)
        assert np.count_nonzero(pairs.first < pairs.second) == compared


def test_only_who_reaches_even_odds_in_company_is_compared() -> None:
    plain = np.eye(3, dtype=np.float32)
    seen = np.array([[1, 0, 0], [0.29, 0.957, 0], [0, 0.32, 0.947]], np.float32)
    pairs = left_apart(Seen(plain, seen), Seen(plain, seen), CALIBRATION, usual=0.5)
    apart = pairs.where(pairs.first < pairs.second)
    assert CALIBRATION.cosine(0.5) == pytest.approx(0.3)
    assert (apart.first.tolist(), apart.second.tolist()) == ([1], [2])
    assert apart.in_company[0] > 0 > apart.alike[0] == CALIBRATION.offset


def test_log_odds_are_those_of_the_calibration() -> None:
    one = Seen(np.array([[1, 0]], np.float32), np.array([[1, 0]], np.float32))
    pairs = left_apart(one, one, CALIBRATION, usual=1.0)
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
