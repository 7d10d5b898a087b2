"""Closed-set and open-set identification on LFW view 1's faces, or on any folder of people."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from photoclust.training.crops import Crops
from photoclust.training.evaluate.identification import Identification, identification
from photoclust.training.findings.looked import Looked
from photoclust.training.findings.material import Material
from photoclust.training.findings.metrics import COSINE, JOINT_BAYESIAN, bayesian


@dataclass(frozen=True, slots=True)
class Named:
    """A metric's figures."""

    metric: str
    figures: Identification


@dataclass(frozen=True, slots=True)
class Identities:
    """How many faces and people there were to draw trials from."""

    faces: int
    people: int
    metrics: tuple[Named, ...]


def identify(looked: Looked, material: Material, crops: Crops | None = None) -> Identities:
    """Name LFW view 1's faces, or those of other crops, by the last layer."""
    rows = material.named if crops is None else crops.everyone()
    crops = material.lfw.crops if crops is None else crops
    people = crops.labels()[rows]
    taught = looked.last(material.shards, material.held)
    metrics = {"angle": COSINE, JOINT_BAYESIAN: bayesian(taught, material.people(material.held))}
    features = looked.last(crops, rows)
    found = [Named(name, identification(features, people, m.likeness)) for name, m in metrics.items()]
    return Identities(len(people), len(np.unique(people)), tuple(found))


def draw_identities(found: Identities, plots: Any) -> Any:
    """Draw the three rates of each metric."""
    figure, axis = plots.subplots(figsize=(6, 4), layout="constrained")
    places = np.arange(3)
    for number, each in enumerate(found.metrics):
        figures = (each.figures.closed_rank1, each.figures.open_rank1, each.figures.open_dir)
        means, errors = [f.mean for f in figures], [f.error for f in figures]
        axis.bar(places + (number - 0.5) * 0.35, means, 0.33, yerr=errors, capsize=3, label=each.metric)
    labels = ["closed set,\nrank 1", "open set,\nrank 1", "open set,\nDIR at FAR 1 %"]
    axis.set(xticks=places, xticklabels=labels, ylim=(0, 1), ylabel="share of probes")
    figure.legend(fontsize=8, loc="outside upper right")
    return figure
