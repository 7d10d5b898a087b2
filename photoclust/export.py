"""Write photos, faces, boxes and names for other programs: JSON is exact, CSV is for spreadsheets."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Final, TypeAlias

from photoclust.library import Library
from photoclust.model import PlacedFace, PlacedPhoto
from photoclust.wording import inert, plain

VERSION: Final = 1
COLUMNS: Final = (
    *("photo", "photo_width", "photo_height", "taken"),
    *("face", "x", "y", "width", "height", "score", "sharpness", "yaw"),
    *("who", "name", "confirmed"),
)
_PIXEL_DIGITS: Final = 2
_SCORE_DIGITS: Final = 4

Cell: TypeAlias = str | int | float


@dataclass(frozen=True, slots=True)
class ExportedPhoto:
    """A photo: its files, its upright size in pixels, its faces. taken: None where it does not say."""

    paths: tuple[Path, ...]
    width: int
    height: int
    taken: datetime | None
    faces: tuple[PlacedFace, ...]


def photos(library: Library) -> Iterator[ExportedPhoto]:
    """Yield all photos by path, each with its faces from left to right."""
    found: dict[tuple[Path, ...], list[PlacedFace]] = {}
    for face in library.census.faces():
        found.setdefault(face.paths, []).append(face)
    shown = [
        ExportedPhoto(
            paths, faces[0].width, faces[0].height, _said(faces[0]), tuple(sorted(faces, key=_place))
        )
        for paths, faces in found.items()
    ]
    shown += [
        ExportedPhoto(photo.paths, photo.width, photo.height, _said(photo), ())
        for photo in library.census.photos_of_nobody()
    ]
    yield from sorted(shown, key=lambda photo: photo.paths)


def _said(shown: PlacedFace | PlacedPhoto) -> datetime | None:
    return shown.taken if shown.dated else None


def _place(face: PlacedFace) -> tuple[float, int]:
    return face.box.x, face.id


def write_csv(library: Library, stream: IO[str]) -> int:
    """Write a row for every face and return how many; open the stream with newline=""."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    rows = 0
    for photo in photos(library):
        for face in photo.faces:
            writer.writerow([inert(cell) if isinstance(cell, str) else cell for cell in _row(photo, face)])
            rows += 1
    return rows


def write_json(library: Library, stream: IO[str]) -> int:
    """Write one ASCII document, photo by photo, and return how many faces it holds.

    A path's bytes that are not UTF-8 are lone surrogates (os.fsencode gives the bytes back).
    """
    faces = 0
    stream.write(f'{{"version": {VERSION}, "photos": [')
    for number, photo in enumerate(photos(library)):
        stream.write(",\n" if number else "\n")
        json.dump(_document(photo), stream)
        faces += len(photo.faces)
    stream.write("\n]}\n")
    return faces


def _row(photo: ExportedPhoto, face: PlacedFace) -> tuple[Cell, ...]:
    box, quality = face.box, face.quality
    return (
        *(plain(photo.paths[0]), photo.width, photo.height, photo.taken.isoformat() if photo.taken else ""),
        *(face.id, *(round(side, _PIXEL_DIGITS) for side in (box.x, box.y, box.width, box.height))),
        *(round(measure, _SCORE_DIGITS) for measure in (quality.score, quality.sharpness, quality.yaw)),
        *(face.handle or "", plain(face.name or ""), "yes" if face.confirmed else "no"),
    )


def _document(photo: ExportedPhoto) -> dict[str, object]:
    return {
        "paths": [str(path) for path in photo.paths],
        "width": photo.width,
        "height": photo.height,
        "taken": photo.taken.isoformat() if photo.taken else None,
        "faces": [_face_document(face) for face in photo.faces],
    }


def _face_document(face: PlacedFace) -> dict[str, object]:
    box, quality = face.box, face.quality
    return {
        "id": face.id,
        "box": {"x": box.x, "y": box.y, "width": box.width, "height": box.height},
        "score": quality.score,
        "sharpness": quality.sharpness,
        "yaw": quality.yaw,
        "who": face.handle,
        "name": face.name,
        "confirmed": face.confirmed,
    }
