"""What is left of a face when each unit is only on or off, and of 128 floats as bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from photoclust.faces.embed import quantise, restore, unit
from photoclust.training.crops import Floats
from photoclust.training.evaluate.judging import held_out_accuracy
from photoclust.training.evaluate.sets import album
from photoclust.training.evaluate.verification import Figure, val_at
from photoclust.training.findings.looked import Looked
from photoclust.training.findings.material import Material
from photoclust.training.findings.metrics import COSINE, HAMMING, Known, Metric, bayesian, bits, rows_of
from photoclust.training.findings.sparsity import centre

FAR = 1e-3


@dataclass(frozen=True, slots=True)
class Cut:
    """A layer's accuracies on LFW's view 1: real values and bits, by angle and by Joint Bayesian.

    bits by angle is the Hamming distance.
    """

    layer: str
    real_angle: float
    real_bayesian: float
    bits_hamming: float
    bits_bayesian: float


@dataclass(frozen=True, slots=True)
class Binary:
    """How many pairs chose the threshold and tested it, faces and people that taught Joint Bayesian."""

    train_pairs: int
    test_pairs: int
    taught_faces: int
    taught_people: int
    layers: tuple[Cut, ...]


def binary(looked: Looked, material: Material) -> Binary:
    """Compare real values with bits, layer by layer."""
    who = material.people(material.held)
    lfw, layers = material.lfw, []
    rows = rows_of(lfw.train, lfw.test)
    for place, name in enumerate(looked.layers):
        middle = centre(looked, material, place)
        taught = looked.extract(material.shards, material.held)[place]
        features = looked.extract(lfw.crops, rows)[place]
        real, cut = Known(rows, features), Known(rows, bits(features, middle))
        layers.append(
            Cut(
                name,
                _accuracy(material, real, COSINE),
                _accuracy(material, real, bayesian(taught, who)),
                _accuracy(material, cut, HAMMING),
                _accuracy(material, cut, bayesian(bits(taught, middle), who)),
            )
        )
    pairs = len(lfw.train.same), len(lfw.test.same)
    return Binary(*pairs, len(who), len(np.unique(who)), tuple(layers))


def draw_binary(found: Binary, plots: Any) -> Any:
    """Draw the four accuracies of every layer side by side."""
    figure, axis = plots.subplots(figsize=(3 + 1.6 * len(found.layers), 4), layout="constrained")
    kinds = {
        "real values, angle": [each.real_angle for each in found.layers],
        "real values, Joint Bayesian": [each.real_bayesian for each in found.layers],
        "bits, Hamming": [each.bits_hamming for each in found.layers],
        "bits, Joint Bayesian": [each.bits_bayesian for each in found.layers],
    }
    places = np.arange(len(found.layers))
    for number, (kind, values) in enumerate(kinds.items()):
        axis.bar(places + (number - 1.5) * 0.2, values, 0.19, label=kind)
    axis.set(xticks=places, xticklabels=[each.layer for each in found.layers], ylim=(0.4, 1))
    axis.set_ylabel("accuracy, LFW view 1")
    figure.legend(fontsize=8, loc="outside right upper")
    return figure


@dataclass(frozen=True, slots=True)
class Stored:
    """One way of storing an embedding: bytes it takes, LFW view 1 accuracy, VAL at FAR 1e-3 on families."""

    kind: str
    size: int
    accuracy: float
    val: Figure


@dataclass(frozen=True, slots=True)
class Precision:
    """The last layer's features stored in several ways."""

    faces: int
    people: int
    kinds: tuple[Stored, ...]


def precision(looked: Looked, material: Material) -> Precision:
    """Compare floats with the bytes that the application stores, and with bits."""
    middle = centre(looked, material, -1)
    kinds = []
    for kind, share, metric, change in (
        ("floats", 4.0, COSINE, unit),
        ("signed bytes", 1.0, COSINE, lambda features: restore(quantise(unit(features)))),
        ("bits", 1 / 8, HAMMING, lambda features: bits(features, middle)),
    ):
        kinds.append(_stored(looked, material, _Form(kind, share, metric, change)))
    who = material.people(material.families)
    return Precision(len(who), len(np.unique(who)), tuple(kinds))


def draw_precision(found: Precision, plots: Any) -> Any:
    """Draw both figures over the bytes that an embedding takes."""
    figure, axis = plots.subplots(figsize=(6, 4), layout="constrained")
    sizes = [each.size for each in found.kinds]
    axis.plot(sizes, [each.accuracy for each in found.kinds], "o-", label="accuracy, LFW view 1")
    vals, errors = [each.val.mean for each in found.kinds], [each.val.error for each in found.kinds]
    axis.errorbar(sizes, vals, errors, fmt="s-", capsize=3, label="VAL at FAR 1e-3, validation families")
    axis.set_xscale("log", base=2)
    axis.set(xticks=sizes, xticklabels=[f"{e.size}\n{e.kind}" for e in found.kinds], ylim=(0, 1))
    axis.set_xlabel("bytes of an embedding")
    axis.legend(fontsize=8)
    return figure


@dataclass(frozen=True, slots=True)
class _Form:
    """share: bytes a unit. metric: of what `change` makes of features."""

    kind: str
    share: float
    metric: Metric
    change: Callable[[Floats], Floats]


def _stored(looked: Looked, material: Material, form: _Form) -> Stored:
    lfw = material.lfw
    rows = rows_of(lfw.train, lfw.test)
    known = Known(rows, form.change(looked.last(lfw.crops, rows)))
    features = form.change(looked.last(material.shards, material.families))
    pairs = album(material.shards, material.families).against_strangers(features)
    size = round(features.shape[1] * form.share)
    return Stored(form.kind, size, _accuracy(material, known, form.metric), val_at(pairs, FAR))


def _accuracy(material: Material, known: Known, metric: Metric) -> float:
    lfw = material.lfw
    return held_out_accuracy(known.scored(lfw.train, metric), known.scored(lfw.test, metric))
