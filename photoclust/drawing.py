"""A face that the owner draws by hand where the detector saw none: as good as any other from then on."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from photoclust.errors import PhotoclustError
from photoclust.examine import (
    Examiner,
    ExamineSettings,
    describe_face,
    fingerprint,
    open_examiner,
    read,
)
from photoclust.faces.align import Landmarks, Pixels
from photoclust.faces.detect import Detection
from photoclust.images import decode
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.matching import SAME_FACE_OVERLAP
from photoclust.model import Box, Face
from photoclust.people.finding import checked_name, find
from photoclust.people.making import made_person
from photoclust.people.naming import person_called
from photoclust.scan import normal

USUAL_LANDMARKS: Final[Landmarks] = np.array(
    [(0.26, 0.39), (0.73, 0.39), (0.50, 0.59), (0.30, 0.735), (0.70, 0.735)], dtype=np.float32
)
"""Where landmarks lie in a detector's box of a frontal face, of its width and height (medians of 330)."""

SURROUNDINGS: Final = 1.0
"""Box sides looked at on every side of the drawn box: detectors want to see the head."""

LEAST_OVERLAP: Final = 0.3


@dataclass(frozen=True, slots=True)
class DrawnFace:
    """A face by hand. id: in the library. detected: the detector agreed and gave the landmarks."""

    id: int
    detected: bool


def draw_face(
    library: Library,
    path: Path,
    box: Box,
    settings: ExamineSettings,
    *,
    who: str | None = None,
    name: str | None = None,
) -> DrawnFace:
    """Store a face that the owner drew in a photo of the library; box in pixels of the full photo.

    who: name or handle of the person it is; name: of somebody who may be new. Raises PhotoclustError
    when the photo was not scanned or has changed since, when the box lies outside it or on a face that
    is known, UnknownPerson for nobody known; UnreadablePhoto when the file cannot be read any more.
    """
    content = read(path)
    photo = library.files.photo_at(normal(path))
    if photo is None or photo != library.files.photo_of_content(fingerprint(content)):
        raise PhotoclustError(f"{path.name} is not in the library as it is now; scan its folder first.")
    examiner = open_examiner(settings)
    picture = decode(content, settings.limits)
    if not _lies_within(box, picture.width, picture.height):
        raise PhotoclustError("The box lies outside the photo or has no area; draw it over the face.")
    _check_free(library, photo, box)
    scale = picture.width / picture.pixels.shape[1]
    face, detected = _drawn(picture.pixels, box.scaled(1 / scale), examiner, scale)
    with library.transaction():
        library.faces.add_model(examiner.contract.id, examiner.contract.to_json())
        person, decisions = _whose(library, who, name)
        number = library.faces.add(photo, face, model=examiner.contract.id)
        decisions.append(Decision(Verdict.DRAWN, face=number))
        if person is not None:
            decisions.append(Decision(Verdict.IS, face=number, person=person))
        library.journal.record("draw", "Draw a face", decisions)
    return DrawnFace(number, detected)


def _check_free(library: Library, photo: int, box: Box) -> None:
    """Raise PhotoclustError where a face of the photo is in that place."""
    if _is_among(library.census.ignored_boxes(photo), box):
        raise PhotoclustError(
            'The face in that place was put out of the way. Bring it back under Strangers, "Out of the way",'
            " then name it."
        )
    if _is_among(library.faces.boxes(photo), box):
        raise PhotoclustError("There is a face in that place already; name it instead.")


def _whose(library: Library, who: str | None, name: str | None) -> tuple[int | None, list[Decision]]:
    if who is not None:
        return made_person(library, find(library, who))
    return (None, []) if name is None else person_called(library, checked_name(name))


def _drawn(pixels: Pixels, box: Box, examiner: Examiner, scale: float) -> tuple[Face, bool]:
    """Take the landmarks from what the detector sees around the box, else from where they usually lie."""
    found = _detected(pixels, box, examiner)
    if found is None:
        corner, sides = np.array([box.x, box.y]), np.array([box.width, box.height])
        landmarks = (corner + USUAL_LANDMARKS * sides).astype(np.float32)
        found = Detection(box, landmarks, 0.0)
        return describe_face(pixels, found, examiner.embedder, scale), False
    return describe_face(pixels, Detection(box, found.landmarks, found.score), examiner.embedder, scale), True


def _detected(pixels: Pixels, box: Box, examiner: Examiner) -> Detection | None:
    left = max(0, int(box.x - SURROUNDINGS * box.width))
    top = max(0, int(box.y - SURROUNDINGS * box.height))
    right = int(box.x + (1 + SURROUNDINGS) * box.width) + 1
    bottom = int(box.y + (1 + SURROUNDINGS) * box.height) + 1
    region = np.ascontiguousarray(pixels[top:bottom, left:right])
    sought = Box(box.x - left, box.y - top, box.width, box.height)
    found = examiner.detector.detect(region)
    best = max(found, key=lambda each: each.box.overlap(sought), default=None)
    if best is None or best.box.overlap(sought) < LEAST_OVERLAP:
        return None
    moved = best.landmarks + np.array([left, top], dtype=np.float32)
    return Detection(box, moved.astype(np.float32), best.score)


def _is_among(known: Iterable[Box], box: Box) -> bool:
    return any(each.overlap(box) >= SAME_FACE_OVERLAP for each in known)


def _lies_within(box: Box, width: int, height: int) -> bool:
    inside = box.x >= 0 and box.y >= 0 and box.x + box.width <= width and box.y + box.height <= height
    return inside and box.width >= 1 and box.height >= 1
