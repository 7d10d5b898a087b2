"""Is this one theirs? Of faces unlike the person they are named as, and of faces of nobody like a person."""

from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt

from photoclust.cluster.arrays import Embeddings, Indices
from photoclust.cluster.left_apart import Seen, left_apart
from photoclust.library.questions import FoundQuestion, QuestionKind
from photoclust.suggestions.crowd import FIRST, LEAST, Crowd, likeness, spread

FEWEST: Final = 4
"""Faces a person needs before one of them can be odd."""
MOST: Final = 300

Scores = npt.NDArray[np.float64]


def doubtful_faces(crowd: Crowd) -> list[FoundQuestion]:
    """Return the faces of named people that look like somebody else or like nobody, the least likely first.

    Never those that the owner confirmed one by one.
    """
    unsaid = ~crowd.found.singly
    asked: list[FoundQuestion] = []
    for place, faces in enumerate(crowd.members()):
        if crowd.is_person(place) and len(faces) >= FEWEST:
            asked += _odd_ones(crowd, place, faces, unsaid[faces])
    return sorted(asked, key=lambda each: (-each.gain, each.other_face))[:MOST]


def lone_faces(crowd: Crowd) -> list[FoundQuestion]:
    """Return the faces like no other that may be a person, the likeliest first; no weak ones."""
    lone = np.flatnonzero((crowd.member < 0) & ~crowd.hidden & ~crowd.weak)
    persons = np.flatnonzero((crowd.keys < 0) & (crowd.strong_faces() >= 2))
    alone = Seen(crowd.embeddings[lone], crowd.seen[lone])
    somebody = crowd.seen_places().of(persons)
    pairs = left_apart(alone, somebody, crowd.calibration, crowd.usual_odds).likest()
    likely = pairs.probability(crowd.faces_left_alone, crowd.cut_odds)
    members = crowd.members()
    asked: list[FoundQuestion] = []
    for at in np.flatnonzero(likely >= LEAST).tolist():
        face, place = int(lone[pairs.first[at]]), int(persons[pairs.second[at]])
        if not _is_answered(crowd, face, place, members[place]):
            ids = crowd.witness(members[place]), int(crowd.found.ids[face])
            probability = float(likely[at])
            asked.append(FoundQuestion(QuestionKind.IS_THIS, *ids, probability, gain=probability))
    return sorted(asked, key=lambda each: (-each.gain, each.other_face))[:MOST]


def _odd_ones(
    crowd: Crowd, place: int, faces: Indices, unsaid: npt.NDArray[np.bool_]
) -> Iterator[FoundQuestion]:
    """Yield the doubts on one person's faces."""
    theirs = spread(faces)
    own = np.searchsorted(theirs, faces)
    own = np.where((own < len(theirs)) & (theirs[np.minimum(own, len(theirs) - 1)] == faces), own, -1)
    alike = likeness(crowd.embeddings[faces], crowd.embeddings[theirs], own)
    # Nobody is asked about who is as like the person as two lone faces that grouping joins.
    chosen = np.flatnonzero(unsaid & (alike < crowd.cut))
    if not len(chosen):
        return
    likely = _probability(crowd, alike[chosen], _best_other(crowd, place, faces[chosen]))
    witness = crowd.witness(faces)
    for at, probability in zip(chosen.tolist(), likely.tolist(), strict=True):
        face = int(crowd.found.ids[faces[at]])
        if probability < crowd.doubtful and face != witness:
            gain = FIRST + 1.0 - probability
            yield FoundQuestion(QuestionKind.IS_THIS, witness, face, probability, gain)


def _best_other(crowd: Crowd, place: int, faces: Indices) -> Embeddings:
    """Return how like the likest other each face is, on average, (M,)."""
    similarity = crowd.embeddings[faces] @ crowd.means.T
    similarity[:, place] = -1.0
    best: Embeddings = similarity.max(axis=1)
    return best


def _probability(crowd: Crowd, own: Embeddings, other: Embeddings) -> Scores:
    """Return the probability of each face, (M,), to be the person and neither the other nor nobody known."""
    calibration = crowd.calibration
    odds = np.exp(calibration.slope * own.astype(np.float64) + calibration.offset)
    against = np.exp(calibration.slope * other.astype(np.float64) + calibration.offset)
    likely: Scores = odds / (1.0 + odds + against)
    return likely


def _is_answered(crowd: Crowd, face: int, place: int, theirs: Indices) -> bool:
    """Say whether the owner said no, or a photo that shows both does."""
    beside = bool(np.any(crowd.found.photos[theirs] == crowd.found.photos[face]))
    return beside or (int(crowd.found.ids[face]), -int(crowd.keys[place])) in crowd.rejected
