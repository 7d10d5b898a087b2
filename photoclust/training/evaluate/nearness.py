"""How near a student comes to its teacher on the people it learnt from, and on others.

What is missing on the faces of training, longer training or a larger network may bring; what is missing
on other people's beyond that, only more people can.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import torch

from photoclust.training.crops import Crops, Floats
from photoclust.training.evaluate.judging import by_source
from photoclust.training.evaluate.subjects import Subject, onnx_subject
from photoclust.training.evaluate.verification import Figure, figure
from photoclust.training.judge import read_lfw_view1
from photoclust.training.lessons import prepared
from photoclust.training.losses.distillation import fitted
from photoclust.training.recipe import RecipeError, read_recipe
from photoclust.training.shards import HELD
from photoclust.training.teach import teach

MOST: Final = 400
"""Faces of a set that are looked at: the standard error of their mean cosine is below .01."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """Mean cosine of student and teacher over some undisturbed faces of one split of one set."""

    split: str
    source: str
    faces: int
    cosine: Figure


def nearness(subject: Subject, crops: Crops, targets: Floats, splits: tuple[str, ...]) -> Iterator[Nearness]:
    """Yield the nearness to (N, D) targets split by split: of all faces alike and, if several, set by set."""
    random = np.random.default_rng(0)
    for split in splits:
        rows = crops.where(split)
        sets = by_source(crops, rows)
        for source, some in (("all sets", rows), *sets) if len(sets) > 1 else sets:
            chosen = np.sort(random.permutation(some)[:MOST])
            embeddings = subject(crops, chosen)[:, : targets.shape[1]]  # the file may append a number
            cosines = (embeddings * targets[chosen]).sum(axis=1) / np.linalg.norm(embeddings, axis=1)
            yield Nearness(split, source, len(chosen), figure(cosines.tolist()))


def nearness_command(model: Path, recipe_path: Path, root: Path, cache: Path) -> None:
    """Print how near an ONNX file comes to its recipe's teacher; raise RecipeError where it has none."""
    recipe = read_recipe(recipe_path)
    if not recipe.source.teacher:
        raise RecipeError(f"The recipe {recipe_path} has no teacher to be near to.")
    taken, subject = prepared(recipe, root, cache), onnx_subject(model)
    found = list(nearness(subject, taken.crops, taken.targets.numpy(), ("train", HELD, "val")))
    lfw = read_lfw_view1(root, cache)
    if lfw is not None:
        crops = replace(lfw.crops, faces=tuple(replace(face, source="LFW") for face in lfw.crops.faces))
        own, others = (
            teach(each, root / recipe.source.teacher, cache).vectors for each in (taken.crops, crops)
        )
        seen = torch.from_numpy(own[taken.crops.where("train")])
        targets = fitted(torch.from_numpy(others), recipe.dimension, seen).numpy()
        found += nearness(subject, crops, targets, ("test",))
    print(json.dumps([asdict(each) for each in found], indent=1))
