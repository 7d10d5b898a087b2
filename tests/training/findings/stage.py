"""Made people to find things on, and an eye that sees the colours of nine places of a face."""

from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from photoclust.training.crops import Crops, Floats, Indices
from photoclust.training.evaluate.sets import PairList
from photoclust.training.findings.looked import Looked
from photoclust.training.findings.material import Material
from photoclust.training.judge import LfwView1
from photoclust.training.shards import HELD
from photoclust.training.smoke import made_faces

PEOPLE: Final = 24
PHOTOS: Final = 8


def colours(crops: Crops, rows: Indices) -> Floats:
    """Return the mean colours (N, 27) of nine places, from -1 to 1."""
    pixels = np.stack([crops.pixels[row] for row in rows]).astype(np.float32)
    cells = pixels.reshape(len(rows), 3, 48, 3, 48, 3).mean(axis=(2, 4)).reshape(len(rows), -1)
    seen: Floats = (cells - 128) / 128
    return seen


def eye(layers: int = 1) -> Looked:
    """Return colours, as one layer or several; the earlier layers are noisier."""

    def extract(crops: Crops, rows: Indices) -> list[Floats]:
        seen = colours(crops, rows)
        noise = np.random.default_rng(0).normal(size=seen.shape).astype(np.float32)
        return [seen + noise * (layers - 1 - layer) for layer in range(layers)]

    return Looked("eye", "made", tuple(f"layer {n + 1}" for n in range(layers)), extract)


def material(cache: Path) -> Material:
    """Return made people, half of them held out, half of them in families; and pairs of them for LFW."""
    made = made_faces(cache)
    numbers = made.labels()
    splits = ["val" if number % 2 else HELD for number in numbers]
    families = [f"F{number // 4}" if number % 2 else "" for number in numbers]
    known = zip(made.faces, splits, families, strict=True)
    shards = replace(made, faces=tuple(replace(f, split=s, family=k) for f, s, k in known))
    return Material(LfwView1(made, pairs(range(12)), pairs(range(12, PEOPLE))), shards)


def pairs(people: range) -> PairList:
    """Return pairs of one person's photos, and as many of two people's, dealt out to four folds."""
    first = np.array([person * PHOTOS for person in people for _ in range(6)])
    photo = np.tile(np.arange(1, 7), len(people))
    other = (first // PHOTOS - people.start + photo) % len(people) + people.start
    left = np.concatenate([first, first])
    right = np.concatenate([first + photo, other * PHOTOS + photo])
    same = np.repeat([1, 0], len(first))
    return PairList(left, right, same, np.arange(len(left)) % 4)
