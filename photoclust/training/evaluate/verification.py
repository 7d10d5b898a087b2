"""Verification figures as FaceNet and LFW define them, from pairs' cosines; numpy alone."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float32]
Flags: TypeAlias = npt.NDArray[np.bool_]
Indices: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Pairs' cosines (N,), whether each is the same person (N,), and its fold (N,)."""

    cosines: Floats
    same: Flags
    folds: Indices


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean over folds with its standard error."""

    mean: float
    error: float


@dataclass(frozen=True, slots=True, eq=False)
class Roc:
    """false_accepts and true_accepts (rates) as the threshold falls."""

    false_accepts: Floats
    true_accepts: Floats


def accuracy(pairs: Scored) -> Figure:
    """Return the share of right answers; each fold's threshold is the others' best (LFW's protocol)."""
    found = []
    for fold in np.unique(pairs.folds):
        test = pairs.folds == fold
        cut = best_cut(pairs.cosines[~test], pairs.same[~test])
        found.append(float(((pairs.cosines[test] >= cut) == pairs.same[test]).mean()))
    return figure(found)


def val_at(pairs: Scored, far: float) -> Figure:
    """Return VAL at a false accept rate: true accepts of each fold at the others' threshold."""
    found = []
    for fold in np.unique(pairs.folds):
        test = pairs.folds == fold
        cut = cut_at(pairs.cosines[~test & ~pairs.same], far)
        found.append(float((pairs.cosines[test & pairs.same] > cut).mean()))
    return figure(found)


def val_over_all(pairs: Scored, far: float) -> float:
    """Return VAL at a false accept rate with one threshold for all pairs, chosen on these very pairs."""
    cut = cut_at(pairs.cosines[~pairs.same], far)
    return float((pairs.cosines[pairs.same] > cut).mean())


def best_cut(cosines: Floats, same: Flags) -> float:
    """Return the cosine at and above which calling a pair the same is right most often.

    It lies half way to the next pair below, so that it favours neither side. Pairs that tie, as bits
    do, fall on one side together.
    """
    order = np.argsort(-cosines, kind="stable")
    gained = np.cumsum(np.where(same[order], 1, -1))
    ties = cosines[order[:-1]] == cosines[order[1:]]
    gained[:-1][ties] = -len(gained)
    best = int(gained.argmax())
    if gained[best] <= 0:
        return float(np.nextafter(cosines[order[0]], np.float32(np.inf)))
    below = order[min(best + 1, len(order) - 1)]
    return float((cosines[order[best]] + cosines[below]) / 2)


def cut_at(different: Floats, far: float) -> float:
    """Return the cosine that at most the share `far` of different people's pairs exceeds.

    Raises ValueError without pairs: a rate of nothing is no rate.
    """
    if not len(different):
        raise ValueError("no pairs of different people")
    allowed = int(np.floor(far * len(different)))
    return float(np.partition(different, len(different) - 1 - allowed)[len(different) - 1 - allowed])


def roc(pairs: Scored) -> Roc:
    """Return true against false accept rates at every threshold."""
    order = np.argsort(-pairs.cosines, kind="stable")
    true = np.cumsum(pairs.same[order]) / max(1, int(pairs.same.sum()))
    false = np.cumsum(~pairs.same[order]) / max(1, int((~pairs.same).sum()))
    return Roc(false.astype(np.float32), true.astype(np.float32))


def joined(*groups: Scored) -> Scored:
    """Return several groups of pairs as one."""
    return Scored(
        np.concatenate([group.cosines for group in groups]),
        np.concatenate([group.same for group in groups]),
        np.concatenate([group.folds for group in groups]),
    )


def figure(values: list[float]) -> Figure:
    """Return the mean of some values with its standard error; NaN for one value alone."""
    error = float(np.std(values, ddof=1) / np.sqrt(len(values))) if len(values) > 1 else float("nan")
    return Figure(float(np.mean(values)), error)
