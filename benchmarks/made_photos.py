"""Choose real photos for a benchmark, and make more of them out of these."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import xxhash
from PIL import Image, ImageOps

from photoclust.images import SUFFIXES


def distinct_photos(folders: Sequence[Path]) -> list[Path]:
    """Return the photos below folders, sorted, one of each content."""
    seen: dict[str, Path] = {}
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES:
            seen.setdefault(xxhash.xxh3_128_hexdigest(path.read_bytes()), path)
    return list(seen.values())


def evenly(photos: Sequence[Path], count: int) -> list[Path]:
    """Return `count` of the photos, spread evenly over them; all when there are fewer."""
    if count >= len(photos):
        return list(photos)
    return [photos[i * len(photos) // count] for i in range(count)]


def copied(photos: Sequence[Path], folder: Path) -> dict[Path, Path]:
    """Copy photos into a folder under new names; return where each copy came from."""
    folder.mkdir(parents=True)
    origin = {folder / f"{i:05}{photo.suffix}": photo for i, photo in enumerate(photos)}
    for copy, photo in origin.items():
        shutil.copyfile(photo, copy)
    return origin


def made(photos: Sequence[Path], folder: Path, count: int) -> list[Path]:
    """Make `count` JPEGs, each a slightly other cut of a photo in another quality, at its size."""
    folder.mkdir(parents=True)
    rng = np.random.default_rng(0)
    targets = [folder / f"{i:05}.jpg" for i in range(count)]
    for i, target in enumerate(targets):
        with Image.open(photos[i % len(photos)]) as image:
            upright = ImageOps.exif_transpose(image.convert("RGB"))
        left, top, right, bottom = rng.uniform(0, 0.04, 4)
        width, height = upright.size
        cut = (int(left * width), int(top * height), int((1 - right) * width), int((1 - bottom) * height))
        upright.resize(upright.size, box=cut).save(target, quality=int(rng.integers(80, 96)))
    return targets
