"""Possible faces as arrays, and what turns them into detections: one face a heap, none implausible."""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.faces.align import TEMPLATE, Pixels
from photoclust.faces.detect import Detection
from photoclust.model import Box

Floats: TypeAlias = npt.NDArray[np.float32]
Chosen: TypeAlias = npt.NDArray[np.intp] | npt.NDArray[np.bool_]

_FARTHEST: Final = 0.5
_NARROWEST: Final = 0.1
_WITHIN: Final = 0.9
"""Of a box, within a surer one: one of 952 that were found lay so, and was no face; the next with .60."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """N possible faces.

    boxes: (N, 4) left, top, right, bottom. landmarks: (N, 5, 2) x, y. scores: (N,). lean: (N,)
    degrees by which a face was turned clockwise in the picture in which it was seen, -180..180.
    """

    boxes: Floats
    landmarks: Floats
    scores: Floats
    lean: Floats

    def __len__(self) -> int:
        return len(self.scores)

    def take(self, chosen: Chosen) -> "Candidates":
        """Return the chosen ones, by index or by mask."""
        return Candidates(self.boxes[chosen], self.landmarks[chosen], self.scores[chosen], self.lean[chosen])

    def scaled(self, factor: float) -> "Candidates":
        """Return them in an image `factor` times as large."""
        times = np.float32(factor)
        return Candidates(self.boxes * times, self.landmarks * times, self.scores, self.lean)

    def joined(self, other: "Candidates") -> "Candidates":
        """Return both sets as one."""
        return Candidates(
            np.concatenate([self.boxes, other.boxes]),
            np.concatenate([self.landmarks, other.landmarks]),
            np.concatenate([self.scores, other.scores]),
            np.concatenate([self.lean, other.lean]),
        )


def lean(landmarks: Floats) -> Floats:
    """Return by how many degrees each of (N, 5, 2) faces is turned clockwise from the template."""
    faces = landmarks[..., 0].astype(np.float64) + 1j * landmarks[..., 1]
    upright = TEMPLATE[:, 0].astype(np.float64) + 1j * TEMPLATE[:, 1]
    turn = (faces - faces.mean(axis=1, keepdims=True)) @ (upright - upright.mean()).conj()
    degrees: Floats = np.degrees(np.angle(turn)).astype(np.float32)
    return degrees


def suppressed(candidates: Candidates, overlap: float) -> Candidates:
    """Keep the best of every heap of boxes whose intersection over union exceeds `overlap`.

    Best is the surest, discounted by the cosine of its lean: the network also sees lying
    faces, but places their landmarks well only in the picture in which they stand upright.
    """
    worth = candidates.scores * np.maximum(np.cos(np.radians(candidates.lean)), 0.01)
    order = np.argsort(-worth, kind="stable")
    kept: list[np.intp] = []
    while len(order):
        best, rest = order[0], order[1:]
        kept.append(best)
        order = rest[overlaps(candidates.boxes[best], candidates.boxes[rest]) <= overlap]
    return candidates.take(np.array(kept, dtype=np.intp))


def overlaps(box: Floats, others: Floats) -> Floats:
    """Return the intersection over union of one box (4,) with each of (N, 4)."""
    low, high = np.maximum(box[:2], others[:, :2]), np.minimum(box[2:], others[:, 2:])
    shared = np.prod(np.maximum(high - low, 0), axis=1)
    areas = np.prod(np.maximum(others[:, 2:] - others[:, :2], 0), axis=1)
    together = np.prod(np.maximum(box[2:] - box[:2], 0)) + areas - shared
    ratio: Floats = (shared / np.maximum(together, 1e-9)).astype(np.float32)
    return ratio


def turned_back(candidates: Candidates, quarters: int, pixels: Pixels) -> Candidates:
    """Map candidates found in np.rot90(pixels, quarters) to `pixels`."""
    height, width = pixels.shape[:2]
    corners = _points_back(candidates.boxes.reshape(-1, 2, 2), quarters, width, height)
    boxes = np.concatenate([corners.min(axis=1), corners.max(axis=1)], axis=1)
    points = _points_back(candidates.landmarks, quarters, width, height)
    return Candidates(boxes, points, candidates.scores, candidates.lean)


def _points_back(points: Floats, quarters: int, width: int, height: int) -> Floats:
    x, y = points[..., 0], points[..., 1]
    back = {0: (x, y), 1: (width - y, x), 2: (width - x, height - y), 3: (y, height - x)}
    return np.stack(back[quarters % 4], axis=-1).astype(np.float32)


def detections(candidates: Candidates, pixels: Pixels) -> tuple[Detection, ...]:
    """Return the plausible candidates, the surest first, their boxes clipped to the picture.

    A candidate is no face when nothing of its box is in the picture, when a landmark lies
    further than half a box outside the box, or when eyes and mouth fall together, for then no
    alignment is possible. Nor is it one when it is seen within a surer one, as a part of that face.
    """
    height, width = pixels.shape[:2]
    edges = np.array([width, height, width, height], dtype=np.float32)
    clipped = np.clip(candidates.boxes, 0, edges)
    visible = (clipped[:, 2:] - clipped[:, :2] >= 1).all(axis=1)
    good = np.flatnonzero(visible & _aligned(candidates))
    good = good[np.argsort(-candidates.scores[good], kind="stable")]
    return tuple(_detection(clipped[i], candidates, i) for i in _whole(clipped, good))


def _whole(boxes: Floats, surest_first: npt.NDArray[np.intp]) -> list[np.intp]:
    """Return those of which no surer one holds nearly all."""
    kept: list[np.intp] = []
    for index in surest_first:
        low = np.maximum(boxes[index, :2], boxes[kept, :2])
        high = np.minimum(boxes[index, 2:], boxes[kept, 2:])
        shared = np.prod(np.maximum(high - low, 0), axis=1)
        if not (shared > _WITHIN * np.prod(boxes[index, 2:] - boxes[index, :2])).any():
            kept.append(index)
    return kept


def _aligned(candidates: Candidates) -> npt.NDArray[np.bool_]:
    sides = np.maximum(candidates.boxes[:, 2:] - candidates.boxes[:, :2], 1e-6)
    points = (candidates.landmarks - candidates.boxes[:, None, :2]) / sides[:, None, :]
    inside = ((points > -_FARTHEST) & (points < 1 + _FARTHEST)).all(axis=(1, 2))
    across = np.linalg.norm(points[:, 0] - points[:, 1], axis=1)
    down = np.linalg.norm(points[:, :2].mean(axis=1) - points[:, 3:].mean(axis=1), axis=1)
    aligned: npt.NDArray[np.bool_] = inside & (np.maximum(across, down) > _NARROWEST)
    return aligned


def _detection(edges: Floats, candidates: Candidates, index: np.intp) -> Detection:
    left, top, right, bottom = (float(edge) for edge in edges)
    box = Box(left, top, right - left, bottom - top)
    return Detection(box, candidates.landmarks[index].copy(), float(candidates.scores[index]))
