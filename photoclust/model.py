"""The values that cross the application's borders.

Four kinds that never mix: a *face* is what a model saw in a photo and can be recomputed; a
*group* is clustering's disposable guess; a *person* is permanent and made by the owner's naming; a
*decision* is permanent, append-only, and obeyed by clustering.

Boxes and landmarks are in pixels of the upright photo at full size.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

MOST_WORTH: Final = 160.0
"""Of a face of so many pixels or more that is sharp and looks into the camera (library/covers.py)."""


@dataclass(frozen=True, slots=True)
class Box:
    """An axis-parallel rectangle; x, y is its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """Square pixels; never negative."""
        return max(self.width, 0.0) * max(self.height, 0.0)

    def overlap(self, other: "Box") -> float:
        """Return the intersection over the union, 0..1."""
        width = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        height = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        shared = max(width, 0.0) * max(height, 0.0)
        together = self.area + other.area - shared
        return shared / together if together > 0 else 0.0

    def scaled(self, factor: float) -> "Box":
        """Return the box in an image `factor` times as large."""
        return Box(self.x * factor, self.y * factor, self.width * factor, self.height * factor)


@dataclass(frozen=True, slots=True)
class Quality:
    """How well a face can be recognised.

    size: the shorter side of its box in pixels of the full photo. sharpness: variance of the
    Laplacian of the grey aligned crop (Pech-Pacheco 2000). score: the detector's, 0..1. yaw: turn
    of the head estimated from the landmarks, degrees, positive towards the viewer's right.
    """

    size: float
    sharpness: float
    score: float
    yaw: float


@dataclass(frozen=True, slots=True)
class Face:
    """A face as a model saw it, ready to be stored.

    landmarks: (5, 2) float32. code: (D,) int8, the unit embedding in one byte a dimension as the
    FaceNet paper proposes (faces.codes restores it). image: a small JPEG of the face with some
    surroundings.
    """

    box: Box
    landmarks: npt.NDArray[np.float32] = field(repr=False)
    quality: Quality
    code: npt.NDArray[np.int8] = field(repr=False)
    image: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Photo:
    """What one file's bytes say: identity by content, upright size, capture time, faces.

    content: xxh3_128 of the bytes, hexadecimal. size: bytes. taken: None when EXIF does not say.
    still: of the remembered faces that were asked about, those whose very pixels are in their place.
    """

    content: str
    size: int
    width: int
    height: int
    taken: datetime | None
    faces: tuple[Face, ...]
    still: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RememberedFace:
    """A face that a file's photo showed, of width x height pixels, before the file changed.

    face: its id. box: in those pixels. image: as Face has it.
    """

    face: int
    box: Box
    width: int
    height: int
    image: bytes = field(repr=False)


class FileState(StrEnum):
    """Where a file stands: readable, refused with a reason, or out of reach with its folder."""

    PRESENT = "present"
    SKIPPED = "skipped"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Models:
    """The ids of what looks at photos. signature: of both; changes when a new look would differ."""

    detector: str
    embedder: str

    @property
    def signature(self) -> str:
        """Name both."""
        return f"{self.detector}+{self.embedder}"


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as it was when it was last looked at. examined_by: by what; None when it shows no photo."""

    size: int
    modified_ns: int
    state: FileState
    examined_by: str | None


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file that was not read, and a sentence why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of long work, already saved when it is reported."""

    done: int
    total: int
    faces: int
    skipped: int
    current: Path | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in the photos: a person the owner made, or a group that waits for a name.

    handle: what commands accept: "7" for a person, "g12" for a group. cover: the id of the face
    that shows them best; None while no photo of them has a file. hidden: the owner does not want
    to see them in lists. oldest, newest: when their first and their last photo was taken, of those that
    say so. worth: how well the best face of a group shows it, 0..160 (library/covers.py); nobody asks it
    of a person.
    """

    handle: str
    name: str | None
    faces: int
    photos: int
    cover: int | None
    hidden: bool = False
    oldest: datetime | None = None
    newest: datetime | None = None
    worth: float = MOST_WORTH

    @property
    def waits(self) -> bool:
        """Say whether the owner may want to name them: with faces, listed, and without a name."""
        return self.name is None and not self.hidden and self.faces > 0


@dataclass(frozen=True, slots=True)
class PlacedFace:
    """A stored face where it lies: its photo's files, its box there, and who it is taken for.

    handle: of its person or group; None for a face that is like no other. confirmed: the owner
    said so; otherwise clustering guesses. offline: no file of the photo is within reach. dated: the
    photo says itself when it was taken; else `taken` is its file's time.
    """

    id: int
    paths: tuple[Path, ...]
    width: int
    height: int
    box: Box
    quality: Quality
    taken: datetime
    handle: str | None
    name: str | None
    confirmed: bool
    offline: bool = False
    dated: bool = True


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A stored photo: its files, those within reach first, its upright size in pixels, when it was taken.

    dated: the photo says so itself; else `taken` is its file's time.
    """

    paths: tuple[Path, ...]
    width: int
    height: int
    taken: datetime
    dated: bool


@dataclass(frozen=True, slots=True)
class PeopledPhoto:
    """A stored photo with the faces that are seen in it, from left to right."""

    placed: PlacedPhoto
    faces: tuple[PlacedFace, ...]


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """A stored photo that was searched for: as PlacedPhoto, with the names of who is in it.

    offline: no file of it is within reach. dated: the photo says itself when it was taken.
    """

    id: int
    paths: tuple[Path, ...]
    width: int
    height: int
    taken: datetime
    names: tuple[str, ...]
    offline: bool = False
    dated: bool = True


@dataclass(frozen=True, slots=True)
class FaceSpot:
    """Where a stored face lies. photo: the id of the photo, of width x height pixels; box: in these."""

    id: int
    photo: int
    paths: tuple[Path, ...]
    width: int
    height: int
    box: Box


@dataclass(frozen=True, slots=True)
class Totals:
    """How much the library holds.

    strangers: faces that are like no other. dismissed: faces that the owner put out of the way.
    """

    photos: int
    skipped: int
    offline: int
    faces: int
    named: int
    strangers: int
    dismissed: int
