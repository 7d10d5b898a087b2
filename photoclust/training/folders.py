"""Read a user's own folder of people, a folder of photos each, by the application's own eyes.

Needs the application's packages for the detector; a GPU machine gets the cache file carried along.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

import numpy as np

from photoclust.errors import PhotoclustError, UnreadablePhoto
from photoclust.faces.align import similarity, warp
from photoclust.training.crops import SIDE, Bytes, Crops, Face, Floats, stored
from photoclust.training.extras import progress

_HELD_OUT: Final = 10
"""One person in so many goes to the validation split."""


class EmptyFolder(PhotoclustError):
    """A folder holds no faces to learn from."""


def read_folder(folder: Path, cache: Path) -> Crops:
    """Return the largest face of every photo in FOLDER/PERSON/; photos without one are passed over.

    Frames of tracks lie one folder deeper, as YouTube Faces' do: FOLDER/PERSON/TRACK/.
    """
    photos = sorted(p for depth in ("*/*", "*/*/*") for p in folder.glob(depth) if p.is_file())
    listing = cache / f"folder-{_fingerprint(photos)}.json"
    if not listing.exists():
        _detect(folder, photos, listing, cache)
    faces = [Face(**{**row, "landmarks": tuple(row["landmarks"])}) for row in json.loads(listing.read_text())]
    return stored(cache, faces, iter(()))


def _detect(folder: Path, photos: Sequence[Path], listing: Path, cache: Path) -> None:
    """Find, cut and cache the faces; the listing is written last, when all else is whole."""
    found = list(_found(folder, photos))
    if not found:
        raise EmptyFolder("No face was found: give a folder with one folder of photos for each person.")
    faces = [face for face, _ in found]
    stored(cache, faces, (crop for _, crop in found))
    partial = listing.with_suffix(".part")
    partial.write_text(json.dumps([asdict(face) for face in faces]), encoding="utf-8")
    partial.replace(listing)


def _found(folder: Path, photos: Sequence[Path]) -> Iterator[tuple[Face, Bytes]]:
    from photoclust.faces.centerface import open_centerface  # noqa: PLC0415 - needs onnxruntime
    from photoclust.images import ImageLimits, decode, resized  # noqa: PLC0415

    detector = open_centerface(resized)
    for photo in progress(photos, "detecting"):
        try:
            pixels = decode(photo.read_bytes(), ImageLimits()).pixels
        except UnreadablePhoto:
            continue
        detections = detector.detect(pixels)
        if detections:
            largest = max(detections, key=lambda each: each.box.width * each.box.height)
            yield cropped(pixels, largest.landmarks, photo.relative_to(folder))


def cropped(pixels: Bytes, landmarks: Floats, photo: Path) -> tuple[Face, Bytes]:
    """Cut a cached crop, one pixel a template unit, and express the landmarks in its pixels.

    photo: PERSON/name or PERSON/TRACK/name, for what the face is called.
    """
    matrix = similarity(landmarks, SIDE, float(SIDE))
    inside = np.linalg.solve(matrix[:, :2], (landmarks - matrix[:, 2]).T).T
    person = photo.parts[0]
    face = Face(
        file=photo.as_posix(),
        person=person,
        source="folder",
        split="val" if int(hashlib.sha256(person.encode()).hexdigest(), 16) % _HELD_OUT == 0 else "train",
        family="",
        coherence=1.0,
        landmarks=tuple(round(float(value), 2) for value in inside.flatten()),
    )
    return face, warp(pixels, matrix, SIDE)


def _fingerprint(photos: Sequence[Path]) -> str:
    """Name a folder's state by its files' names, sizes and times of change."""
    digest = hashlib.sha256()
    for photo in photos:
        state = photo.stat()
        digest.update(f"{'/'.join(photo.parts[-3:])} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16]
