"""Against the definition: Gaussians of whole covariance matrices, and data whose covariances are known."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import multivariate_normal

from photoclust.training.evaluate.joint_bayesian import Doubles, JointBayesian, fit_joint_bayesian
from photoclust.training.evaluate.verification import Floats, Indices

BETWEEN = np.array([[2.0, 0.8, 0.0], [0.8, 1.0, -0.3], [0.0, -0.3, 0.5]])
WITHIN = np.array([[0.5, -0.2, 0.1], [-0.2, 0.4, 0.0], [0.1, 0.0, 0.3]])
MEAN = np.array([3.0, -1.0, 0.5])


def drawn(people: int, seed: int = 0, most: int = 6) -> tuple[Floats, Indices]:
    """Draw people with one to `most` faces each from the known covariances."""
    random = np.random.default_rng(seed)
    who = np.repeat(np.arange(people), random.integers(1, most + 1, people))
    persons = random.multivariate_normal(MEAN, BETWEEN, people)
    faces = persons[who] + random.multivariate_normal(np.zeros(3), WITHIN, len(who))
    return faces.astype(np.float32), who


def slow_likelihood(model: JointBayesian, faces: Floats, who: Indices) -> float:
    """Sum the log-likelihood of each person's faces under their whole joint covariance."""
    between, within = model.between(), model.within()
    total = 0.0
    for person in np.unique(who):
        mine = faces[who == person].astype(np.float64)
        joint = np.kron(np.ones((len(mine), len(mine))), between) + np.kron(np.eye(len(mine)), within)
        total += multivariate_normal(np.tile(model.mean, len(mine)), joint).logpdf(mine.ravel())
    return total


def slow_score(model: JointBayesian, left: Doubles, right: Doubles) -> float:
    between, within = model.between(), model.within()
    one, none = between + within, np.zeros_like(between)
    both, mean = np.concatenate([left, right]), np.tile(model.mean, 2)
    same = multivariate_normal(mean, np.block([[one, between], [between, one]])).logpdf(both)
    return float(same - multivariate_normal(mean, np.block([[one, none], [none, one]])).logpdf(both))


def test_the_covariances_that_people_were_drawn_from_are_found_again() -> None:
    found = fit_joint_bayesian(*drawn(4000))
    assert found.between() == pytest.approx(BETWEEN, abs=0.12)
    assert found.within() == pytest.approx(WITHIN, abs=0.02)


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10_000))
def test_a_score_is_the_ratio_of_the_two_whole_gaussians(seed: int) -> None:
    model = fit_joint_bayesian(*drawn(60, seed))
    pair = np.random.default_rng(seed).normal(size=(2, 3)) * 3
    found = model.scores(pair[:1].astype(np.float32), pair[1:].astype(np.float32))
    assert found[0] == pytest.approx(slow_score(model, *pair.astype(np.float32)), rel=1e-6, abs=1e-6)


@settings(deadline=None, max_examples=10)
@given(st.integers(0, 10_000))
def test_every_round_makes_the_faces_likelier(seed: int) -> None:
    faces, who = drawn(30, seed)
    known = [fit_joint_bayesian(faces, who, rounds=rounds, tolerance=0) for rounds in (0, 1, 2, 4, 8, 40)]
    likelihoods = [slow_likelihood(model, faces, who) for model in known]
    assert (np.diff(likelihoods) > -1e-6).all()


def test_nothing_nearby_is_likelier_than_what_was_found() -> None:
    faces, who = drawn(200, seed=3)
    best = fit_joint_bayesian(faces, who, rounds=400, tolerance=0)
    least = slow_likelihood(best, faces, who)
    for component in range(3):
        for factor in (0.9, 1.1):
            ratios = best.ratios.copy()
            ratios[component] *= factor
            assert slow_likelihood(JointBayesian(best.mean, best.basis, ratios), faces, who) < least


def test_all_pairs_are_scored_as_each_pair_is() -> None:
    faces, who = drawn(50)
    model = fit_joint_bayesian(faces, who)
    left, right = np.repeat(np.arange(10), 7), np.tile(np.arange(20, 27), 10)
    wanted = model.scores(faces[left], faces[right]).reshape(10, 7)
    assert model.score_matrix(faces[:10], faces[20:27]) == pytest.approx(wanted)


def test_a_rotation_of_the_features_changes_no_score() -> None:
    faces, who = drawn(300)
    turn = np.linalg.qr(np.random.default_rng(1).normal(size=(3, 3)))[0]
    turned = (faces @ turn).astype(np.float32)
    plain = fit_joint_bayesian(faces, who).scores(faces[:50], faces[50:100])
    assert fit_joint_bayesian(turned, who).scores(turned[:50], turned[50:100]) == pytest.approx(
        plain, rel=1e-3, abs=1e-3
    )


def test_units_that_never_fire_and_units_that_repeat_others_do_no_harm() -> None:
    faces, who = drawn(300)
    padded = np.concatenate([faces, np.zeros((len(faces), 4), np.float32), faces[:, :1] * 1e-3], axis=1)
    plain = fit_joint_bayesian(faces, who).scores(faces[:50], faces[50:100])
    found = fit_joint_bayesian(padded, who).scores(padded[:50], padded[50:100])
    assert found == pytest.approx(plain, rel=1e-2, abs=1e-2)


def test_more_features_than_faces_are_reduced_to_what_the_faces_can_tell() -> None:
    random = np.random.default_rng(0)
    who = np.arange(40).repeat(3)
    faces = (random.normal(size=(40, 500))[who] + 0.3 * random.normal(size=(120, 500))).astype(np.float32)
    model = fit_joint_bayesian(faces, who)
    assert model.basis.shape == (500, 20)
    scores = model.score_matrix(faces, faces)
    assert scores[who[:, None] == who].min() > np.median(scores[who[:, None] != who])


def test_people_of_one_face_each_are_refused() -> None:
    with pytest.raises(ValueError, match="two faces"):
        fit_joint_bayesian(np.eye(4, dtype=np.float32), np.arange(4))


def test_features_that_are_the_same_for_everybody_say_nothing() -> None:
    model = fit_joint_bayesian(np.ones((6, 5), np.float32), np.arange(3).repeat(2))
    assert model.scores(np.zeros((2, 5), np.float32), np.ones((2, 5), np.float32)).tolist() == [0, 0]
