"""Look at one photo off the GUI thread: its pixels, as many as are wanted, and what its file says."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from photoclust.errors import ChangedPhoto, UnreadablePhoto
from photoclust.gui.language import translate
from photoclust.gui.pixels import image_of
from photoclust.images import ImageLimits
from photoclust.library import Library
from photoclust.model import PeopledPhoto
from photoclust.showing import decode_known
from photoclust.wording import plain

FIRST_SIDE: Final = 2560
"""Pixels of the long side that are enough for most screens; the rest is decoded when one zooms in."""
MOST_SIDE: Final = 12_000
_LIMITS: Final = ImageLimits(wanted_side=MOST_SIDE)


@dataclass(frozen=True, slots=True)
class Looked:
    """A photo that was looked at. asked: the file that stands for it. photo: None for one unknown.

    path: the file that was read. width, height: of the full photo. trouble: why there is no image.
    """

    asked: Path
    photo: PeopledPhoto | None
    path: Path
    image: QImage | None = None
    width: int = 0
    height: int = 0
    bytes: int = 0
    trouble: str = ""


def look_at(asked: Path, side: int, library: Library) -> Looked:
    """Read a photo's first file that can be read, upright."""
    photo = library.photos.at(asked)
    paths = (asked,) if photo is None or not photo.placed.paths else photo.placed.paths
    reason = ""
    for path in paths:
        try:
            picture = decode_known(library, path, ImageLimits(_LIMITS.pixels, min(side, MOST_SIDE)))
            size = path.stat().st_size
        except ChangedPhoto:
            reason = reason or _changed(path)
            continue
        except (UnreadablePhoto, OSError) as error:
            reason = reason or str(error)
            continue
        return Looked(asked, photo, path, image_of(picture.pixels), picture.width, picture.height, size)
    return Looked(asked, photo, paths[0], trouble=_trouble(paths, reason))


def _changed(path: Path) -> str:
    said = translate(
        "PhotoPage",
        "%1 has changed since its faces were found. It is shown once it was looked at again: choose File,"
        " Look for new photos.",
    )
    return said.replace("%1", plain(path.name))


def _trouble(paths: Sequence[Path], reason: str) -> str:
    """Return why none of a photo's files can be shown, and what to do."""
    if any(path.exists() for path in paths):
        return reason
    said = translate(
        "PhotoPage",
        "%1 is not there any more. If it lies on a drive, plug the drive in. If it was moved, add the"
        " folder it is in now. What you said of its faces is kept.",
    )
    return said.replace("%1", plain(paths[0]))
