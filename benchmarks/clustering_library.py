"""Faces to group: real ones with made-up photos, and libraries of made-up faces."""

import csv
import gzip
import hashlib
import tarfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks.truth import data_root
from photoclust.cluster import Calibration
from photoclust.faces.align import Pixels
from photoclust.faces.embed import Embedder
from photoclust.faces.session import Device
from photoclust.images import ImageLimits, decode
from photoclust.training.evaluate.households import made_up_photos

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

LARGE: Final = 60
"""So many of the people with the most faces join the validation people, all with another share of theirs."""

BATCH: Final = 256
"""Faces that are cut out and embedded at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """Embeddings (N, D), and each face's person and photo, (N,). company: of `group_faces`."""

    embeddings: Floats
    people: Numbers
    photos: Numbers
    company: float | None = None

    def of(self, kept: npt.NDArray[np.bool_]) -> "Library":
        """Return some of the faces."""
        return Library(self.embeddings[kept], self.people[kept], self.photos[kept], self.company)


@dataclass(frozen=True, slots=True)
class Crop:
    """A row of the index of faces."""

    row: int
    shard: str
    file: str
    person: str
    validation: bool
    landmarks: tuple[float, ...]


def read_index(folder: Path) -> list[Crop]:
    """Read index.csv.gz of the faces."""
    names = ("lex", "ley", "rex", "rey", "nox", "noy", "lmx", "lmy", "rmx", "rmy")
    with gzip.open(folder / "index.csv.gz", "rt") as lines:
        return [
            Crop(
                row=row,
                shard=line["shard"],
                file=line["file"],
                person=line["person"],
                validation=line["split"] == "val",
                landmarks=tuple(float(line[name]) for name in names),
            )
            for row, line in enumerate(csv.DictReader(lines))
        ]


def chosen(index: list[Crop]) -> list[Crop]:
    """Take the validation people whole and, of the largest others, shares from all to a tenth."""
    counts: dict[str, int] = {}
    for crop in index:
        counts[crop.person] = counts.get(crop.person, 0) + (not crop.validation)
    largest = sorted(counts, key=lambda person: (-counts[person], person))[:LARGE]
    left = {person: max(2, counts[person] * (rank % 10 + 1) // 10) for rank, person in enumerate(largest)}
    taken = []
    for crop in index:
        if crop.validation or left.get(crop.person, 0) > 0:
            taken.append(crop)
            left[crop.person] = left.get(crop.person, 0) - 1
    return taken


def real_library(*, model: Path | None, embeddings: Path | None, cache: Path, seed: int) -> Library:
    """Return the chosen faces, embedded by a model, or by rows (of the whole index) computed before."""
    folder = data_root() / "faces"
    crops = chosen(read_index(folder))
    company = None
    if embeddings is not None:
        vectors = np.load(embeddings, mmap_mode="r")[[crop.row for crop in crops]]
    elif model is not None:
        vectors = embedded(folder, crops, model, cache)
        contract = Embedder(model, device=Device.CPU).contract
        company = Calibration(contract.calibration_slope, contract.calibration_offset).company
    else:
        raise ValueError("real faces need --model or --embeddings")
    names = np.array([crop.person for crop in crops])
    people: Numbers = np.unique(names, return_inverse=True)[1]
    return Library(np.asarray(vectors, dtype=np.float32), people, made_up_photos(people, seed), company)


def embedded(folder: Path, crops: list[Crop], model: Path, cache: Path) -> Floats:
    """Embed the faces, once a model."""

    def embed() -> Floats:
        return np.concatenate(list(_embedded(folder, crops, Embedder(model, device=Device.CPU))))

    return once_a_model(cache, "clustering", model, len(crops), embed)


def once_a_model(cache: Path, what: str, model: Path, count: int, embed: Callable[[], Floats]) -> Floats:
    """Return the embeddings of so many faces by a model, kept in the cache under what they are of."""
    digest = hashlib.sha256(model.read_bytes()).hexdigest()[:16]
    stored = cache / f"{what}-{digest}-{count}.npy"
    if not stored.exists():
        cache.mkdir(parents=True, exist_ok=True)
        np.save(stored, embed())
    vectors: Floats = np.load(stored)
    return vectors


def _embedded(folder: Path, crops: list[Crop], embedder: Embedder) -> Iterator[Floats]:
    with ExitStack() as stack:
        shards: dict[str, tarfile.TarFile] = {}
        for start in range(0, len(crops), BATCH):
            batch = crops[start : start + BATCH]
            for shard in {crop.shard for crop in batch} - set(shards):
                shards[shard] = stack.enter_context(tarfile.open(folder / shard))
            yield embedder.embed([_cut(embedder, crop, shards[crop.shard]) for crop in batch])


def _cut(embedder: Embedder, crop: Crop, shard: tarfile.TarFile) -> Pixels:
    """Cut a face out of its picture as the embedder takes it."""
    content = shard.extractfile(crop.file)
    if content is None:
        raise ValueError(f"{crop.shard} holds no file {crop.file}")
    pixels = decode(content.read(), ImageLimits()).pixels
    return embedder.crop(pixels, np.array(crop.landmarks, dtype=np.float32).reshape(5, 2))


def made_up_library(count: int, seed: int, dimension: int = 128, *, tail: float = 0.8) -> Library:
    """Draw people of heavy-tailed sizes (Pareto's exponent: tail), 8 % of all at most, and their faces.

    Faces scatter around their person's direction; how far differs from face to face, so that each person has
    clear ones and odd ones.
    """
    random = np.random.default_rng(seed)
    sizes = np.minimum(np.ceil(random.pareto(tail, count)), 0.08 * count).astype(np.int64)
    people = np.repeat(np.arange(count), np.maximum(sizes, 1))[:count]
    centres = _directions(random, int(people.max()) + 1, dimension)
    likeness = np.clip(random.beta(6, 3, count), 0.15, 0.95).astype(np.float32)[:, None]
    faces = np.sqrt(likeness) * centres[people]
    faces += np.sqrt(1 - likeness) * _directions(random, count, dimension)
    faces /= np.linalg.norm(faces, axis=1, keepdims=True)
    order = random.permutation(count)
    return Library(faces[order], people[order], np.arange(count))


def _directions(random: np.random.Generator, count: int, dimension: int) -> Floats:
    rows = random.standard_normal((count, dimension), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows
