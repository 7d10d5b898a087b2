"""Are these two the same? Asked of people and groups about as alike, on average, as lone faces that merge."""

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.cluster.arrays import Similarities
from photoclust.cluster.neighbours import pairs_above
from photoclust.library.questions import FoundQuestion, QuestionKind
from photoclust.suggestions.crowd import FIRST, Crowd

MOST: Final = 500

LEAST: Final = 1.0 / 3.0
"""Pairs of lower odds are not asked about: the owner would say no, and a slip of the hand would join them."""

Odds: TypeAlias = npt.NDArray[np.float64]


def same_people(crowd: Crowd) -> list[FoundQuestion]:
    """Return the pairs of people and groups that may be one, by the odds times the faces a yes would join.

    Two persons with names are never asked about: the owner knows them; nor who stands side by side in a
    photo, nor whom the owner said no of.
    """
    pairs = pairs_above(crowd.means, crowd.means, crowd.loosest)
    first, second = pairs.first, pairs.second - len(crowd.keys)
    once = (first < second) & ~(crowd.named[first] & crowd.named[second])
    first, second, similarity = first[once], second[once], pairs.similarity[once]
    odds = _odds(crowd, similarity)
    first, second, odds = first[odds >= LEAST], second[odds >= LEAST], odds[odds >= LEAST]
    gain = np.minimum(odds * np.minimum(crowd.sizes[first], crowd.sizes[second]), FIRST)
    members = crowd.members()
    asked: list[FoundQuestion] = []
    for at in np.argsort(-gain, kind="stable").tolist():
        one, other = int(first[at]), int(second[at])
        if (one, other) in crowd.forbidden:
            continue
        faces = crowd.witness(members[one]), crowd.witness(members[other])
        probability = float(odds[at] / (odds[at] + 1.0))
        asked.append(FoundQuestion(QuestionKind.SAME_PERSON, *faces, probability, float(gain[at])))
        if len(asked) == MOST:
            break
    return asked


def _odds(crowd: Crowd, similarity: Similarities) -> Odds:
    """Return the odds that two faces of these similarities, (M,), are of one person.

    Those of pairs that grouping left apart are far lower, one in a hundred or less (docs/clustering.md): good
    to rank by all the same, as the probability, which hardly differs near 1, is not.
    """
    odds: Odds = np.exp(crowd.calibration.slope * similarity.astype(np.float64) + crowd.calibration.offset)
    return odds
