"""What grouping anew and letting new faces join have in common."""

import numpy as np

from photoclust.cluster.agglomerate import Linkage, agglomerate
from photoclust.cluster.approximate import approximate_graph, pays
from photoclust.cluster.arrays import Labels, Mask
from photoclust.cluster.constraints import forbidden_pairs
from photoclust.cluster.faces import Faces
from photoclust.cluster.graph import Graph
from photoclust.cluster.joining import join_weak
from photoclust.cluster.neighbours import neighbour_graph
from photoclust.cluster.nodes import Nodes, single_faces


def clusters_of(
    faces: Faces, node: Labels, nodes: Nodes, graph: Graph, *, similarity: float, linkage: Linkage
) -> Labels:
    """Merge nodes, then let the weak join; return each face's cluster, (N,), by its first node.

    node: (N,) the node of each face. nodes: the sums of their strong faces. graph: on nodes.
    """
    apart = forbidden_pairs(faces.constraints, node)
    clusters = agglomerate(nodes, graph, similarity=similarity, linkage=linkage, apart=apart)
    weak = counted(faces, node, faces.weak)
    placed: Labels = join_weak(clusters, nodes, weak, similarity=similarity, apart=apart)[node]
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
    return single_faces(faces.embeddings).only(which).gathered(node, int(node.max(initial=-1)) + 1)


def graph_of(faces: Faces, which: Mask, *, similarity: float, neighbours: int) -> Graph:
    """Return the neighbours of `which` (N,) of the faces among themselves, on all faces."""
    chosen = np.flatnonzero(which)
    search = approximate_graph if pays(len(chosen)) else neighbour_graph
    graph = search(faces.embeddings[chosen], floor=similarity, neighbours=neighbours)
    return graph.placed(chosen, len(which))
