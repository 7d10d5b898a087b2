"""Candidates: overlapping ones become one, turned ones come back, implausible ones go."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.faces.align import TEMPLATE, Landmarks
from photoclust.faces.candidates import Candidates, detections, lean, suppressed, turned_back
from photoclust.faces.centerface import decoded

WIDTH, HEIGHT = 300, 200
PICTURE = np.zeros((HEIGHT, WIDTH, 3), dtype=np.uint8)


def face_at(x: float, y: float, *, side: float = 50, score: float = 0.9) -> Candidates:
    """Return one upright face in a square box."""
    landmarks = (TEMPLATE / 112 * side + (x, y))[None].astype(np.float32)
    box = np.array([[x, y, x + side, y + side]], dtype=np.float32)
    return Candidates(box, landmarks, np.array([score], dtype=np.float32), lean(landmarks))


def test_of_overlapping_candidates_the_surest_stays() -> None:
    heap = face_at(10, 10, score=0.5).joined(face_at(12, 11, score=0.8)).joined(face_at(150, 10, score=0.6))
    left = suppressed(heap, 0.3)
    assert sorted(left.scores.tolist()) == pytest.approx([0.6, 0.8])


def test_an_upright_view_of_a_face_wins_over_a_surer_view_of_it_lying() -> None:
    upright, lying = face_at(10, 10, score=0.6), face_at(10, 10, score=0.9)
    lying = Candidates(lying.boxes, lying.landmarks, lying.scores, np.array([85], dtype=np.float32))
    assert suppressed(lying.joined(upright), 0.3).scores.tolist() == pytest.approx([0.6])


def test_nothing_is_left_of_nothing() -> None:
    none = face_at(0, 0).take(np.array([False]))
    assert len(suppressed(none, 0.3)) == 0
    assert detections(none, PICTURE) == ()


@settings(deadline=None)
@given(x=st.integers(0, WIDTH - 1), y=st.integers(0, HEIGHT - 1), quarters=st.integers(0, 3))
def test_a_point_found_in_a_turned_picture_comes_back_to_its_pixel(x: int, y: int, quarters: int) -> None:
    picture = PICTURE.copy()
    picture[y, x] = 255
    row, column = (int(v[0]) for v in np.nonzero(np.rot90(picture, quarters)[..., 0]))
    points = np.full((1, 5, 2), (column + 0.5, row + 0.5), dtype=np.float32)
    box = np.array([[column, row, column + 1, row + 1]], dtype=np.float32)
    back = turned_back(Candidates(box, points, box[:, 0], box[:, 0]), quarters, picture)
    assert back.boxes[0].tolist() == [x, y, x + 1, y + 1]
    assert back.landmarks[0, 0].tolist() == [x + 0.5, y + 0.5]


@settings(deadline=None)
@given(degrees=st.floats(-179, 179))
def test_the_lean_of_a_face_is_its_clockwise_turn(degrees: float) -> None:
    turn = np.radians(degrees)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    assert lean((TEMPLATE @ rotation.T)[None].astype(np.float32))[0] == pytest.approx(degrees, abs=0.01)


def test_boxes_are_clipped_to_the_picture() -> None:
    (found,) = detections(face_at(WIDTH - 30, -10), PICTURE)
    assert (found.box.x, found.box.y, found.box.width, found.box.height) == (WIDTH - 30, 0, 30, 40)


@pytest.mark.parametrize(
    "landmarks",
    [np.full((5, 2), 30), TEMPLATE / 112 * 50 + (200, 0), TEMPLATE / 112 * 2 + 30],
    ids=["in one point", "far outside the box", "all close together"],
)
def test_a_candidate_with_degenerate_landmarks_is_no_face(landmarks: Landmarks) -> None:
    face = face_at(10, 10)
    broken = Candidates(face.boxes, landmarks[None].astype(np.float32), face.scores, face.lean)
    assert detections(broken, PICTURE) == ()


def test_a_candidate_outside_the_picture_is_no_face() -> None:
    assert detections(face_at(WIDTH + 5, 10), PICTURE) == ()


def test_what_is_seen_within_a_surer_face_is_a_part_of_it() -> None:
    face, eye = face_at(10, 10, side=100, score=0.9), face_at(60, 30, side=45, score=0.4)
    assert [each.box.width for each in detections(eye.joined(face), PICTURE)] == [100]


@pytest.mark.parametrize(
    ("x", "score"), [(80, 0.4), (60, 0.95)], ids=["half outside", "surer than what is around it"]
)
def test_a_face_before_another_is_one_of_its_own(x: float, score: float) -> None:
    behind, before = face_at(10, 10, side=100, score=0.9), face_at(x, 30, side=45, score=score)
    assert len(detections(behind.joined(before), PICTURE)) == 2


def test_the_surest_detection_comes_first() -> None:
    both = face_at(10, 10, score=0.5).joined(face_at(150, 10, score=0.8))
    assert [round(each.score, 1) for each in detections(both, PICTURE)] == [0.8, 0.5]


def test_the_networks_maps_are_read_as_they_are_documented() -> None:
    heat, size = np.zeros((1, 4, 6), dtype=np.float32), np.zeros((2, 4, 6), dtype=np.float32)
    offset, points = np.zeros((2, 4, 6), dtype=np.float32), np.zeros((10, 4, 6), dtype=np.float32)
    heat[0, 2, 3] = 0.7
    size[:, 2, 3] = np.log([10, 5])
    offset[:, 2, 3] = (0.25, -0.25)
    points[:, 2, 3] = (0.1, 0.2, 0.1, 0.8, 0.5, 0.5, 0.9, 0.3, 0.9, 0.7)
    found = decoded(heat, size, offset, points, least=0.4)
    middle_x, middle_y, width, height = (3 - 0.25 + 0.5) * 4, (2 + 0.25 + 0.5) * 4, 20.0, 40.0
    left, top = middle_x - width / 2, middle_y - height / 2
    np.testing.assert_allclose(found.boxes, [[left, top, left + width, top + height]], rtol=1e-5)
    np.testing.assert_allclose(found.landmarks[0, 0], (left + 0.2 * width, top + 0.1 * height), rtol=1e-5)
    np.testing.assert_allclose(found.landmarks[0, 4], (left + 0.7 * width, top + 0.9 * height), rtol=1e-5)
