"""How well single units tell one person from everybody else, or one set of faces from the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.training.crops import Floats
from photoclust.training.findings.looked import Looked, NothingToLookAt
from photoclust.training.findings.material import Material
from photoclust.training.findings.sparsity import centre

Flags: TypeAlias = npt.NDArray[np.bool_]

PEOPLE: Final = 10
_LEAST_FACES: Final = 30
_LEAST_PEOPLE: Final = 5
_POINTS: Final = 512
_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Selected:
    """Someone, or a set, told from the rest by one unit.

    accuracy: the mean of both sides' rights, on the half of the faces that neither unit nor threshold was
    chosen on. always_on, always_off: share of units that are (not) active on 90 % of these faces.
    """

    name: str
    faces: int
    accuracy: float
    always_on: float
    always_off: float


@dataclass(frozen=True, slots=True)
class Histogram:
    """By unit, in falling order of the mean over somebody's faces: that mean, and everybody else's.

    Of more than 512 units every second, third ... is shown.
    """

    name: str
    own: tuple[float, ...]
    others: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Selectivity:
    """Of the last layer, over held-out faces. chance: accuracy of the best unit for people drawn by lot."""

    faces: int
    units: int
    people: tuple[Selected, ...]
    sets: tuple[Selected, ...]
    chance: float
    histograms: tuple[Histogram, ...]


def selectivity(looked: Looked, material: Material) -> Selectivity:
    """Judge single units on the ten people with most faces, and on each set against the others."""
    rows = material.held
    features = looked.last(material.shards, rows)
    active = features > centre(looked, material, -1)
    who = np.array([material.shards.faces[row].person for row in rows])
    sets = np.array([material.shards.faces[row].source for row in rows])
    numbered = [f"person {number + 1}" for number in range(PEOPLE)]
    people = dict(zip(numbered, (who == name for name in _largest(who)), strict=False))
    if not people:
        raise NothingToLookAt(
            f"Single units are judged on people with {_LEAST_FACES} faces; nobody has as many."
        )
    groups = {str(name): sets == name for name in np.unique(sets)}
    groups = {name: own for name, own in groups.items() if _is_crowd(who, own) and _is_crowd(who, ~own)}
    return Selectivity(
        len(rows),
        features.shape[1],
        tuple(_selected(name, features, active, own) for name, own in people.items()),
        tuple(_selected(name, features, active, own) for name, own in groups.items()),
        _chance(features, list(people.values())),
        tuple(_histogram(name, features, own) for name, own in list(people.items())[:_SHOWN]),
    )


def best_unit_accuracy(features: Floats, own: Flags) -> float:
    """Choose a unit, a threshold and a side on every second face; return the rights on the others.

    features: (N, D). own: (N,). Both sides weigh the same, so that saying "no" to all is worth 0.5.
    """
    choosing, judging = _halves(own)
    cuts, signs, rights = best_cuts(features[choosing], own[choosing])
    unit = int(rights.argmax())
    said = signs[unit] * features[judging, unit] > signs[unit] * cuts[unit]
    mine = own[judging]
    return float((said[mine].mean() + (~said[~mine]).mean()) / 2)


def draw_selectivity(found: Selectivity, plots: Any) -> Any:
    """Draw the units' means for a few people, as the paper does, and the best units' accuracies."""
    figure, axes = plots.subplots(
        1, _SHOWN + 1, figsize=(15, 4), width_ratios=(1,) * _SHOWN + (1.4,), layout="constrained"
    )
    for axis, shown in zip(axes, found.histograms, strict=False):
        axis.plot(shown.others, linewidth=0.5, label="everybody else")
        axis.plot(shown.own, linewidth=1.5, label=shown.name)
        axis.set(xlabel="units, by their mean for this person")
        axis.legend(fontsize=8)
    axes[0].set_ylabel("mean activation")
    last, everything = axes[-1], (*found.people, *found.sets)
    last.barh([each.name for each in everything], [each.accuracy for each in everything])
    last.axvline(found.chance, color="black", linestyle="--", label="people drawn by lot")
    last.set(xlim=(0.4, 1), xlabel="accuracy of the best single unit")
    last.invert_yaxis()
    last.legend(fontsize=8)
    return figure


def _selected(name: str, features: Floats, active: Flags, own: Flags) -> Selected:
    shares = active[own].mean(axis=0)
    on, off = float((shares >= 0.9).mean()), float((shares <= 0.1).mean())
    return Selected(name, int(own.sum()), best_unit_accuracy(features, own), on, off)


def _chance(features: Floats, people: Sequence[Flags]) -> float:
    """Return the mean accuracy for as many faces as each person has, drawn by lot."""
    random = np.random.default_rng(0)
    return float(np.mean([best_unit_accuracy(features, random.permutation(own)) for own in people]))


def best_cuts(features: Floats, own: Flags) -> tuple[Floats, Floats, Floats]:
    """Return each unit's (D,) best threshold, side (1: own above it) and balanced accuracy."""
    order = np.argsort(features, axis=0)
    weights = np.where(own, 0.5 / own.sum(), -0.5 / (~own).sum())
    # Faces sorted by a unit: the sum over those above a cut is how far "above" is right beyond chance.
    above = -np.cumsum(weights[order], axis=0)
    ranked = np.take_along_axis(features, order, axis=0)
    above[:-1][ranked[:-1] == ranked[1:]] = 0  # faces that tie, as silent ones do, fall on one side together
    place = np.abs(above).argmax(axis=0)
    units = np.arange(features.shape[1])
    gained = above[place, units]
    sides = np.where(gained >= 0, 1.0, -1.0).astype(np.float32)
    lower = features[order[place, units], units]
    upper = features[order[np.minimum(place + 1, len(features) - 1), units], units]
    return (lower + upper) / 2, sides, (0.5 + np.abs(gained)).astype(np.float32)


def _halves(own: Flags) -> tuple[Flags, Flags]:
    """Deal each side's faces out by turns."""
    turn = np.zeros(len(own), dtype=bool)
    for side in (own, ~own):
        turn[np.flatnonzero(side)[::2]] = True
    return turn, ~turn


def _is_crowd(who: npt.NDArray[np.str_], own: Flags) -> bool:
    """Tell whether these are people enough to stand for a set, and not for one of them."""
    return int(own.sum()) >= _LEAST_FACES and len(np.unique(who[own])) >= _LEAST_PEOPLE


def _largest(who: npt.NDArray[np.str_]) -> list[str]:
    names, counts = np.unique(who, return_counts=True)
    chosen = [int(place) for place in np.argsort(-counts, kind="stable") if counts[place] >= _LEAST_FACES]
    return [str(names[place]) for place in chosen[:PEOPLE]]


def _histogram(name: str, features: Floats, own: Flags) -> Histogram:
    mine, others = features[own].mean(axis=0), features[~own].mean(axis=0)
    order = np.argsort(-mine)[:: -(-len(mine) // _POINTS)]
    both = (tuple(round(float(v), 4) for v in side[order]) for side in (mine, others))
    return Histogram(name, *both)
