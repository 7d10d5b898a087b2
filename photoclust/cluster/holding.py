"""Let faces stay with the person they are shown with, unless the evidence is against it.

Who is named has been looked at: an unconfirmed face that still is as alike to that person as the cut asks,
and to no other person clearly more, stays when all is grouped anew. Where nobody is named nothing is held, so
that the same faces give the same groups whatever the order in which they came.
"""

from dataclasses import replace
from typing import Final

import numpy as np

from photoclust.cluster.arrays import Embeddings, Labels, Mask, Similarities
from photoclust.cluster.constraints import NO_PERSON, Constraints, forbidden_pairs
from photoclust.cluster.faces import Faces
from photoclust.cluster.linking import numbered
from photoclust.cluster.neighbours import TILE
from photoclust.cluster.nodes import Nodes, single_faces

CLEARLY: Final = 0.1
"""By how much nearer another person must be, seen in company. Chosen, not measured."""


def holding(faces: Faces, seen: Embeddings, shown: Labels | None, cut: float) -> Constraints:
    """Return the rules of the faces, in which those that are held are their person's.

    seen: (N, D) the faces as they are compared. shown: (N,) the person each is shown with, NO_PERSON for
    nobody; None to hold nobody. A face is held when it is strong, undecided, on the average at or above the
    cut with the others shown with that person, clearly nearer to no other person, and apart from none of
    them. Nobody is held where there are pairs of `same`: they say more of the whole than what is shown.
    """
    persons = faces.constraints.persons
    if shown is None or persons is None or len(faces.constraints.same):
        return faces.constraints
    placed = np.where(persons > NO_PERSON, persons, np.where(faces.weak, NO_PERSON, shown))
    asking = np.flatnonzero((placed > NO_PERSON) & (persons <= NO_PERSON))
    own, best = _likeness(seen, np.where(faces.weak, NO_PERSON, placed), asking)
    released = asking[(own < np.float32(cut)) | (own < best - np.float32(CLEARLY))]
    placed[released] = NO_PERSON
    placed[_at_odds(faces.constraints, placed, persons <= NO_PERSON)] = NO_PERSON
    return replace(faces.constraints, persons=placed)


def _likeness(seen: Embeddings, placed: Labels, asking: Labels) -> tuple[Similarities, Similarities]:
    """Return how alike each asking face is to the others of its person, and to the best other person."""
    who = np.flatnonzero(placed > NO_PERSON)
    number = np.full(len(placed), -1)
    number[who] = numbered(placed[who])
    nodes = single_faces(seen[who]).gathered(number[who], int(number.max(initial=-1)) + 1)
    own = np.empty(len(asking), np.float32)
    best = np.full(len(asking), -np.inf, np.float32)
    means = nodes.means()
    for start in range(0, len(asking), TILE):
        some = asking[start : start + TILE]
        own[start : start + TILE] = _to_others(seen[some], nodes, number[some])
        to_all = seen[some] @ means.T
        to_all[np.arange(len(some)), number[some]] = -np.inf
        best[start : start + TILE] = to_all.max(axis=1, initial=-np.inf)
    return own, best


def _to_others(seen: Embeddings, nodes: Nodes, node: Labels) -> Similarities:
    """Return the mean similarity of faces to the rest of their nodes; -1 where there is nobody else."""
    others = nodes.sizes[node] - 1
    product = np.einsum("ij,ij->i", seen, nodes.sums[node] - seen)
    return np.where(others > 0, product / np.maximum(others, 1), -1.0).astype(np.float32)


def _at_odds(rules: Constraints, placed: Labels, free: Mask) -> Mask:
    """Return which undecided faces, (N,), are apart from another face of the person they are placed with."""
    pairs = forbidden_pairs(rules, np.arange(len(placed)))
    one = placed[pairs[:, 0]]
    clash = pairs[(one == placed[pairs[:, 1]]) & (one > NO_PERSON)]
    odd = np.zeros(len(placed), np.bool_)
    odd[clash] = True
    return odd & free
