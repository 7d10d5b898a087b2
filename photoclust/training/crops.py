"""Labelled face crops in memory-mapped bytes: what every source of faces is turned into."""

import csv
import gzip
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.faces.align import similarity

Bytes: TypeAlias = npt.NDArray[np.uint8]
Floats: TypeAlias = npt.NDArray[np.float32]
Indices: TypeAlias = npt.NDArray[np.int64]

SIDE: Final = 144
"""Pixels of a cached crop: one a template unit, so 16 more than the template on every side."""


@dataclass(frozen=True, slots=True)
class Face:
    """One row: who is on a crop, where it came from, and five landmarks in the crop's pixels.

    family: people of one family look alike without being the same; empty when unknown.
    """

    file: str
    person: str
    source: str
    split: str
    family: str
    coherence: float
    landmarks: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Crops:
    """Faces with their crops (N, SIDE, SIDE, 3), in the same order.

    checksum: of the rows and of the crops' count, kept in a run's record.
    """

    faces: tuple[Face, ...]
    pixels: Bytes
    checksum: str

    def __len__(self) -> int:
        return len(self.faces)

    def where(self, split: str) -> Indices:
        """Return the rows of one split."""
        return np.array([i for i, face in enumerate(self.faces) if face.split == split], dtype=np.int64)

    def everyone(self) -> Indices:
        """Return all rows."""
        return np.arange(len(self.faces), dtype=np.int64)

    def by_name(self) -> Mapping[str, int]:
        """Return the row of each file's name without its ending, as protocols name pictures."""
        return {face.file.rpartition(".")[0] or face.file: row for row, face in enumerate(self.faces)}

    def labels(self) -> Indices:
        """Return each row's person as a number, in order of first appearance."""
        numbers: dict[str, int] = {}
        return np.array(
            [numbers.setdefault(face.person, len(numbers)) for face in self.faces], dtype=np.int64
        )

    def matrices(self, rows: Indices, span: float) -> Floats:
        """Return (N, 2, 3) matrices from the unit square to crop pixels, by each face's landmarks.

        Without landmarks the middle of the crop is shown, as its first aligner left it.
        """
        return np.stack([_matrix(self.faces[row].landmarks, span) for row in rows])


def plain_matrix(span: float) -> Floats:
    """Return the (2, 3) matrix of the crop's middle as its first aligner cut it."""
    corner = (SIDE - span) / 2
    return np.array([[span, 0, corner], [0, span, corner]], dtype=np.float32)


def _matrix(landmarks: tuple[float, ...], span: float) -> Floats:
    if not landmarks:
        return plain_matrix(span)
    return similarity(np.array(landmarks, dtype=np.float32).reshape(5, 2), 1, span)


def stored(folder: Path, faces: Sequence[Face], images: Iterator[Bytes]) -> Crops:
    """Return the faces with their pixels from the cache folder, filling it from `images` if need be.

    A cache is taken only when its file name bears the rows' own checksum; it is written under
    another name and renamed when whole.
    """
    checksum = _checksum(faces)
    path = folder / f"crops-{checksum[:16]}.npy"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".part")
        pixels = np.lib.format.open_memmap(partial, "w+", np.uint8, (len(faces), SIDE, SIDE, 3))
        for index, image in enumerate(images):
            pixels[index] = image
        pixels.flush()
        del pixels
        partial.replace(path)
    return Crops(tuple(faces), np.load(path, mmap_mode="r"), checksum)


def read_index(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file, gzipped or plain."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def _checksum(faces: Sequence[Face]) -> str:
    digest = hashlib.sha256()
    for face in faces:
        digest.update(repr(face).encode())
    return digest.hexdigest()
