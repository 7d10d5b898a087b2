"""FaceNet's tables of picture quality: VAL against JPEG quality, and against the pixels of a face."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from photoclust.faces.embed import unit
from photoclust.training.evaluate.degradation import TEMPLATE, Edit, degraded, jpeg, thumbnail
from photoclust.training.evaluate.sets import album
from photoclust.training.evaluate.verification import Figure, val_at
from photoclust.training.findings.looked import Looked
from photoclust.training.findings.material import Material

FAR: Final = 1e-3
QUALITIES: Final = (10, 20, 30, 50, 70, 90)
PIXELS: Final = (1_600, 6_400)
MOST_PIXELS: Final = TEMPLATE**2
"""What a crop of ours has: the paper's larger thumbnails would show the same pixels again."""


@dataclass(frozen=True, slots=True)
class Level:
    """level: JPEG quality, or pixels of the face's square. val: VAL at FAR 1e-3, mean over ten folds."""

    level: int
    val: Figure


@dataclass(frozen=True, slots=True)
class Quality:
    """On all pairs of the validation families against strangers; plain: nothing done to the crops."""

    faces: int
    people: int
    pairs: int
    plain: Figure
    levels: tuple[Level, ...]


def jpeg_quality(looked: Looked, material: Material) -> Quality:
    """Measure crops that were packed as JPEG once more."""
    return _measured(looked, material, jpeg, QUALITIES)


def pixels(looked: Looked, material: Material) -> Quality:
    """Measure crops that were made smaller and brought back to their size."""
    return _measured(looked, material, thumbnail, PIXELS)


def draw_quality(found: Quality, plots: Any, label: str) -> Any:
    """Draw VAL by level."""
    figure, axis = plots.subplots(figsize=(6, 4), layout="constrained")
    levels = [each.level for each in found.levels]
    axis.errorbar(
        levels, [e.val.mean for e in found.levels], [e.val.error for e in found.levels], fmt="o-", capsize=3
    )
    axis.axhline(found.plain.mean, color="grey", linestyle="--", label="crops as they are")
    axis.set(xlabel=label, ylabel="VAL at FAR 1e-3, validation families", ylim=(0, None), xticks=levels)
    axis.grid(visible=True, alpha=0.3)
    axis.legend(fontsize=8)
    return figure


def _measured(
    looked: Looked, material: Material, edit_at: Callable[[int], Edit], levels: tuple[int, ...]
) -> Quality:
    rows = material.families
    people = album(material.shards, rows)

    def val(features: Any) -> Figure:
        return val_at(people.against_strangers(unit(features)), FAR)

    found = []
    for level in levels:
        worse = degraded(material.shards, rows, edit_at(level), name=f"{edit_at.__name__} {level}")
        found.append(Level(level, val(looked.last(worse, np.arange(len(rows))))))
    plain = looked.last(material.shards, rows)
    pairs = len(people.against_strangers(unit(plain)).same)
    return Quality(len(rows), len(np.unique(people.people)), pairs, val(plain), tuple(found))
