"""How many units are active on a face, and on how many faces a unit is."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from photoclust.training.crops import Floats
from photoclust.training.findings.looked import Looked
from photoclust.training.findings.material import Material

_BINS: Final = 20


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and deviation of shares in 0..1, and how they fall into bins of 1 / 20."""

    mean: float
    deviation: float
    histogram: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """by_face: share of units that a face excites. by_unit: share of faces that excite a unit."""

    layer: str
    units: int
    by_face: Spread
    by_unit: Spread


@dataclass(frozen=True, slots=True)
class Sparsity:
    """Of every layer, on the faces of LFW view 1's test pairs."""

    faces: int
    active: str
    layers: tuple[Activity, ...]


def sparsity(looked: Looked, material: Material) -> Sparsity:
    """Count active units; rectified ones are active above 0, others above their mean over held-out people."""
    rows = material.tested
    tested = looked.extract(material.lfw.crops, rows)
    layers = []
    for place, (name, features) in enumerate(zip(looked.layers, tested, strict=True)):
        middle = centre(looked, material, place)
        active = features > middle
        layers.append(Activity(name, active.shape[1], _spread(active.mean(1)), _spread(active.mean(0))))
    return Sparsity(len(rows), "above 0" if looked.rectified else "above its mean", tuple(layers))


def centre(looked: Looked, material: Material, layer: int) -> Floats:
    """Return where a layer's units (D,) begin to be active."""
    features: Floats = looked.extract(material.shards, material.held)[layer]
    middle: Floats = np.zeros_like(features[0]) if looked.rectified else features.mean(axis=0)
    return middle


def draw_sparsity(found: Sparsity, plots: Any) -> Any:
    """Draw both histograms of every layer."""
    figure, axes = plots.subplots(
        2, len(found.layers), figsize=(3.2 * len(found.layers) + 1, 5), squeeze=False, layout="constrained"
    )
    places = (np.arange(_BINS) + 0.5) / _BINS
    for column, layer in enumerate(found.layers):
        for axis, spread in zip(axes[:, column], (layer.by_face, layer.by_unit), strict=True):
            axis.bar(places, np.array(spread.histogram) / sum(spread.histogram), 1 / _BINS, edgecolor="white")
            axis.axvline(spread.mean, color="black", linewidth=1)
            axis.set(xlim=(0, 1))
        axes[0, column].set(title=layer.layer, xlabel="active units of a face")
        axes[1, column].set(xlabel="faces that excite a unit")
    axes[0, 0].set_ylabel("share of faces")
    axes[1, 0].set_ylabel("share of units")
    return figure


def _spread(shares: Any) -> Spread:
    counts = np.histogram(shares, _BINS, (0, 1))[0]
    return Spread(float(shares.mean()), float(shares.std()), tuple(int(count) for count in counts))
