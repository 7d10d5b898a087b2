"""How two faces' features are compared: by angle, or by a Joint Bayesian that held-out people taught."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from photoclust.faces.embed import unit
from photoclust.training.crops import Floats, Indices
from photoclust.training.evaluate.identification import Likeness
from photoclust.training.evaluate.joint_bayesian import Doubles, fit_joint_bayesian
from photoclust.training.evaluate.sets import PairList
from photoclust.training.evaluate.verification import Scored

Pairs: TypeAlias = Callable[[Floats, Floats], Floats | Doubles]

JOINT_BAYESIAN: Final = "joint bayesian"

_PEOPLE_A_COMPONENT: Final = 3
"""159 directions of the 478 held-out people: chosen on LFW's view 1, of a short DeepID2+ (docs/papers.md)."""


@dataclass(frozen=True, slots=True)
class Metric:
    """pairs: scores (N,) of two (N, D); likeness: scores (M, N) of (M, D) and (N, D)."""

    pairs: Pairs
    likeness: Likeness


def _cosine_pairs(left: Floats, right: Floats) -> Floats:
    cosines: Floats = np.einsum("nd,nd->n", unit(left), unit(right))
    return cosines


COSINE: Final = Metric(_cosine_pairs, lambda left, right: unit(left) @ unit(right).T)
HAMMING: Final = Metric(
    lambda left, right: np.einsum("nd,nd->n", left, right), lambda left, right: left @ right.T
)
"""Of bits as -1 and 1: units less twice those that differ, a whole number, so that pairs may tie."""


def bayesian(features: Floats, people: Indices) -> Metric:
    """Learn a Joint Bayesian from (N, D) features of people (N,).

    Where there are more units than people can tell of, only the main directions are kept: how people differ
    is known from no more samples than there are people.
    """
    components = len(np.unique(people)) // _PEOPLE_A_COMPONENT
    model = fit_joint_bayesian(features, people, components=max(1, components))
    return Metric(model.scores, model.score_matrix)


def bits(features: Floats, middle: Floats) -> Floats:
    """Return -1 or 1 for (N, D) features by whether they lie above the middle (D,)."""
    return np.where(features > middle, np.float32(1), np.float32(-1))


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Features (N, D) of some rows of crops, to be found by row."""

    rows: Indices
    features: Floats

    def scored(self, pairs: PairList, metric: Metric) -> Scored:
        """Return the scores of a protocol's pairs."""
        left, right = (self.features[np.searchsorted(self.rows, side)] for side in (pairs.left, pairs.right))
        return Scored(metric.pairs(left, right).astype(np.float32), pairs.same.astype(bool), pairs.folds)


def rows_of(*several: PairList) -> Indices:
    """Return the rows that protocols name, in order."""
    return np.unique(np.concatenate([side for pairs in several for side in (pairs.left, pairs.right)]))
