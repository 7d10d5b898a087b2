"""See each face in the company of those near it, before groups are compared.

A person over decades is several clumps, far apart in the mean and near where they touch: the average of
all pairs tears them. So each embedding is first drawn towards the mean of its neighbours, near ones more
than far ones ("database-side feature augmentation": Turcot and Lowe 2009; Arandjelovic and Zisserman
2012), and average linkage compares what comes of it. A face with few or distant neighbours hardly moves.

The cut moves along: `cut_in_company` makes two faces that have nobody else join at the very cosine at
which they would have joined without all this, so that a similarity means what it meant.
"""

from dataclasses import replace
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.cluster.arrays import Embeddings, Indices, Mask, Similarities
from photoclust.cluster.constraints import NO_PERSON, Constraints
from photoclust.cluster.graph import Graph

CAUTION: Final = 0.5
"""How much nearness, summed over its neighbours, draws a face half as far as any number could."""

BATCH: Final = 1 << 16
"""Pairs that are compared at a time: 64 MiB at 128 dimensions."""

ROWS: Final = 1 << 13
"""Faces that are drawn at a time, which stay in the cache: 4 MiB at 128 dimensions."""

Likeness: TypeAlias = npt.NDArray[np.float64]


def companions(graph: Graph, rules: Constraints, floor: float) -> Graph:
    """Return who draws whom: the pairs above the floor that no rule keeps apart."""
    return graph.where((graph.similarity > np.float32(floor)) & ~_apart(graph, rules))


def in_company(embeddings: Embeddings, graph: Graph, floor: float) -> Embeddings:
    """Return each face drawn towards its neighbours, (N, D) unit rows.

    embeddings: (N, D) unit rows. graph: who draws whom; a neighbour counts by how far its cosine lies above
    the floor.
    """
    pull, unit = Pull(graph, floor), np.empty_like(embeddings)
    for start in range(0, len(unit), ROWS):
        some = np.arange(start, min(start + ROWS, len(unit)))
        unit[some] = drawn(embeddings[some], *pull.on(some, embeddings))
    return unit


class Pull:
    """How strongly faces draw each other: by how far their cosine lies above a floor."""

    def __init__(self, graph: Graph, floor: float) -> None:
        """Take who draws whom from a graph."""
        from scipy.sparse import csr_array  # noqa: PLC0415 - SciPy takes a moment, and the window opens without it

        nearness = np.maximum(graph.similarity - np.float32(floor), 0).astype(np.float32)
        first, second = (
            graph.first.astype(np.int32),
            graph.second.astype(np.int32),
        )  # as SciPy would make them
        ends = np.concatenate([first, second]), np.concatenate([second, first])
        shape = (graph.count, graph.count)
        self._matrix = csr_array((np.concatenate([nearness, nearness]), ends), shape=shape)

    def on(self, some: Indices, embeddings: Embeddings) -> tuple[Embeddings, Similarities]:
        """Return the weighted sum of the neighbours of some faces, (M, D), and of these weights, (M,).

        embeddings: (N, D) of all faces.
        """
        rows = self._matrix[some]
        return rows @ embeddings, np.asarray(rows.sum(axis=1), dtype=np.float32)


def drawn(embeddings: Embeddings, towards: Embeddings, weight: Similarities) -> Embeddings:
    """Return embeddings (N, D) drawn towards sums (N, D) of others, whose weights come to `weight` (N,)."""
    moved = embeddings + towards / (weight + np.float32(CAUTION))[:, None]
    length = np.sqrt(np.einsum("ij,ij->i", moved, moved))[:, None]
    unit: Embeddings = moved / np.maximum(length, np.finfo(np.float32).tiny)
    return unit


def cut_in_company(similarity: float, floor: float) -> float:
    """Return how alike two faces look in company that are `similarity` alike and have no other neighbour."""
    nearness = max(similarity - floor, 0.0)
    pull = nearness / (nearness + CAUTION)
    return (similarity * (1 + pull**2) + 2 * pull) / (1 + 2 * pull * similarity + pull**2)


def lone_similarity(alike: Likeness, floor: float) -> Likeness:
    """Return how alike two faces that nobody else is near are (M,) when they look so alike in company, (M,).

    The inverse of `cut_in_company`, to 1e-4: says in the terms of the owner's cut what was seen in company.
    """
    similarity = np.linspace(-1.0, 1.0, 4001)
    looked = np.array([cut_in_company(each, floor) for each in similarity.tolist()])
    return np.interp(alike, looked, similarity)


def compared(graph: Graph, embeddings: Embeddings, cut: float) -> Graph:
    """Return the same pairs with the similarity of these embeddings, (N, D), where it reaches the cut."""
    alike = np.empty(len(graph.first), dtype=np.float32)
    for start in range(0, len(alike), BATCH):
        pairs = slice(start, start + BATCH)
        first, second = embeddings[graph.first[pairs]], embeddings[graph.second[pairs]]
        np.einsum("ij,ij->i", first, second, out=alike[pairs])
    return replace(graph, similarity=alike).above(cut)


def _apart(graph: Graph, rules: Constraints) -> Mask:
    """Return which pairs of faces the rules keep apart, (E,): of one photo, of two persons, of `apart`."""
    first, second = graph.first, graph.second
    apart = _among(rules.apart, first, second, graph.count)
    if rules.photos is not None:
        one_photo = (rules.photos[first] == rules.photos[second]) & (rules.photos[first] >= 0)
        apart |= one_photo & ~_among(rules.together, first, second, graph.count)
    if rules.persons is not None:
        one, other = rules.persons[first], rules.persons[second]
        apart |= (one != other) & (one > NO_PERSON) & (other > NO_PERSON)
    return apart


def _among(pairs: Indices, first: Indices, second: Indices, count: int) -> Mask:
    """Return which of the pairs first < second are among `pairs` (M, 2), in any order."""
    ordered = np.sort(pairs, axis=1)
    found: Mask = np.isin(first * count + second, ordered[:, 0] * count + ordered[:, 1])
    return found
