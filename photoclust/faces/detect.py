"""What finding faces means here, whoever does it.

Everything is in pixels of the image given, continuous: 0 is its left or upper edge.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from photoclust.faces.align import Landmarks, Pixels
from photoclust.model import Box

Resize: TypeAlias = Callable[[Pixels, int], Pixels]
"""Reduce an image so that its long side is as given, antialiased; never enlarge it."""


@dataclass(frozen=True, slots=True)
class Detection:
    """One face found. landmarks: (5, 2) x, y in the order of align.TEMPLATE. score: 0..1."""

    box: Box
    landmarks: Landmarks = field(repr=False)
    score: float


class Detector(Protocol):
    """Finds faces in a picture."""

    @property
    def id(self) -> str:
        """Name the detector, its weights and its settings: stored with what it found."""

    def detect(self, pixels: Pixels) -> tuple[Detection, ...]:
        """Find the faces in an upright (H, W, 3) photo, the surest first."""
