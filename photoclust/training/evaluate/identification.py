"""Who is it? Closed sets by rank 1, open sets by detection and identification at a false accept rate.

The open set follows BLUFR (Liao et al. 2014): ten random trials, each with three people in four; of these up
to 1,000 enrol one picture each, their other pictures are genuine probes, everybody else's are impostors.
The closed set follows Best-Rowden et al. 2014: everybody enrols one picture. BLUFR's own lists of LFW are not
read: trials are drawn by seed from any people, by the same rule.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from photoclust.training.evaluate.joint_bayesian import Doubles
from photoclust.training.evaluate.verification import Figure, Floats, Indices, cut_at, figure

Likeness: TypeAlias = Callable[[Floats, Floats], Floats | Doubles]
"""Scores all pairs of (M, D) and (N, D) features: (M, N), the more the more alike."""

TRIALS: Final = 10
GALLERY: Final = 1000
SHARE: Final = 0.75
FAR: Final = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """Rows of those enrolled, one a person, of their other pictures, and of people who are not enrolled."""

    gallery: Indices
    genuine: Indices
    impostors: Indices


@dataclass(frozen=True, slots=True)
class Identification:
    """Means over trials with standard errors, and how many faces a trial had on average.

    rank1: of genuine probes whose nearest enrolled face is theirs. dir: of them also above the score that
    1 % of impostors reach with anybody.
    """

    closed_rank1: Figure
    closed_gallery: int
    closed_probes: int
    open_dir: Figure
    open_rank1: Figure
    gallery: int
    genuine: int
    impostors: int


def identification(features: Floats, people: Indices, likeness: Likeness) -> Identification:
    """Return the figures of (N, D) features of people (N,), over ten trials."""
    closed = [closed_trial(people, seed) for seed in range(TRIALS)]
    opened = [open_trial(people, seed) for seed in range(TRIALS)]
    answers = [_answered(features, people, trial, likeness) for trial in opened]
    return Identification(
        closed_rank1=figure([_answered(features, people, t, likeness).rank1 for t in closed]),
        closed_gallery=len(closed[0].gallery),
        closed_probes=len(closed[0].genuine),
        open_dir=figure([each.detected for each in answers]),
        open_rank1=figure([each.rank1 for each in answers]),
        gallery=round(float(np.mean([len(t.gallery) for t in opened]))),
        genuine=round(float(np.mean([len(t.genuine) for t in opened]))),
        impostors=round(float(np.mean([len(t.impostors) for t in opened]))),
    )


def closed_trial(people: Indices, seed: int) -> Trial:
    """Enrol one random picture of everybody; all others are probes."""
    gallery = _one_each(people, np.unique(people), np.random.default_rng([seed, 0]))
    return Trial(gallery, np.setdiff1d(np.arange(len(people)), gallery), np.empty(0, np.int64))


def open_trial(people: Indices, seed: int) -> Trial:
    """Enrol half of the trial's people with two pictures or more, at most 1,000, one picture each.

    Raises ValueError where nobody could be a genuine probe.
    """
    random = np.random.default_rng([seed, 1])
    everybody, counts = np.unique(people, return_counts=True)
    taken = random.permutation(len(everybody))[: round(SHARE * len(everybody))]
    several = everybody[taken[counts[taken] > 1]]
    if len(several) < 2:
        raise ValueError("too few people have two pictures")
    enrolled = several[: min(GALLERY, len(several) // 2)]
    gallery = _one_each(people, enrolled, random)
    genuine = np.setdiff1d(np.flatnonzero(np.isin(people, enrolled)), gallery)
    others = np.setdiff1d(everybody[taken], enrolled)
    return Trial(gallery, genuine, np.flatnonzero(np.isin(people, others)))


@dataclass(frozen=True, slots=True)
class _Answer:
    rank1: float
    detected: float


def _answered(features: Floats, people: Indices, trial: Trial, likeness: Likeness) -> _Answer:
    """Return the share of genuine probes that are named rightly, and that are so above the threshold."""
    scores = likeness(features[trial.gallery], features[trial.genuine])
    right = people[trial.gallery][scores.argmax(axis=0)] == people[trial.genuine]
    if not len(trial.impostors):
        return _Answer(float(right.mean()), float("nan"))
    strangers = likeness(features[trial.gallery], features[trial.impostors]).max(axis=0)
    above = scores.max(axis=0) > cut_at(strangers.astype(np.float32), FAR)
    return _Answer(float(right.mean()), float((right & above).mean()))


def _one_each(people: Indices, wanted: Indices, random: np.random.Generator) -> Indices:
    """Return one random row of each wanted person."""
    shuffled = random.permutation(len(people))
    _, first = np.unique(people[shuffled], return_index=True)
    rows = shuffled[first]
    return np.sort(rows[np.isin(people[rows], wanted)]).astype(np.int64)
