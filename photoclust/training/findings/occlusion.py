"""How fast layers forget a face that is covered from below, or by a block somewhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from photoclust.training.evaluate.degradation import Edit, block, covered_below, degraded
from photoclust.training.evaluate.verification import Figure, accuracy
from photoclust.training.findings.looked import Looked
from photoclust.training.findings.material import Material
from photoclust.training.findings.metrics import COSINE, JOINT_BAYESIAN, Known, Metric, bayesian

LEVELS: Final = (10, 20, 30, 40, 50, 60, 70)
KINDS: Final[Mapping[str, Callable[[int], Edit]]] = {
    "from below": lambda percent: covered_below(percent / 100),
    "block": block,
}


@dataclass(frozen=True, slots=True)
class Curve:
    """A layer under a metric: accuracies by level, the first at 0, nothing covered."""

    layer: str
    metric: str
    kind: str
    accuracies: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Occlusion:
    """levels: % of the template's height from below, or side of the block in 112ths of it."""

    pairs: int
    levels: tuple[int, ...]
    curves: tuple[Curve, ...]


def occlusion(looked: Looked, material: Material) -> Occlusion:
    """Measure every layer on LFW view 1's test pairs, both faces covered.

    Thresholds are chosen on nine tenths of the equally covered pairs; Joint Bayesian is taught by faces
    that nothing covers.
    """
    rows, who = material.tested, material.people(material.held)
    taught = looked.extract(material.shards, material.held)
    metrics = [{"angle": COSINE, JOINT_BAYESIAN: bayesian(features, who)} for features in taught]
    plain = _judged(looked.extract(material.lfw.crops, rows), material, metrics)
    curves: list[Curve] = []
    for kind, edit_at in KINDS.items():
        answers = [plain]
        for level in LEVELS:
            covered = degraded(material.lfw.crops, rows, edit_at(level), name=f"{kind} {level}")
            answers.append(_judged(looked.extract(covered, np.arange(len(rows))), material, metrics))
        curves += [
            Curve(looked.layers[place], metric, kind, tuple(each[place][metric] for each in answers))
            for place in range(len(looked.layers))
            for metric in metrics[place]
        ]
    return Occlusion(len(material.lfw.test.same), (0, *LEVELS), tuple(curves))


def draw_occlusion(found: Occlusion, plots: Any) -> Any:
    """Draw a curve for every layer and metric, a panel a kind of cover; Joint Bayesian's are dashed."""
    figure, axes = plots.subplots(1, len(KINDS), figsize=(11, 4), sharey=True, layout="constrained")
    layers = list(dict.fromkeys(curve.layer for curve in found.curves))
    for axis, kind in zip(axes, KINDS, strict=True):
        for curve in (each for each in found.curves if each.kind == kind):
            means, errors = zip(*((each.mean, each.error) for each in curve.accuracies), strict=True)
            style = f"C{layers.index(curve.layer)}" + ("--" if curve.metric == JOINT_BAYESIAN else "-")
            name = f"{curve.layer}, {curve.metric}"
            axis.errorbar(found.levels, means, errors, fmt=style, capsize=2, label=name)
        axis.axhline(0.5, color="grey", linewidth=0.7)
        axis.grid(visible=True, alpha=0.3)
    axes[0].set(xlabel="% of the face covered, from below", ylabel="accuracy, LFW view 1", ylim=(0.4, 1.01))
    axes[1].set(xlabel="side of the covered block, 112ths of the face")
    figure.legend(*axes[0].get_legend_handles_labels(), fontsize=8, loc="outside right upper")
    return figure


def _judged(layers: Any, material: Material, metrics: list[dict[str, Metric]]) -> list[dict[str, Figure]]:
    """Return each layer's accuracy by each metric; layers: features of the tested rows, in order."""
    known = [Known(material.tested, features) for features in layers]
    return [
        {name: accuracy(each.scored(material.lfw.test, metric)) for name, metric in own.items()}
        for each, own in zip(known, metrics, strict=True)
    ]
