"""One photo is found by a file of it, with everybody in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from photoclust import people
from photoclust.library import Library
from photoclust.library.photos import Looks
from photoclust.regroup import GroupingRules, regroup
from tests.made import MODEL, album, face, photo, put

BOTH = Path("/album/both.jpg")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Three groups of four faces; two of them, and a stranger, in one photo more."""
    with Library(tmp_path) as made:
        album(made)
        shot = photo("both", face(0, 9, x=500), face(1, 9, x=100), face(77, x=800))
        put(made, str(BOTH), shot)
        put(made, "/album/copy.jpg", shot)
        regroup(made, GroupingRules(MODEL))
        yield made


def test_everybody_in_a_photo_is_there_from_left_to_right(library: Library) -> None:
    handles = {next(library.census.faces(each.handle)).id: each.handle for each in library.census.groups()}
    assert len(handles) == 3
    shown = library.photos.at(BOTH)
    assert shown is not None
    assert [each.box.x for each in shown.faces] == [100, 500, 800]
    assert [each.handle is None for each in shown.faces] == [False, False, True]
    assert shown.placed.paths == (BOTH, Path("/album/copy.jpg"))


def test_names_are_told_and_what_is_no_face_is_not(library: Library) -> None:
    shown = library.photos.at(BOTH)
    assert shown is not None
    first, _, stranger = shown.faces
    assert first.handle is not None
    people.name(library, first.handle, "Anna")
    people.dismiss(library, [stranger.id])
    again = library.photos.at(BOTH)
    assert again is not None
    assert [each.name for each in again.faces] == ["Anna", None]


def test_an_unknown_file_is_no_photo(library: Library) -> None:
    assert library.photos.at(Path("/album/unknown.jpg")) is None


def test_what_a_model_has_seen_is_counted_by_faces(library: Library) -> None:
    put(library, "/album/empty.jpg", photo("empty"))  # no face: counts nowhere
    assert library.photos.looks_of(MODEL) == Looks(photos=13, unseen=0)
    assert library.photos.looks_of("another") == Looks(photos=13, unseen=13)
    library.faces.add_model("another", "{}")
    library.faces.store(photo("0-0", face(0, 0)), model="another", examined_by="another", taken="2020-01-01")
    assert library.photos.looks_of("another") == Looks(photos=13, unseen=12)
    assert library.photos.looks_of(MODEL) == Looks(photos=13, unseen=0)
