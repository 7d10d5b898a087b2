"""From cosines to decisions: the thresholds and the probability that travel inside a model's file."""

import math
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.training.evaluate.verification import Scored

Numbers: TypeAlias = npt.NDArray[np.float64]

_ROUNDS: Final = 50
_SMALLEST: Final = 1e-8
_RIDGE: Final = 1e-6
"""Bounds the weights where the classes do not overlap at all."""


@dataclass(frozen=True, slots=True)
class Logistic:
    """P(same) = 1 / (1 + exp(-(slope * cosine + offset)))."""

    slope: float
    offset: float

    def cosine(self, probability: float) -> float:
        """Return the cosine at which two faces are one person with this probability."""
        return (math.log(probability / (1 - probability)) - self.offset) / self.slope


def fitted(pairs: Scored) -> Logistic:
    """Fit a logistic curve by Newton's method, the two classes weighing the same.

    Equal weights mean that the probability is for a pair of even odds before it was looked at.
    """
    cosines, same = pairs.cosines.astype(np.float64), pairs.same
    weights = np.where(same, 0.5 / max(1, same.sum()), 0.5 / max(1, (~same).sum()))
    slope, offset = regressed(cosines[:, None], same, weights).tolist()
    return Logistic(slope, offset)


def regressed(inputs: Numbers, same: npt.NDArray[np.bool_], weights: Numbers | None = None) -> Numbers:
    """Return the weights of a logistic regression, (K + 1,), the last a constant, by Newton's method.

    A step that would make the loss greater is halved.

    inputs: (N, K). same: (N,) what is to be foretold. weights: (N,) what each row counts; None for 1.
    """
    rows = np.column_stack([inputs, np.ones(len(inputs))])
    counts = np.ones(len(inputs)) if weights is None else weights
    found = np.zeros(rows.shape[1])

    def loss(line: Numbers) -> float:
        odds = rows @ line
        return float(counts @ (np.logaddexp(0, odds) - same * odds) + _RIDGE / 2 * line @ line)

    for _ in range(_ROUNDS):
        chance = np.exp(-np.logaddexp(0, -rows @ found))
        gradient = rows.T @ (counts * (chance - same)) + _RIDGE * found
        bend = (rows * (counts * chance * (1 - chance))[:, None]).T @ rows + _RIDGE * np.eye(len(found))
        step = np.linalg.solve(bend, gradient)
        while loss(found - step) > loss(found) and np.abs(step).max() >= _SMALLEST:
            step /= 2
        found -= step
        if np.abs(step).max() < _SMALLEST:
            break
    return found
