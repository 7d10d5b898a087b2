"""What reads input that others made, and what it may answer: a value, or a sentence for the owner."""

import shutil
import tempfile
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zlib import crc32

import numpy as np
from PIL import Image

from benchmarks.fuzz import seeds
from photoclust import people
from photoclust.errors import LibraryError, ModelError, PhotoclustError, UnreadablePhoto
from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import Embedder
from photoclust.faces.session import Device
from photoclust.images import ImageLimits, decode
from photoclust.images.exif import exif_in, orientation, taken
from photoclust.images.preview import is_raw_tiff, largest_preview, raw_exif
from photoclust.library import Library
from photoclust.library.store import FILE_NAME
from photoclust.model import Models
from photoclust.report import ReportLimits, gather

LIMITS: Final = ImageLimits(pixels=4_000_000)


@dataclass(frozen=True, slots=True)
class Target:
    """Something that reads bytes. read: raises whatever is a finding. seeds: sound and odd examples."""

    read: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]


def read_photo(content: bytes) -> None:
    """Decode a photo: pixels within the limits, or a sentence."""
    with suppress(UnreadablePhoto):
        picture = decode(content, LIMITS)
        _demand(picture.pixels.dtype == np.uint8 and picture.pixels.shape[2:] == (3,), "RGB bytes")
        _demand(0 < picture.width * picture.height <= LIMITS.pixels, "pixels within the limit")


def read_exif(content: bytes) -> None:
    """Read EXIF, and look for a RAW file's preview; neither may fail."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # as `decode` does
        for exif in (exif_in(content), raw_exif(content)):
            turn, moment = orientation(exif), taken(exif)
            _demand(turn is None or 1 <= turn <= 8, "an orientation that is one")
            _demand(moment is None or moment.year >= 1826, "a time after the first photograph")
            is_raw_tiff(exif)
    largest_preview(content)


def read_xmp(content: bytes) -> None:
    """Decode a sound JPEG and a sound PNG that carry this as their XMP: never a refusal."""
    for photo in _with_xmp(content):
        _demand(decode(photo, LIMITS).pixels.shape[:2] in ((24, 16), (16, 24)), "the photo as it is")


def read_contract(content: bytes) -> None:
    """Read the text of a contract out of a model's metadata."""
    with suppress(ValueError):
        EmbedderContract.from_json(content.decode("utf-8", "replace"))


def read_model(content: bytes) -> None:
    """Load an ONNX file as the owner's embedder."""
    with tempfile.NamedTemporaryFile(suffix=".onnx") as file:
        file.write(content)
        file.flush()
        with suppress(ModelError):
            Embedder(Path(file.name), device=Device.CPU)


def read_library(content: bytes) -> None:
    """Open a library's file and read all that a report and a list of people show of it."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-library-", dir=_fast_folder()))
    try:
        (folder / FILE_NAME).write_bytes(content)
        with suppress(LibraryError), Library(folder) as library:
            _read_through(library)
    finally:
        shutil.rmtree(folder)


def _read_through(library: Library) -> None:
    gather(library, ReportLimits())
    for each in people.everyone(library):
        list(library.census.faces(each.handle))
    library.journal.acts()
    library.files.below(Path("/"), Models("detector", "embedder"))
    with suppress(PhotoclustError):
        people.undo(library)
    library.journal.rebuild()


def _demand(holds: bool, what: str) -> None:
    if not holds:
        raise RuntimeError(f"not {what}")


def _fast_folder() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


@cache
def _plain_photo(kind: str) -> bytes:
    stream = BytesIO()
    Image.new("RGB", (24, 16), (200, 120, 40)).save(stream, kind)
    return stream.getvalue()


def _with_xmp(packet: bytes) -> tuple[bytes, ...]:
    """Put a packet into a JPEG's APP1 segment and into a PNG's iTXt chunk."""
    segment = b"http://ns.adobe.com/xap/1.0/\0" + packet[:60_000]
    jpeg, png = _plain_photo("JPEG"), _plain_photo("PNG")
    chunk = b"iTXtXML:com.adobe.xmp\0\0\0\0\0" + packet
    framed = (len(chunk) - 4).to_bytes(4, "big") + chunk + crc32(chunk).to_bytes(4, "big")
    return (
        jpeg[:2] + b"\xff\xe1" + (len(segment) + 2).to_bytes(2, "big") + segment + jpeg[2:],
        png[:33] + framed + png[33:],
    )


TARGETS: Final[Mapping[str, Target]] = MappingProxyType(
    {
        "photo": Target(read_photo, seeds.photos),
        "exif": Target(read_exif, seeds.exif_blocks),
        "xmp": Target(read_xmp, seeds.xmp_packets),
        "contract": Target(read_contract, seeds.contracts),
        "model": Target(read_model, seeds.models),
        "library": Target(read_library, seeds.libraries),
    }
)
