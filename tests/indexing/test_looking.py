"""A scan finds what is in a folder, looks at it once, and goes on where it was stopped."""

import os
from pathlib import Path

import pytest
from PIL import Image

from photoclust.errors import ModelError, PhotoclustError
from photoclust.examine import ExamineSettings, examine
from photoclust.indexing import index_folders
from photoclust.model import Photo
from tests.indexing.scene import Inline, Scene
from tests.made import astronaut, save


def test_a_face_is_found_where_it_is_and_stored(scene: Scene) -> None:
    looked, last = scene.scan()
    assert (looked, last.faces, last.skipped) == (["a.jpg"], 1, 0)
    (face,) = scene.library.census.faces()
    middle = (face.box.x + face.box.width / 2, face.box.y + face.box.height / 2)
    assert middle == pytest.approx((224, 110), abs=15)


def test_scanning_an_unchanged_library_again_opens_no_photo(scene: Scene) -> None:
    scene.scan()
    looked, last = scene.scan()
    assert (looked, last.total) == ([], 0)


def test_a_folder_has_one_spelling(scene: Scene) -> None:
    scene.scan()
    (scene.album.parent / "other").mkdir()
    looked, last = scene.scan(scene.album.parent / "other" / ".." / "album")
    assert (looked, last.total) == ([], 0)


def test_a_file_from_another_age_stops_no_scan(scene: Scene) -> None:
    save(astronaut(0.7), scene.album / "b.jpg")
    os.utime(scene.album / "b.jpg", ns=(9_000_000_000_000_000_000, 9_000_000_000_000_000_000))
    _, last = scene.scan()
    assert last.faces == 2


def test_a_stopped_scan_goes_on_where_it_was(scene: Scene) -> None:
    for shade in range(5):
        save(astronaut(brightness=0.7 + shade / 20), scene.album / f"{shade}.jpg")
    steps = index_folders(scene.library, [scene.album], Inline(), scene.settings)
    done = [next(steps).done for _ in range(3)][-1]
    steps.close()
    looked, last = scene.scan()
    assert (len(looked), last.total) == (6 - done, 6 - done)
    assert scene.library.census.totals().photos == 6


def test_a_folder_that_never_was_there_is_a_sentence(scene: Scene) -> None:
    with pytest.raises(PhotoclustError, match="There is no folder"):
        scene.scan(scene.album / "typo")


def test_a_model_without_a_contract_stops_the_scan_before_it_begins(scene: Scene, tmp_path: Path) -> None:
    scene.settings = ExamineSettings(tmp_path / "missing.onnx")
    with pytest.raises(ModelError):
        scene.scan()


def test_the_place_of_a_face_does_not_depend_on_exif_orientation(scene: Scene) -> None:
    turned = astronaut().transpose(Image.Transpose.ROTATE_90)
    exif = turned.getexif()
    exif[0x0112] = 6
    turned.save(scene.album / "turned.jpg", exif=exif, quality=95)
    scene.scan()
    first, second = scene.library.census.faces()
    assert first.box.overlap(second.box) > 0.8


def test_looking_at_a_photo_is_a_pure_function(scene: Scene) -> None:
    once, again = (examine(scene.album / "a.jpg", scene.settings) for _ in range(2))
    assert isinstance(once, Photo)
    assert isinstance(again, Photo)
    assert once.content == again.content
    assert once.faces[0].box == again.faces[0].box
    assert (once.faces[0].code == again.faces[0].code).all()
    assert os.listdir(scene.album) == ["a.jpg"]  # noqa: PTH208 - nothing was written beside it
