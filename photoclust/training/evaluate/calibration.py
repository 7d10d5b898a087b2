"""From cosines to decisions: the thresholds and the probability that travel inside a model's file."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from photoclust.training.evaluate.verification import Scored

_ROUNDS: Final = 50


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
    inputs = np.stack([cosines, np.ones_like(cosines)], axis=1)
    curve = np.zeros(2)
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-inputs @ curve))
        # The ridge bounds the slope where the classes do not overlap at all.
        gradient = inputs.T @ (weights * (chance - same)) + 1e-6 * curve
        bend = (inputs * (weights * chance * (1 - chance))[:, None]).T @ inputs + 1e-6 * np.eye(2)
        step = np.linalg.solve(bend, gradient)
        curve -= step
        if np.abs(step).max() < 1e-8:
            break
    return Logistic(float(curve[0]), float(curve[1]))
