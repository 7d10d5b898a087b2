"""Whether two small pictures show the same, whatever was done to light and colours."""

from typing import Final

import numpy as np

from photoclust.images.picture import Pixels
from photoclust.images.resizing import resized

_SIDE: Final = 32
"""Pixels compared along the longer side: what JPEG and sharpening do is below that."""

_FLAT: Final = 1.0
"""Grey levels: what deviates less from its mean shows nothing to compare."""


def likeness(one: Pixels, other: Pixels) -> float:
    """Return the normalised correlation of two pictures' grey levels, -1..1; 0 where either is flat.

    one, other: (H, W, 3) uint8, H and W at most some pixels apart. Source: Lewis 1995.
    """
    first, second = (resized(each, _SIDE).mean(axis=2) for each in (one, other))
    height, width = np.minimum(first.shape, second.shape)
    first, second = (each[:height, :width] - each[:height, :width].mean() for each in (first, second))
    spread = float(np.sqrt((first**2).mean() * (second**2).mean()))
    return float((first * second).mean()) / spread if spread > _FLAT**2 else 0.0
