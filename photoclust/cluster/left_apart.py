"""How likely two are one whom grouping, which saw all of this, has left apart.

A model's calibration speaks of any two faces, half of which are of one person. Of two groups that stand side
by side after grouping it says far too much: had they been as alike as that, they would be one. So what the
likeness of those left apart is worth was measured on such (docs/decisions/0311).
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.cluster.arrays import Embeddings, Indices, Labels, Mask
from photoclust.cluster.company import cut_in_company, lone_similarity
from photoclust.cluster.neighbours import pairs_above
from photoclust.cluster.thresholds import Calibration

Scores: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """Of a logistic regression on log odds: of the likeness in company, as they are, and of the cut.

    A model's own (photoclust/faces/contract.py), fitted when it is exported.
    Faces that lie between two groups draw them together in company. Who are alike as they are, and no more
    so in company, are two people who look alike: the one counts for, the other, a little, against.
    """

    in_company: float
    alike: float
    cut: float
    at_all: float


BELOW: Final = 1.0
"""Log odds below the model's own cut from which nobody is compared (docs/decisions/0311)."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """The mean embeddings of some faces each, (C, D): as they are, and in company."""

    plain: Embeddings
    in_company: Embeddings

    def of(self, rows: Indices) -> "Seen":
        """Return some of them."""
        return Seen(self.plain[rows], self.in_company[rows])


@dataclass(frozen=True, slots=True, eq=False)
class LeftApart:
    """Pairs, (M,), and the log odds that any two faces as alike as theirs are one person."""

    first: Indices
    second: Indices
    in_company: Scores
    alike: Scores

    def where(self, kept: Mask | Indices) -> "LeftApart":
        """Return some of the pairs."""
        return LeftApart(self.first[kept], self.second[kept], self.in_company[kept], self.alike[kept])

    def likest(self) -> "LeftApart":
        """Return of each first one the pair that is most alike in company."""
        order = np.lexsort((self.second, -self.in_company, self.first))
        return self.where(order[np.unique(self.first[order], return_index=True)[1]])

    def probability(self, weights: Weights, cut: float) -> Scores:
        """Return how likely each pair is one person, (M,). cut: log odds at the cosine grouped at."""
        odds = weights.in_company * self.in_company + weights.alike * self.alike
        likely: Scores = 1.0 / (1.0 + np.exp(-(odds + weights.cut * cut + weights.at_all)))
        return likely


def left_apart(ones: Seen, others: Seen, calibration: Calibration, usual: float) -> LeftApart:
    """Return who, in company, are nearly as alike as those who are grouped; of the others hardly any are one.

    usual: log odds at the cosine that the model groups at by itself, or at a looser one of the owner's; a
    stricter one parts those who are alike enough to be asked about. Nobody below even odds is compared.
    """
    offset, slope = calibration.offset, calibration.slope
    least = max((usual - BELOW - offset) / slope, calibration.cosine(0.5))
    cut = cut_in_company(least, calibration.company)
    pairs = pairs_above(ones.in_company, others.in_company, cut)
    first, second = pairs.first, pairs.second - len(ones.in_company)
    company = lone_similarity(pairs.similarity.astype(np.float64), calibration.company)
    alike = np.einsum("ij,ij->i", ones.plain[first], others.plain[second]).astype(np.float64)
    return LeftApart(first, second, slope * company + offset, slope * alike + offset)


def means_of(embeddings: Embeddings, member: Labels, count: int) -> Embeddings:
    """Return the mean embedding of each of `count` places, (C, D); 0 where nobody is.

    embeddings: (N, D). member: (N,) the place of each face, -1 for none.
    """
    order = np.argsort(member, kind="stable")[np.count_nonzero(member < 0) :]
    means = np.zeros((count, embeddings.shape[1]), np.float32)
    if len(order):
        places, first, sizes = np.unique(member[order], return_index=True, return_counts=True)
        means[places] = np.add.reduceat(embeddings[order], first, axis=0) / sizes[:, None].astype(np.float32)
    return means
