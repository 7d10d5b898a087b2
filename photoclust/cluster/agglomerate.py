"""Agglomerative clustering on a graph, in rounds of reciprocal nearest neighbours.

Average linkage needs no distance matrix: for unit vectors the mean similarity of two clusters is
S_A . S_B / (n_A n_B), with S the sum of a cluster's embeddings. A merge contracts an edge and
recomputes the numbers that touch it. All linkages here are reducible (a merge makes no cluster more
similar to a third than the better of its parts was), so pairs below the cut can go at once, all
reciprocal nearest neighbours may merge in one round, and the result is that of merging the best pair
first (Murtagh 1983; Muellner 2011), ties aside. It is exact where the graph holds every pair at or above
the cut.

A pair that may never merge is an edge of similarity -inf: whoever merges with one of its ends
inherits it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from photoclust.cluster.arrays import NO_PAIRS, Indices, Labels, Mask, Pairs, Similarities
from photoclust.cluster.constraints import roots
from photoclust.cluster.graph import Graph
from photoclust.cluster.nodes import Nodes

CHUNK: Final = 1 << 16
"""Edges whose sums are gathered at once: 64 MiB at 128 dimensions."""

FEW: Final = 10_000
"""Edges that are looked through in a moment: so many are always awake."""

SHARE: Final = 8
"""One edge in so many is woken at a time."""

NEVER: Final = np.float32(-np.inf)


class Linkage(StrEnum):
    """How alike two clusters are: by the mean, the least or the most similar pair of their faces."""

    AVERAGE = "average"
    COMPLETE = "complete"
    SINGLE = "single"


@dataclass(frozen=True, slots=True, eq=False)
class _Edges:
    """Parallel arrays: two clusters, first < second, and how alike they are (NEVER: may not merge)."""

    first: Indices
    second: Indices
    weight: Similarities

    def where(self, kept: Mask) -> "_Edges":
        return _Edges(self.first[kept], self.second[kept], self.weight[kept])


def _joined(parts: list[_Edges]) -> _Edges:
    return _Edges(
        np.concatenate([part.first for part in parts]),
        np.concatenate([part.second for part in parts]),
        np.concatenate([part.weight for part in parts]),
    )


def agglomerate(
    nodes: Nodes,
    graph: Graph,
    *,
    similarity: float,
    linkage: Linkage = Linkage.AVERAGE,
    apart: Pairs = NO_PAIRS,
) -> Labels:
    """Merge until no two clusters reach `similarity`; return the first node of each node's cluster, (N,).

    graph: pairs of nodes at or above `similarity`; between nodes of several faces either one edge with their
    average or, as complete and single linkage need it, one edge a pair of faces. apart: (M, 2) pairs of nodes
    that may never be in one cluster.
    """
    run = _Agglomeration(nodes, graph, apart, similarity, linkage)
    while run.lower():
        while run.advance():
            pass
    return run.first_members()


class _Agglomeration:
    """Clusters, which go by their first member, and the edges between them, while they merge.

    The most alike pairs merge first anyway, so only a band of the edges is awake at a time: those above its
    lower end, and the bans between the clusters they touch. That end is lowered when nothing in the band is
    left to merge. The rounds in which a large cluster takes in one face after the other then cost little.
    """

    def __init__(self, nodes: Nodes, graph: Graph, apart: Pairs, similarity: float, linkage: Linkage) -> None:
        count = len(nodes.sizes)
        self._cut, self._linkage = np.float32(similarity), linkage
        self._band = self._cut
        self._sums, self._sizes = nodes.sums.copy(), nodes.sizes.astype(np.float64)
        self._settled = np.zeros(count, np.bool_) if nodes.settled is None else nodes.settled.copy()
        self._parent: Labels = np.arange(count)
        self._parts = np.maximum(nodes.sizes, 1)
        self._grown = (nodes.sizes != 1) | self._settled
        self._grown[apart] = True
        self._best = np.empty(count, dtype=np.float32)
        self._choice = np.empty(count, dtype=np.int64)
        self._active = np.empty(count, dtype=np.bool_)
        self._edges = _Edges(apart[:, 0], apart[:, 1], np.full(len(apart), NEVER))
        self._asleep = [_Edges(graph.first, graph.second, graph.similarity)]

    def lower(self) -> bool:
        """Wake the most alike of the edges; return False when none is left."""
        self._edges, self._asleep = _joined([self._edges, *self._asleep]), []
        self._parent = self.first_members()
        self._band = self._cut
        edges = self._contracted(
            self._edges, self._grown[self._edges.first] | self._grown[self._edges.second]
        )
        self._grown[:], self._parts[:] = False, 1
        finite = edges.weight[edges.weight > NEVER]
        if len(finite) > FEW and self._linkage is not Linkage.COMPLETE:
            nearest = len(finite) - max(len(finite) // SHARE, FEW)
            self._band = np.partition(finite, nearest)[nearest]
        self._edges = edges
        self._put_to_sleep()
        return len(finite) > 0

    def advance(self) -> bool:
        """Merge all pairs that are each other's best; return False when there is none."""
        into, merged = self._reciprocal()
        if not len(into):
            return False
        self._absorb(into, merged)
        edges = self._edges
        self._edges = self._contracted(
            edges, (self._parts[edges.first] > 1) | (self._parts[edges.second] > 1)
        )
        self._parts[into] = 1
        self._put_to_sleep()
        return True

    def first_members(self) -> Labels:
        """Return the cluster of each node."""
        return roots(self._parent)

    def _reciprocal(self) -> tuple[Indices, Indices]:
        """Return the pairs to merge, low number first; among equals the lowest numbers find each other."""
        first, second, weight = self._edges.first, self._edges.second, self._edges.weight
        best, choice = self._best, self._choice
        best[first], best[second] = NEVER, NEVER
        np.maximum.at(best, first, weight)
        np.maximum.at(best, second, weight)
        top = (weight == best[first]) & (weight == best[second]) & (weight > NEVER)
        low, high = first[top], second[top]
        choice[low], choice[high] = len(choice), len(choice)
        np.minimum.at(choice, low, high)
        np.minimum.at(choice, high, low)
        mutual = (choice[low] == high) & (choice[high] == low)
        return low[mutual], high[mutual]

    def _absorb(self, into: Indices, merged: Indices) -> None:
        """Let each cluster of `merged` become part of its one of `into`."""
        np.add.at(self._sums, into, self._sums[merged])
        np.add.at(self._sizes, into, self._sizes[merged])
        np.add.at(self._parts, into, 1)
        np.logical_or.at(self._settled, into, self._settled[merged])
        self._parts[merged] = 2
        self._grown[into], self._grown[merged] = True, True
        self._parent[merged] = into

    def _contracted(self, given: _Edges, touched: Mask) -> _Edges:
        """Give the touched edges their new ends, one edge a pair, and drop those of no further use."""
        if not touched.any():
            return given
        first, second = self._parent[given.first[touched]], self._parent[given.second[touched]]
        useful = (first != second) & ~(self._settled[first] & self._settled[second])
        low, high = np.minimum(first, second)[useful], np.maximum(first, second)[useful]
        renewed = self._one_edge_a_pair(_Edges(low, high, given.weight[touched][useful]))
        return _joined([given.where(~touched), renewed])

    def _put_to_sleep(self) -> None:
        """Lay aside the edges below the band, and bans of clusters that no edge of the band touches."""
        edges, active = self._edges, self._active
        awake = edges.weight >= self._band
        banned = edges.weight == NEVER
        if banned.any():
            active[edges.first], active[edges.second] = False, False
            active[edges.first[awake]], active[edges.second[awake]] = True, True
            awake |= banned & active[edges.first] & active[edges.second]
        if not awake.all():
            self._edges = edges.where(awake)
            if self._band > self._cut:
                self._asleep.append(edges.where(~awake))

    def _one_edge_a_pair(self, edges: _Edges) -> _Edges:
        """Sum up parallel edges by the rule of the linkage; a ban outweighs everything."""
        if not len(edges.first):
            return edges
        keys = edges.first * len(self._parent) + edges.second
        order = np.argsort(keys)
        starts = np.flatnonzero(np.diff(keys[order], prepend=-1))
        low, high = edges.first[order[starts]], edges.second[order[starts]]
        weakest = np.minimum.reduceat(edges.weight[order], starts)
        banned = weakest == NEVER
        if self._linkage is Linkage.AVERAGE:
            weight = np.full(len(low), NEVER)
            weight[~banned] = self._average(low[~banned], high[~banned])
        elif self._linkage is Linkage.SINGLE:
            weight = np.maximum.reduceat(edges.weight[order], starts)
        else:
            found = np.diff(starts, append=len(order))
            weight = np.where(found == self._parts[low] * self._parts[high], weakest, self._cut - 1)
        weight[banned] = NEVER
        return _Edges(low, high, weight).where(banned | (weight >= self._cut))

    def _average(self, low: Indices, high: Indices) -> Similarities:
        weight = np.empty(len(low), dtype=np.float32)
        for start in range(0, len(low), CHUNK):
            a, b = low[start : start + CHUNK], high[start : start + CHUNK]
            product = np.einsum("ij,ij->i", self._sums[a], self._sums[b])
            weight[start : start + CHUNK] = product / (self._sizes[a] * self._sizes[b])
        return weight
