"""The preview inside a RAW file is its photo, turned as the RAW file says."""

import struct

import pytest

from photoclust.errors import UnreadablePhoto
from photoclust.images import decode
from tests.images.making import (
    LIMITS,
    ORIENTATIONS,
    as_stored,
    box,
    encoded,
    exif_with,
    quarters,
    shows_quarters,
    tiff_header,
)

SHORT, LONG = 3, 4
ORIENTATION, SUBFILE_TYPE, SUB_IFDS, DNG_VERSION = 0x0112, 0x00FE, 0x014A, 50706
THUMBNAIL = encoded(quarters(24, 16), "JPEG")
SENSOR = b"\xff\xd8\xff\xc3" + struct.pack(">HBHHB", 17, 14, 3000, 4000, 3) + bytes(64)  # lossless JPEG


def preview(orientation: int) -> bytes:
    return encoded(as_stored(orientation), "JPEG")


def raw(name: str, orientation: int = 1) -> bytes:
    """Make the least of a RAW file: a maker's header, then thumbnail, sensor and preview."""
    turned = [(ORIENTATION, SHORT, orientation)]
    below = [(SUBFILE_TYPE, LONG, 1), (SUB_IFDS, LONG, 8)]
    headers = {
        "CR2": tiff_header(turned, magic=b"II*\0"),
        "CR3": box(b"ftyp", b"crx \0\0\0\1crx isom")
        + box(b"moov", box(b"uuid", box(b"CMT1", tiff_header(turned)))),
        "NEF": tiff_header(turned + below),
        "ARW": tiff_header(turned + below),
        "DNG": tiff_header([*turned, (DNG_VERSION, LONG, 0x0401)]),
        "RW2": tiff_header(turned, magic=b"IIU\0"),
        "ORF": tiff_header(turned, magic=b"IIRO"),
    }
    header = headers[name]
    if name == "CR2":
        # Canon's mark takes the place of IFD0, which then starts at 16.
        header = b"II*\0" + struct.pack("<I", 16) + b"CR\2\0\0\0\0\0" + header[8:]
    return header + THUMBNAIL + SENSOR + preview(orientation) + bytes(500)


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("name", ["CR2", "CR3", "NEF", "ARW", "DNG", "RW2", "ORF"])
def test_the_largest_preview_is_the_photo_and_stands_upright(name: str, orientation: int) -> None:
    picture = decode(raw(name, orientation), LIMITS)
    assert (picture.width, picture.height) == (96, 64)
    assert shows_quarters(picture.pixels)


def test_a_fuji_preview_brings_its_own_exif() -> None:
    content = (
        b"FUJIFILMCCD-RAW 0201"
        + bytes(80)
        + encoded(as_stored(6), "JPEG", exif=exif_with(orientation=6, original="2019:07:14 18:30:05"))
    )
    picture = decode(content + bytes(500), LIMITS)
    assert shows_quarters(picture.pixels)
    assert picture.taken is not None


def test_the_preview_knows_its_own_orientation_best() -> None:
    upright = encoded(quarters(), "JPEG", exif=exif_with(orientation=1))
    content = tiff_header([(ORIENTATION, SHORT, 6)], magic=b"IIRO") + upright
    assert shows_quarters(decode(content, LIMITS).pixels)


def test_a_raw_file_without_a_preview_says_so() -> None:
    with pytest.raises(UnreadablePhoto, match="no preview"):
        decode(tiff_header([(DNG_VERSION, LONG, 0x0401)]) + SENSOR, LIMITS)


def test_a_tiff_that_holds_a_jpeg_thumbnail_is_read_as_the_tiff_it_is() -> None:
    content = encoded(quarters(), "TIFF") + encoded(quarters(400, 300), "JPEG")
    assert decode(content, LIMITS).width == 96


def test_a_preview_beyond_the_pixel_cap_is_refused() -> None:
    content = (
        b"FUJIFILMCCD-RAW " + b"\xff\xd8\xff\xc0" + struct.pack(">HBHHB", 17, 8, 65000, 65000, 3) + bytes(64)
    )
    with pytest.raises(UnreadablePhoto, match="65000 x 65000"):
        decode(content, LIMITS)
