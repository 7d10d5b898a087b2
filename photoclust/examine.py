"""Look at one photo: the pure function that worker processes run."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import xxhash

from photoclust.errors import UnreachablePhoto, UnreadablePhoto
from photoclust.faces.align import Pixels
from photoclust.faces.centerface import open_centerface
from photoclust.faces.contract import EmbedderContract
from photoclust.faces.detect import Detection, Detector
from photoclust.faces.embed import Embedder, quantise
from photoclust.faces.quality import sharpness, yaw
from photoclust.faces.session import Device
from photoclust.images import ImageLimits, Picture, decode, jpeg, likeness, resized
from photoclust.model import Box, Face, Models, Photo, Quality, RememberedFace

LARGEST_FILE: Final = 1 << 30
FACE_IMAGE_SIDE: Final = 160
FACE_IMAGE_MARGIN: Final = 1.7
"""The small picture of a face shows its box's longer side this many times: hair and chin too."""

STILL_ALIKE: Final = 0.85
"""Likeness of a place in a photo to itself once edited is above, of two photos below (decisions/0405)."""


@dataclass(frozen=True, slots=True)
class ExamineSettings:
    """How a photo is looked at. model: an ONNX embedder with its contract."""

    model: Path
    device: Device = Device.AUTO
    limits: ImageLimits = field(default_factory=ImageLimits)


@dataclass(frozen=True, slots=True)
class KnownContent:
    """A file holds bytes that were looked at before: it was moved, renamed or copied."""

    content: str


@dataclass(frozen=True, slots=True)
class Examiner:
    """The models that look at photos, loaded."""

    detector: Detector
    embedder: Embedder

    @property
    def contract(self) -> EmbedderContract:
        """The embedder's contract."""
        return self.embedder.contract

    @property
    def models(self) -> Models:
        """Name what looks."""
        return Models(self.detector.id, self.contract.id)


@lru_cache(maxsize=1)
def open_examiner(settings: ExamineSettings) -> Examiner:
    """Load the models once in this process; raise ModelError when one cannot be used."""
    detector = open_centerface(resized, device=settings.device)
    return Examiner(detector, Embedder(settings.model, device=settings.device))


def fingerprint(content: bytes) -> str:
    """Return the identity of a file's bytes."""
    return xxhash.xxh3_128_hexdigest(content)


def read(path: Path) -> bytes:
    """Return a file's bytes; raise UnreadablePhoto when it is out of reach or beyond LARGEST_FILE."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadablePhoto("The file is larger than 1 GB.")
        return path.read_bytes()
    except OSError as error:
        raise UnreachablePhoto(f"The file cannot be opened: {error.strerror or error}.") from error


def examine(
    path: Path,
    settings: ExamineSettings,
    known: frozenset[str] = frozenset(),
    remembered: Sequence[RememberedFace] = (),
) -> Photo | KnownContent:
    """Return what a photo's bytes say; raise UnreadablePhoto with a sentence for the owner.

    known: identities of bytes that need no look; a file that holds one of them is not decoded.
    remembered: faces to say of whether they are still to be seen where they were (Photo.still).

    Depends on nothing but the file and what is given, and its result can be pickled: it runs on any
    concurrent.futures.Executor.
    """
    content = read(path)
    identity = fingerprint(content)
    if identity in known:
        return KnownContent(identity)
    examiner = open_examiner(settings)
    picture = decode(content, settings.limits)
    scale = picture.width / picture.pixels.shape[1]
    found = examiner.detector.detect(picture.pixels)
    return Photo(
        content=identity,
        size=len(content),
        width=picture.width,
        height=picture.height,
        taken=picture.taken,
        faces=_faces(picture.pixels, found, examiner.embedder, scale),
        still=frozenset(each.face for each in remembered if _is_still_there(each, picture, settings.limits)),
    )


def describe_face(pixels: Pixels, found: Detection, embedder: Embedder, scale: float) -> Face:
    """Measure, embed and cut out one detected face; scale: full-size pixels per pixel given."""
    return _faces(pixels, (found,), embedder, scale)[0]


def _faces(
    pixels: Pixels, found: tuple[Detection, ...], embedder: Embedder, scale: float
) -> tuple[Face, ...]:
    crops = [embedder.crop(pixels, each.landmarks) for each in found]
    codes = quantise(embedder.embed(crops))
    return tuple(
        Face(
            box=each.box.scaled(scale),
            landmarks=(each.landmarks * scale).astype(np.float32),
            quality=Quality(
                size=min(each.box.width, each.box.height) * scale,
                sharpness=sharpness(pixels, each.landmarks),
                score=each.score,
                yaw=yaw(each.landmarks),
            ),
            code=code,
            image=jpeg(face_image(pixels, each.box)),
        )
        for each, code in zip(found, codes, strict=True)
    )


def _is_still_there(before: RememberedFace, picture: Picture, limits: ImageLimits) -> bool:
    """Say whether a photo of the same size shows the same in a face's place, lighter or darker maybe."""
    if (before.width, before.height) != (picture.width, picture.height):
        return False
    now = face_image(picture.pixels, before.box.scaled(picture.pixels.shape[1] / picture.width))
    try:
        then = decode(before.image, limits).pixels
    except UnreadablePhoto:  # what the library keeps is damaged, not this photo
        return False
    return likeness(then, now) >= STILL_ALIKE


def face_image(pixels: Pixels, box: Box) -> Pixels:
    """Cut the square around a box, with its surroundings as far as the photo shows them."""
    height, width = pixels.shape[:2]
    half = max(box.width, box.height) * FACE_IMAGE_MARGIN / 2
    half = min(half, width / 2, height / 2)
    middle_x = float(np.clip(box.x + box.width / 2, half, width - half))
    middle_y = float(np.clip(box.y + box.height / 2, half, height - half))
    left, top, side = int(middle_x - half), int(middle_y - half), max(1, int(2 * half))
    return resized(pixels[top : top + side, left : left + side], FACE_IMAGE_SIDE)
