"""Are these two the same? Asked of people and groups about as alike, on average, as lone faces that merge."""

from typing import Final

import numpy as np

from photoclust.cluster.neighbours import pairs_above
from photoclust.library.questions import FoundQuestion, QuestionKind
from photoclust.suggestions.crowd import Crowd

MOST: Final = 500

LEAST: Final = 0.25
"""Less likely pairs are not asked about: the owner would say no, and a slip of the hand would join them."""


def same_people(crowd: Crowd) -> list[FoundQuestion]:
    """Return the pairs of people and groups that may be one, by the faces that a yes is likely to join.

    Two persons with names are never asked about: the owner knows them; nor who stands side by side in a
    photo, nor whom the owner said no of.
    """
    pairs = pairs_above(crowd.means, crowd.means, crowd.loosest)
    first, second = pairs.first, pairs.second - len(crowd.keys)
    once = (first < second) & ~(crowd.named[first] & crowd.named[second])
    first, second, similarity = first[once], second[once], pairs.similarity[once]
    likely = np.array([crowd.calibration.probability(float(each)) for each in similarity])
    first, second, likely = first[likely >= LEAST], second[likely >= LEAST], likely[likely >= LEAST]
    gain = likely * np.minimum(crowd.sizes[first], crowd.sizes[second])
    members = crowd.members()
    asked: list[FoundQuestion] = []
    for at in np.argsort(-gain, kind="stable").tolist():
        one, other = int(first[at]), int(second[at])
        if (one, other) in crowd.forbidden:
            continue
        faces = crowd.witness(members[one]), crowd.witness(members[other])
        asked.append(FoundQuestion(QuestionKind.SAME_PERSON, *faces, float(likely[at]), float(gain[at])))
        if len(asked) == MOST:
            break
    return asked
