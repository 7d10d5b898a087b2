"""How new faces and the groups that they meet look to each other in company.

Only who takes part is looked at: the new faces, their neighbours, and some faces spread over each group that
these are of. They draw each other as if all were grouped anew; a group is then the mean of its own.
"""

from typing import Final

import numpy as np

from photoclust.cluster.arrays import Embeddings, Indices, Labels, Mask
from photoclust.cluster.company import compared, in_company, kept_apart
from photoclust.cluster.faces import Faces
from photoclust.cluster.graph import Graph
from photoclust.cluster.linking import Merging, nearest
from photoclust.cluster.neighbours import neighbours_of
from photoclust.cluster.nodes import Nodes

SPOKESMEN: Final = 32
"""So many faces stand for a group, beside those that new ones are near to. Tried: more change nothing."""


def met_in_company(
    faces: Faces, node: Labels, new: Mask, merging: Merging, company: float
) -> tuple[Nodes, Graph]:
    """Return the nodes of those who take part, and which new ones are near each other, in company.

    node: (N,) of each face. new: (N,) strong ones. A node that no new face is near has size 0: no say.
    """
    some = _taking_part(faces, node, new, merging)
    embeddings = faces.embeddings[some]
    graph = nearest(embeddings, floor=merging.floor, neighbours=merging.neighbours)
    free = graph.where(~kept_apart(graph.placed(some, len(node)), faces.constraints))
    seen = in_company(embeddings, free, company)
    among = graph.where(new[some][graph.first] & new[some][graph.second])
    nodes = _standing_for(seen, node[some], np.bincount(node, weights=~faces.weak).astype(np.int64))
    return nodes, compared(among, seen, merging.cut).placed(node[some], len(nodes.sizes))


def _taking_part(faces: Faces, node: Labels, new: Mask, merging: Merging) -> Indices:
    """Return who is looked at, in order: all strong faces where half of them are new."""
    strong, come = np.flatnonzero(~faces.weak), np.flatnonzero(new)
    if 2 * len(come) >= len(strong):
        return strong
    near = neighbours_of(
        come, faces.embeddings, among=~faces.weak, floor=merging.floor, neighbours=merging.neighbours
    )
    part = new.copy()
    part[near.first], part[near.second] = True, True
    met = np.zeros(int(node.max()) + 1, np.bool_)
    met[node[part]] = True
    part[spread(strong[met[node[strong]]], node)] = True
    return np.flatnonzero(part)


def spread(faces: Indices, node: Labels) -> Indices:
    """Return at most SPOKESMEN of the faces (M,) of each node, evenly among them. node: (N,)."""
    together = faces[np.argsort(node[faces], kind="stable")]
    _, first, sizes = np.unique(node[together], return_index=True, return_counts=True)
    rank = np.arange(len(together)) - np.repeat(first, sizes)
    step = rank * SPOKESMEN // np.repeat(sizes, sizes)
    chosen: Indices = together[(rank == 0) | (np.diff(step, prepend=0) > 0)]
    return chosen


def _standing_for(seen: Embeddings, node: Labels, sizes: Labels) -> Nodes:
    """Return each node by the mean of those seen of it, and as large as it is.

    seen, node: (M, D), (M,) of each that is seen. sizes: (C,) the strong faces of each node.
    """
    part = Nodes(seen, np.ones(len(seen), np.int64)).gathered(node, len(sizes))
    whole = np.where(part.sizes > 0, sizes, 0)
    return Nodes(part.means() * whole[:, None].astype(np.float32), whole)
