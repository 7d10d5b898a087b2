"""Let new faces join the groups there are, at a cost that grows with what is new."""

from dataclasses import replace
from typing import Final

import numpy as np

from photoclust.cluster.agglomerate import Linkage
from photoclust.cluster.arrays import Embeddings, Labels, Mask, Pairs
from photoclust.cluster.constraints import UNCONSTRAINED, Constraints, joined_by_pairs
from photoclust.cluster.faces import canonical
from photoclust.cluster.graph import Graph, joined
from photoclust.cluster.grouping import NEIGHBOURS
from photoclust.cluster.linking import by_size, clusters_of, counted, graph_of, numbered
from photoclust.cluster.neighbours import pairs_above
from photoclust.cluster.nodes import Nodes

NEW: Final = -1
"""The label of a face that has no group yet."""


def join_faces(
    embeddings: Embeddings,
    labels: Labels,
    *,
    similarity: float,
    constraints: Constraints = UNCONSTRAINED,
    weak: Mask | None = None,
    neighbours: int = NEIGHBOURS,
) -> Labels:
    """Return labels (N,) in which the faces of label NEW have joined a group or formed new ones.

    Nobody who has a group is moved, and no two groups merge: that is regrouping. New faces merge among
    themselves and with the groups by average linkage; new groups are numbered on from the highest label.
    Arguments and errors as in `group_faces`; ValueError also when `same` joins two groups.
    """
    faces = canonical(embeddings, constraints, weak)
    if labels.shape != faces.order.shape:
        raise ValueError(f"labels have shape {labels.shape}, not {faces.order.shape}")
    known = labels[faces.order]
    node = numbered(joined_by_pairs(_with_groups(faces.constraints.same, known), len(known)))
    nodes = replace(counted(faces, node, ~faces.weak), settled=_settled(node, known))
    among = graph_of(faces, ~faces.weak & (known == NEW), similarity=similarity, neighbours=neighbours)
    graph = joined(
        [_towards_groups(nodes, similarity), among.placed(node, len(nodes.sizes))], len(nodes.sizes)
    )
    clusters = clusters_of(faces, node, nodes, graph, similarity=similarity, linkage=Linkage.AVERAGE)
    return _numbered_on(labels, faces.as_given(clusters))


def _with_groups(same: Pairs, known: Labels) -> Pairs:
    """Add to the owner's pairs those of each grouped face and its group's first."""
    grouped = np.flatnonzero(known != NEW)
    _, first, member = np.unique(known[grouped], return_index=True, return_inverse=True)
    return np.concatenate([same, np.stack([grouped[first[member]], grouped], axis=1)])


def _settled(node: Labels, known: Labels) -> Mask:
    """Tell which nodes hold a group; raise ValueError if one holds two."""
    grouped = known != NEW
    groups = np.unique(np.stack([node[grouped], known[grouped]], axis=1), axis=0)[:, 0]
    if len(np.unique(groups)) < len(groups):
        raise ValueError("`same` joins two groups: only grouping anew can")
    settled = np.zeros(int(node.max(initial=-1)) + 1, dtype=np.bool_)
    settled[groups] = True
    return settled


def _towards_groups(nodes: Nodes, similarity: float) -> Graph:
    """Return the pairs of a new node and a group: the mean of a group tells its average similarity."""
    settled = np.zeros(len(nodes.sizes), np.bool_) if nodes.settled is None else nodes.settled
    new = np.flatnonzero(~settled & (nodes.sizes > 0))
    groups = np.flatnonzero(settled & (nodes.sizes > 0))
    means = nodes.means()
    graph = pairs_above(means[new], means[groups], similarity)
    return graph.placed(np.concatenate([new, groups]), len(nodes.sizes))


def _numbered_on(labels: Labels, clusters: Labels) -> Labels:
    """Return the labels; new faces take their cluster's, or the next free numbers, the largest first."""
    known = labels != NEW
    label_of = np.full(int(clusters.max(initial=-1)) + 1, NEW)
    label_of[clusters[known]] = labels[known]
    grouped = label_of[clusters]
    fresh = grouped == NEW
    grouped[fresh] = by_size(clusters[fresh]) + int(labels.max(initial=NEW)) + 1
    return grouped
