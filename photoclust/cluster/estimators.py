"""Grouping in scikit-learn's dress, for experiments and comparisons; the application calls `group_faces`."""

from typing import Self

import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator, ClusterMixin  # type: ignore[import-untyped]
from sklearn.utils.validation import validate_data  # type: ignore[import-untyped]

from photoclust.cluster.agglomerate import Linkage
from photoclust.cluster.arrays import Embeddings, Labels
from photoclust.cluster.grouping import NEIGHBOURS, group_faces

Samples = npt.ArrayLike


class AverageLinkage(ClusterMixin, BaseEstimator):  # type: ignore[misc]
    """Agglomerative clustering by cosine on a neighbour graph.

    similarity: the cosine at which merging stops. neighbours: how many nearest others are looked at.
    linkage: "average", "complete" or "single". company: the cosine from which neighbours draw a row towards
    themselves first, as in the application; None for rows as they are. After `fit`, labels_: (N,) groups from
    the largest.
    """

    def __init__(
        self,
        similarity: float = 0.5,
        neighbours: int = NEIGHBOURS,
        linkage: str = Linkage.AVERAGE.value,
        company: float | None = None,
    ) -> None:
        self.similarity = similarity
        self.neighbours = neighbours
        self.linkage = linkage
        self.company = company

    def fit(self, X: Samples, y: object = None) -> Self:  # noqa: N803
        """Group the rows of X (N, D), brought to unit length first."""
        embeddings = _unit(validate_data(self, X, dtype=np.float64, ensure_min_samples=2))
        self.labels_: Labels = group_faces(
            embeddings,
            similarity=self.similarity,
            company=self.company,
            neighbours=self.neighbours,
            linkage=Linkage(self.linkage),
        )
        return self


class Hdbscan(ClusterMixin, BaseEstimator):  # type: ignore[misc]
    """HDBSCAN* of the hdbscan package on unit vectors; who it calls noise is a group alone.

    min_cluster_size, min_samples: its own. similarity: clusters closer than this cosine are not split.
    After `fit`, labels_: (N,).
    """

    def __init__(
        self, min_cluster_size: int = 2, min_samples: int | None = None, similarity: float | None = None
    ) -> None:
        self.min_cluster_size = min_cluster_size
        self.min_samples = min_samples
        self.similarity = similarity

    def fit(self, X: Samples, y: object = None) -> Self:  # noqa: N803
        """Group the rows of X (N, D), brought to unit length first."""
        from hdbscan import HDBSCAN  # type: ignore[import-untyped]  # noqa: PLC0415 (a second to load)

        embeddings = _unit(validate_data(self, X, dtype=np.float64, ensure_min_samples=2))
        similarity = 1.0 if self.similarity is None else self.similarity
        model = HDBSCAN(
            min_cluster_size=self.min_cluster_size,
            min_samples=self.min_samples,
            cluster_selection_epsilon=float(np.sqrt(2.0 - 2.0 * similarity)),
            core_dist_n_jobs=1,
        )
        self.labels_: Labels = _noise_alone(model.fit_predict(embeddings.astype(np.float64)))
        return self


def _unit(rows: npt.NDArray[np.float64]) -> Embeddings:
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Embeddings = (rows / np.where(length > 0, length, 1.0)).astype(np.float32)
    return unit


def _noise_alone(labels: npt.NDArray[np.int64]) -> Labels:
    alone = labels.astype(np.int64)
    noise = np.flatnonzero(alone < 0)
    alone[noise] = alone.max(initial=-1) + 1 + np.arange(len(noise))
    return alone
