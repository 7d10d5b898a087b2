"""Worsen faces on purpose: JPEG, few pixels, covered parts. On the cached crop, so for every embedder alike.

What is worsened is the middle of a crop, the 112-unit template: an embedder that sees less than that sees
less of what is covered, too.
"""

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

import numpy as np
from PIL import Image

from photoclust.training.crops import SIDE, Bytes, Crops, Indices

Edit: TypeAlias = Callable[[Bytes, np.random.Generator], Bytes]
"""Returns a worse copy of a crop (SIDE, SIDE, 3)."""

TEMPLATE: Final = 112
_EDGE: Final = (SIDE - TEMPLATE) // 2
_COVER: Final = 0
"""The papers show black covers."""


def degraded(crops: Crops, rows: Indices, edit: Edit, *, name: str, seed: int = 0) -> Crops:
    """Return these rows alone, each worsened; a face is always worsened the same way.

    name: of the edit; it becomes part of the checksum, by which results are remembered.
    """
    pixels = np.stack([edit(crops.pixels[row], np.random.default_rng([seed, int(row)])) for row in rows])
    faces = tuple(crops.faces[row] for row in rows)
    return replace(crops, faces=faces, pixels=pixels, checksum=f"{crops.checksum} {name} {seed}")


def jpeg(quality: int) -> Edit:
    """Return what Pillow's JPEG of a quality (4:2:0, as cameras and networks write it) leaves of a crop."""

    def edit(crop: Bytes, _random: np.random.Generator) -> Bytes:
        written = io.BytesIO()
        Image.fromarray(crop).save(written, "jpeg", quality=quality)
        with Image.open(written) as image:
            return np.asarray(image.convert("RGB"))

    return edit


def thumbnail(pixels: int) -> Edit:
    """Return the crop from a face of so many pixels (its square, like FaceNet's 1,600 to 65,536).

    A crop has no more than the template's 12,544 to give: beyond that it is returned as it is.
    """
    side = round(SIDE * pixels**0.5 / TEMPLATE)

    def edit(crop: Bytes, _random: np.random.Generator) -> Bytes:
        if side >= SIDE:
            return crop
        small = Image.fromarray(crop).resize((side, side), Image.Resampling.LANCZOS)
        return np.asarray(small.resize((SIDE, SIDE), Image.Resampling.BICUBIC))

    return edit


def covered_below(share: float) -> Edit:
    """Cover the lowest share of the template, and what lies below it."""

    def edit(crop: Bytes, _random: np.random.Generator) -> Bytes:
        covered = crop.copy()
        covered[_EDGE + round((1 - share) * TEMPLATE) :] = _COVER
        return covered

    return edit


def block(side: int) -> Edit:
    """Cover a square of `side` template units somewhere in the template."""

    def edit(crop: Bytes, random: np.random.Generator) -> Bytes:
        top, left = _EDGE + random.integers(0, TEMPLATE - side + 1, 2)
        covered = crop.copy()
        covered[top : top + side, left : left + side] = _COVER
        return covered

    return edit
