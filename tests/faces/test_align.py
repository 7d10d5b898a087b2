"""Alignment brings landmarks onto the template, and cuts what a slow reference cuts."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.faces.align import TEMPLATE, TEMPLATE_SIDE, Landmarks, Matrix, Pixels, similarity, warp


def placed(scale: float, degrees: float, x: float, y: float) -> Landmarks:
    """Return the template's landmarks, scaled, turned and moved."""
    turn = math.radians(degrees)
    rotation = np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
    landmarks: Landmarks = (TEMPLATE @ rotation.T * scale + (x, y)).astype(np.float32)
    return landmarks


ROWS, COLUMNS = np.mgrid[0:1000, 0:1000] + 0.5
RAMP = np.stack([COLUMNS / 4, ROWS / 4, np.zeros_like(ROWS)], axis=2).round().astype(np.uint8)


def slow_warp(image: Pixels, matrix: Matrix, size: int) -> Pixels:
    """Sample pixel by pixel, as the definition says."""
    height, width = image.shape[:2]
    crop = np.empty((size, size, 3), dtype=np.uint8)
    for row in range(size):
        for column in range(size):
            x, y = matrix @ np.array([column + 0.5, row + 0.5, 1], dtype=np.float32) - 0.5
            x, y = min(max(x, 0), width - 1), min(max(y, 0), height - 1)
            left, top = int(x), int(y)
            right, bottom = min(left + 1, width - 1), min(top + 1, height - 1)
            upper = image[top, left] * (1 - (x - left)) + image[top, right] * (x - left)
            lower = image[bottom, left] * (1 - (x - left)) + image[bottom, right] * (x - left)
            crop[row, column] = np.round(upper * (1 - (y - top)) + lower * (y - top))
    return crop


@settings(deadline=None)
@given(
    scale=st.floats(0.2, 20),
    degrees=st.floats(-180, 180),
    x=st.floats(-500, 3000),
    y=st.floats(-500, 3000),
    crop=st.sampled_from([(80, 100.0), (96, 112.0), (112, 112.0), (160, 140.0)]),
)
def test_landmarks_of_any_similar_face_fall_on_the_template(
    scale: float, degrees: float, x: float, y: float, crop: tuple[int, float]
) -> None:
    size, span = crop
    landmarks = placed(scale, degrees, x, y)
    matrix = similarity(landmarks, size, span).astype(np.float64)
    in_crop = (TEMPLATE - TEMPLATE_SIDE / 2) * size / span + size / 2
    in_photo = in_crop @ matrix[:, :2].T + matrix[:, 2]
    np.testing.assert_allclose(in_photo, landmarks, atol=0.05 * max(scale, 1))


def test_a_face_that_is_no_copy_of_the_template_is_fitted_with_the_least_error() -> None:
    rng = np.random.default_rng(0)
    landmarks = placed(2, 20, 50, 60) + rng.normal(0, 4, (5, 2)).astype(np.float32)

    def error(matrix: Matrix) -> float:
        inverse = np.linalg.inv(np.vstack([matrix, [0, 0, 1]]))
        mapped = landmarks @ inverse[:2, :2].T + inverse[:2, 2]
        return float(((mapped - TEMPLATE) ** 2).sum())

    best = similarity(landmarks, 112)
    for _ in range(50):
        step = rng.normal(0, 0.02, 2)
        other = best.copy()
        other[:, :2] += np.array([[step[0], -step[1]], [step[1], step[0]]])
        other[:, 2] += rng.normal(0, 0.5, 2)
        assert error(other) >= error(best)


def test_coinciding_landmarks_are_refused() -> None:
    with pytest.raises(ValueError, match="coincide"):
        similarity(np.ones((5, 2), dtype=np.float32), 112)


@settings(max_examples=25, deadline=None)
@given(
    scale=st.floats(0.3, 1.9),
    degrees=st.floats(-180, 180),
    x=st.floats(-30, 60),
    y=st.floats(-30, 60),
    seed=st.integers(0, 1000),
)
def test_a_crop_equals_the_slow_reference(
    scale: float, degrees: float, x: float, y: float, seed: int
) -> None:
    image = np.random.default_rng(seed).integers(0, 256, (40, 50, 3), dtype=np.uint8)
    a, b = scale * math.cos(math.radians(degrees)), scale * math.sin(math.radians(degrees))
    matrix = np.array([[a, -b, x], [b, a, y]], dtype=np.float32)
    assert np.abs(warp(image, matrix, 9).astype(int) - slow_warp(image, matrix, 9)).max() <= 1


@settings(deadline=None)
@given(scale=st.floats(2, 7), degrees=st.floats(-180, 180))
def test_a_large_face_is_reduced_without_moving(scale: float, degrees: float) -> None:
    a, b = scale * math.cos(math.radians(degrees)), scale * math.sin(math.radians(degrees))
    centre = np.array([500 - 20 * (a - b), 500 - 20 * (a + b)])
    matrix = np.array([[a, -b, centre[0]], [b, a, centre[1]]], dtype=np.float32)
    axis = np.arange(40) + 0.5
    xs, ys = np.meshgrid(axis, axis)
    crop = warp(RAMP, matrix, 40).astype(float)
    np.testing.assert_allclose(crop[..., 0], (a * xs - b * ys + centre[0]) / 4, atol=1.5)
    np.testing.assert_allclose(crop[..., 1], (b * xs + a * ys + centre[1]) / 4, atol=1.5)


def test_a_large_reduction_averages_instead_of_picking_pixels() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (800, 800, 3), dtype=np.uint8)
    matrix = np.array([[8, 0, 0], [0, 8, 0]], dtype=np.float32)
    crop = warp(noise, matrix, 100)
    assert crop.std() < noise.std() / 6
    assert abs(crop.mean() - noise.mean()) < 1


@pytest.mark.parametrize("corner", [-90.0, 90.0, 5000.0])
@pytest.mark.parametrize("scale", [1.0, 6.0])
def test_a_crop_beyond_the_border_repeats_it(corner: float, scale: float) -> None:
    image = np.full((60, 60, 3), 77, dtype=np.uint8)
    matrix = np.array([[scale, 0, corner], [0, scale, corner]], dtype=np.float32)
    assert (warp(image, matrix, 30) == 77).all()
