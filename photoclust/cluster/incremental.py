"""Let new faces join the groups there are, at a cost that grows with what is new."""

from dataclasses import replace
from typing import Final

import numpy as np

from photoclust.cluster.arrays import Embeddings, Labels, Mask, Pairs, Similarities
from photoclust.cluster.company import companions, compared, drawn, pulls
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
from photoclust.cluster.nodes import Nodes, single_faces

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
    towards, weight = pulls(faces.embeddings, near, merging.company)
    grouped = np.where(faces.weak, NEW, known)
    met = np.flatnonzero(new | _in_groups_near_new(near, grouped))
    plain = faces.embeddings[met]
    of_group, weight_of_group = _pull_of_groups(plain, grouped[met], merging)
    embeddings = faces.embeddings.copy()
    embeddings[met] = drawn(plain, towards[met] + of_group, weight[met] + weight_of_group)
    among = graph.where(new[graph.first] & new[graph.second])
    return replace(faces, embeddings=embeddings), compared(among, embeddings, merging.cut)


def _neighbours_of_new(faces: Faces, new: Mask, merging: Merging) -> Graph:
    """Return the pairs of a new strong face and its nearest strong ones."""
    strong = np.flatnonzero(~faces.weak)
    if 2 * np.count_nonzero(new) < len(strong):
        some = np.flatnonzero(new[strong])
        graph = neighbours_of(
            some, faces.embeddings[strong], floor=merging.floor, neighbours=merging.neighbours
        )
        return graph.placed(strong, len(new))
    graph = graph_of(faces, ~faces.weak, similarity=merging.floor, neighbours=merging.neighbours)
    return graph.where(new[graph.first] | new[graph.second])


def _in_groups_near_new(near: Graph, grouped: Labels) -> Mask:
    """Return which faces (N,) have a group of which one face is near a new one."""
    ends = grouped[np.concatenate([near.first, near.second])]
    return np.isin(grouped, ends[ends != NEW])


def _pull_of_groups(
    embeddings: Embeddings, grouped: Labels, merging: Merging
) -> tuple[Embeddings, Similarities]:
    """Return what each face's group draws it towards, (N, D), and how strongly, (N,); NEW has no group.

    As many neighbours as there may be, each as near as the mean of the others.
    """
    pull = np.zeros_like(embeddings)
    strength = np.zeros(len(embeddings), np.float32)
    held = np.flatnonzero(grouped != NEW)
    group = numbered(grouped[held])
    nodes = single_faces(embeddings[held]).gathered(group, int(group.max(initial=-1)) + 1)
    others = nodes.sizes[group] - 1
    mean = (nodes.sums[group] - embeddings[held]) / np.maximum(others, 1)[:, None].astype(np.float32)
    nearness = np.einsum("ij,ij->i", mean, embeddings[held]) - np.float32(merging.company or 0.0)
    strength[held] = np.maximum(nearness, 0) * np.minimum(others, merging.neighbours)
    pull[held] = mean * strength[held][:, None]
    return pull, strength


def _with_groups(constraints: Constraints, known: Labels) -> Pairs:
    """Return the owner's pairs, and each grouped face with its group's first, a new one with its person's."""
    grouped = np.flatnonzero(known != NEW)
    _, first, member = np.unique(known[grouped], return_index=True, return_inverse=True)
    firsts = grouped[first[member]]
    pairs = [constraints.same, np.stack([firsts, grouped], axis=1)]
    if constraints.persons is not None:
        alone = np.where(known == NEW, constraints.persons, NO_PERSON)
        host = _host_of_persons(constraints.persons[grouped], firsts)
        pairs.append(replace(UNCONSTRAINED, persons=alone).joined())
        pairs += [np.array([[host[p], f] for f, p in enumerate(alone.tolist()) if p in host]).reshape(-1, 2)]
    return np.concatenate(pairs).astype(np.int64)


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
    """Raise ValueError if a node holds two groups."""
    grouped = known != NEW
    groups = np.unique(np.stack([node[grouped], known[grouped]], axis=1), axis=0)[:, 0]
    if len(np.unique(groups)) < len(groups):
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
