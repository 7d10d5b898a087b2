"""Is somebody in one photo twice? A mirror, a collage, a photo of a photo; or twins."""

from typing import Final

import numpy as np

from photoclust.cluster import likely_doubles
from photoclust.library.groups import NOBODY
from photoclust.library.questions import FoundQuestion, QuestionKind
from photoclust.suggestions.crowd import Crowd

LIKELY: Final = 0.5
MOST: Final = 200


def photo_doubles(crowd: Crowd) -> list[FoundQuestion]:
    """Return the faces of one photo that look like one person, the most alike first.

    Not those who are two persons, or one, by the owner's word already; nor weak faces, which look alike.
    """
    found = crowd.found
    alike = likely_doubles(crowd.embeddings, found.photos, similarity=crowd.calibration.cosine(LIKELY))
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
        probability = crowd.calibration.probability(cosine)
        faces = int(found.ids[one]), int(found.ids[other])
        asked.append(FoundQuestion(QuestionKind.SAME_PHOTO_DOUBLE, *faces, probability, gain=probability))
    return asked[:MOST]
