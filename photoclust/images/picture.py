"""A photo as it is looked at."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Pixels: TypeAlias = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class ImageLimits:
    """What a photo may cost.

    pixels: more than this is refused before anything is decoded. wanted_side: a long side that is
    enough; larger photos may come out reduced, never below it.
    """

    pixels: int = 250_000_000
    wanted_side: int = 1600


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded photo: (H, W, 3) uint8 RGB pixels, upright, perhaps reduced.

    width, height: its full size, upright. taken: wall-clock time of capture when the photo says so.
    """

    pixels: Pixels = field(repr=False)
    width: int
    height: int
    taken: datetime | None
