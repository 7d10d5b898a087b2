"""Who is looked at: an ONNX file, the layers of a finished run, local binary patterns; or several at once."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import numpy as np
import torch

from photoclust.errors import PhotoclustError
from photoclust.training.checkpoint import CHECKPOINT, averaged_weights
from photoclust.training.crops import Crops, Floats, Indices
from photoclust.training.evaluate.lbp import lbp_features
from photoclust.training.evaluate.subjects import Subject, cuts
from photoclust.training.lessons import normalised
from photoclust.training.networks import build
from photoclust.training.networks.deepid import DeepId
from photoclust.training.recipe import read_recipe
from photoclust.training.views import last_view

Extract: TypeAlias = Callable[[Crops, Indices], Sequence[Floats]]


class NothingToLookAt(PhotoclustError):
    """A finding was asked of what cannot show it."""


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """name: of its results' folder. origin: which file or run it is, to be said beside figures.

    layers: names, the last the one that is used. extract: every layer's features (N, D) of some faces.
    rectified: whether a feature is active above 0; else it is above its mean.
    """

    name: str
    origin: str
    layers: tuple[str, ...]
    extract: Extract
    rectified: bool = False

    def last(self, crops: Crops, rows: Indices) -> Floats:
        """Return the last layer's features."""
        return self.extract(crops, rows)[-1]


def looked_at_subject(path: Path, subject: Subject) -> Looked:
    """Look at an ONNX embedder, which has one layer: its embedding."""
    origin = f"{path.name}, SHA-256 {hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"
    return Looked(path.stem, origin, ("embedding",), lambda crops, rows: [subject(crops, rows)])


def looked_at_run(recipe_path: Path, runs: Path) -> Looked:
    """Look at the supervised layers of a finished DeepID run's averaged network."""
    recipe = read_recipe(recipe_path)
    if not (runs / recipe.name / CHECKPOINT).exists():
        raise NothingToLookAt(f"{runs / recipe.name} has no checkpoint: train {recipe_path} first.")
    network, view = build(recipe.network, recipe.dimension), last_view(recipe)
    if not isinstance(network, DeepId):
        raise NothingToLookAt(
            f"{recipe.network} has no layers to look at: export it, and give the ONNX file."
        )
    network.load_state_dict(averaged_weights(runs / recipe.name, recipe.steps))
    network.eval()

    @torch.no_grad()
    def extract(crops: Crops, rows: Indices) -> list[Floats]:
        parts = [network.features(normalised(cut)) for cut in cuts(crops, rows, view)]
        return [layer.numpy() for layer in torch.cat(parts).unbind(1)]

    names = tuple(f"FC-{layer}" for layer in network.layers)
    origin = f"{recipe.name}, {recipe.steps} batches of {recipe.batches.faces}, seed {recipe.seed}"
    return Looked(recipe.name, origin, names, extract, rectified=True)


def looked_at_patterns() -> Looked:
    """Look at local binary patterns."""
    return Looked("lbp", "scikit-image", ("LBP",), lambda crops, rows: [lbp_features(crops, rows)])


def mirrored(looked: Looked) -> Looked:
    """Put the features of each face and of its mirror image together, as the papers do."""

    def extract(crops: Crops, rows: Indices) -> list[Floats]:
        pairs = zip(looked.extract(crops, rows), looked.extract(*_turned(crops, rows)), strict=True)
        return [np.concatenate(pair, axis=1) for pair in pairs]

    return replace(looked, name=f"{looked.name}-mirrored", extract=extract)


def together(several: Sequence[Looked]) -> Looked:
    """Put the last layers of several together: one network a region of the face."""
    if len(several) == 1:
        return several[0]

    def extract(crops: Crops, rows: Indices) -> list[Floats]:
        return [np.concatenate([each.last(crops, rows) for each in several], axis=1)]

    name, origin = ("+".join(parts) for parts in zip(*((e.name, e.origin) for e in several), strict=True))
    return Looked(name, origin, ("together",), extract, all(each.rectified for each in several))


def remembering(looked: Looked) -> Looked:
    """Return the same with a memory: several findings look at the same faces."""
    known: dict[tuple[str, bytes], Sequence[Floats]] = {}

    def extract(crops: Crops, rows: Indices) -> Sequence[Floats]:
        place = crops.checksum, rows.tobytes()
        if place not in known:
            known[place] = looked.extract(crops, rows)
        return known[place]

    return replace(looked, extract=extract)


def _turned(crops: Crops, rows: Indices) -> tuple[Crops, Indices]:
    """Return the rows' mirror images, landmarks too: left and right change places."""
    pixels = np.stack([crops.pixels[row][:, ::-1] for row in rows])
    faces = tuple(
        replace(crops.faces[row], landmarks=_mirrored(crops.faces[row].landmarks, pixels.shape[2]))
        for row in rows
    )
    turned = replace(crops, faces=faces, pixels=pixels, checksum=f"{crops.checksum} mirrored")
    return turned, np.arange(len(rows), dtype=np.int64)


def _mirrored(landmarks: tuple[float, ...], width: int) -> tuple[float, ...]:
    points = [(width - x, y) for x, y in zip(landmarks[::2], landmarks[1::2], strict=True)]
    order = (1, 0, 2, 4, 3) if points else ()
    return tuple(value for place in order for value in points[place])
