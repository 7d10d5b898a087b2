"""Train a small network on made faces, export it and check it: the whole path in seconds."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
import torch

from photoclust.training.calibrate import Development, calibrated, contract
from photoclust.training.crops import SIDE, Bytes, Crops, Face, stored
from photoclust.training.evaluate.sets import album
from photoclust.training.evaluate.subjects import torch_subject
from photoclust.training.evaluate.verification import Scored
from photoclust.training.export import export
from photoclust.training.lessons import lessons
from photoclust.training.loop import train
from photoclust.training.ranks import Ranks
from photoclust.training.recipe import Batches, Optimiser, Recipe, Stage, Term
from photoclust.training.views import last_view

_PEOPLE: Final = 24
_PHOTOS: Final = 8
RECIPE: Final = Recipe(
    name="smoke",
    title="A network that knows made faces only",
    network="nns1-half-nn3",
    dimension=64,
    batches=Batches(faces=32, sampler="people", people=8, each=4),
    terms=(Term(loss="semi-hard", weight=0.2), Term(loss="margin-softmax")),
    optimiser=Optimiser(warm=5, average=0.8),
    stages=(Stage(size=32, steps=40), Stage(size=40, steps=8)),
    save_every=10,
)


def made_faces(cache: Path, *, seed: int = 0) -> Crops:
    """Return crops of made people: each a pattern of colours, in other light and place every time."""
    random = np.random.default_rng(seed)
    faces = [_face(person, photo) for person in range(_PEOPLE) for photo in range(_PHOTOS)]
    patterns = random.integers(20, 236, (_PEOPLE, 3, 3, 3))
    return stored(cache, faces, (_picture(patterns[i // _PHOTOS], random) for i in range(len(faces))))


def smoke(folder: Path, device: torch.device) -> str:
    """Train on a device, export in `folder`; return a sentence on how well unseen people were told apart."""
    shutil.rmtree(folder, ignore_errors=True)
    crops = made_faces(folder)
    taken = lessons(crops, torch.empty(len(crops), 0), RECIPE.source.coherence)
    given = replace(RECIPE, mixed=device.type == "cuda")  # as the recipes for GPUs have it
    state = train(given, taken, folder, ranks=Ranks(0, 1, device))
    size, rows = RECIPE.stages[-1].size, crops.where("val")
    subject = torch_subject(state.average.network, last_view(RECIPE))
    pairs = album(crops, rows).against_strangers(subject(crops, rows))
    found = calibrated(subject, (Development(crops, rows),))
    made = export(
        state.average.network,
        contract(RECIPE, found, size=size, training="made faces"),
        folder / "smoke.onnx",
    )
    return (
        f"{made.path} agrees with Torch to {made.difference:.1e}; two pictures of one unseen made person "
        f"are more alike than those of two in {ordered(pairs):.1%} of comparisons"
    )


def ordered(pairs: Scored) -> float:
    """Return how often a same pair's cosine exceeds a different pair's: the area under the ROC."""
    different = np.sort(pairs.cosines[~pairs.same])
    return float(np.searchsorted(different, pairs.cosines[pairs.same]).mean() / len(different))


def _face(person: int, photo: int) -> Face:
    split = "val" if person % 4 == 0 else "train"
    family = f"F{person // 8}"
    return Face(f"{person}/{photo}.png", f"made {person}", "made", split, family, coherence=1.0, landmarks=())


def _picture(
    pattern: "np.ndarray[tuple[int, int, int], np.dtype[np.int64]]", random: np.random.Generator
) -> Bytes:
    large = np.kron(pattern, np.ones((48, 48, 1)))
    shift = random.integers(-4, 5, 2)
    light, noise = random.uniform(0.7, 1.3), random.normal(0, 12, (SIDE, SIDE, 3))
    moved = np.roll(large, shift, axis=(0, 1))
    return np.clip(moved * light + noise, 0, 255).astype(np.uint8)
