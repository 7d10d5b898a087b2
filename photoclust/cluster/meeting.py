"""How new faces and the groups that they meet look to each other in company.

Only who takes part is looked at: the new faces, their neighbours, and of each group that these are of some
of the other faces, spread over it. They draw each other as if all were grouped anew; in the mean of a group
those whom a new face is near count once, and the spread ones for all that are left.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.cluster.arrays import Embeddings, Indices, Labels, Mask
from photoclust.cluster.company import compared, in_company, kept_apart
from photoclust.cluster.faces import Faces
from photoclust.cluster.graph import Graph
from photoclust.cluster.linking import Merging, nearest
from photoclust.cluster.neighbours import neighbours_of
from photoclust.cluster.nodes import Nodes

SPOKESMEN: Final = 32
"""So many stand for those faces of a group that no new one is near. Tried: more change nothing."""

Counts: TypeAlias = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """Who is looked at, (M,) in order, and for how many faces of its node each stands, (M,)."""

    faces: Indices
    counts: Counts


def met_in_company(
    faces: Faces, node: Labels, new: Mask, merging: Merging, company: float
) -> tuple[Nodes, Graph]:
    """Return the nodes of those who take part, and which new ones are near each other, in company.

    node: (N,) of each face. new: (N,) strong ones. A node that no new face is near has size 0: no say.
    """
    part = _taking_part(faces, node, new, merging)
    some = part.faces
    embeddings = faces.embeddings[some]
    graph = nearest(embeddings, floor=merging.floor, neighbours=merging.neighbours)
    free = graph.where(~kept_apart(graph.placed(some, len(node)), faces.constraints))
    seen = in_company(embeddings, free, company)
    among = graph.where(new[some][graph.first] & new[some][graph.second])
    nodes = _standing_for(seen, part.counts, node[some], int(node.max(initial=-1)) + 1)
    return nodes, compared(among, seen, merging.cut).placed(node[some], len(nodes.sizes))


def _taking_part(faces: Faces, node: Labels, new: Mask, merging: Merging) -> _Part:
    """Return who is looked at: all strong faces where half of them are new."""
    strong, come = np.flatnonzero(~faces.weak), np.flatnonzero(new)
    if 2 * len(come) >= len(strong):
        return _Part(strong, np.ones(len(strong), np.float32))
    near = neighbours_of(
        come, faces.embeddings, among=~faces.weak, floor=merging.floor, neighbours=merging.neighbours
    )
    counts = new.astype(np.float32)
    counts[near.first], counts[near.second] = 1, 1
    met = np.zeros(int(node.max()) + 1, np.bool_)
    met[node[counts > 0]] = True
    others = strong[met[node[strong]] & (counts[strong] == 0)]
    chosen = spread(others, node)
    of_node, spoken_by = (np.bincount(node[some], minlength=len(met)) for some in (others, chosen))
    counts[chosen] = (of_node / np.maximum(spoken_by, 1))[node[chosen]]
    return _Part(np.flatnonzero(counts), counts[counts > 0])


def spread(faces: Indices, node: Labels) -> Indices:
    """Return at most SPOKESMEN of the faces (M,) of each node, evenly among them. node: (N,)."""
    together = faces[np.argsort(node[faces], kind="stable")]
    _, first, sizes = np.unique(node[together], return_index=True, return_counts=True)
    rank = np.arange(len(together)) - np.repeat(first, sizes)
    step = rank * SPOKESMEN // np.repeat(sizes, sizes)
    chosen: Indices = together[(rank == 0) | (np.diff(step, prepend=0) > 0)]
    return chosen


def _standing_for(seen: Embeddings, counts: Counts, node: Labels, count: int) -> Nodes:
    """Return each of `count` nodes by those seen of it, as large as it is; of size 0 where nobody is.

    seen, counts, node: (M, D), (M,), (M,) of each that is seen.
    """
    sums = Nodes(seen * counts[:, None], np.ones(len(seen), np.int64)).gathered(node, count).sums
    return Nodes(sums, np.rint(np.bincount(node, counts, count)).astype(np.int64))
