"""The nodes that agglomeration starts from: faces, or groups of faces, by the sum of their embeddings."""

from dataclasses import dataclass

import numpy as np

from photoclust.cluster.arrays import Embeddings, Labels, Mask


@dataclass(frozen=True, slots=True, eq=False)
class Nodes:
    """Groups of faces.

    sums: (N, D) sum of the faces' embeddings. sizes: (N,) how many were summed; a node of size 0 has no
    say and no edges, whatever its sum. settled: (N,) true for nodes of which no two may come together; None
    for no such.
    """

    sums: Embeddings
    sizes: Labels
    settled: Mask | None = None

    def means(self) -> Embeddings:
        """Return the mean embedding of each node, (N, D), shorter than a unit; 0 for an empty node."""
        means: Embeddings = self.sums / np.maximum(self.sizes, 1).astype(np.float32)[:, None]
        return means

    def gathered(self, node: Labels, count: int) -> "Nodes":
        """Return the nodes that come of putting those of a size together into 0..count-1, node (N,)."""
        from scipy.sparse import csr_array  # noqa: PLC0415 - SciPy takes a moment, and the window opens without it

        rows = np.flatnonzero(self.sizes)
        place = csr_array((np.ones(len(rows), np.float32), (node[rows], rows)), shape=(count, len(node)))
        sizes = np.bincount(node[rows], weights=self.sizes[rows], minlength=count).astype(np.int64)
        return Nodes(np.ascontiguousarray(place @ self.sums), sizes)
