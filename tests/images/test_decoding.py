"""Every kind of photo comes out upright, in the right colours, at its full size or a known share of it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from photoclust.images import ImageLimits, decode
from tests.images.making import LIMITS, ORIENTATIONS, as_stored, encoded, exif_with, quarters, shows_quarters

KINDS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "AVIF", "MPO")
KINDS_WITH_EXIF = ("JPEG", "PNG", "WEBP", "TIFF", "AVIF")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_photo_is_decoded(kind: str) -> None:
    picture = decode(encoded(quarters(), kind), LIMITS)
    assert shows_quarters(picture.pixels)
    assert (picture.width, picture.height) == (96, 64)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF", "MPO"])
def test_of_several_frames_the_first_is_the_photo(kind: str) -> None:
    later = [Image.new("RGB", (96, 64), "black")]
    animated = encoded(quarters(), kind, save_all=True, append_images=later)
    assert shows_quarters(decode(animated, LIMITS).pixels)


@pytest.mark.parametrize("kind", KINDS_WITH_EXIF)
@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_eight_orientations_show_the_same_upright_picture(kind: str, orientation: int) -> None:
    picture = decode(encoded(as_stored(orientation), kind, exif=exif_with(orientation=orientation)), LIMITS)
    assert shows_quarters(picture.pixels)
    assert (picture.width, picture.height) == (96, 64)


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_invalid_orientation_leaves_the_photo_as_stored(orientation: int) -> None:
    photo = encoded(quarters(), "JPEG", exif=exif_with(orientation=orientation))
    assert shows_quarters(decode(photo, LIMITS).pixels)


def test_broken_exif_does_not_cost_the_photo() -> None:
    photo = bytearray(encoded(quarters(), "JPEG", exif=exif_with(orientation=6)))
    tiff = photo.find(b"Exif\0\0") + 6
    photo[tiff : tiff + 8] = b"\xff" * 8
    assert shows_quarters(decode(bytes(photo), LIMITS).pixels)


def test_a_wrong_suffix_cannot_matter_as_no_name_is_asked_for() -> None:
    as_jpeg, as_png = (decode(encoded(quarters(), kind), LIMITS) for kind in ("JPEG", "PNG"))
    assert (as_jpeg.width, as_jpeg.height) == (as_png.width, as_png.height)


def test_a_large_jpeg_is_decoded_reduced_in_its_own_shape() -> None:
    picture = decode(encoded(quarters(4032, 3024), "JPEG"), LIMITS)
    assert picture.pixels.shape == (1512, 2016, 3)
    assert (picture.width, picture.height) == (4032, 3024)


@pytest.mark.parametrize("mode", ["RGB", "L", "P", "RGBA", "LA", "CMYK", "I;16", "F"])
def test_a_large_photo_of_any_mode_is_reduced(mode: str) -> None:
    grey = quarters(640, 320).convert("L")
    image = Image.fromarray(np.asarray(grey, np.uint16) * 257) if mode == "I;16" else grey.convert(mode)
    picture = decode(encoded(image, "TIFF"), ImageLimits(wanted_side=200))
    assert picture.pixels.shape[1] < 640
    assert picture.width == 640


@settings(max_examples=25, deadline=None)
@given(
    width=st.integers(1, 900),
    height=st.integers(1, 900),
    wanted=st.integers(8, 400),
    kind=st.sampled_from(["JPEG", "PNG"]),
)
def test_a_reduced_photo_is_never_below_what_is_wanted(
    width: int, height: int, wanted: int, kind: str
) -> None:
    picture = decode(encoded(Image.new("RGB", (width, height)), kind), ImageLimits(wanted_side=wanted))
    shown, full = max(picture.pixels.shape[:2]), max(width, height)
    assert min(wanted, full) <= shown <= full
    assert (picture.width, picture.height) == (width, height)


def test_sixteen_bits_are_scaled_not_clipped() -> None:
    ramp = np.tile(np.linspace(0, 65535, 256).astype(np.uint16), (8, 1))
    for kind in ("PNG", "TIFF"):
        row = decode(encoded(Image.fromarray(ramp), kind), LIMITS).pixels[0, :, 0]
        assert np.abs(row.astype(int) - np.arange(256)).max() <= 1


def test_twelve_bits_in_sixteen_are_scaled_too() -> None:
    ramp = np.tile(np.linspace(0, 4095, 256).astype(np.uint16), (8, 1))
    row = decode(encoded(Image.fromarray(ramp), "TIFF"), LIMITS).pixels[0, :, 0]
    assert np.abs(row.astype(int) - np.arange(256)).max() <= 1


@pytest.mark.parametrize("white", [1.0, 3.2, 255.0, 65535.0, 4e9])
def test_float_images_are_scaled_by_their_white(white: float) -> None:
    ramp = np.tile(np.linspace(0, white, 256, dtype=np.float32), (8, 1))
    row = decode(encoded(Image.fromarray(ramp), "TIFF"), LIMITS).pixels[0, :, 0]
    assert np.abs(row.astype(int) - np.arange(256)).max() <= 1


def test_a_float_image_with_holes_still_shows_the_rest() -> None:
    values = np.full((8, 8), 0.5, np.float32)
    values[0] = [np.nan, np.inf, -np.inf, -3, 1, 0.5, 0, 0]
    pixels = decode(encoded(Image.fromarray(values), "TIFF"), LIMITS).pixels
    assert pixels[0, :, 0].tolist() == [0, 0, 0, 0, 255, 128, 0, 0]
    assert (pixels[1:] == 128).all()


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_keeps_its_colours(kind: str) -> None:
    assert shows_quarters(decode(encoded(quarters().convert("CMYK"), kind), LIMITS).pixels)


def test_a_palette_keeps_its_colours() -> None:
    assert shows_quarters(decode(encoded(quarters().quantize(4), "PNG"), LIMITS).pixels)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_is_transparent_shows_white_paper(mode: str) -> None:
    image = Image.new("RGBA", (8, 8), (0, 0, 0, 255))
    image.paste((0, 0, 0, 0), (0, 0, 4, 8))
    pixels = decode(encoded(image.convert(mode), "PNG"), LIMITS).pixels
    assert (pixels[:, :4] == 255).all()
    assert (pixels[:, 4:] == 0).all()


def test_a_transparent_palette_entry_shows_white_paper() -> None:
    image = Image.new("P", (8, 8), 0)
    image.putpalette([10, 20, 30, 200, 0, 0])
    image.paste(1, (4, 0, 8, 8))
    pixels = decode(encoded(image, "PNG", transparency=0), LIMITS).pixels
    assert (pixels[:, :4] == 255).all()
    assert (pixels[:, 4:] == [200, 0, 0]).all()


def test_black_and_white_has_both() -> None:
    image = Image.new("1", (8, 8), 1)
    image.paste(0, (0, 0, 4, 8))
    assert set(np.unique(decode(encoded(image, "PNG"), LIMITS).pixels)) == {0, 255}
