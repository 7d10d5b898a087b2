"""How alike is alike enough: from a model's calibration and the owner's taste.

A similarity means something else to every model; a probability does not. "Stricter" and "looser"
therefore shift the odds that two faces are one person, and the model's calibration turns odds into a
cosine. Odds and not the probability itself: near 0 and 1 equal steps of a probability are not equally much.
"""

import math
from dataclasses import dataclass
from typing import Final

ODDS_AT_STRICTEST: Final = 3.0
"""At the strictest setting the odds must be this many times higher, at the loosest as much lower.

Tried (docs/decisions/0303): beyond that groups fall into single faces, or everybody is one.
"""


SURE: Final = 30.0
"""To one: the odds from which faces draw each other before groups are compared (docs/decisions/0313)."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A model's way from a cosine to a probability: P(same) = 1 / (1 + exp(-(slope * cosine + offset)))."""

    slope: float
    offset: float

    def __post_init__(self) -> None:
        if not self.slope > 0:
            raise ValueError(f"a slope of {self.slope} makes unlike faces the same person")

    @property
    def company(self) -> float:
        """Return the cosine from which faces draw each other: of two who are surely one person."""
        return self.cosine(SURE / (1.0 + SURE))

    def probability(self, cosine: float) -> float:
        """Return the probability that faces of this cosine are of one person."""
        log_odds = self.slope * cosine + self.offset
        return math.exp(min(log_odds, 0.0)) / (1.0 + math.exp(-abs(log_odds)))

    def cosine(self, probability: float) -> float:
        """Return the cosine of a probability in (0, 1); the inverse of `probability`."""
        if not 0.0 < probability < 1.0:
            raise ValueError(f"{probability} is not between 0 and 1")
        return (math.log(probability) - math.log1p(-probability) - self.offset) / self.slope


def stricter(similarity: float, calibration: Calibration, strictness: float) -> float:
    """Return the similarity to group at for a setting from -1 (loosest) over 0 to 1 (strictest).

    similarity: the model's own, at 0. The result stays within -1..1. Raises ValueError outside -1..1.
    """
    if not -1.0 <= strictness <= 1.0:
        raise ValueError(f"a strictness of {strictness} is not between -1 and 1")
    shift = strictness * math.log(ODDS_AT_STRICTEST) / calibration.slope
    return min(max(similarity + shift, -1.0), 1.0)
