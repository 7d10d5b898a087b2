"""Those whom grouping leaves apart in made-up homes, held against the truth (docs/decisions/0311).

What their likeness is worth is a model's own, like its calibration: the weights are fitted on people whom
no recipe learns from, and travel in the contract. Needs what `photoclust.cluster` needs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.cluster import Calibration, Constraints, group_faces, seen_in_company, stricter
from photoclust.cluster.left_apart import LeftApart, Seen, Weights, left_apart, means_of
from photoclust.training.evaluate.calibration import regressed
from photoclust.training.evaluate.households import LIBRARIES, households, made_up_photos
from photoclust.training.evaluate.sets import Album
from photoclust.training.evaluate.verification import Floats, Indices

SETTINGS: Final = (-0.5, 0.0, 0.5, 1.0)
"""Of the owner's setting from loose to strict: what is left apart depends on it."""

FEWEST: Final = 20
"""Pairs of one person, and of two, below which nothing is fitted."""

Mask: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Rule:
    """At what cosine faces are grouped, and the log odds of one person: slope * cosine + offset."""

    similarity: float
    slope: float
    offset: float

    @property
    def calibration(self) -> Calibration:
        """Return what the application computes with."""
        return Calibration(self.slope, self.offset)

    @property
    def odds(self) -> float:
        """Return the log odds at which faces are grouped."""
        return self.slope * self.similarity + self.offset

    def at(self, setting: float) -> "Rule":
        """Return the rule for a setting of the owner's."""
        return replace(self, similarity=stricter(self.similarity, self.calibration, setting))


@dataclass(frozen=True, slots=True, eq=False)
class Home:
    """A library like a home's: embeddings (N, D), and each face's person and photo, (N,)."""

    embeddings: Floats
    people: Indices
    photos: Indices


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """The pairs of one home at one setting, and which are one person. cut: log odds at the cut."""

    pairs: LeftApart
    same: Mask
    cut: float

    def inputs(self) -> npt.NDArray[np.float64]:
        """Return what the regression weighs, (M, 3)."""
        return np.stack([self.pairs.in_company, self.pairs.alike, np.full(len(self.same), self.cut)], axis=1)


@dataclass(frozen=True, slots=True, eq=False)
class Apart:
    """Of one home at one setting: groups with groups; faces left alone, each with the likest group."""

    groups: Compared
    alone: Compared


@dataclass(frozen=True, slots=True)
class Worth:
    """What likeness says of groups, and of faces left alone; None where too few were left apart."""

    groups: Weights | None
    alone: Weights | None


def homes_of(embeddings: Floats, faces: Album, half: int, count: int = LIBRARIES) -> list[Home]:
    """Draw homes from the people and families of one half, 0 or 1; of all embeddings (N, D)."""
    rows = np.flatnonzero(faces.folds() % 2 == half)
    if not len(rows):
        return []
    drawn = households(Album(faces.people[rows], faces.families[rows]), seed=half)[:count]
    return [
        Home(
            np.ascontiguousarray(embeddings[rows[home.rows]]), home.people, made_up_photos(home.people, seed)
        )
        for seed, home in enumerate(drawn)
    ]


def left_apart_in(home: Home, rule: Rule) -> Iterator[Apart]:
    """Group a home at each of SETTINGS and compare whom that leaves apart, as suggestions do."""
    company = rule.calibration.company
    seen = seen_in_company(home.embeddings, company=company)
    photos = Constraints(photos=home.photos)
    for setting in SETTINGS:
        at = rule.at(setting)
        groups = group_faces(home.embeddings, similarity=at.similarity, company=company, constraints=photos)
        everybody = Seen(*(means_of(each, groups, int(groups.max()) + 1) for each in (home.embeddings, seen)))
        left = _Left(home, groups, everybody, at, min(rule.odds, at.odds))
        yield Apart(_compared(left, alone=False), _compared(left, alone=True))


def worth(embeddings: Floats, faces: Album, rule: Rule) -> Worth:
    """Fit both weights on all homes of both halves."""
    homes = [home for half in (0, 1) for home in homes_of(embeddings, faces, half)]
    found = [each for home in homes for each in left_apart_in(home, rule)]
    return Worth(fitted([each.groups for each in found]), fitted([each.alone for each in found]))


def fitted(homes: Sequence[Compared]) -> Weights | None:
    """Fit a logistic regression on all pairs of some homes; None where they are too few to tell."""
    same = np.concatenate([each.same for each in homes]) if homes else np.zeros(0, np.bool_)
    if min(np.count_nonzero(same), np.count_nonzero(~same)) < FEWEST:
        return None
    found = regressed(np.concatenate([each.inputs() for each in homes]), same)
    weights = Weights(*found.round(2).tolist())
    return weights if weights.in_company > 0 else None


@dataclass(frozen=True, slots=True, eq=False)
class _Left:
    """A home after grouping, and everybody in it by place.

    rule: with the cut at which it was grouped. usual: log odds at the model's own cut, or at this if looser.
    """

    home: Home
    groups: Indices
    everybody: Seen
    rule: Rule
    usual: float


def _compared(left: _Left, *, alone: bool) -> Compared:
    everybody, rule = left.everybody, left.rule
    sizes = np.bincount(left.groups)
    several = np.flatnonzero(sizes > 1)
    ones = np.flatnonzero(sizes == 1) if alone else several
    pairs = left_apart(everybody.of(ones), everybody.of(several), rule.calibration, left.usual)
    pairs = replace(pairs, first=ones[pairs.first], second=several[pairs.second])
    pairs = pairs.likest() if alone else pairs.where(pairs.first < pairs.second)
    pairs = pairs.where(~_share_photo(pairs, left))
    whose = _majorities(left)
    one, other = whose[pairs.first], whose[pairs.second]
    same: Mask = np.asarray((one == other) & (one >= 0), dtype=np.bool_)
    return Compared(pairs, same, rule.odds)


def _share_photo(pairs: LeftApart, left: _Left) -> Mask:
    shows = np.zeros((int(left.groups.max()) + 1, int(left.home.photos.max()) + 1), np.bool_)
    shows[left.groups, left.home.photos] = True
    return np.asarray((shows[pairs.first] & shows[pairs.second]).any(axis=1), dtype=np.bool_)


def _majorities(left: _Left) -> Indices:
    """Return whose more than half of each group is; -1 where nobody's."""
    pairs = np.stack([left.groups, left.home.people], axis=1)
    cells, counts = np.unique(pairs, axis=0, return_counts=True)
    most = 2 * counts > np.bincount(left.groups)[cells[:, 0]]
    whose = np.full(int(left.groups.max()) + 1, -1)
    whose[cells[most, 0]] = cells[most, 1]
    return whose
