"""See each face in the company of those near it, before groups are compared.

A person over decades is several clumps, far apart in the mean and near where they touch: the average of
all pairs tears them. So each embedding is first drawn towards the mean of its neighbours, near ones more
than far ones ("database-side feature augmentation": Turcot and Lowe 2009; Arandjelovic and Zisserman
2012), and average linkage compares what comes of it. A face with few or distant neighbours hardly moves.
Only who is surely alike draws, and does so twice: the second time as seen by then (docs/decisions/0313).

The cut moves along: `cut_in_company` makes two faces that have nobody else join at the very cosine at
which they would have joined without all this, so that a similarity means what it meant.
"""

from dataclasses import replace
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.cluster.arrays import Embeddings, Indices, Mask
from photoclust.cluster.constraints import NO_PERSON, Constraints
from photoclust.cluster.graph import Graph

CAUTION: Final = 1.0
"""How much nearness, summed over its neighbours, draws a face half as far as any number could."""

ROUNDS: Final = 2
"""How often faces are drawn. Tried: once is less in a crowd, three times glues."""

BATCH: Final = 1 << 16
"""Pairs that are compared at a time: 64 MiB at 128 dimensions."""

ROWS: Final = 1 << 13
"""Faces that are drawn at a time, which stay in the cache: 4 MiB at 128 dimensions."""

Likeness: TypeAlias = npt.NDArray[np.float64]


def in_company(embeddings: Embeddings, graph: Graph, floor: float) -> Embeddings:
    """Return each face drawn towards its neighbours, as often as ROUNDS says, (N, D) unit rows.

    embeddings: (N, D) unit rows. graph: who may draw whom, none of them `kept_apart`. A neighbour counts by
    how far its cosine lies above the floor, each time that of what was drawn before.
    """
    seen, near = embeddings, graph.above(floor)
    for turn in range(ROUNDS):
        if turn:
            near = compared(graph, seen, floor)
        seen = _drawn(seen, near, floor)
    return seen


def _drawn(embeddings: Embeddings, near: Graph, floor: float) -> Embeddings:
    """Return unit rows (N, D), each drawn once towards those that it is near to."""
    from scipy.sparse import csr_array  # noqa: PLC0415 - SciPy takes a moment, and the window opens without it

    nearness = (near.similarity - np.float32(floor)).astype(np.float32)
    first, second = near.first.astype(np.int32), near.second.astype(np.int32)  # as SciPy would make them
    ends = np.concatenate([first, second]), np.concatenate([second, first])
    pull = csr_array((np.concatenate([nearness, nearness]), ends), shape=(near.count, near.count))
    unit = np.empty_like(embeddings)
    for start in range(0, len(unit), ROWS):
        rows = pull[start : start + ROWS]
        weight = np.asarray(rows.sum(axis=1), dtype=np.float32) + np.float32(CAUTION)
        moved = embeddings[start : start + ROWS] + (rows @ embeddings) / weight[:, None]
        length = np.sqrt(np.einsum("ij,ij->i", moved, moved))[:, None]
        unit[start : start + ROWS] = moved / np.maximum(length, np.finfo(np.float32).tiny)
    return unit


def cut_in_company(similarity: float, floor: float) -> float:
    """Return how alike two faces look in company that are `similarity` alike and have no other neighbour."""
    for _ in range(ROUNDS):
        nearness = max(similarity - floor, 0.0)
        pull = nearness / (nearness + CAUTION)
        similarity = (similarity * (1 + pull**2) + 2 * pull) / (1 + 2 * pull * similarity + pull**2)
    return similarity


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


def kept_apart(graph: Graph, rules: Constraints) -> Mask:
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
