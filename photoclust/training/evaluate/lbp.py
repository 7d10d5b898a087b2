"""Local binary patterns: the face descriptor before networks, as a baseline that has learnt nothing."""

from typing import Any, Final

import numpy as np

from photoclust.errors import PhotoclustError
from photoclust.faces.embed import unit
from photoclust.training.augment import LUMA
from photoclust.training.crops import SIDE, Bytes, Crops, Floats, Indices
from photoclust.training.extras import optional

_EDGE: Final = 16
_CELL: Final = 16
_RADII: Final = (1, 2)
_POINTS: Final = 8
_PATTERNS: Final = 59
"""Uniform patterns of eight points, and one bin for the rest (Ahonen et al. 2006)."""


class NoPatterns(PhotoclustError):
    """scikit-image is absent."""


def lbp_features(crops: Crops, rows: Indices) -> Floats:
    """Return (N, 5782) unit vectors: roots of the patterns' shares in 7 x 7 cells, at two radii.

    Roots, so that the cosine of two of them is the Bhattacharyya coefficient of the histograms.
    """
    texture = optional("skimage.feature")
    if texture is None:
        raise NoPatterns("The baseline needs scikit-image: pip install 'photoclust[training]'.")
    found = np.stack([_described(crops.pixels[row], texture.local_binary_pattern) for row in rows])
    return unit(found)


def _described(crop: Bytes, patterns_of: Any) -> Floats:
    grey = np.rint(crop @ np.array(LUMA)).astype(np.uint8)
    inside = slice(_EDGE, SIDE - _EDGE)
    parts = []
    for radius in _RADII:
        patterns = patterns_of(grey, _POINTS, radius, method="nri_uniform")[inside, inside].astype(np.int64)
        parts.append(np.sqrt(_histograms(patterns)))
    return np.concatenate(parts).astype(np.float32)


def _histograms(patterns: Indices) -> Floats:
    """Count patterns (112, 112) by cell: (7 * 7 * 59,)."""
    cells = len(patterns) // _CELL
    place = np.arange(len(patterns)) // _CELL
    bins = (place[:, None] * cells + place) * _PATTERNS + patterns
    return np.bincount(bins.ravel(), minlength=cells * cells * _PATTERNS).astype(np.float32)
