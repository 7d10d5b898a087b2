"""Who is asked about of those whom grouping has left apart."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photoclust import people
from photoclust.library import Library
from photoclust.regroup import GroupingRules
from photoclust.suggestions import Crowd, lone_faces, same_people
from tests.made import CONTRACT, MODEL, face, photo, put

NEVER = (1.0, 0.0, 0.0, -99.0)


def two_groups(library: Library, size: float = 80.0) -> None:
    """Put two groups of four photos each of one person there."""
    for shot in range(4):
        put(library, f"/{shot}.jpg", photo(f"a{shot}", face(1, shot)))
        put(library, f"/other/{shot}.jpg", photo(f"b{shot}", face(1, 40 + shot, size=size)))
    library.groups.replace(np.arange(1, 9), np.array([1, 2] * 4))


@pytest.mark.parametrize(("size", "asked"), [(80.0, 1), (20.0, 0)])
def test_weak_faces_alone_are_no_reason_to_ask(tmp_path: Path, size: float, asked: int) -> None:
    with Library(tmp_path) as library:
        two_groups(library, size)
        assert len(same_people(Crowd.of(library, GroupingRules(MODEL)))) == asked


def test_how_likely_groups_are_one_is_the_models_own_to_say(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        two_groups(library)
        library.faces.add_model(MODEL, replace(CONTRACT, groups_left_apart=NEVER).to_json())
        assert not same_people(Crowd.of(library, GroupingRules(MODEL)))


def test_how_likely_a_face_left_alone_is_somebodys_is_the_models_own_to_say(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for shot in range(4):
            put(library, f"/{shot}.jpg", photo(f"a{shot}", face(1, shot)))
        library.groups.replace(np.arange(1, 5), np.array([1, 1, 1, 2]))
        people.name(library, "g1", "Anna")
        assert len(lone_faces(Crowd.of(library, GroupingRules(MODEL)))) == 1
        library.faces.add_model(MODEL, replace(CONTRACT, faces_left_alone=NEVER).to_json())
        assert not lone_faces(Crowd.of(library, GroupingRules(MODEL)))
