"""Pictures are reduced and encoded, never enlarged."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.images import decode, jpeg, resized
from tests.images.making import LIMITS, quarters, shows_quarters


@settings(max_examples=30, deadline=None)
@given(width=st.integers(1, 500), height=st.integers(1, 500), side=st.integers(1, 400))
def test_the_long_side_is_what_was_asked_and_the_shape_is_kept(width: int, height: int, side: int) -> None:
    small = resized(np.zeros((height, width, 3), np.uint8), side)
    assert max(small.shape[:2]) == min(side, max(width, height))
    expected = max(min(width, height) * min(1, side / max(width, height)), 1)
    assert abs(min(small.shape[:2]) - expected) <= 0.5


def test_a_small_picture_is_returned_itself() -> None:
    pixels = np.zeros((20, 30, 3), np.uint8)
    assert resized(pixels, 30) is pixels


def test_fine_stripes_average_instead_of_aliasing() -> None:
    stripes = np.zeros((64, 512, 3), np.uint8)
    stripes[:, ::2] = 254
    inner = resized(stripes, 100)[:, 2:-2].astype(int)
    assert np.abs(inner - 127).max() <= 8


def test_a_jpeg_shows_what_went_in() -> None:
    pixels = np.asarray(quarters())
    assert shows_quarters(decode(jpeg(pixels), LIMITS).pixels)


def test_a_lower_quality_takes_fewer_bytes() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    assert len(jpeg(noise, quality=40)) < len(jpeg(noise, quality=90))
