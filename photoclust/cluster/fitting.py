"""How well faces fit those they are shown with, by the measure that grouping goes by.

A strong face is compared as grouping compares it, in company, and its likeness is said in the terms of the
cut (`lone_similarity`); a weak one as it joins, by how like it is on the average to the strong faces there.
"""

from dataclasses import dataclass

import numpy as np

from photoclust.cluster.arrays import Embeddings, Indices, Labels, Mask, Similarities
from photoclust.cluster.company import lone_similarity
from photoclust.cluster.constraints import NO_PERSON
from photoclust.cluster.faces import Faces
from photoclust.cluster.linking import numbered
from photoclust.cluster.neighbours import TILE
from photoclust.cluster.nodes import Nodes

ALONE = np.float32(-1.0)
"""The likeness to nobody."""


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """How like some faces are to the strong ones they are shown with, and to the best others, (M,) each.

    own: ALONE where there is no other strong face. rival: ALONE where there is nobody else.
    """

    own: Similarities
    rival: Similarities


def fit(faces: Faces, seen: Embeddings, placed: Labels, asking: Indices, company: float | None) -> Fit:
    """Return how well the faces `asking` (M,) fit.

    seen: (N, D) all faces as grouping compares them, in company from that floor on; None for faces as they
    are. placed: (N,) with whom each is shown: any numbers, NO_PERSON for nobody.
    """
    own = np.full(len(asking), ALONE)
    rival = np.full(len(asking), ALONE)
    for weak, embeddings, floor in ((False, seen, company), (True, faces.embeddings, None)):
        some = np.flatnonzero(faces.weak[asking] == weak)
        crowd = _Crowd(embeddings, placed, ~faces.weak)
        for start in range(0, len(some), TILE):
            tile = some[start : start + TILE]
            own[tile], rival[tile] = crowd.likeness(asking[tile])
        if floor is not None:
            for alike in (own, rival):
                alike[some] = lone_similarity(alike[some].astype(np.float64), floor)
    return Fit(own, rival)


class _Crowd:
    """All who are shown, each by the sum of their strong faces."""

    def __init__(self, embeddings: Embeddings, placed: Labels, strong: Mask) -> None:
        self._embeddings, self._counted = embeddings, strong & (placed != NO_PERSON)
        who = np.flatnonzero(placed != NO_PERSON)
        self._node = np.full(len(placed), -1)
        self._node[who] = numbered(placed[who])
        count = int(self._node.max(initial=-1)) + 1
        self._nodes = Nodes(embeddings, self._counted.astype(np.int64)).gathered(self._node, count)
        self._means = self._nodes.means()

    def likeness(self, asking: Indices) -> tuple[Similarities, Similarities]:
        """Return the mean similarity of faces to the strong others shown with them, and to the best rest."""
        embeddings, node, counted = self._embeddings[asking], self._node[asking], self._counted[asking]
        others = self._nodes.sizes[node] - counted
        rest = self._nodes.sums[node] - embeddings * counted[:, None]
        own = np.where(others > 0, np.einsum("ij,ij->i", embeddings, rest) / np.maximum(others, 1), ALONE)
        to_all = np.where(self._nodes.sizes > 0, embeddings @ self._means.T, ALONE)
        to_all[np.arange(len(asking)), node] = ALONE
        return own.astype(np.float32), to_all.max(axis=1, initial=ALONE).astype(np.float32)
