"""Find most of the faces that are alike, where comparing all with all would take too long.

faiss's inverted lists: faces are dealt to centres found by k-means, and a face is compared with those of
the PROBES nearest centres. Which pairs are missed hardly matters to average linkage: each face has
others of its person among those found (docs/decisions/0304 has the recall and what it costs in F).
"""

from importlib.util import find_spec
from typing import Final

import numpy as np

from photoclust.cluster.arrays import Embeddings
from photoclust.cluster.graph import Graph, joined, undirected

PAYS_FROM: Final = 200_000
"""Faces above which this is clearly faster than comparing all; below, exact is fast enough."""

PROBES: Final = 32
CENTRES_PER_ROOT: Final = 4
"""So many centres, times the root of the number of faces, as faiss's guide has it."""

ROUNDS: Final = 8
"""Of k-means, on 64 faces a centre; more change the recall by less than a hundredth."""

BATCH: Final = 1 << 14

THREADS: Final = 2


def pays(count: int) -> bool:
    """Tell whether so many faces are better searched approximately, and faiss is there to do it."""
    return count >= PAYS_FROM and find_spec("faiss") is not None


def approximate_graph(embeddings: Embeddings, *, floor: float, neighbours: int) -> Graph:
    """Return nearly all pairs that `neighbour_graph` returns; the same ones for the same rows.

    embeddings: (N, D) unit rows. Needs faiss.
    """
    import faiss  # noqa: PLC0415 (large, and seldom needed)

    count, dimension = embeddings.shape
    faiss.omp_set_num_threads(THREADS)
    centres = faiss.IndexFlatIP(dimension)
    lists = max(int(CENTRES_PER_ROOT * count**0.5), 1)
    index = faiss.IndexIVFFlat(centres, dimension, min(lists, count), faiss.METRIC_INNER_PRODUCT)
    index.cp.niter, index.cp.max_points_per_centroid, index.cp.min_points_per_centroid = ROUNDS, 64, 1
    index.train(embeddings)
    index.add(embeddings)
    index.nprobe = PROBES
    found: list[Graph] = []
    for start in range(0, count, BATCH):
        similarities, partners = index.search(embeddings[start : start + BATCH], neighbours + 1)
        rows = np.repeat(np.arange(start, start + len(partners)), partners.shape[1])
        kept = (partners.ravel() >= 0) & (partners.ravel() != rows)
        kept &= similarities.ravel() >= np.float32(floor)
        found.append(Graph(count, rows[kept], partners.ravel()[kept], similarities.ravel()[kept]))
    del index  # a second copy of the embeddings, which nobody needs while pairs are put in order
    directed = joined(found, count)
    found.clear()
    return undirected(directed)
