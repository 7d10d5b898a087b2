"""What likeness is worth of those left apart is fitted on homes whose people are known."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")

from photoclust.training.evaluate.calibration import Numbers, regressed
from photoclust.training.evaluate.left_apart import SETTINGS, Apart, Rule, fitted, homes_of, left_apart_in
from photoclust.training.evaluate.sets import Album
from tests.cluster.made_up import unit

RULE = Rule(similarity=0.5, slope=20.0, offset=-6.0)
PEOPLE = np.repeat(np.arange(40), 20)
ALBUM = Album(PEOPLE, np.full(len(PEOPLE), -1))


def rare(count: int = 3000) -> tuple[Numbers, Numbers]:
    """Return three inputs, (N, 3), and the chance of each row, (N,): one in thirty."""
    inputs = np.random.default_rng(0).normal(size=(count, 3))
    return inputs, 1 / (1 + np.exp(-(inputs @ np.array([2.0, -1.0, 0.3]) - 5)))


def test_newtons_steps_end_where_scikit_learn_does() -> None:
    linear = pytest.importorskip("sklearn.linear_model")
    inputs, chance = rare()
    same = np.random.default_rng(1).random(len(chance)) < chance
    wanted = linear.LogisticRegression(C=1e6, tol=1e-8, max_iter=1000).fit(inputs, same)
    assert regressed(inputs, same) == pytest.approx([*wanted.coef_[0], *wanted.intercept_], abs=1e-3)


def test_what_can_be_told_without_fail_has_finite_weights() -> None:
    found = regressed(np.arange(20.0)[:, None], np.arange(20) >= 10)
    assert np.isfinite(found).all()
    assert found[0] > 0


def homes_of_two_looks() -> list[Apart]:
    """Return whom grouping leaves apart of people who look now one way and now another, and some alike."""
    random = np.random.default_rng(0)
    looks = np.repeat(unit(random.normal(size=(80, 16))), 10, axis=0)
    noise = unit(random.normal(size=(len(PEOPLE), 16)))
    person = unit(random.normal(size=(40, 16)))[PEOPLE]
    faces = unit(np.sqrt(0.5) * person + np.sqrt(0.1) * looks + np.sqrt(0.4) * noise).astype(np.float32)
    homes = [home for half in (0, 1) for home in homes_of(faces, ALBUM, half, count=4)]
    return [each for home in homes for each in left_apart_in(home, RULE)]


def test_on_the_whole_as_many_are_one_person_as_is_said() -> None:
    groups = [each.groups for each in homes_of_two_looks()]
    weights = fitted(groups)
    assert weights is not None
    said = sum(float(each.pairs.probability(weights, each.cut).sum()) for each in groups)
    are = sum(np.count_nonzero(each.same) for each in groups)
    assert are > 20
    assert said == pytest.approx(are, rel=0.1)


def test_the_halves_share_nobody() -> None:
    faces = np.arange(len(PEOPLE), dtype=np.float32)[:, None]
    drawn = [np.concatenate([home.embeddings for home in homes_of(faces, ALBUM, half, 3)]) for half in (0, 1)]
    one, other = (set(PEOPLE[rows[:, 0].astype(np.int64)].tolist()) for rows in drawn)
    assert one
    assert not one & other


def test_nothing_is_fitted_where_nobody_was_left_apart() -> None:
    nobody = homes_of_two_looks()[: len(SETTINGS)]
    none = [replace(each.groups, same=np.zeros_like(each.groups.same)) for each in nobody]
    assert fitted(none) is None
    assert fitted([]) is None
