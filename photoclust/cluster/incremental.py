"""Let new faces join the groups there are, at a cost that grows with what is new."""

from dataclasses import replace
from typing import Final

import numpy as np

from photoclust.cluster.arrays import NO_PAIRS, Embeddings, Indices, Labels, Mask, Pairs, Similarities
from photoclust.cluster.company import ROWS, Pull, companions, compared, drawn
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
from photoclust.cluster.neighbours import neighbours_of, pairs_above
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
    seen, among = _seen(faces, known, merging)
    settled = settled_by(node, (known != NEW) | faces.of_persons())
    nodes = replace(counted(seen, node, ~faces.weak), settled=settled)
    graph = joined(
        [_towards_groups(nodes, merging.cut), among.placed(node, len(nodes.sizes))], len(nodes.sizes)
    )
    clusters = clusters_of(faces, node, nodes, graph, merging)
    return _numbered_on(labels, faces.as_given(clusters))


def _seen(faces: Faces, known: Labels, merging: Merging) -> tuple[Faces, Graph]:
    """Return the faces as merging sees them, and who of the new is near whom of the new.

    Faces that have a group are seen in its company, as a whole, and in that of the new faces near them:
    their own neighbours would have to be looked for among all faces. Groups that no new face is near are left
    as they are.
    """
    new = ~faces.weak & (known == NEW)
    if merging.company is None:
        return faces, graph_of(faces, new, similarity=merging.floor, neighbours=merging.neighbours)
    graph = _neighbours_of_new(faces, new, merging)
    near = companions(graph, faces.constraints, merging.company)
    grouped = np.where(faces.weak, NEW, known)
    touched = new | _in_groups_near_new(near, grouped)
    groups = _Groups(faces.embeddings, np.where(touched, grouped, NEW), merging)
    pull = Pull(near, merging.company)
    met = np.flatnonzero(touched)
    embeddings = faces.embeddings.copy()
    for start in range(0, len(met), ROWS):
        some = met[start : start + ROWS]
        (near_ones, nearness), (group, strength) = pull.on(some, faces.embeddings), groups.pull(some)
        embeddings[some] = drawn(faces.embeddings[some], near_ones + group, nearness + strength)
    among = graph.where(new[graph.first] & new[graph.second])
    return replace(faces, embeddings=embeddings), compared(among, embeddings, merging.cut)


def _neighbours_of_new(faces: Faces, new: Mask, merging: Merging) -> Graph:
    """Return the pairs of a new strong face and its nearest strong ones."""
    some = np.flatnonzero(new)
    if 2 * len(some) < np.count_nonzero(~faces.weak):
        among = ~faces.weak
        return neighbours_of(
            some, faces.embeddings, among=among, floor=merging.floor, neighbours=merging.neighbours
        )
    graph = graph_of(faces, ~faces.weak, similarity=merging.floor, neighbours=merging.neighbours)
    return graph.where(new[graph.first] | new[graph.second])


def _in_groups_near_new(near: Graph, grouped: Labels) -> Mask:
    """Return which faces (N,) have a group of which one face is near a new one."""
    ends = grouped[np.concatenate([near.first, near.second])]
    return np.isin(grouped, ends[ends != NEW])


class _Groups:
    """Groups as each of their faces sees them: what the others draw it towards.

    As many neighbours as there may be, each as near as the mean of the others.
    """

    def __init__(self, embeddings: Embeddings, grouped: Labels, merging: Merging) -> None:
        """Sum up the groups; grouped: (N,) the group of each face, NEW for none."""
        self._embeddings, self._merging = embeddings, merging
        self._held = grouped != NEW
        self._group = np.zeros(len(grouped), np.int64)
        self._group[self._held] = numbered(grouped[self._held])
        faces = Nodes(embeddings, self._held.astype(np.int64))
        self._nodes = faces.gathered(self._group, int(self._group.max(initial=0)) + 1)

    def pull(self, some: Indices) -> tuple[Embeddings, Similarities]:
        """Return what faces (M,) are drawn towards, (M, D), and how strongly, (M,): 0 without a group."""
        embeddings, group = self._embeddings[some], self._group[some]
        others = self._nodes.sizes[group] - 1
        mean = (self._nodes.sums[group] - embeddings) / np.maximum(others, 1)[:, None].astype(np.float32)
        nearness = np.einsum("ij,ij->i", mean, embeddings) - np.float32(self._merging.company or 0.0)
        count = np.minimum(others, self._merging.neighbours) * self._held[some]
        strength = (np.maximum(nearness, 0) * count).astype(np.float32)
        return mean * strength[:, None], strength


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
