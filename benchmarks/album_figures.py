"""Hold found and grouped faces against the truth of their photos; pure."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from benchmarks.metrics import Labels, Score, bcubed, pairwise
from benchmarks.scoring import PeopleScore, intruders, people_score
from benchmarks.truth import TrueFace, boxes_found, is_stranger, names_of, true_boxes
from photoclust.model import Box


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A face that the scan found, and its group."""

    id: int
    box: Box
    group: Hashable


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """A photo of an album: what is true of it, and what was found in it."""

    album: str
    true: tuple[TrueFace, ...]
    faces: tuple[FoundFace, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A score of metrics.py with its F, as it is printed and written to JSON."""

    f: float
    precision: float
    recall: float

    @classmethod
    def of(cls, score: Score) -> "Agreement":
        """Add the F."""
        return cls(score.f, score.precision, score.recall)

    def __str__(self) -> str:
        """Return F (precision, recall)."""
        return f"{self.f:.3f} ({self.precision:.3f}, {self.recall:.3f})"


@dataclass(frozen=True, slots=True)
class AlbumFigures:
    """What was found of the truth.

    boxes: true faces with a box, and how many of them were found. unplaced: people of whom only
    the photo is known, and for how many of them it has a face. false: faces in photos of nobody.
    known: found faces whose name the truth tells: those that pairwise, bcubed (None when there are
    none) and people are about. intruders: strangers' faces in groups of people who are known.
    """

    album: str
    photos: int
    faces: int
    boxes: int
    boxes_found: int
    unplaced: int
    unplaced_found: int
    false: int
    known: int
    pairwise: Agreement | None
    bcubed: Agreement | None
    people: PeopleScore
    strangers: int
    intruders: int


@dataclass(frozen=True, slots=True)
class KnownFaces:
    """Columns: the true name and the group of each known face; the group of each stranger's."""

    names: tuple[str, ...]
    groups: tuple[Hashable, ...]
    strangers: tuple[Hashable, ...]


def known_faces(photos: Sequence[FoundPhoto]) -> KnownFaces:
    """Return the faces of whom the truth tells who they are."""
    told = [
        (name, face.group)
        for photo in photos
        for name, face in zip(_names(photo), photo.faces, strict=True)
        if name is not None
    ]
    known = [(name, group) for name, group in told if not is_stranger(name)]
    return KnownFaces(
        names=tuple(name for name, _ in known),
        groups=tuple(group for _, group in known),
        strangers=tuple(group for name, group in told if is_stranger(name)),
    )


def album_figures(album: str, photos: Sequence[FoundPhoto]) -> AlbumFigures:
    """Sum up some photos."""
    known = known_faces(photos)
    groups, people = numbered(known.groups), numbered(known.names)
    return AlbumFigures(
        album=album,
        photos=len(photos),
        faces=sum(len(photo.faces) for photo in photos),
        boxes=sum(len(true_boxes(photo.true)) for photo in photos),
        boxes_found=sum(boxes_found(_boxes(photo), photo.true) for photo in photos),
        unplaced=sum(_unplaced(photo) for photo in photos),
        unplaced_found=sum(min(_unplaced(photo), len(photo.faces)) for photo in photos),
        false=sum(len(photo.faces) for photo in photos if not photo.true),
        known=len(known.names),
        pairwise=Agreement.of(pairwise(groups, people)) if known.names else None,
        bcubed=Agreement.of(bcubed(groups, people)) if known.names else None,
        people=people_score(known.names, known.groups),
        strangers=len(known.strangers),
        intruders=intruders(known.names, known.groups, known.strangers),
    )


def numbered(values: Sequence[Hashable]) -> Labels:
    """Return a number for each value, the same for equal ones."""
    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], dtype=np.int64)


def regrouped(photos: Sequence[FoundPhoto], groups: Mapping[int, Hashable]) -> list[FoundPhoto]:
    """Return the photos with other groups, by face id."""
    return [
        replace(photo, faces=tuple(replace(face, group=groups[face.id]) for face in photo.faces))
        for photo in photos
    ]


def _names(photo: FoundPhoto) -> tuple[str | None, ...]:
    return names_of(_boxes(photo), photo.true)


def _boxes(photo: FoundPhoto) -> list[Box]:
    return [face.box for face in photo.faces]


def _unplaced(photo: FoundPhoto) -> int:
    return len(photo.true) - len(true_boxes(photo.true))
