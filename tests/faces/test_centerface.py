"""CenterFace finds the astronaut wherever, however large and however turned, and nobody in a coffee cup."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from benchmarks.detection import figures, marked_photos
from photoclust.faces.align import Pixels
from photoclust.faces.candidates import lean
from photoclust.faces.centerface import CenterFace
from photoclust.faces.detect import Detection
from photoclust.images import ImageLimits, decode, resized
from photoclust.model import Box

FACE = Box(180, 62, 90, 112)
"""Where the astronaut's face lies, brow to chin, read off the picture by eye."""
EYES_AND_MOUTH = np.array([(203, 103), (247, 105), (223, 126), (203, 143), (241, 145)])


def enlarged(pixels: Pixels, factor: float) -> Pixels:
    height, width = pixels.shape[:2]
    return np.asarray(Image.fromarray(pixels).resize((round(width * factor), round(height * factor))))


def only(found: tuple[Detection, ...]) -> Detection:
    assert len(found) == 1
    return found[0]


def landmark_error(found: Detection, factor: float = 1.0) -> float:
    """Return the mean error of the landmarks, as a share of the eyes' distance."""
    return float(np.linalg.norm(found.landmarks / factor - EYES_AND_MOUTH, axis=1).mean() / 44)


def test_the_astronauts_face_is_found_in_its_place(detector: CenterFace, astronaut: Pixels) -> None:
    found = only(detector.detect(astronaut))
    assert found.box.overlap(FACE) > 0.7
    assert landmark_error(found) < 0.1
    assert found.score > 0.8


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_turned_photo_gives_the_same_face_turned(
    detector: CenterFace, astronaut: Pixels, quarters: int
) -> None:
    found = only(detector.detect(np.rot90(astronaut, quarters)))
    x, y = found.landmarks.T
    back = np.stack([(512 - y, x), (512 - x, 512 - y), (y, 512 - x)][quarters - 1], axis=1)
    assert np.linalg.norm(back - EYES_AND_MOUTH, axis=1).mean() / 44 < 0.1
    assert abs(abs(float(lean(found.landmarks[None])[0])) - (90, 180, 90)[quarters - 1]) < 15


@pytest.mark.parametrize("factor", [0.25, 0.5, 2.0, 3.0])
def test_the_face_is_found_at_many_sizes(detector: CenterFace, astronaut: Pixels, factor: float) -> None:
    found = only(detector.detect(enlarged(astronaut, factor)))
    assert found.box.overlap(FACE.scaled(factor)) > 0.6
    assert landmark_error(found, factor) < 0.15


def test_a_face_that_fills_a_large_photo_is_found_once(detector: CenterFace, astronaut: Pixels) -> None:
    close = enlarged(astronaut[30:210, 130:320], 8)
    found = only(detector.detect(close))
    assert found.box.overlap(Box(50 * 8, 32 * 8, 90 * 8, 112 * 8)) > 0.6


def test_a_small_face_in_a_large_photo_is_found_by_the_closer_look(
    detector: CenterFace, astronaut: Pixels
) -> None:
    wide = np.full((900, 1280, 3), 120, dtype=np.uint8)
    wide[600:677, 900:977] = resized(astronaut, 77)
    found = only(detector.detect(wide))
    assert found.box.overlap(Box(900 + 27, 600 + 9, 13.5, 17)) > 0.4


def test_a_face_cut_by_the_border_keeps_its_box_inside(detector: CenterFace, astronaut: Pixels) -> None:
    box = only(detector.detect(astronaut[90:])).box
    assert box.y >= 0
    assert box.overlap(Box(FACE.x, 0, FACE.width, 84)) > 0.6


@pytest.mark.parametrize("name", ["coffee.png", "rocket.jpg", "chelsea.png", "hubble_deep_field.jpg"])
def test_nobody_is_found_where_nobody_is(detector: CenterFace, skimage_pictures: Path, name: str) -> None:
    picture = decode((skimage_pictures / name).read_bytes(), ImageLimits())
    assert detector.detect(picture.pixels) == ()


@pytest.mark.parametrize("shape", [(1, 1), (3, 500), (33, 31)])
def test_a_picture_of_any_shape_can_be_searched(detector: CenterFace, shape: tuple[int, int]) -> None:
    assert detector.detect(np.zeros((*shape, 3), dtype=np.uint8)) == ()


def test_the_detectors_id_names_its_weights_and_settings(detector: CenterFace) -> None:
    assert detector.id.startswith("centerface-09189dea-640-1280-")


@pytest.mark.real
def test_nine_of_ten_faces_of_real_photos_are_found(detector: CenterFace, real_photos: Path) -> None:
    photos = marked_photos(real_photos / "detection")[::6]
    reached = figures(photos, [detector.detect(photo.pixels) for photo in photos], least=32)
    assert reached.faces > 20
    assert reached.recall > 0.85
    assert reached.precision > 0.9
