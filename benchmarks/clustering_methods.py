"""The methods to compare, each by one threshold; run as a module, one of them in a process of its own.

    python -m benchmarks.clustering_methods METHOD LIBRARY.npz LABELS.npz SIMILARITY...

LIBRARY: embeddings, photos, company: the floor of ours. LABELS: labels (S, N) for the S similarities; cost:
wall seconds, CPU seconds and peak resident bytes of the process (the bytes with, the seconds without what it
takes to start and to read the library). Libraries are imported where they are used, so that a method's memory
is its own.
"""

import resource
import sys
import time
import warnings
from collections.abc import Callable
from functools import partial
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.cluster import NEW, Constraints, group_faces, join_faces
from photoclust.cluster.graph import Graph
from photoclust.cluster.grouping import NEIGHBOURS
from photoclust.cluster.neighbours import neighbour_graph

Floats: TypeAlias = npt.NDArray[np.float32]
Numbers: TypeAlias = npt.NDArray[np.int64]
Method: TypeAlias = Callable[[Floats, Numbers, float], Numbers]

ROUNDS: Final = 20
"""Of Chinese whispers; it settles in fewer."""

COMPANY: Final = 0.38
"""Where no model says from which cosine faces draw each other; from .35 to .45 F differs by .001."""

JOINING: Final = 100
"""New faces that join a library in the method "joining"."""


def ours(embeddings: Floats, photos: Numbers, similarity: float, company: float = COMPANY) -> Numbers:
    """Group with what is known of photos left out, as the other methods must."""
    return group_faces(embeddings, similarity=similarity, company=company)


def average(embeddings: Floats, photos: Numbers, similarity: float) -> Numbers:
    """Group by our average linkage alone, faces as they are."""
    return group_faces(embeddings, similarity=similarity)


def ours_with_photos(
    embeddings: Floats, photos: Numbers, similarity: float, company: float = COMPANY
) -> Numbers:
    """Group as the application does."""
    rules = Constraints(photos=photos)
    return group_faces(embeddings, similarity=similarity, company=company, constraints=rules)


def dense(embeddings: Floats, photos: Numbers, similarity: float) -> Numbers:
    """Average linkage on all distances, by scikit-learn."""
    from sklearn.cluster import AgglomerativeClustering  # type: ignore[import-untyped]  # noqa: PLC0415

    model = AgglomerativeClustering(
        n_clusters=None, metric="cosine", linkage="average", distance_threshold=1 - similarity
    )
    return np.asarray(model.fit_predict(embeddings), dtype=np.int64)


def connectivity(embeddings: Floats, photos: Numbers, similarity: float) -> Numbers:
    """Average linkage where a graph of as many neighbours as ours allows it, by scikit-learn."""
    from sklearn.cluster import AgglomerativeClustering  # noqa: PLC0415
    from sklearn.neighbors import kneighbors_graph  # type: ignore[import-untyped]  # noqa: PLC0415

    model = AgglomerativeClustering(
        n_clusters=None,
        metric="cosine",
        linkage="average",
        distance_threshold=1 - similarity,
        connectivity=kneighbors_graph(embeddings, NEIGHBOURS, metric="cosine"),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # the graph has several components: it joins them
        return np.asarray(model.fit_predict(embeddings), dtype=np.int64)


def hdbscan(embeddings: Floats, photos: Numbers, similarity: float) -> Numbers:
    """HDBSCAN*, clusters nearer than the similarity not split, as the application's second algorithm."""
    from photoclust.cluster.estimators import Hdbscan  # noqa: PLC0415

    return Hdbscan(min_cluster_size=2, similarity=similarity).fit(embeddings).labels_


def dbscan(embeddings: Floats, photos: Numbers, similarity: float) -> Numbers:
    """DBSCAN with three faces to a core, by scikit-learn; noise alone."""
    from sklearn.cluster import DBSCAN  # noqa: PLC0415

    labels = np.asarray(DBSCAN(eps=1 - similarity, min_samples=3, metric="cosine").fit_predict(embeddings))
    noise = np.flatnonzero(labels < 0)
    labels[noise] = labels.max(initial=-1) + 1 + np.arange(len(noise))
    return labels.astype(np.int64)


def whispers(embeddings: Floats, photos: Numbers, similarity: float) -> Numbers:
    """Chinese whispers (Biemann 2006) on our graph: each face takes the name it hears the loudest."""
    graph = neighbour_graph(embeddings, floor=similarity, neighbours=NEIGHBOURS)
    starts, others, loudness = _adjacency(graph)
    random = np.random.default_rng(0)
    names = np.arange(graph.count)
    for _ in range(ROUNDS):
        before = names.copy()
        for face in random.permutation(graph.count).tolist():
            near = slice(starts[face], starts[face + 1])
            heard, who = np.unique(names[others[near]], return_inverse=True)
            if len(heard):
                names[face] = heard[np.bincount(who, weights=loudness[near]).argmax()]
        if np.array_equal(before, names):
            break
    return names


def _adjacency(graph: Graph) -> tuple[Numbers, Numbers, Floats]:
    """Return where each face's neighbours start, who they are, and how alike."""
    faces = np.concatenate([graph.first, graph.second])
    order = np.argsort(faces, kind="stable")
    others = np.concatenate([graph.second, graph.first])[order]
    loudness = np.concatenate([graph.similarity, graph.similarity])[order]
    return np.searchsorted(faces[order], np.arange(graph.count + 1)), others, loudness


OURS: Final = {"ours": ours, "ours-photos": ours_with_photos}

METHODS: Final[dict[str, Method]] = {
    **OURS,
    "average": average,
    "dense": dense,
    "connectivity": connectivity,
    "hdbscan": hdbscan,
    "dbscan": dbscan,
    "whispers": whispers,
}


def joining(embeddings: Floats, similarity: float) -> Callable[[], Numbers]:
    """Group all but the last faces, and return the act of letting these join."""
    labels = np.full(len(embeddings), NEW)
    labels[:-JOINING] = group_faces(embeddings[:-JOINING], similarity=similarity, company=COMPANY)
    return lambda: join_faces(embeddings, labels, similarity=similarity, company=COMPANY)


def main(method: str, library: str, output: str, *similarities: str) -> None:
    """Run one method at each similarity and store labels and cost."""
    with np.load(library) as stored:
        embeddings, photos, company = stored["embeddings"], stored["photos"], float(stored["company"])
    join = joining(embeddings, float(similarities[0])) if method == "joining" else None
    wall, cpu = time.perf_counter(), time.process_time()
    if join is not None:
        labels = [join()]
    else:
        group = partial(OURS[method], company=company) if method in OURS else METHODS[method]
        labels = [group(embeddings, photos, float(cut)) for cut in similarities]
    seconds, cpu = time.perf_counter() - wall, time.process_time() - cpu
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    np.savez(output, labels=np.stack(labels), cost=np.array([seconds, cpu, memory]))


if __name__ == "__main__":
    main(*sys.argv[1:])
