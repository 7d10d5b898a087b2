"""What is true of the albums: who is in which photo, and which found face that is.

truth.csv lies in an album's folder: photo,x,y,w,h,person. A row without a box says that the person is
somewhere in the photo. A person that begins with "_" is nobody's name: a bystander, or _noface.
"""

import csv
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from photoclust.model import Box

NO_FACE: Final = "_noface"
CLEARLY_LARGER: Final = 2.0
"""Of several faces, the one a photo is of covers this many times the area of the next."""
SIZE_RATIO: Final = 2.5
"""Detectors draw boxes differently, but no two boxes of one face differ by more than this in side."""
_ALSO: Final = {"df_03": "Rachel"}
"""One person under two labels: a teacher finds their faces as alike across the albums as within (.53)."""


@dataclass(frozen=True, slots=True)
class TrueFace:
    """Somebody in a photo. box: in pixels of the upright photo; None when only the photo is known."""

    person: str
    box: Box | None = None


def is_stranger(person: str) -> bool:
    """Say whether a person of the truth is somebody whom nobody knows."""
    return person.startswith("_")


Truth: TypeAlias = Mapping[Path, tuple[TrueFace, ...]]


def data_root() -> Path:
    """Return PHOTOCLUST_DATA, or shared/data beside the checkout; it need not exist."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    return Path(os.environ.get("PHOTOCLUST_DATA", beside))


def read_truth(folders: Iterable[Path]) -> Truth:
    """Return who is in each photo that a truth.csv in or directly below the folders mentions."""
    found: dict[Path, list[TrueFace]] = {}
    for folder in folders:
        for listing in sorted([*folder.glob("truth.csv"), *folder.glob("*/truth.csv")]):
            with listing.open(newline="", encoding="utf-8") as stream:
                for row in csv.DictReader(stream):
                    faces = found.setdefault(listing.parent / row["photo"], [])
                    if row["person"] != NO_FACE:
                        faces.append(_true_face(row))
    return {path: tuple(faces) for path, faces in found.items()}


def _true_face(row: Mapping[str, str]) -> TrueFace:
    person = _ALSO.get(row["person"], row["person"])
    if not row["x"]:
        return TrueFace(person)
    return TrueFace(person, Box(float(row["x"]), float(row["y"]), float(row["w"]), float(row["h"])))


def same_face(one: Box, other: Box) -> bool:
    """Say whether two boxes mean one face: each holds the other's middle, and the sizes are alike."""
    alike = max(one.area, other.area) <= SIZE_RATIO**2 * min(one.area, other.area)
    return alike and _holds_middle(one, other) and _holds_middle(other, one)


def _holds_middle(outer: Box, inner: Box) -> bool:
    x, y = inner.x + inner.width / 2, inner.y + inner.height / 2
    return outer.x <= x <= outer.x + outer.width and outer.y <= y <= outer.y + outer.height


def matches(found: Sequence[Box], true: Sequence[Box]) -> dict[int, int]:
    """Return which true box each found one is, by their places, each once, best overlap first."""
    pairs = [
        (-box.overlap(other), i, j)
        for i, box in enumerate(found)
        for j, other in enumerate(true)
        if same_face(box, other)
    ]
    chosen: dict[int, int] = {}
    for _, i, j in sorted(pairs):
        if i not in chosen and j not in chosen.values():
            chosen[i] = j
    return chosen


def true_boxes(true: Sequence[TrueFace]) -> list[Box]:
    """Return the boxes of those whose place is known."""
    return [face.box for face in true if face.box is not None]


def boxes_found(found: Sequence[Box], true: Sequence[TrueFace]) -> int:
    """Count the true boxes that were found."""
    return len(matches(found, true_boxes(true)))


def names_of(found: Sequence[Box], true: Sequence[TrueFace]) -> tuple[str | None, ...]:
    """Return who each found face is; None when the truth does not say.

    With boxes: the person whose box it matches. Without: a photo of one person shows them in its
    only face, or in a face that covers CLEARLY_LARGER times the area of any other; a photo of
    several does not say which face is whose.
    """
    boxes = true_boxes(true)
    if boxes:
        boxed = [face for face in true if face.box is not None]
        who = matches(found, boxes)
        return tuple(boxed[who[i]].person if i in who else None for i in range(len(found)))
    names: list[str | None] = [None] * len(found)
    main = main_face(found)
    if len(true) == 1 and main is not None:
        names[main] = true[0].person
    return tuple(names)


def main_face(found: Sequence[Box]) -> int | None:
    """Return the place of the face a photo is of; None when no face is clearly larger than the rest."""
    order = sorted(range(len(found)), key=lambda i: -found[i].area)
    if not order:
        return None
    clear = len(order) == 1 or found[order[0]].area >= CLEARLY_LARGER * found[order[1]].area
    return order[0] if clear else None
