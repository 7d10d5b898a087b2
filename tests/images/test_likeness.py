"""Pictures are alike by what they show, not by their light."""

import numpy as np
import pytest

from photoclust.images import Pixels, decode, jpeg, likeness
from photoclust.images.picture import ImageLimits


@pytest.fixture
def picture() -> Pixels:
    """Soft random shapes."""
    coarse = np.random.default_rng(0).integers(0, 200, (10, 10, 3), dtype=np.uint8)
    return coarse.repeat(16, axis=0).repeat(16, axis=1)


def test_a_picture_is_like_itself_lighter_and_written_anew(picture: Pixels) -> None:
    lighter = decode(jpeg((picture // 2 + 100).astype(np.uint8), 50), ImageLimits()).pixels
    assert likeness(picture, lighter) > 0.95


def test_another_picture_is_not_alike(picture: Pixels) -> None:
    assert abs(likeness(picture, np.ascontiguousarray(picture[::-1]))) < 0.6


def test_the_negative_is_the_contrary(picture: Pixels) -> None:
    assert likeness(picture, (200 - picture).astype(np.uint8)) == pytest.approx(-1, abs=0.01)


def test_what_shows_nothing_is_like_nothing(picture: Pixels) -> None:
    wall = np.full((160, 160, 3), 128, np.uint8)
    assert likeness(wall, wall) == 0
    assert likeness(wall, picture) == 0


def test_pictures_a_pixel_apart_in_size_can_be_compared(picture: Pixels) -> None:
    assert likeness(picture[:, :155], picture[:, :156]) > 0.99
