"""The least sure faces of a person come first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from photoclust import people
from photoclust.library import Library
from photoclust.sureness import least_sure
from tests.made import album, face, photo, put
from tests.people.acting import group


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Three people of four faces each, and somebody else's face in a photo of its own."""
    with Library(tmp_path) as library:
        album(library)
        put(library, "/album/other.jpg", photo("other", face(77)))
        group(library)
        yield library


def test_a_face_unlike_the_others_comes_first(library: Library) -> None:
    people.name(library, "g1", "Anna")
    (other,) = (each.id for each in library.census.faces() if "other" in str(each.paths[0]))
    people.confirm(library, "Anna", [other])
    anna = people.find(library, "Anna").handle
    assert least_sure(library, anna)[-1] == other  # the owner pointed at it
    people.undo(library)
    people.merge(library, "Anna", [str(library.census.handle_of(other))])
    assert least_sure(library, anna)[0] == other
    assert set(least_sure(library, anna)) == library.census.face_ids(anna)


def test_of_one_face_and_of_none_there_is_nothing_to_compare(library: Library, tmp_path: Path) -> None:
    (other,) = (each.id for each in library.census.faces() if "other" in str(each.paths[0]))
    assert least_sure(library, str(library.census.handle_of(other))) == [other]
    with Library(tmp_path / "empty") as empty:
        assert least_sure(empty, "g1") == []
