import numpy as np

from photoclust.training.crops import Floats, Indices
from photoclust.training.evaluate.joint_bayesian import Doubles, fit_joint_bayesian
from photoclust.training.findings.metrics import bayesian

PEOPLE, FACES, UNITS = 24, 40, 200


def drawn(seed: int) -> tuple[Floats, Indices]:
    """Return faces of people who differ in eight of their units, among many that only make noise."""
    random = np.random.default_rng(seed)
    persons = np.zeros((PEOPLE, UNITS), np.float32)
    persons[:, :8] = random.normal(size=(PEOPLE, 8))
    who = np.repeat(np.arange(PEOPLE), FACES)
    noise = np.where(np.arange(UNITS) < 8, 1.0, 0.2).astype(np.float32)
    return persons[who] + noise * random.normal(size=(len(who), UNITS)).astype(np.float32), who


def rank_of_same(scores: Floats | Doubles, who: Indices) -> float:
    """Return how often a pair of one person scores above a pair of two."""
    pairs = np.triu_indices(len(who), 1)
    same = who[pairs[0]] == who[pairs[1]]
    values = np.asarray(scores)[pairs]
    ranks = np.argsort(np.argsort(values))
    below = ranks[same].sum() - same.sum() * (same.sum() - 1) / 2
    return float(below / (same.sum() * (~same).sum()))


def test_few_people_teach_fewer_directions_than_there_are_units_and_tell_strangers_apart_better() -> None:
    features, who = drawn(0)
    strangers, others = drawn(1)
    kept = rank_of_same(bayesian(features, who).likeness(strangers, strangers), others)
    everything = rank_of_same(fit_joint_bayesian(features, who).score_matrix(strangers, strangers), others)
    assert kept > everything + 0.05
    assert kept > 0.7
