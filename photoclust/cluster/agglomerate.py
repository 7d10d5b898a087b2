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
from photoclust.cluster.graph import Graph
from photoclust.cluster.nodes import Nodes

CHUNK: Final = 1 << 16
"""Edges whose sums are gathered at once: 64 MiB at 128 dimensions."""

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


def _joined(one: _Edges, other: _Edges) -> _Edges:
    return _Edges(
        np.concatenate([one.first, other.first]),
        np.concatenate([one.second, other.second]),
        np.concatenate([one.weight, other.weight]),
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

    graph: pairs of nodes at or above `similarity`. Nodes of several faces may be joined by one edge with
    their average, or (complete linkage: must) by one edge a pair of faces. apart: (M, 2) pairs of nodes
    that may never be in one cluster.
    """
    run = _Agglomeration(nodes, graph, apart, similarity, linkage)
    while run.advance():
        pass
    return run.first_members()


class _Agglomeration:
    """Clusters, which go by their first member, and the edges between them, while they merge."""

    def __init__(self, nodes: Nodes, graph: Graph, apart: Pairs, similarity: float, linkage: Linkage) -> None:
        count = len(nodes.sizes)
        self._cut, self._linkage = np.float32(similarity), linkage
        self._sums, self._sizes = nodes.sums.copy(), nodes.sizes.astype(np.float64)
        self._settled = np.zeros(count, np.bool_) if nodes.settled is None else nodes.settled.copy()
        self._parent: Labels = np.arange(count)
        self._parts = np.maximum(nodes.sizes, 1)
        self._best = np.empty(count, dtype=np.float32)
        self._choice = np.empty(count, dtype=np.int64)
        self._active = np.empty(count, dtype=np.bool_)
        self._edges = _Edges(
            np.concatenate([apart[:, 0], graph.first]),
            np.concatenate([apart[:, 1], graph.second]),
            np.concatenate([np.full(len(apart), NEVER), graph.similarity]),
        )
        self._contract(np.ones(len(self._edges.first), dtype=np.bool_))
        self._parts[:] = 1

    def advance(self) -> bool:
        """Merge all pairs that are each other's best; return False when there is none."""
        into, merged = self._reciprocal()
        if not len(into):
            return False
        self._absorb(into, merged)
        edges = self._edges
        self._contract((self._parts[edges.first] > 1) | (self._parts[edges.second] > 1))
        self._parts[into] = 1
        return True

    def first_members(self) -> Labels:
        """Return the cluster of each node."""
        parent = self._parent
        while not np.array_equal(parent, grand := parent[parent]):
            parent = grand
        return parent

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
        self._parent[merged] = into

    def _contract(self, touched: Mask) -> None:
        """Give the touched edges their new ends, one edge a pair, and drop those of no further use."""
        given = self._edges
        first, second = self._parent[given.first[touched]], self._parent[given.second[touched]]
        useful = (first != second) & ~(self._settled[first] & self._settled[second])
        low, high = np.minimum(first, second)[useful], np.maximum(first, second)[useful]
        renewed = self._one_edge_a_pair(_Edges(low, high, given.weight[touched][useful]))
        self._edges = _joined(given.where(~touched), renewed)
        self._drop_idle_bans()

    def _one_edge_a_pair(self, edges: "_Edges") -> "_Edges":
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

    def _drop_idle_bans(self) -> None:
        """Forget the bans of clusters that have nobody left to merge with."""
        edges = self._edges
        banned = edges.weight == NEVER
        if not banned.any():
            return
        active = self._active
        active[edges.first], active[edges.second] = False, False
        active[edges.first[~banned]], active[edges.second[~banned]] = True, True
        self._edges = edges.where(~banned | (active[edges.first] & active[edges.second]))
