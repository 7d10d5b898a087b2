"""Group faces into people: all of them anew, or the new ones into the groups there are.

The same faces give the same groups in whatever order they come: they are worked through in the order
of their embeddings' bytes.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from photoclust.cluster.agglomerate import Linkage, agglomerate
from photoclust.cluster.arrays import Embeddings, Indices, Labels, Mask
from photoclust.cluster.constraints import (
    UNCONSTRAINED,
    Constraints,
    ContradictionError,
    contradictions,
    forbidden_pairs,
    joined_by_owner,
)
from photoclust.cluster.graph import Graph
from photoclust.cluster.joining import join_weak
from photoclust.cluster.neighbours import neighbour_graph
from photoclust.cluster.nodes import single_faces

NEIGHBOURS: Final = 64


def group_faces(
    embeddings: Embeddings,
    *,
    similarity: float,
    constraints: Constraints = UNCONSTRAINED,
    weak: Mask | None = None,
    neighbours: int = NEIGHBOURS,
    linkage: Linkage = Linkage.AVERAGE,
) -> Labels:
    """Return the group of each face, (N,): 0 the largest, and of equals the one whose first face comes first.

    embeddings: (N, D) float32 unit rows. similarity: the average cosine at which groups still merge.
    weak: (N,) faces too small, blurred or turned to bring groups together; they join one afterwards.
    neighbours: how many of each face's nearest are looked at; N - 1 makes the linkage exact. Raises
    ValueError for arrays that do not fit, ContradictionError for decisions that do not.
    """
    faces = _canonical(embeddings, constraints, weak)
    start = joined_by_owner(faces.constraints, len(faces.weak))
    _, node = np.unique(start, return_inverse=True)
    graph = _graph_of_strong(faces, similarity, neighbours)
    clusters = _clustered(faces, node, graph, similarity, linkage)
    labels = np.empty_like(clusters)
    labels[faces.order] = clusters
    return by_size(labels)


def by_size(labels: Labels) -> Labels:
    """Return the same groups numbered from the largest; equals in the order of their first faces."""
    _, first, member, sizes = np.unique(labels, return_index=True, return_inverse=True, return_counts=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.lexsort((first, -sizes))] = np.arange(len(first))
    renumbered: Labels = rank[member]
    return renumbered


@dataclass(frozen=True, slots=True, eq=False)
class _Faces:
    """Faces in canonical order; order: (N,) where each came in what was given."""

    order: Indices
    embeddings: Embeddings
    weak: Mask
    constraints: Constraints


def _canonical(embeddings: Embeddings, constraints: Constraints, weak: Mask | None) -> _Faces:
    """Check what was given and put it in order."""
    count = len(embeddings)
    if embeddings.ndim != 2 or embeddings.dtype != np.float32:
        raise ValueError(f"embeddings are {embeddings.dtype} {embeddings.shape}, not float32 (N, D)")
    poor = np.zeros(count, np.bool_) if weak is None else weak
    if poor.shape != (count,):
        raise ValueError(f"weak has shape {poor.shape}, not ({count},)")
    order = _order(embeddings)
    places = np.empty(count, dtype=np.int64)
    places[order] = np.arange(count)
    rules = constraints.checked(count)
    if len(clash := contradictions(rules, count)):
        raise ContradictionError(clash)
    return _Faces(order, embeddings[order], poor[order], rules.renumbered(places))


def _order(embeddings: Embeddings) -> Indices:
    """Return the order of the rows by their bytes."""
    if not embeddings.size:
        return np.arange(len(embeddings))
    rows = np.ascontiguousarray(embeddings).view(f"V{embeddings.shape[1] * 4}").ravel()
    return np.argsort(rows, kind="stable")


def _graph_of_strong(faces: _Faces, similarity: float, neighbours: int) -> Graph:
    strong = np.flatnonzero(~faces.weak)
    graph = neighbour_graph(faces.embeddings[strong], floor=similarity, neighbours=neighbours)
    return graph.placed(strong, len(faces.weak))


def _clustered(faces: _Faces, node: Labels, graph: Graph, similarity: float, linkage: Linkage) -> Labels:
    """Merge the owner's groups (N,) further; return the cluster of each face."""
    count = int(node.max(initial=-1)) + 1
    each = single_faces(faces.embeddings)
    strong, weak = each.only(~faces.weak).gathered(node, count), each.only(faces.weak).gathered(node, count)
    apart = forbidden_pairs(faces.constraints, node)
    clusters = agglomerate(
        strong, graph.placed(node, count), similarity=similarity, linkage=linkage, apart=apart
    )
    return join_weak(clusters, strong, weak, similarity=similarity, apart=apart)[node]
