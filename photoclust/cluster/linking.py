"""What grouping anew and letting new faces join have in common."""

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from photoclust.cluster.agglomerate import Linkage, agglomerate
from photoclust.cluster.approximate import approximate_graph, pays
from photoclust.cluster.arrays import Embeddings, Labels, Mask
from photoclust.cluster.company import cut_in_company
from photoclust.cluster.constraints import forbidden_pairs
from photoclust.cluster.faces import Faces
from photoclust.cluster.graph import Graph
from photoclust.cluster.joining import join_weak
from photoclust.cluster.neighbours import neighbour_graph
from photoclust.cluster.nodes import Nodes


@dataclass(frozen=True, slots=True)
class Merging:
    """How groups merge. similarity: of two lone faces that just do.

    company: the floor of `in_company`; None for faces as they are. neighbours: how many of each face's
    nearest are looked at.
    """

    similarity: float
    company: float | None
    neighbours: int
    linkage: Linkage = Linkage.AVERAGE

    @property
    def cut(self) -> float:
        """The average similarity at which groups merge, of faces seen in company if they are."""
        if self.company is None:
            return self.similarity
        return cut_in_company(self.similarity, self.company)

    @property
    def floor(self) -> float:
        """The similarity from which faces are neighbours."""
        return self.similarity if self.company is None else min(self.similarity, self.company)


def clusters_of(faces: Faces, node: Labels, nodes: Nodes, graph: Graph, merging: Merging) -> Labels:
    """Merge nodes, then let the weak join; return each face's cluster, (N,), by its first node.

    node: (N,) the node of each face. nodes: the sums of their strong faces as merging sees them. graph: on
    nodes. The weak join by what they look like alone: in company they would look like whoever is near.
    """
    apart = forbidden_pairs(faces.constraints, node)
    clusters = agglomerate(nodes, graph, similarity=merging.cut, linkage=merging.linkage, apart=apart)
    strong = replace(counted(faces, node, ~faces.weak), settled=nodes.settled)
    weak = counted(faces, node, faces.weak)
    placed: Labels = join_weak(clusters, strong, weak, similarity=merging.similarity, apart=apart)[node]
    return placed


def numbered(labels: Labels) -> Labels:
    """Number groups 0, 1, 2 ... in the order of their labels."""
    numbers: Labels = np.unique(labels, return_inverse=True)[1]
    return numbers


def by_size(labels: Labels) -> Labels:
    """Number groups from the largest; equals in the order of their first faces."""
    _, first, member, sizes = np.unique(labels, return_index=True, return_inverse=True, return_counts=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.lexsort((first, -sizes))] = np.arange(len(first))
    renumbered: Labels = rank[member]
    return renumbered


def settled_by(node: Labels, faces: Mask) -> Mask:
    """Return the nodes, numbered from 0, that hold any of `faces` (N,)."""
    settled = np.zeros(int(node.max(initial=-1)) + 1, dtype=np.bool_)
    settled[node[faces]] = True
    return settled


def counted(faces: Faces, node: Labels, which: Mask) -> Nodes:
    """Return the nodes (N,) with only `which` (N,) of the faces summed up."""
    some = Nodes(faces.embeddings, which.astype(np.int64))
    return some.gathered(node, int(node.max(initial=-1)) + 1)


class Search(Protocol):
    """Finds each face's nearest others at or above a floor, as `nearest` does."""

    def __call__(self, embeddings: Embeddings, *, floor: float, neighbours: int) -> Graph:
        """Return the pairs of (N, D) unit rows, each once."""


def nearest(embeddings: Embeddings, *, floor: float, neighbours: int) -> Graph:
    """Search for all, or nearly all where that would take too long."""
    search = approximate_graph if pays(len(embeddings)) else neighbour_graph
    return search(embeddings, floor=floor, neighbours=neighbours)


def graph_of(
    faces: Faces, which: Mask, *, similarity: float, neighbours: int, search: Search = nearest
) -> Graph:
    """Return the neighbours of `which` (N,) of the faces among themselves, on all faces."""
    chosen = np.flatnonzero(which)
    graph = search(faces.embeddings[chosen], floor=similarity, neighbours=neighbours)
    return graph.placed(chosen, len(which))
