"""Find the faces that are alike, exactly: tiles of the similarity matrix that nobody keeps.

Average, complete and single linkage merge above a cut only where at least one pair of faces lies
above that cut. So pairs below it are dropped in the tile where they are found; the rest is shortened to
each face's nearest. A tile serves its rows and its columns: half of the matrix is computed.
"""

from functools import cache
from typing import Final

import numpy as np
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from photoclust.cluster.arrays import Embeddings, Indices, Mask
from photoclust.cluster.graph import Graph, joined, undirected
from photoclust.cluster.shortlist import PARTNER_BITS, ROW_BITS, Shortlist

THREADS: Final = 1
"""For the matrix products: on tiles of this size more threads mostly wait for each other."""

TILE: Final = 1 << ROW_BITS
"""Rows and columns of a tile: 1 MiB of similarities, which stay in the cache."""


MOST_FACES: Final = 1 << PARTNER_BITS


def neighbour_graph(embeddings: Embeddings, *, floor: float, neighbours: int) -> Graph:
    """Return each face's nearest others at or above the floor, made symmetric.

    embeddings: (N, D) unit rows. A pair is kept when either face is among the other's `neighbours`
    nearest. Exact; N * N * D / 2 multiply-adds, memory of O(N * neighbours).
    """
    if len(embeddings) > MOST_FACES:
        raise ValueError(f"{len(embeddings)} faces are more than the {MOST_FACES} that can be numbered")
    starts = range(0, len(embeddings), TILE)
    lists = [Shortlist(len(embeddings[start : start + TILE]), floor, neighbours) for start in starts]
    found: list[Graph] = []
    with _linear_algebra().limit(limits=THREADS):
        room = np.empty((TILE, TILE), dtype=np.float32)
        for block, start in enumerate(starts):
            for other in range(block, len(lists)):
                _compare(embeddings, lists, block, other, room)
            rows, partners, similarities = lists[block].best()
            found.append(Graph(len(embeddings), rows + start, partners, similarities))
            lists[block] = Shortlist(0, floor, neighbours)
    return undirected(joined(found, len(embeddings)))


def neighbours_of(
    rows: Indices, embeddings: Embeddings, *, among: Mask, floor: float, neighbours: int
) -> Graph:
    """Return some faces' nearest among others at or above the floor, each pair once.

    rows: (R,) which of the faces. embeddings: (N, D) unit rows. among: (N,) which may be neighbours. Exact;
    R * N * D multiply-adds.
    """
    count = len(embeddings)
    found: list[Graph] = []
    with _linear_algebra().limit(limits=THREADS):
        for start in range(0, len(rows), TILE):
            some = rows[start : start + TILE]
            nearest = Shortlist(len(some), floor, neighbours)
            for other in range(0, count, TILE):
                tile = embeddings[some] @ embeddings[other : other + TILE].T
                own = np.flatnonzero((some >= other) & (some < other + TILE))
                tile[own, some[own] - other] = -np.inf
                tile[:, ~among[other : other + TILE]] = -np.inf
                row, column = _places(tile >= nearest.threshold[:, None])
                nearest.add(row, column + other, tile[row, column])
            row, partners, similarities = nearest.best()
            found.append(Graph(count, some[row], partners, similarities))
    return undirected(joined(found, count))


def pairs_above(rows: Embeddings, columns: Embeddings, floor: float) -> Graph:
    """Return all pairs of a row and a column at or above the floor.

    rows: (R, D), columns: (C, D), of any length: similarity is the plain product. Nodes of the graph:
    the rows, then the columns.
    """
    count = len(rows) + len(columns)
    found: list[Graph] = []
    with _linear_algebra().limit(limits=THREADS):
        for start in range(0, len(rows), TILE):
            for other in range(0, len(columns), TILE):
                tile = rows[start : start + TILE] @ columns[other : other + TILE].T
                row, column = _places(tile >= np.float32(floor))
                found.append(Graph(count, row + start, column + (other + len(rows)), tile[row, column]))
    return joined(found, count)


@cache
def _linear_algebra() -> ThreadpoolController:
    """Find the libraries that multiply matrices, once: it takes longer than grouping a small album."""
    return ThreadpoolController()


def _compare(
    embeddings: Embeddings, lists: list[Shortlist], block: int, other: int, room: Embeddings
) -> None:
    """Offer the tile of two blocks to the lists of both; room: (TILE, TILE) to write in."""
    start, far = block * TILE, other * TILE
    rows, columns = embeddings[start : start + TILE], embeddings[far : far + TILE]
    tile = np.matmul(rows, columns.T, out=room[: len(rows), : len(columns)])
    if block == other:
        np.fill_diagonal(tile, -np.inf)
    row, column = _places(tile >= lists[block].threshold[:, None])
    lists[block].add(row, column + far, tile[row, column])
    if block != other:
        row, column = _places(tile >= lists[other].threshold[None, :])
        lists[other].add(column, row + start, tile[row, column])


def _places(hits: Mask) -> tuple[Indices, Indices]:
    """Return rows and columns of the hits; np.nonzero for a matrix with few."""
    flat = np.flatnonzero(hits)
    row, column = np.divmod(flat, hits.shape[1])
    return row, column
