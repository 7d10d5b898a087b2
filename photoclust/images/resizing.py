"""Smaller pictures and their JPEG bytes."""

from io import BytesIO

import numpy as np
from PIL import Image

from photoclust.images.picture import Pixels


def resized(pixels: Pixels, side: int) -> Pixels:
    """Reduce the long side to `side` pixels, antialiased; never enlarge.

    pixels: (H, W, 3) uint8. Returns the same array when it is small enough already.
    """
    height, width = pixels.shape[:2]
    long = max(width, height)
    if long <= side:
        return pixels
    size = (max(round(width * side / long), 1), max(round(height * side / long), 1))
    # A box filter does most of the shrinking and the bilinear one the last factor of two: faster,
    # and Pillow's documentation calls 2.0 close to indistinguishable from none.
    small = Image.fromarray(pixels).resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    return np.asarray(small)


def jpeg(pixels: Pixels, quality: int = 85) -> bytes:
    """Encode (H, W, 3) uint8 RGB pixels as a JPEG file."""
    encoded = BytesIO()
    Image.fromarray(pixels).save(encoded, "JPEG", quality=quality)
    return encoded.getvalue()
