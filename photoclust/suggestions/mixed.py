"""Which of somebody's faces are somebody else's? Asked once the owner has said that they are several."""

from typing import Final

import numpy as np

from photoclust.cluster.arrays import Embeddings, Mask
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.questions import FoundQuestion, QuestionKind
from photoclust.regroup import GroupingRules, calibration_of, contract_of
from photoclust.suggestions.crowd import FIRST, spread
from photoclust.suggestions.two import weakest_seam

_EQUAL: Final = 0.9999
"""Faces that are alike to this are copies of one picture: no seam is between them."""


def several_people(library: Library, handle: str, rules: GroupingRules) -> FoundQuestion | None:
    """Return the question which of somebody's faces are another's; None if they do not differ.

    Unlike `two_people` it takes the owner's word that somebody is several: the parts may be of one face, and
    alike. Faces that the owner confirmed one by one stay. Raises ModelError for a model that never scanned
    here.
    """
    theirs = library.groups.faces(rules.model, among=library.census.face_ids(handle))
    if len(theirs.ids) < 2:
        return None
    embeddings = restore(theirs.codes)
    looked_at = embeddings[spread(np.arange(len(embeddings)))]
    side, similarity = weakest_seam(looked_at)
    if similarity > _EQUAL:
        return None
    smaller = _smaller_part(embeddings, looked_at[side], looked_at[~side])
    part = tuple(sorted(theirs.ids[_not_theirs(smaller, theirs.singly)].tolist()))
    if not part:
        return None
    likely = calibration_of(contract_of(library, rules.model)).probability(similarity)
    (face,) = library.census.best_faces(handle, 1, beyond=part)
    (other,) = library.census.best_faces(handle, 1, among=part)
    return FoundQuestion(
        QuestionKind.LOOKS_LIKE_TWO, face, other, 1.0 - likely, gain=FIRST * FIRST, part=part
    )


def _not_theirs(smaller: Mask, confirmed: Mask) -> Mask:
    """Return which of (N,) faces may be another's: no confirmed one, nor of the part with most of these."""
    away = ~smaller if confirmed[smaller].sum() > confirmed[~smaller].sum() else smaller
    unsaid: Mask = away & ~confirmed
    return unsaid


def _smaller_part(embeddings: Embeddings, one: Embeddings, other: Embeddings) -> Mask:
    """Return which of (N, D) faces are of the smaller side, each with the mean that it is nearer to.

    Neither side is ever empty: on average the faces of a side are nearer to its own mean.
    """
    first, second = one.mean(axis=0), other.mean(axis=0)
    nearer: Mask = (embeddings - (first + second) / 2) @ (first - second) > 0
    return nearer if 2 * nearer.sum() <= len(nearer) else ~nearer
