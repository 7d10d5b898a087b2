"""What a photo's EXIF says, and nothing when it is broken: bad EXIF never costs a photo."""

import re
from datetime import datetime, timedelta

from PIL import ExifTags, Image

from photoclust.images.faults import READING_FAULTS

_FIRST_PHOTOGRAPH = 1826
_CLOCK_SLACK = timedelta(days=1)  # a camera may be set to a zone ahead of this computer's
_MOMENT = re.compile(r"(\d{4})\D(\d\d)\D(\d\d)\D(\d\d)\D(\d\d)\D(\d\d)")


def exif_of(image: Image.Image) -> Image.Exif:
    """Return the image's EXIF; empty when it cannot be read."""
    try:
        return image.getexif()
    except READING_FAULTS:
        return Image.Exif()


def exif_in(tiff: bytes) -> Image.Exif:
    """Read EXIF out of a TIFF structure; empty when it cannot be read."""
    exif = Image.Exif()
    try:
        exif.load(tiff)
    except READING_FAULTS:
        return Image.Exif()
    return exif


def orientation(exif: Image.Exif) -> int | None:
    """Return 1..8 as EXIF numbers them, or None when absent or invalid."""
    value = _tags(exif).get(ExifTags.Base.Orientation)
    return value if isinstance(value, int) and 1 <= value <= 8 else None


def taken(exif: Image.Exif) -> datetime | None:
    """Return when the shutter opened, in the wall-clock time of the place; None when nonsense.

    Falls back from DateTimeOriginal to DateTimeDigitized to DateTime. The offset from UTC, which
    few cameras write, is left out: an album is remembered in local time.
    """
    tags = _tags(exif)
    for tag in (ExifTags.Base.DateTimeOriginal, ExifTags.Base.DateTimeDigitized, ExifTags.Base.DateTime):
        moment = _moment(tags.get(tag))
        if moment is not None:
            return moment
    return None


def _tags(exif: Image.Exif) -> dict[int, object]:
    """Flatten IFD0 and the Exif IFD, the latter winning; empty where they cannot be read."""
    tags: dict[int, object] = {}
    try:
        tags.update(exif.items())
        tags.update(exif.get_ifd(ExifTags.IFD.Exif))
    except READING_FAULTS:
        pass
    return tags


def _moment(value: object) -> datetime | None:
    text = value.decode("ascii", "replace") if isinstance(value, bytes) else str(value)
    found = _MOMENT.match(text.strip())
    if found is None:
        return None
    try:
        moment = datetime.strptime("".join(found.groups()), "%Y%m%d%H%M%S")
    except ValueError:
        return None
    latest = datetime.now() + _CLOCK_SLACK
    return moment if moment.year >= _FIRST_PHOTOGRAPH and moment <= latest else None
