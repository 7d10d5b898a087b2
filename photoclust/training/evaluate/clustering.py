"""Average-linkage clustering of a few thousand faces, and how well it found the people.

Dense and simple on purpose: it judges embeddings and must not depend on the application's engine.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from photoclust.training.evaluate.verification import Floats, Indices


@dataclass(frozen=True, slots=True)
class Agreement:
    """precision, recall and f of a grouping against the truth."""

    precision: float
    recall: float

    @property
    def f(self) -> float:
        """Return the harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Merges:
    """A dendrogram of N faces: N-1 merges in falling order of the average cosine.

    left, right: any member of each side. cosines: average between the sides.
    """

    left: Indices
    right: Indices
    cosines: Floats

    def labels(self, cut: float) -> Indices:
        """Return each face's group when merging stops below the cosine `cut`."""
        parent = np.arange(len(self.cosines) + 1)
        for a, b in zip(self.left[self.cosines >= cut], self.right[self.cosines >= cut], strict=True):
            parent[_root(parent, int(a))] = _root(parent, int(b))
        roots = np.array([_root(parent, face) for face in range(len(parent))])
        return np.unique(roots, return_inverse=True)[1].astype(np.int64)


def average_linkage(embeddings: Floats) -> Merges:
    """Return the average-linkage dendrogram by the nearest-neighbour chain (Murtagh 1983), O(N^2).

    embeddings: (N, D) unit rows. Average linkage is reducible, so the chain's merges, sorted, are
    those of the greedy algorithm.
    """
    count = len(embeddings)
    links = (embeddings @ embeddings.T).astype(np.float64)
    np.fill_diagonal(links, -np.inf)
    sizes = np.ones(count)
    merged: list[tuple[int, int, float]] = []
    chain: list[int] = []
    while len(merged) < count - 1:
        if not chain:
            chain.append(int(np.flatnonzero(sizes)[0]))
        nearest = int(links[chain[-1]].argmax())
        if len(chain) > 1 and links[chain[-1], chain[-2]] >= links[chain[-1], nearest]:
            a, b = chain.pop(), chain.pop()
            merged.append((a, b, float(links[a, b])))
            _absorb(links, sizes, a, b)
        else:
            chain.append(nearest)
    merged.sort(key=lambda merge: -merge[2])
    left, right, cosines = zip(*merged, strict=True) if merged else ((), (), ())
    return Merges(np.array(left, np.int64), np.array(right, np.int64), np.array(cosines, np.float32))


def bcubed(labels: Indices, people: Indices, counted: npt.NDArray[np.bool_] | None = None) -> Agreement:
    """Return BCubed precision and recall: means over the faces that count, all by default (Amigo 2009)."""
    together = _shared(labels, people)
    chosen = slice(None) if counted is None else counted
    return Agreement(
        float((together / np.bincount(labels)[labels])[chosen].mean()),
        float((together / np.bincount(people)[people])[chosen].mean()),
    )


def pairwise(labels: Indices, people: Indices) -> Agreement:
    """Return precision and recall over pairs of faces; 1 where there is no pair to be wrong about."""
    right = float((_shared(labels, people) - 1).sum())
    claimed = float((np.bincount(labels)[labels] - 1).sum())
    true = float((np.bincount(people)[people] - 1).sum())
    return Agreement(right / claimed if claimed else 1.0, right / true if true else 1.0)


def best_bcubed_cut(merges: Merges, people: Indices) -> float:
    """Return the cosine, in steps of .01, at which average linkage reaches its best BCubed F."""
    cuts = np.arange(0.05, 0.9, 0.01)
    scores = [bcubed(merges.labels(float(cut)), people).f for cut in cuts]
    return float(cuts[int(np.argmax(scores))])


def _absorb(links: npt.NDArray[np.float64], sizes: npt.NDArray[np.float64], a: int, b: int) -> None:
    """Merge group a into b: links become averages weighted by size."""
    row = (sizes[a] * links[a] + sizes[b] * links[b]) / (sizes[a] + sizes[b])
    row[b] = -np.inf
    links[b], links[:, b] = row, row
    links[a], links[:, a] = -np.inf, -np.inf
    sizes[b] += sizes[a]
    sizes[a] = 0


def _shared(labels: Indices, people: Indices) -> Indices:
    """Return for each face how many faces share both its group and its person, itself included."""
    cells = labels * (people.max(initial=0) + 1) + people
    _, inverse, counts = np.unique(cells, return_inverse=True, return_counts=True)
    return np.asarray(counts[inverse], dtype=np.int64)


def _root(parent: npt.NDArray[np.int64], face: int) -> int:
    while parent[face] != face:
        parent[face] = parent[parent[face]]
        face = int(parent[face])
    return face
