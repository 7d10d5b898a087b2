"""Group all faces anew."""

from dataclasses import replace
from typing import Final

import numpy as np

from photoclust.cluster.agglomerate import Linkage
from photoclust.cluster.arrays import Embeddings, Labels, Mask
from photoclust.cluster.company import companions, compared, in_company
from photoclust.cluster.constraints import UNCONSTRAINED, Constraints, column, joined_by_pairs
from photoclust.cluster.faces import Faces, canonical
from photoclust.cluster.graph import Graph
from photoclust.cluster.holding import holding
from photoclust.cluster.linking import (
    Merging,
    by_size,
    clusters_of,
    counted,
    graph_of,
    numbered,
    settled_by,
)

NEIGHBOURS: Final = 32
"""Measured (docs/clustering.md): 16 and all others give the same BCubed F to a thousandth or so."""


def group_faces(
    embeddings: Embeddings,
    *,
    similarity: float,
    company: float | None = None,
    constraints: Constraints = UNCONSTRAINED,
    shown: Labels | None = None,
    weak: Mask | None = None,
    neighbours: int = NEIGHBOURS,
    linkage: Linkage = Linkage.AVERAGE,
) -> Labels:
    """Return the group of each face, (N,): 0 the largest, and of equals the one whose first face comes first.

    embeddings: (N, D) float32 unit rows. similarity: the cosine at which two faces that have no other
    neighbours still merge. company: the cosine from which a neighbour draws a face towards itself before
    groups are compared (company.py); None compares faces as they are, and groups merge while their average
    reaches `similarity`. shown: (N,) the person each face is shown with, who keeps it if it fits
    (holding.py); needs `persons`. weak: (N,) faces too small, blurred or turned to bring groups together;
    they join one afterwards. neighbours: how many of each face's nearest are looked at; with N - 1 and no
    company the linkage is exact. Raises ValueError for arrays that do not fit together, ContradictionError
    for decisions that do not.
    """
    faces = canonical(embeddings, constraints, weak)
    merging = Merging(similarity, company, neighbours, linkage)
    graph = graph_of(faces, ~faces.weak, similarity=merging.floor, neighbours=neighbours)
    seen, graph = _seen(faces, graph, merging)
    before = None if shown is None else column(shown, len(faces.order))[faces.order]
    faces = replace(faces, constraints=holding(faces, seen.embeddings, before, merging.cut))
    node = numbered(joined_by_pairs(faces.constraints.joined(), len(faces.order)))
    nodes = replace(counted(seen, node, ~faces.weak), settled=settled_by(node, faces.of_persons()))
    clusters = clusters_of(faces, node, nodes, graph.placed(node, len(nodes.sizes)), merging)
    return by_size(faces.as_given(clusters))


def seen_in_company(
    embeddings: Embeddings, *, company: float, weak: Mask | None = None, neighbours: int = NEIGHBOURS
) -> Embeddings:
    """Return faces as `group_faces` compares them if nothing was said, (N, D); arguments as there."""
    faces = canonical(embeddings, UNCONSTRAINED, weak)
    graph = graph_of(faces, ~faces.weak, similarity=company, neighbours=neighbours)
    seen = np.empty_like(embeddings)
    seen[faces.order] = in_company(faces.embeddings, companions(graph, faces.constraints, company), company)
    return seen


def _seen(faces: Faces, graph: Graph, merging: Merging) -> tuple[Faces, Graph]:
    """Return the faces and the graph as merging sees them."""
    if merging.company is None:
        return faces, graph
    near = companions(graph, faces.constraints, merging.company)
    seen = replace(faces, embeddings=in_company(faces.embeddings, near, merging.company))
    return seen, compared(graph, seen.embeddings, merging.cut)
