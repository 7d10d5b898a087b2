"""Photos made for the tests: a picture that shows every turn, and its bytes in any format."""

import struct
from io import BytesIO

import numpy as np
from PIL import Image

from photoclust.images import ImageLimits, Pixels

LIMITS = ImageLimits()
RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 160, 30), (30, 30, 220), (230, 210, 40)

ORIENTATIONS = range(1, 9)
# The turn that a camera held so has put into the stored pixels: the inverse of the orientation's.
_STORED_TURN = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def quarters(width: int = 96, height: int = 64) -> Image.Image:
    """Paint four quarters in four colours, so that no two turns look alike."""
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[: height // 2, : width // 2] = RED
    pixels[: height // 2, width // 2 :] = GREEN
    pixels[height // 2 :, : width // 2] = BLUE
    pixels[height // 2 :, width // 2 :] = YELLOW
    return Image.fromarray(pixels)


def as_stored(orientation: int) -> Image.Image:
    """Turn the quarters as a camera stores them that then writes this orientation."""
    turn = _STORED_TURN.get(orientation)
    return quarters() if turn is None else quarters().transpose(turn)


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """Encode an image in a format of Pillow's."""
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def exif_with(**tags: object) -> Image.Exif:
    """Make EXIF of `orientation`, `moment` (DateTime), `original` and `digitized`."""
    exif = Image.Exif()
    exif[0x010F] = "Maker"  # Pillow leaves EXIF out whose IFD0 is empty
    if "orientation" in tags:
        exif[0x0112] = tags["orientation"]
    if "moment" in tags:
        exif[0x0132] = tags["moment"]
    below = {0x9003: tags.get("original"), 0x9004: tags.get("digitized")}
    exif.get_ifd(0x8769).update({tag: value for tag, value in below.items() if value is not None})
    stored = Image.Exif()
    stored.load(exif.tobytes())  # Pillow's TIFF writer takes an Exif IFD that was read, not one just made
    return stored


def shows_quarters(pixels: Pixels, tolerance: int = 24) -> bool:
    """Tell whether the middle of each quarter has the colour painted there."""
    height, width = pixels.shape[:2]
    rows, columns = (height // 4, 3 * height // 4), (width // 4, 3 * width // 4)
    seen = np.array([pixels[row, column] for row in rows for column in columns], np.int16)
    return bool(np.abs(seen - np.array([RED, GREEN, BLUE, YELLOW])).max() <= tolerance)


def tiff_header(entries: list[tuple[int, int, int]], *, magic: bytes = b"II*\0") -> bytes:
    """Make a little-endian IFD0 of (tag, type, value) with values that fit four bytes."""
    rows = [struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in sorted(entries)]
    return magic + struct.pack("<IH", 8, len(rows)) + b"".join(rows) + bytes(4)


def box(name: bytes, content: bytes) -> bytes:
    """Make a box of an ISO base media file."""
    return struct.pack(">I", 8 + len(content)) + name + content
