"""The demo's album is what it says it is, and the demo does not pass what is wrong."""

import shutil
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from photoclust import assets, demo
from photoclust.demo import PORTRAIT, SHOTS, Album, judge, make_album
from photoclust.errors import PhotoclustError, UnreadablePhoto
from photoclust.images import ImageLimits, decode
from photoclust.library import Library
from photoclust.model import Photo
from photoclust.regroup import GroupingRules, regroup
from tests.made import MODEL, astronaut, face, photo, put


@pytest.fixture(scope="module")
def album(tmp_path_factory: pytest.TempPathFactory) -> Album:
    astronaut()  # skips where scikit-image is not installed
    return make_album(tmp_path_factory.mktemp("album"))


def test_every_photo_can_be_read_and_the_broken_one_cannot(album: Album) -> None:
    for path in album.portraits | album.faceless:
        assert decode(path.read_bytes(), ImageLimits()).pixels.std() > 1
    with pytest.raises(UnreadablePhoto):
        decode(album.broken.read_bytes(), ImageLimits())


def test_there_are_portraits_others_and_every_orientation(album: Album) -> None:
    portraits = [shot for shot in SHOTS if shot.source == PORTRAIT]
    assert {shot.orientation for shot in portraits} == set(range(1, 9))
    assert (len(album.portraits), len(album.faceless)) == (len(portraits), len(SHOTS) - len(portraits))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_photo_is_upright_when_its_orientation_is_obeyed(orientation: int, tmp_path: Path) -> None:
    upright = astronaut().crop((0, 0, 400, 512))
    shot = replace(SHOTS[0], window=(0, 0, 400, 512), suffix=".png", orientation=orientation)
    sources = demo._pictures()
    with Image.open(demo._save(shot, sources, tmp_path / "turned.png")) as stored:
        turned = ImageOps.exif_transpose(stored)
    assert np.array_equal(np.asarray(turned), np.asarray(upright))


def test_the_album_is_the_same_every_time(album: Album, tmp_path: Path) -> None:
    again = make_album(tmp_path)
    for path in again.portraits | again.faceless | {again.broken}:
        assert path.read_bytes() == (album.broken.parent / path.name).read_bytes()


def test_pictures_that_are_shipped_need_no_scikit_image(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "photoclust" / "resources" / "demo"
    shutil.copytree(demo._pictures(), shipped)
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path / "photoclust")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert demo._pictures() == shipped


def test_without_scikit_image_there_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(PhotoclustError, match="pip install scikit-image"):
        make_album(tmp_path)


class Found:
    """A library in which an album was found as one says."""

    def __init__(self, folder: Path, album: Album) -> None:
        self.library = Library(folder)
        self.album = album
        self.put(album.portraits, person=1)
        self.library.files.record_skipped(album.broken, size=1, modified_ns=1, reason="It is broken.")

    def put(self, paths: Iterable[Path], person: int) -> None:
        for number, path in enumerate(sorted(paths)):
            put(self.library, str(path), self.shot(path, person, number))

    def shot(self, path: Path, person: int, number: int) -> Photo:
        return photo(f"{path} {person}", face(person, number))

    def passes(self) -> bool:
        regroup(self.library, GroupingRules(MODEL, 32.0))
        return judge(self.album, self.library).passed


@pytest.fixture
def found(tmp_path: Path, album: Album) -> Found:
    return Found(tmp_path / "library", album)


def test_an_album_found_as_it_was_made_passes(found: Found) -> None:
    assert found.passes()


def test_a_portrait_taken_for_somebody_else_fails(found: Found) -> None:
    found.put(sorted(found.album.portraits)[:3], person=2)
    assert not found.passes()


def test_a_portrait_left_alone_fails(found: Found) -> None:
    found.put(sorted(found.album.portraits)[:1], person=3)
    assert not found.passes()


def test_a_face_where_there_is_none_fails(found: Found) -> None:
    found.put(sorted(found.album.faceless)[:1], person=4)
    assert not found.passes()


def test_a_broken_file_that_is_not_listed_fails(found: Found) -> None:
    found.library.files.record_present(found.album.broken, size=1, modified_ns=2, photo=1)
    assert not found.passes()
