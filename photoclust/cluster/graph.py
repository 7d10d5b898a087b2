"""A graph of faces that are alike: parallel arrays, one entry a pair."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from photoclust.cluster.arrays import Indices, Mask, Similarities


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """Pairs of nodes that are alike.

    count: how many nodes there are. first, second: (E,) nodes of each pair. similarity: (E,).
    """

    count: int
    first: Indices
    second: Indices
    similarity: Similarities

    def above(self, floor: float) -> "Graph":
        """Return the graph of the pairs at or above a floor."""
        return self.where(self.similarity >= np.float32(floor))

    def where(self, kept: Mask) -> "Graph":
        """Return the graph of some pairs, (E,)."""
        return Graph(self.count, self.first[kept], self.second[kept], self.similarity[kept])

    def placed(self, nodes: Indices, count: int) -> "Graph":
        """Return the same pairs among `count` nodes, of which `nodes` (self.count,) are these."""
        return Graph(count, nodes[self.first], nodes[self.second], self.similarity)


def joined(parts: Sequence[Graph], count: int) -> Graph:
    """Return all pairs of several graphs on the same nodes."""
    none = np.empty(0, dtype=np.int64)
    return Graph(
        count,
        np.concatenate([none, *(part.first for part in parts)]),
        np.concatenate([none, *(part.second for part in parts)]),
        np.concatenate([np.empty(0, np.float32), *(part.similarity for part in parts)]),
    )


def undirected(graph: Graph) -> Graph:
    """Return each pair once, first < second, ordered by first, then second."""
    keys = np.minimum(graph.first, graph.second) * graph.count + np.maximum(graph.first, graph.second)
    order = np.argsort(keys)
    where = order[np.flatnonzero(np.diff(keys[order], prepend=-1))]
    low, high = np.divmod(keys[where], max(graph.count, 1))
    return Graph(graph.count, low, high, graph.similarity[where])
