"""Group all faces anew."""

from dataclasses import replace
from typing import Final

from photoclust.cluster.agglomerate import Linkage
from photoclust.cluster.arrays import Embeddings, Labels, Mask
from photoclust.cluster.constraints import UNCONSTRAINED, Constraints, joined_by_pairs
from photoclust.cluster.faces import canonical
from photoclust.cluster.linking import by_size, clusters_of, counted, graph_of, numbered, settled_by

NEIGHBOURS: Final = 32
"""Measured (docs/clustering.md): 16 and all others give the same BCubed F to a thousandth or so."""


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
    ValueError for arrays that do not fit together, ContradictionError for decisions that do not.
    """
    faces = canonical(embeddings, constraints, weak)
    node = numbered(joined_by_pairs(faces.constraints.joined(), len(faces.order)))
    settled = settled_by(node, faces.of_persons())
    nodes = replace(counted(faces, node, ~faces.weak), settled=settled)
    graph = graph_of(faces, ~faces.weak, similarity=similarity, neighbours=neighbours)
    graph = graph.placed(node, len(nodes.sizes))
    clusters = clusters_of(faces, node, nodes, graph, similarity=similarity, linkage=linkage)
    return by_size(faces.as_given(clusters))
