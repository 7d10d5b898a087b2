"""Is somebody in one photo twice? A mirror, a collage, a photo of a photo; or twins."""

import math
from typing import Final

import numpy as np

from photoclust.cluster import likely_doubles
from photoclust.library.groups import NOBODY
from photoclust.library.questions import FoundQuestion, QuestionKind
from photoclust.suggestions.crowd import LEAST, Crowd

SELDOM: Final = 1500.0
"""So many pairs of one photo are two people, however alike, for one that is not: what is likely of any two is
not of brothers and sisters, nor of who is dressed and lit alike. Measured in 521 photos: of 29 and 30 pairs
that two models held for likely at 50, looked at one by one, three and two are one person."""
MOST: Final = 200
_DOUBTED: Final = LEAST * SELDOM / (1.0 - LEAST + LEAST * SELDOM)
"""What a model must say of any two faces for two of one photo to be worth a question."""


def photo_doubles(crowd: Crowd) -> list[FoundQuestion]:
    """Return the faces of one photo that look like one person, the most alike first.

    Not those who are two persons, or one, by the owner's word already; nor weak faces, which look alike.
    """
    found = crowd.found
    alike = likely_doubles(crowd.embeddings, found.photos, similarity=crowd.calibration.cosine(_DOUBTED))
    asked: list[FoundQuestion] = []
    for one, other in alike.tolist():
        decided = found.persons[one] != NOBODY and found.persons[other] != NOBODY
        same = crowd.member[one] == crowd.member[other] >= 0
        if (
            decided
            or same
            or crowd.weak[one]
            or crowd.weak[other]
            or crowd.hidden[one]
            or crowd.hidden[other]
        ):
            continue
        cosine = float(np.dot(crowd.embeddings[one], crowd.embeddings[other]))
        odds = math.exp(crowd.calibration.slope * cosine + crowd.calibration.offset) / SELDOM
        probability = odds / (1.0 + odds)
        faces = int(found.ids[one]), int(found.ids[other])
        asked.append(FoundQuestion(QuestionKind.SAME_PHOTO_DOUBLE, *faces, probability, gain=probability))
    return asked[:MOST]
