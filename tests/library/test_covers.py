"""Nobody is shown lying, blurred or from the side while there is a better face of them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust.cluster import typical
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.covers import roll, worth
from photoclust.regroup import GroupingRules, regroup
from tests.made import MODEL, face, photo, put

UPRIGHT = np.array([(30, 40), (70, 40), (50, 60), (35, 80), (65, 80)], np.float32)


@pytest.mark.parametrize("angle", [-150, -90, -30, 0, 20, 90, 170])
def test_the_lean_of_a_head_is_measured(angle: float) -> None:
    turn = np.radians(angle)
    turned = UPRIGHT @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]], np.float32)
    assert roll(turned) == pytest.approx(angle, abs=0.01)


def test_without_landmarks_a_head_is_upright() -> None:
    assert roll(np.zeros((5, 2), np.float32)) == 0.0


@given(st.floats(1, 4000), st.floats(0, 5000), st.floats(0, 1), st.floats(-90, 90), st.floats(-180, 180))
def test_worth_is_bounded_and_any_fault_lessens_it(
    size: float, sharpness: float, score: float, yaw: float, lean: float
) -> None:
    found = worth(size, sharpness, score, yaw, lean)
    assert 0 <= found <= 160
    assert found <= worth(size, sharpness, score, yaw, 0.0)
    assert found <= worth(size, sharpness, score, 0.0, lean)
    assert found <= worth(size, 5000, score, yaw, lean)


def test_a_smaller_upright_face_is_the_cover_and_not_a_large_one_that_lies(tmp_path: Path) -> None:
    lying = replace(face(0, 0, size=150), landmarks=UPRIGHT @ np.array([[0, 1], [-1, 0]], np.float32))
    blurred = replace(face(0, 1, size=150), quality=replace(face(0).quality, size=150.0, sharpness=5.0))
    good = replace(face(0, 2, size=90), landmarks=UPRIGHT)
    with Library(tmp_path) as library:
        for number, each in enumerate((lying, blurred, good)):
            put(library, f"/a/{number}.jpg", photo(str(number), each))
        regroup(library, GroupingRules(MODEL))
        (shown,) = library.census.groups()
        order = [found.box.width for found in library.census.faces(shown.handle)]
    assert shown.cover == 3
    assert order[0] == 90


def test_the_cover_of_two_people_taken_for_one_is_of_the_one_seen_more_often(tmp_path: Path) -> None:
    faces = [face(0, 0, size=150), face(0, 1, size=140), *(face(1, shot, size=90) for shot in range(3))]
    with Library(tmp_path) as library:
        for number, each in enumerate(faces):
            put(library, f"/a/{number}.jpg", photo(str(number), each))
        alike = typical(restore(library.groups.faces(MODEL).codes), np.zeros(5, np.int64), slack=0.1)
        ids = library.groups.faces(MODEL).ids
        library.groups.replace(ids, np.ones(5, np.int64), alike)
        (mixed,) = library.census.groups()
        assert (mixed.faces, mixed.cover) == (5, 3)
        library.groups.replace(ids, np.ones(5, np.int64))
        assert library.census.groups()[0].cover == 1
