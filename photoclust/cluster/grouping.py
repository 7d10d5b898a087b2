"""Group all faces anew."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from photoclust.cluster.agglomerate import Linkage
from photoclust.cluster.arrays import Embeddings, Labels, Mask
from photoclust.cluster.company import compared, in_company, kept_apart
from photoclust.cluster.constraints import UNCONSTRAINED, Constraints, joined_by_pairs
from photoclust.cluster.faces import Faces, canonical
from photoclust.cluster.graph import Graph
from photoclust.cluster.holding import Shown, holding
from photoclust.cluster.linking import (
    Merging,
    Search,
    by_size,
    clusters_of,
    counted,
    graph_of,
    nearest,
    numbered,
    settled_by,
)

NEIGHBOURS: Final = 32
"""Tried (docs/clustering.md): 16 and all others give the same BCubed F to a thousandth or so."""


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """labels: (N,) as of `group_faces`. strained: (N,) stays with whom it is shown, though below the cut."""

    labels: Labels
    strained: Mask


def group_faces(
    embeddings: Embeddings,
    *,
    similarity: float,
    company: float | None = None,
    constraints: Constraints = UNCONSTRAINED,
    weak: Mask | None = None,
    neighbours: int = NEIGHBOURS,
    linkage: Linkage = Linkage.AVERAGE,
) -> Labels:
    """Return the group of each face, (N,): 0 the largest, and of equals the one whose first face comes first.

    embeddings: (N, D) float32 unit rows. similarity: the cosine at which two faces that have no other
    neighbours still merge. company: the cosine from which a neighbour draws a face towards itself before
    groups are compared (company.py); None compares faces as they are, and groups merge while their average
    reaches `similarity`. weak: (N,) faces too small, blurred or turned to bring groups together;
    they join one afterwards. neighbours: how many of each face's nearest are looked at; with N - 1 and no
    company the linkage is exact. Raises ValueError for arrays that do not fit together, ContradictionError
    for decisions that do not.
    """
    merging = Merging(similarity, company, neighbours, linkage)
    return _grouped(canonical(embeddings, constraints, weak), merging, None, nearest).labels


def group_shown_faces(
    embeddings: Embeddings,
    *,
    similarity: float,
    shown: Shown,
    company: float | None = None,
    constraints: Constraints = UNCONSTRAINED,
    weak: Mask | None = None,
    search: Search = nearest,
) -> Grouping:
    """Group faces that are shown in groups already, and stay there if they fit (holding.py).

    Arguments and errors as in `group_faces`; needs `persons`: where nobody is named, nothing is held.
    search: finds the neighbours.
    """
    faces = canonical(embeddings, constraints, weak)
    return _grouped(faces, Merging(similarity, company, NEIGHBOURS), shown, search)


def _grouped(faces: Faces, merging: Merging, shown: Shown | None, search: Search) -> Grouping:
    graph = graph_of(
        faces, ~faces.weak, similarity=merging.floor, neighbours=merging.neighbours, search=search
    )
    seen, graph = _seen(faces, graph, merging)
    before = None if shown is None else shown.ordered(faces.order)
    held = holding(faces, seen.embeddings, before, similarity=merging.similarity, company=merging.company)
    faces = replace(faces, constraints=held.rules)
    node = numbered(joined_by_pairs(faces.constraints.joined(), len(faces.order)))
    nodes = replace(counted(seen, node, ~faces.weak), settled=settled_by(node, faces.of_persons()))
    graph = graph.placed(node, len(nodes.sizes))
    del seen  # as large as all that was given, and merging asks for all the room there is
    clusters = clusters_of(faces, node, nodes, graph, merging)
    return Grouping(by_size(faces.as_given(clusters)), faces.as_given(held.strained))


def seen_in_company(
    embeddings: Embeddings, *, company: float, weak: Mask | None = None, search: Search = nearest
) -> Embeddings:
    """Return faces as `group_faces` compares them if nothing was said, (N, D); arguments as there."""
    faces = canonical(embeddings, UNCONSTRAINED, weak)
    graph = graph_of(faces, ~faces.weak, similarity=company, neighbours=NEIGHBOURS, search=search)
    seen = np.empty_like(embeddings)
    seen[faces.order] = in_company(faces.embeddings, graph, company)
    return seen


def _seen(faces: Faces, graph: Graph, merging: Merging) -> tuple[Faces, Graph]:
    """Return the faces and the graph as merging sees them."""
    if merging.company is None:
        return faces, graph
    free = graph.where(~kept_apart(graph, faces.constraints))
    drawn = in_company(faces.embeddings, free, merging.company)
    return replace(faces, embeddings=drawn), compared(graph, drawn, merging.cut)
