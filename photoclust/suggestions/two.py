"""Is this one really two? Asked of people whose faces fall apart in two."""

from dataclasses import replace
from typing import Final

import numpy as np

from photoclust.cluster.arrays import Embeddings, Indices, Mask
from photoclust.library.questions import FoundQuestion, QuestionKind
from photoclust.suggestions.crowd import FIRST, Crowd, spread

FEWEST_OF_A_PART: Final = 3
MOST: Final = 200


def two_people(crowd: Crowd) -> list[FoundQuestion]:
    """Return the people and groups whose faces fall apart in two: persons first, by the faces it is about."""
    asked = [
        replace(found, gain=found.gain + FIRST * crowd.is_person(place))
        for place, faces in enumerate(crowd.members())
        if (found := _question(crowd, faces)) is not None
    ]
    return sorted(asked, key=lambda each: (-each.gain, each.face))[:MOST]


def _question(crowd: Crowd, faces: Indices) -> FoundQuestion | None:
    if len(faces) < 2 * FEWEST_OF_A_PART:
        return None
    looked_at = spread(faces)
    side, similarity = weakest_seam(crowd.embeddings[looked_at])
    probability = 1.0 - crowd.calibration.probability(similarity)
    if probability <= 0.5 or min(side.sum(), (~side).sum()) < FEWEST_OF_A_PART:
        return None
    part, rest = _parts(crowd, faces, crowd.embeddings[looked_at[side]], crowd.embeddings[looked_at[~side]])
    ids = crowd.found.ids
    theirs = set(ids[part].tolist()), set(ids[rest].tolist())
    if not all(theirs) or any(all(len(pair & side) == 1 for side in theirs) for pair in crowd.together):
        return None
    return FoundQuestion(
        QuestionKind.LOOKS_LIKE_TWO,
        crowd.witness(rest),
        crowd.witness(part),
        probability,
        gain=probability * len(part),
        part=tuple(sorted(theirs[0])),
    )


def _parts(crowd: Crowd, faces: Indices, one: Embeddings, other: Embeddings) -> tuple[Indices, Indices]:
    """Return the smaller and the larger part of some faces, each face with the side that it is more like."""
    nearer = crowd.embeddings[faces] @ (one.mean(axis=0) - other.mean(axis=0)) > 0
    smaller = nearer if 2 * nearer.sum() <= len(nearer) else ~nearer
    return faces[smaller], faces[~smaller]


def weakest_seam(embeddings: Embeddings) -> tuple[Mask, float]:
    """Return which of (N, D) faces are one side of the last merge, and its average similarity."""
    from scipy.cluster.hierarchy import fcluster, linkage  # noqa: PLC0415 - SciPy takes a moment, and the window opens without it

    merges = linkage(embeddings, method="average", metric="cosine")
    side: Mask = np.asarray(fcluster(merges, 2, criterion="maxclust") == 1)
    if side.all():  # all are equally unlike, so that any of them is a side
        side[1:] = False
    return side, 1.0 - float(merges[-1, 2])
