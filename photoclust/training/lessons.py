"""Everything a run learns from, ready to be drawn batch by batch on the run's device."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from photoclust.training.augment import Disturber, sample, unit_matrices
from photoclust.training.crops import Crops, Indices, plain_matrix
from photoclust.training.folders import read_folder
from photoclust.training.losses.distillation import fitted
from photoclust.training.objective import Labelled
from photoclust.training.recipe import Recipe
from photoclust.training.sampler import BatchAt, PeopleByFaces, Shuffle
from photoclust.training.shards import read_shards
from photoclust.training.teach import teach
from photoclust.training.views import View

MIDDLE = 127.5
"""Mean and deviation that every network here is trained with: bytes become -1..1."""


@dataclass(frozen=True, slots=True, eq=False)
class Lessons:
    """rows: the training split. people: (N,) a number a person, -1 where no label is to be trusted.
    targets: (N, D) unit vectors of the teacher, of width 0 without one."""

    crops: Crops
    rows: Indices
    people: Indices
    targets: Tensor
    people_count: int


def prepared(recipe: Recipe, root: Path, cache: Path) -> Lessons:
    """Read the recipe's faces under `root`, decode and teach what the cache folder lacks."""
    source = recipe.source
    read = read_shards if source.kind == "shards" else read_folder
    crops = read(root / source.folder, cache)
    targets = torch.empty(len(crops), 0)
    if source.teacher:
        taught = torch.from_numpy(teach(crops, root / source.teacher, cache).vectors)
        targets = fitted(taught, recipe.dimension, seen=taught[torch.from_numpy(crops.where("train"))])
    return lessons(crops, targets, source.coherence, source.part)


def lessons(crops: Crops, targets: Tensor, coherence: float, part: float = 1.0) -> Lessons:
    """Number the people of the training split; rows below `coherence` keep their pixels only.

    part: the share of people to learn from. Who is in a smaller share is in every larger one.
    """
    rows = np.array([row for row in crops.where("train") if _place(crops.faces[row].person) < part], np.int64)
    numbers = np.full(len(crops), -1, dtype=np.int64)
    _, numbers[rows] = np.unique(crops.labels()[rows], return_inverse=True)
    count = int(numbers.max(initial=-1)) + 1
    trusted = np.array([face.coherence >= coherence for face in crops.faces], dtype=bool)
    return Lessons(crops, rows, np.where(trusted, numbers, -1), targets, count)


def _place(person: str) -> float:
    """Return a person's fixed place in 0..1, by a hash of the name."""
    return int.from_bytes(hashlib.sha256(person.encode()).digest()[:4]) / 2**32


def sampler(recipe: Recipe, taken: Lessons) -> BatchAt:
    """Return the recipe's way of choosing a batch's rows."""
    if recipe.batches.sampler == "shuffle":
        return Shuffle(taken.rows, recipe.batches.faces, recipe.seed)
    trusted = taken.rows[taken.people[taken.rows] >= 0]
    families = [face.family for face in taken.crops.faces]
    return PeopleByFaces(trusted, taken.people, families, batches=recipe.batches, seed=recipe.seed)


class Gallery:
    """Hands out augmented faces and what is known of them.

    A GPU takes all crops as bytes at the start; a CPU reads each batch from the mapped file.
    """

    def __init__(self, recipe: Recipe, taken: Lessons, device: torch.device) -> None:
        """Place what is small, and on a GPU the pixels too, on the device."""
        self._setting, self._seed, self._device = recipe.augmentation, recipe.seed, device
        self._pixels = taken.crops.pixels
        self._resident = torch.from_numpy(np.array(self._pixels)).to(device) if device.type != "cpu" else None
        self._matrices = torch.from_numpy(
            taken.crops.matrices(taken.crops.everyone(), recipe.source.span)
        ).to(device)
        self._plain = torch.from_numpy(plain_matrix(recipe.source.span)).to(device)
        self._people = torch.from_numpy(taken.people).to(device)
        self._targets = taken.targets.to(device)

    def faces(self, rows: Indices, view: View, *, step: int, rank: int) -> Tensor:
        """Return normalised faces (N, 3, height, width), augmented as this step and rank will always be."""
        seed = int(np.random.SeedSequence([self._seed, step, rank]).generate_state(1)[0])
        generator = torch.Generator().manual_seed(seed)
        chosen = torch.from_numpy(rows).to(self._device)
        raw = torch.rand(len(rows), generator=generator).to(self._device) < self._setting.raw
        matrices = torch.where(raw.view(-1, 1, 1), self._plain, self._matrices[chosen])
        matrices = unit_matrices(matrices, setting=self._setting, generator=generator)
        # The face moves as a whole, so that a region's neighbourhood moves in.
        matrices = matrices @ torch.from_numpy(view.part()).to(self._device)
        faces = sample(self._crops(rows, chosen), matrices, view.height, view.width)
        return normalised(Disturber(self._setting, generator)(faces))

    def known(self, rows: Indices) -> Labelled:
        """Return the labels and targets of rows."""
        chosen = torch.from_numpy(rows).to(self._device)
        return Labelled(self._people[chosen], self._targets[chosen])

    def _crops(self, rows: Indices, chosen: Tensor) -> Tensor:
        if self._resident is not None:
            return self._resident[chosen].permute(0, 3, 1, 2)
        return torch.from_numpy(np.stack([self._pixels[row] for row in rows])).permute(0, 3, 1, 2)


def normalised(faces: Tensor) -> Tensor:
    """Bring 0..255 to -1..1, in the memory layout that convolutions like best."""
    return ((faces - MIDDLE) / MIDDLE).contiguous(memory_format=torch.channels_last)
