"""Which face shows somebody best: large, sharp, frontal, and not lying."""

import math
from typing import Final

import numpy as np
import numpy.typing as npt

from photoclust.model import MOST_WORTH

LARGE_ENOUGH: Final = MOST_WORTH
"""Pixels; what is larger is shown no larger."""

SHARP_ENOUGH: Final = 200.0
"""Nine in ten faces of the development albums are sharper (Quality.sharpness; the middle one has 740)."""

_BLURRED: Final = 0.3
"""What is left of the worth of a face without any edge."""


def worth(size: float, sharpness: float, score: float, yaw: float, roll: float) -> float:
    """Return what ranks a face among those of one person, 0..160; yaw and roll in degrees."""
    frontal = max(1.0 - abs(yaw) / 90.0, 0.0)
    upright = max(math.cos(math.radians(roll)), 0.0) ** 2
    clear = _BLURRED + (1 - _BLURRED) * min(sharpness / SHARP_ENOUGH, 1.0)
    return min(size, LARGE_ENOUGH) * score * frontal * upright * clear


def roll(landmarks: npt.NDArray[np.float32]) -> float:
    """Return how far a head leans in its photo, degrees, -180..180; landmarks: (5, 2), the eyes first."""
    across, down = (landmarks[1] - landmarks[0]).tolist()
    return math.degrees(math.atan2(down, across)) if across or down else 0.0
