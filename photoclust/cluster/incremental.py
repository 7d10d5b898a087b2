"""Let new faces join the groups there are, at a cost that grows with what is new."""

from dataclasses import replace
from typing import Final

import numpy as np

from photoclust.cluster.arrays import NO_PAIRS, Embeddings, Labels, Mask, Pairs
from photoclust.cluster.constraints import NO_PERSON, UNCONSTRAINED, Constraints, joined_by_pairs
from photoclust.cluster.faces import Faces, canonical
from photoclust.cluster.graph import Graph, joined
from photoclust.cluster.grouping import NEIGHBOURS
from photoclust.cluster.linking import (
    Merging,
    by_size,
    clusters_of,
    counted,
    graph_of,
    numbered,
    settled_by,
)
from photoclust.cluster.meeting import met_in_company
from photoclust.cluster.neighbours import pairs_above
from photoclust.cluster.nodes import Nodes

NEW: Final = -1
"""The label of a face that has no group yet."""


def join_faces(
    embeddings: Embeddings,
    labels: Labels,
    *,
    similarity: float,
    company: float | None = None,
    constraints: Constraints = UNCONSTRAINED,
    weak: Mask | None = None,
    neighbours: int = NEIGHBOURS,
) -> Labels:
    """Return labels (N,) in which the faces of label NEW have joined a group or formed new ones.

    Nobody who has a group is moved, and no two groups merge: that is regrouping. New faces merge among
    themselves and with the groups by average linkage; new groups are numbered on from the highest label.
    New faces of a person join the first group that holds this person and no other, or form one. Arguments
    and errors as in `group_faces`; ValueError also when `same` joins two groups.
    """
    faces = canonical(embeddings, constraints, weak)
    if labels.shape != faces.order.shape:
        raise ValueError(f"labels have shape {labels.shape}, not {faces.order.shape}")
    known = labels[faces.order]
    node = numbered(joined_by_pairs(_with_groups(faces.constraints, known), len(known)))
    _check_kept(node, known)
    merging = Merging(similarity, company, neighbours)
    new = (known == NEW) & ~faces.weak
    if company is None:
        nodes, near = _plain(faces, node, new, merging)
    else:
        nodes, near = met_in_company(faces, node, new, merging, company)
    nodes = replace(nodes, settled=settled_by(node, (known != NEW) | faces.of_persons()))
    graph = joined([_towards_groups(nodes, merging.cut), near], len(nodes.sizes))
    clusters = clusters_of(faces, node, nodes, graph, merging)
    return _numbered_on(labels, faces.as_given(clusters))


def _plain(faces: Faces, node: Labels, new: Mask, merging: Merging) -> tuple[Nodes, Graph]:
    """Return the nodes of the strong faces as they are, and which new ones (N,) are near each other."""
    near = graph_of(faces, new, similarity=merging.floor, neighbours=merging.neighbours)
    nodes = counted(faces, node, ~faces.weak)
    return nodes, near.placed(node, len(nodes.sizes))


def _with_groups(constraints: Constraints, known: Labels) -> Pairs:
    """Return the owner's pairs, and each grouped face with its group's first, a new one with its person's."""
    grouped = np.flatnonzero(known != NEW)
    _, first, member = np.unique(known[grouped], return_index=True, return_inverse=True)
    firsts = grouped[first[member]]
    pairs = [constraints.same, np.stack([firsts, grouped], axis=1)]
    if constraints.persons is not None:
        alone = np.where(known == NEW, constraints.persons, NO_PERSON)
        pairs.append(replace(UNCONSTRAINED, persons=alone).joined())
        pairs.append(_with_hosts(alone, constraints.persons[grouped], firsts))
    return np.concatenate(pairs).astype(np.int64)


def _with_hosts(alone: Labels, persons: Labels, firsts: Labels) -> Pairs:
    """Return each new face of a person, of `alone` (N,), with the first face of that person's group."""
    faces = np.flatnonzero(alone > NO_PERSON)
    if not len(faces):
        return NO_PAIRS
    host = _host_of_persons(persons, firsts)
    known = zip(alone[faces].tolist(), faces.tolist(), strict=True)
    return np.array([[host[person], face] for person, face in known if person in host]).reshape(-1, 2)


def _host_of_persons(persons: Labels, firsts: Labels) -> dict[int, int]:
    """Return for each person the first face of the first group that holds them and no other person.

    persons, firsts: (G,) the person, and the first face of the group, of each grouped face.
    """
    named = persons > NO_PERSON
    both = np.unique(np.stack([firsts[named], persons[named]], axis=1), axis=0)
    groups, holders = np.unique(both[:, 0], return_counts=True)
    pure = both[np.isin(both[:, 0], groups[holders == 1])]
    return {person: first for first, person in pure[::-1].tolist()}


def _check_kept(node: Labels, known: Labels) -> None:
    """Raise ValueError if a node holds two groups, each of which is in one node as a whole."""
    grouped = known != NEW
    if len(np.unique(node[grouped])) < len(np.unique(known[grouped])):
        raise ValueError("`same` joins two groups: only grouping anew can")


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
