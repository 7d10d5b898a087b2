"""Find the photo that a camera puts into its RAW file: the largest JPEG inside.

Every maker hides its preview elsewhere (an IFD, a SubIFD, a maker note, a box of a film container),
but it is always a whole JPEG stream. So the file is searched for JPEG headers and the largest
picture wins; one rule reads all makers. Sensor values packed as lossless JPEG (SOF3) do not count.
docs/decisions/0102 weighs this against LibRaw.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import ExifTags, Image

from photoclust.images.exif import exif_in

_START = b"\xff\xd8\xff"
_VIEWABLE_FRAMES = (0xC0, 0xC1, 0xC2)  # baseline, extended, progressive
_NO_LENGTH = (0x01, *range(0xD0, 0xDB))  # RSTn, SOI, EOI; and SOS: no frame was seen before it
_DNG_VERSION = 50706
_METADATA_BYTES = 1 << 20  # IFD0 and the Exif IFD lie near the start


@dataclass(frozen=True, slots=True)
class Preview:
    """A JPEG stream that starts at `offset` of the RAW file."""

    offset: int
    width: int
    height: int


def largest_preview(content: bytes) -> Preview | None:
    """Return the JPEG of most pixels, or None when the file holds none."""
    return max(_previews(content), key=lambda preview: preview.width * preview.height, default=None)


def is_raw_tiff(exif: Image.Exif) -> bool:
    """Tell a DNG, NEF or ARW from a TIFF: its first image is a thumbnail with the photo below it."""
    reduced = exif.get(ExifTags.Base.NewSubfileType) == 1 and ExifTags.Base.SubIFDs in exif
    return reduced or _DNG_VERSION in exif


def raw_exif(content: bytes) -> Image.Exif:
    """Read the RAW file's own EXIF, whatever its maker wrote in place of TIFF's number 42."""
    for box in (b"CMT1", b"CMT2"):
        start = content.find(box, 0, _METADATA_BYTES)
        if content[4:8] == b"ftyp" and start >= 0:
            return exif_in(content[start + 4 : start + 4 + _METADATA_BYTES])
    magic = {b"II": b"II*\0", b"MM": b"MM\0*"}.get(content[:2], b"")
    return exif_in(magic + content[4:_METADATA_BYTES])


def _previews(content: bytes) -> Iterator[Preview]:
    offset = content.find(_START)
    while offset >= 0:
        preview = _preview_at(content, offset)
        if preview is not None:
            yield preview
        offset = content.find(_START, offset + 1)


def _preview_at(content: bytes, offset: int) -> Preview | None:
    """Walk the segments of a JPEG header to its frame; None when it is no viewable JPEG."""
    place = offset + 2
    while place + 10 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker in _NO_LENGTH:
            return None
        length, bits, height, width, parts = struct.unpack_from(">HBHHB", content, place + 2)
        if marker in _VIEWABLE_FRAMES:
            return Preview(offset, width, height) if (bits, parts) == (8, 3) else None
        place += 2 + length
    return None
