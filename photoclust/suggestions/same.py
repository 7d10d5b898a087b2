"""Are these two the same? Asked of people and groups that grouping left apart."""

from typing import Final

import numpy as np

from photoclust.cluster.left_apart import LeftApart, left_apart
from photoclust.library.questions import FoundQuestion, QuestionKind
from photoclust.suggestions.crowd import LEAST, Crowd

MOST: Final = 500


def same_people(crowd: Crowd) -> list[FoundQuestion]:
    """Return the pairs of people and groups that may be one, the likeliest first.

    Two persons with names are never asked about: the owner knows them; nor who stands side by side in a
    photo, nor whom the owner said no of, nor who has but one strong face.
    """
    pairs = _pairs(crowd)
    likely = pairs.probability(crowd.groups_left_apart, crowd.cut_odds)
    members = crowd.members()
    asked: list[FoundQuestion] = []
    for at in np.argsort(-likely, kind="stable")[: np.count_nonzero(likely >= LEAST)].tolist():
        one, other = int(pairs.first[at]), int(pairs.second[at])
        if (one, other) in crowd.forbidden:
            continue
        faces = crowd.witness(members[one]), crowd.witness(members[other])
        probability = float(likely[at])
        asked.append(FoundQuestion(QuestionKind.SAME_PERSON, *faces, probability, gain=probability))
        if len(asked) == MOST:
            break
    return asked


def _pairs(crowd: Crowd) -> LeftApart:
    """Return who is compared with whom: each pair once, the lower place first."""
    places = np.flatnonzero(crowd.strong_faces() >= 2)
    sides = crowd.seen_places().of(places)
    found = left_apart(sides, sides, crowd.calibration, crowd.usual_odds)
    first, second = places[found.first], places[found.second]
    once = (first < second) & ~(crowd.named[first] & crowd.named[second])
    return LeftApart(first, second, found.in_company, found.alike).where(once)
