"""Embed every crop by a teacher's ONNX file, once; the vectors are kept in the cache folder.

Needs onnxruntime, which a GPU machine may lack: run this step elsewhere and carry the file along.
"""

import hashlib
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from photoclust.training.crops import SIDE, Bytes, Crops, Floats
from photoclust.training.extras import progress

_MEAN: Final = np.array([0.485, 0.456, 0.406], dtype=np.float32)
_STD: Final = np.array([0.229, 0.224, 0.225], dtype=np.float32)
_SIZE: Final = 112


@dataclass(frozen=True, slots=True)
class Teaching:
    """A teacher's unit vectors (N, D) of N crops, and the checksum of its file."""

    vectors: Floats
    checksum: str


def teach(crops: Crops, teacher: Path, cache: Path) -> Teaching:
    """Return the normalised mean of the teacher's vectors of each crop and its mirror image.

    The teacher takes the middle 112 pixels, RGB, by ImageNet's mean and deviation (MobileFaceNet).
    """
    checksum = hashlib.sha256(teacher.read_bytes()).hexdigest()
    path = cache / f"teacher-{checksum[:12]}-{crops.checksum[:16]}.npy"
    if not path.exists():
        vectors = _embedded(crops.pixels, teacher)
        partial = path.with_suffix(".part.npy")
        np.save(partial, vectors)
        partial.replace(path)
    return Teaching(np.load(path), checksum)


def _embedded(pixels: Bytes, teacher: Path) -> Floats:
    """Share the crops among as many single-threaded sessions as there are cores."""
    workers = os.cpu_count() or 1
    with ThreadPoolExecutor(workers) as pool:
        parts = list(
            pool.map(lambda first: _part(pixels, teacher, slice(first, None, workers)), range(workers))
        )
    vectors = np.empty((len(pixels), parts[0].shape[1]), dtype=np.float32)
    for first, part in enumerate(parts):
        vectors[first::workers] = part
    return vectors


def _part(pixels: Bytes, teacher: Path, rows: slice) -> Floats:
    from photoclust.faces.session import Device, open_session  # noqa: PLC0415 - absent on GPU machines

    session = open_session(teacher, device=Device.CPU)
    name = session.inputs[0].name
    mine = pixels[rows]
    shown = progress(mine, "teaching") if rows.start == 0 else mine
    vectors = [_unit(session.run({name: batch})[0][0] for batch in _both_ways(crop)) for crop in shown]
    return np.array(vectors, dtype=np.float32).reshape(len(mine), -1)


def _both_ways(crop: Bytes) -> tuple[Floats, Floats]:
    """Return the normalised planes (1, 3, 112, 112) of a crop's middle, plain and mirrored."""
    edge = (SIDE - _SIZE) // 2
    middle = crop[edge : edge + _SIZE, edge : edge + _SIZE].astype(np.float32)
    planes = ((middle / 255 - _MEAN) / _STD).transpose(2, 0, 1)[None]
    return np.ascontiguousarray(planes), np.ascontiguousarray(planes[..., ::-1])


def _unit(vectors: Iterable[Floats]) -> Floats:
    """Return the direction of the mean of unit vectors."""
    total = np.sum([vector / np.linalg.norm(vector) for vector in vectors], axis=0)
    mean: Floats = total / np.linalg.norm(total)
    return mean
