"""A broken, hostile or foreign file costs a sentence, never another error, and little time or memory."""

import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.errors import UnreadablePhoto
from photoclust.images import ImageLimits, decode
from photoclust.workers import PhotoWorkers, TaskLimits
from tests.images.making import LIMITS, encoded, exif_with, quarters, shows_quarters
from tests.tasks_for_workers import size_of_photo

EXIF = exif_with(orientation=6, original="2019:07:14 18:30:05")
SEEDS = (
    encoded(quarters(), "GIF"),
    encoded(quarters(), "BMP"),
    *(encoded(quarters(), kind, exif=EXIF) for kind in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF", "MPO")),
)


def png_header(width: int, height: int) -> bytes:
    chunks = (b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0), b"IDAT")
    framed = (struct.pack(">I", len(it) - 4) + it + struct.pack(">I", zlib.crc32(it)) for it in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadablePhoto) as caught:
        decode(content, LIMITS)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"this is no image\n" * 50, "not an image"),
        (bytes(1000), "not an image"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
        (b"8BPS\0\1", "Photoshop"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "film"),
        (b"\xff\xd8", "damaged"),
        (png_header(60000, 60000), "60000 x 60000 pixels"),
    ],
)
def test_a_refusal_says_what_is_wrong(content: bytes, said: str) -> None:
    assert said in refusal(content)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_jpeg_cut_off_is_refused_as_such(share: float) -> None:
    photo = encoded(quarters(512, 512), "JPEG")
    assert "cut off" in refusal(photo[: int(len(photo) * share)])


def test_a_jpeg_that_lacks_only_its_end_mark_is_still_a_photo() -> None:
    assert shows_quarters(decode(encoded(quarters(), "JPEG")[:-2], LIMITS).pixels)


def test_what_follows_the_end_of_a_photo_does_not_matter() -> None:
    assert shows_quarters(decode(encoded(quarters(), "JPEG") + b"junk" * 500, LIMITS).pixels)


def test_the_pixel_cap_is_the_callers() -> None:
    photo = encoded(quarters(), "PNG")
    assert decode(photo, ImageLimits(pixels=96 * 64)).width == 96
    with pytest.raises(UnreadablePhoto, match="96 x 64"):
        decode(photo, ImageLimits(pixels=96 * 64 - 1))


@settings(max_examples=300, deadline=None)
@given(
    seed=st.sampled_from(SEEDS),
    changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
    kept=st.floats(0, 1),
)
def test_a_damaged_photo_is_shown_or_refused(
    seed: bytes, changes: list[tuple[float, int]], kept: float
) -> None:
    damaged = bytearray(seed[: int(len(seed) * max(kept, 0.02))])
    for place, value in changes:
        damaged[int(place * len(damaged))] = value
    with suppress(UnreadablePhoto):
        picture = decode(bytes(damaged), ImageLimits(pixels=1_000_000))
        assert picture.width * picture.height <= 1_000_000


def files_below(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


@pytest.mark.real
def test_every_odd_file_is_shown_or_refused_within_the_limits(real_photos: Path, tmp_path: Path) -> None:
    maker = real_photos.parent / "tools" / "make_odd_inputs.py"
    if not maker.is_file():
        pytest.skip(f"the maker of hostile files is not at {maker}")
    subprocess.run([sys.executable, str(maker), str(tmp_path / "odd")], check=True, capture_output=True)
    paths = (*files_below(real_photos / "odd"), *files_below(tmp_path / "odd"))
    with PhotoWorkers(limits=TaskLimits(seconds=20, memory=768 << 20)) as workers:
        outcomes = [workers.submit(size_of_photo, str(path)) for path in paths]
        errors = [outcome.exception() for outcome in outcomes]
    refusals = [error for error in errors if error is not None]
    assert all(isinstance(error, UnreadablePhoto) for error in refusals)
    assert not [error for error in refusals if str(error).startswith("Reading it")]  # by the limits
    assert len(refusals) > 100
    assert len(errors) - len(refusals) > 500


@pytest.mark.real
def test_heif_photos_of_all_depths_are_read(real_photos: Path) -> None:
    good = [path for path in files_below(real_photos / "odd" / "heif") if "__heif__" in path.name]
    assert good
    for path in good:
        picture = decode(path.read_bytes(), LIMITS)
        assert picture.pixels.shape[:2] == (picture.height, picture.width)
