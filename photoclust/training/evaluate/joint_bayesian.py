"""Joint Bayesian (Chen et al. 2012): a face is its person plus its moment, both of them Gaussian.

x = mean + person + moment, person ~ N(0, between), moment ~ N(0, within). Everything happens in the basis
where `within` is the identity and `between` is diagonal: the likelihoods fall apart into one component
each there, and no covariance is ever inverted. The basis moves along with the estimate.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.training.evaluate.verification import Floats, Indices

Doubles: TypeAlias = npt.NDArray[np.float64]

_LEAST_VARIANCE: Final = 1e-6
"""Directions with less than this share of the largest variance are dropped: units that never fire."""
_FACES_A_COMPONENT: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class JointBayesian:
    """mean (D,); basis (D, K), K <= D; ratios (K,): variance between people, where that within is 1."""

    mean: Doubles
    basis: Doubles
    ratios: Doubles

    def scores(self, left: Floats, right: Floats) -> Doubles:
        """Return (N,) log-likelihood ratios: one person against two, for N pairs of (N, D) features."""
        a, b = self._projected(left), self._projected(right)
        return self._own(a) + self._own(b) + (a * b) @ self._shared() + self._constant()

    def score_matrix(self, left: Floats, right: Floats) -> Doubles:
        """Return (M, N) log-likelihood ratios of all pairs of (M, D) and (N, D) features."""
        a, b = self._projected(left), self._projected(right)
        own = self._own(a)[:, None] + self._own(b)
        scores: Doubles = own + (a * self._shared()) @ b.T + self._constant()
        return scores

    def between(self) -> Doubles:
        """Return the (D, D) covariance of persons, of rank K."""
        back = np.asarray(np.linalg.pinv(self.basis), np.float64)
        between: Doubles = back.T @ (self.ratios[:, None] * back)
        return between

    def within(self) -> Doubles:
        """Return the (D, D) covariance of moments, of rank K."""
        back = np.asarray(np.linalg.pinv(self.basis), np.float64)
        within: Doubles = back.T @ back
        return within

    def _projected(self, features: Floats) -> Doubles:
        projected: Doubles = (features.astype(np.float64) - self.mean) @ self.basis
        return projected

    def _own(self, projected: Doubles) -> Doubles:
        weights = self.ratios**2 / ((1 + self.ratios) * (1 + 2 * self.ratios))
        own: Doubles = -0.5 * projected**2 @ weights
        return own

    def _shared(self) -> Doubles:
        shared: Doubles = self.ratios / (1 + 2 * self.ratios)
        return shared

    def _constant(self) -> float:
        return float((np.log1p(self.ratios) - 0.5 * np.log1p(2 * self.ratios)).sum())


def fit_joint_bayesian(
    features: Floats, people: Indices, *, components: int = 0, rounds: int = 50, tolerance: float = 1e-4
) -> JointBayesian:
    """Fit by expectation maximisation to (N, D) features of people (N,).

    components: principal directions to keep; 0 for as many as the faces can tell (one for every four
    faces beyond one a person). Raises ValueError where nobody has two faces: nothing then says what
    changes within a person.
    """
    rows, people = features.astype(np.float64), np.unique(people, return_inverse=True)[1]
    spare = len(rows) - int(people.max(initial=-1)) - 1
    if spare < 1:
        raise ValueError("nobody has two faces: a person cannot be told from a moment")
    mean = rows.mean(axis=0)
    rows = rows - mean
    room = max(1, spare // _FACES_A_COMPONENT)
    basis = _whitening(rows, min(components or room, room))
    estimate = _start(rows @ basis, people)
    for _ in range(rounds):
        before = estimate.ratios
        estimate = estimate.improved()
        if np.abs(estimate.ratios - before).max(initial=0) <= tolerance * before.max(initial=1):
            break
    return JointBayesian(mean, basis @ estimate.basis, estimate.ratios)


@dataclass(frozen=True, slots=True, eq=False)
class _Estimate:
    """The faces in the basis of the moment. counts (P,) faces a person; sums (P, K); scatter (K, K)."""

    basis: Doubles
    ratios: Doubles
    counts: Doubles
    sums: Doubles
    scatter: Doubles

    def improved(self) -> "_Estimate":
        """Take one step of expectation and maximisation; the likelihood never falls."""
        count = self.counts[:, None]
        doubt = self.ratios / (1 + count * self.ratios)  # the variance of each person, its faces seen
        means = doubt * self.sums
        between = (means.T @ means + np.diag(doubt.sum(axis=0))) / len(means)
        cross = self.sums.T @ means
        within = self.scatter - cross - cross.T + (count * means).T @ means
        within = (within + np.diag((count * doubt).sum(axis=0))) / self.counts.sum()
        return self._turned(*_diagonalised(between, within))

    def _turned(self, turn: Doubles, ratios: Doubles) -> "_Estimate":
        scatter = turn.T @ self.scatter @ turn
        return _Estimate(self.basis @ turn, ratios, self.counts, self.sums @ turn, scatter)


def _start(rows: Doubles, people: Indices) -> _Estimate:
    """Start from the covariance of people's means, and of faces around them."""
    counts = np.bincount(people).astype(np.float64)
    sums = np.zeros((len(counts), rows.shape[1]))
    np.add.at(sums, people, rows)
    means = sums / counts[:, None]
    around = rows - means[people]
    within = around.T @ around / len(rows) + 1e-3 * np.eye(rows.shape[1])  # the rows' variances are 1
    raw = _Estimate(np.eye(rows.shape[1]), np.zeros(rows.shape[1]), counts, sums, rows.T @ rows)
    return raw._turned(*_diagonalised(means.T @ means / len(means), within))


def _diagonalised(between: Doubles, within: Doubles) -> tuple[Doubles, Doubles]:
    """Return (K, K) V and (K,) ratios with V' within V = 1 and V' between V = diag(ratios)."""
    lower = np.linalg.cholesky((within + within.T) / 2)
    half = np.linalg.solve(lower, between)
    ratios, turn = np.linalg.eigh(_symmetric(np.linalg.solve(lower, half.T)))
    return np.linalg.solve(lower.T, turn), np.maximum(ratios, 0)


def _symmetric(matrix: Doubles) -> Doubles:
    return (matrix + matrix.T) / 2


def _whitening(rows: Doubles, components: int) -> Doubles:
    """Return (D, K) principal directions of centred rows, scaled to variance 1."""
    count, width = rows.shape
    if width <= count:
        variances, directions = np.linalg.eigh(rows.T @ rows / count)
    else:  # the same directions through the smaller of the two products
        variances, seen = np.linalg.eigh(rows @ rows.T / count)
        directions = rows.T @ seen / np.sqrt(np.maximum(variances, 1e-300) * count)
    chosen = np.flatnonzero(variances > _LEAST_VARIANCE * variances.max())[-components:]
    whitening: Doubles = directions[:, chosen] / np.sqrt(variances[chosen])
    return whitening
