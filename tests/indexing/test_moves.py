"""Photos that are renamed, copied, or on a drive that goes and comes keep their faces and names."""

import shutil

from photoclust import people
from tests.indexing.scene import Scene


def test_a_renamed_photo_keeps_its_faces_and_names_and_is_not_decoded(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    (scene.album / "a.jpg").rename(scene.album / "renamed.jpg")
    looked, _ = scene.scan()
    assert looked == []
    (face,) = scene.library.census.faces()
    assert (face.name, [path.name for path in face.paths]) == ("Eileen", ["renamed.jpg"])


def test_a_copy_is_the_same_photo_in_two_places(scene: Scene) -> None:
    scene.scan()
    shutil.copy(scene.album / "a.jpg", scene.album / "copy.jpg")
    looked, _ = scene.scan()
    assert looked == []
    (face,) = scene.library.census.faces()
    assert [path.name for path in face.paths] == ["a.jpg", "copy.jpg"]


def test_a_drive_that_is_back_is_listed_as_skipped_no_more(scene: Scene) -> None:
    scene.scan()
    away = scene.album.with_name("unplugged")
    scene.album.rename(away)
    scene.scan()
    assert len(list(scene.library.files.skipped())) == 1
    away.rename(scene.album)
    scene.scan()
    assert list(scene.library.files.skipped()) == []


def test_an_unplugged_drive_is_offline_and_nothing_is_lost(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    scene.album.rename(scene.album.with_name("unplugged"))
    scene.scan()
    assert scene.library.census.totals().offline == 1
    assert people.find(scene.library, "Eileen").faces == 1
    scene.album.with_name("unplugged").rename(scene.album)
    looked, _ = scene.scan()
    assert looked == []
    assert scene.library.census.totals().offline == 0


def test_a_drive_under_another_name_keeps_its_faces(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    moved = scene.album.with_name("new drive letter")
    scene.album.rename(moved)
    looked, _ = scene.scan(scene.album, moved)
    assert looked == []
    assert people.find(scene.library, "Eileen").faces == 1
