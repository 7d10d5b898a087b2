"""What finding faces means here: a Detection, the Detector protocol, and what every detector needs.

Everything is in pixels of the image given, continuous: 0 is its left or upper edge.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.faces.align import Landmarks, Pixels
from photoclust.model import Box

Floats: TypeAlias = npt.NDArray[np.float32]
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


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """N possible faces as arrays: boxes (N, 4) left, top, right, bottom; landmarks (N, 5, 2); scores (N,)."""

    boxes: Floats
    landmarks: Floats
    scores: Floats

    def __len__(self) -> int:
        return len(self.scores)

    def take(self, chosen: npt.NDArray[np.intp] | npt.NDArray[np.bool_]) -> "Candidates":
        """Return the chosen ones, by index or by mask."""
        return Candidates(self.boxes[chosen], self.landmarks[chosen], self.scores[chosen])

    def scaled(self, factor: float) -> "Candidates":
        """Return them in an image `factor` times as large."""
        return Candidates(self.boxes * np.float32(factor), self.landmarks * np.float32(factor), self.scores)

    def joined(self, other: "Candidates") -> "Candidates":
        """Return both sets as one."""
        return Candidates(
            np.concatenate([self.boxes, other.boxes]),
            np.concatenate([self.landmarks, other.landmarks]),
            np.concatenate([self.scores, other.scores]),
        )


def suppressed(candidates: Candidates, overlap: float) -> Candidates:
    """Keep the surest of every heap of boxes whose intersection over union exceeds `overlap`."""
    order = np.argsort(-candidates.scores, kind="stable")
    kept: list[np.intp] = []
    while len(order):
        best, rest = order[0], order[1:]
        kept.append(best)
        order = rest[_overlaps(candidates.boxes[best], candidates.boxes[rest]) <= overlap]
    return candidates.take(np.array(kept, dtype=np.intp))


def _overlaps(box: Floats, others: Floats) -> Floats:
    low, high = np.maximum(box[:2], others[:, :2]), np.minimum(box[2:], others[:, 2:])
    shared = np.prod(np.maximum(high - low, 0), axis=1)
    areas = np.prod(np.maximum(others[:, 2:] - others[:, :2], 0), axis=1)
    together = np.prod(np.maximum(box[2:] - box[:2], 0)) + areas - shared
    ratio: Floats = (shared / np.maximum(together, 1e-9)).astype(np.float32)
    return ratio


def turned_back(candidates: Candidates, quarters: int, width: int, height: int) -> Candidates:
    """Map candidates found in np.rot90(photo, quarters) to the photo of width x height pixels."""
    corners = _points_back(candidates.boxes.reshape(-1, 2, 2), quarters, width, height)
    boxes = np.concatenate([corners.min(axis=1), corners.max(axis=1)], axis=1)
    return Candidates(boxes, _points_back(candidates.landmarks, quarters, width, height), candidates.scores)


def _points_back(points: Floats, quarters: int, width: int, height: int) -> Floats:
    x, y = points[..., 0], points[..., 1]
    back = {0: (x, y), 1: (width - y, x), 2: (width - x, height - y), 3: (y, height - x)}
    return np.stack(back[quarters % 4], axis=-1).astype(np.float32)


def plausible(candidates: Candidates, width: int, height: int) -> tuple[Detection, ...]:
    """Clip boxes to the photo; drop the empty ones and those whose landmarks are no face.

    Landmarks are no face when one lies further than half a box outside its box, or the eyes
    or the mouth corners coincide, for then no alignment is possible.
    """
    sides = candidates.boxes[:, 2:] - candidates.boxes[:, :2]
    clipped = np.clip(candidates.boxes, 0, np.array([width, height, width, height], dtype=np.float32))
    rooms = clipped[:, 2:] - clipped[:, :2]
    relative = (candidates.landmarks - candidates.boxes[:, None, :2]) / np.maximum(sides, 1e-6)[:, None, :]
    inside = ((relative > -0.5) & (relative < 1.5)).all(axis=(1, 2))
    eyes = np.linalg.norm(relative[:, 0] - relative[:, 1], axis=1)
    drop = np.linalg.norm(relative[:, :2].mean(axis=1) - relative[:, 3:].mean(axis=1), axis=1)
    good = inside & (rooms >= 1).all(axis=1) & (np.maximum(eyes, drop) > 0.1)
    return tuple(
        Detection(
            Box(float(box[0]), float(box[1]), float(box[2] - box[0]), float(box[3] - box[1])),
            landmarks.copy(),
            float(score),
        )
        for box, landmarks, score in zip(
            clipped[good], candidates.landmarks[good], candidates.scores[good], strict=True
        )
    )
