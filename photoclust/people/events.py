"""The strangers of an event: nobody known, and in no other photo. Out of the way and back in one act."""

from datetime import date
from pathlib import Path

from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.fold import Verdict
from photoclust.people.making import on_faces
from photoclust.scan import normal
from photoclust.wording import counted


def ignore_event(library: Library, *, folder: Path | None = None, day: date | None = None) -> list[int]:
    """Put the strangers of a folder, a day, or both out of the way: no longer listed nor grouped.

    Returns their faces; raises PhotoclustError when there are none.
    """
    with library.transaction():
        faces = library.census.strangers_in(_photos(library, folder, day))
        if not faces:
            raise PhotoclustError("In those photos there is nobody who is unknown and in no other photo.")
        summary = f"Ignore {counted(len(faces), 'stranger')}"
        library.journal.record("ignore", summary, on_faces(Verdict.IGNORED, faces))
    return faces


def notice_event(library: Library, *, folder: Path | None = None, day: date | None = None) -> list[int]:
    """Bring the ignored faces of an event back; they are grouped with the next grouping."""
    with library.transaction():
        faces = library.census.dismissed_in(_photos(library, folder, day))
        if not faces:
            raise PhotoclustError("In those photos nobody is ignored.")
        summary = f"Bring back {counted(len(faces), 'stranger')}"
        library.journal.record("notice", summary, on_faces(Verdict.NOTICED, faces))
    return faces


def _photos(library: Library, folder: Path | None, day: date | None) -> frozenset[int]:
    if folder is None and day is None:
        raise PhotoclustError("Say which event: a folder, a day, or both.")
    photos = library.census.photos_of(folder=None if folder is None else normal(folder), day=day)
    if not photos:
        raise PhotoclustError("The library has no photos of that event; check the folder or the day.")
    return photos
