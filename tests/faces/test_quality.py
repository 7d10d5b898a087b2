"""Quality: sharp faces score above blurred ones, turned heads are told from frontal ones."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.faces.align import TEMPLATE, Landmarks
from photoclust.faces.quality import sharpness, yaw


def head(degrees: float, roll: float = 0.0) -> Landmarks:
    """Project five points of a head in space, its nose half an eye distance before its eyes."""
    points = np.array([[-1, 0, 0], [1, 0, 0], [0, 1.1, 1.0], [-0.8, 2.2, 0], [0.8, 2.2, 0]]) * 20
    turn, tilt = np.radians(degrees), np.radians(roll)
    x = points[:, 0] * np.cos(turn) + points[:, 2] * np.sin(turn)
    y = points[:, 1]
    seen = np.stack([x * np.cos(tilt) - y * np.sin(tilt), x * np.sin(tilt) + y * np.cos(tilt)], axis=1)
    return (seen + 100).astype(np.float32)


@settings(deadline=None)
@given(degrees=st.floats(-75, 75), roll=st.floats(-180, 180))
def test_yaw_is_read_off_a_projected_head_whatever_its_roll(degrees: float, roll: float) -> None:
    assert yaw(head(degrees, roll)) == pytest.approx(degrees, abs=0.5)


def test_a_nose_towards_the_viewers_right_is_a_positive_yaw() -> None:
    landmarks = TEMPLATE.copy()
    landmarks[2, 0] += 8
    assert yaw(landmarks) > 10


def test_a_crisp_face_is_sharper_than_the_same_face_blurred() -> None:
    crisp = np.random.default_rng(0).integers(0, 256, (112, 112, 3), dtype=np.uint8)
    wide = crisp.astype(np.float32)
    blurred = sum(np.roll(wide, (dy, dx), axis=(0, 1)) for dy in range(-3, 4) for dx in range(-3, 4)) / 49
    assert sharpness(crisp, TEMPLATE) > 20 * sharpness(np.asarray(blurred).astype(np.uint8), TEMPLATE)


def test_a_flat_face_has_no_sharpness() -> None:
    assert sharpness(np.full((112, 112, 3), 90, dtype=np.uint8), TEMPLATE) == pytest.approx(0, abs=1e-3)
