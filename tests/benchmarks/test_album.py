"""How a library's faces become the photos of albums."""

from pathlib import Path

from benchmarks.album import STRANGERS, TOGETHER, found_photos, per_album
from benchmarks.truth import TrueFace
from photoclust.library import Library
from tests.made import album, face, photo, put

ALBUMS = Path("/albums")
ANNA = (TrueFace("Anna"),)


def test_a_photo_that_two_files_show_counts_once(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        put(library, "/albums/a/1.jpg", photo("c1", face(1)))
        put(library, "/albums/a/copy.jpg", photo("c1", face(1)))
        faces = list(library.census.faces())
    truth = {ALBUMS / "a/1.jpg": ANNA, ALBUMS / "a/copy.jpg": ANNA}
    (only,) = found_photos(truth, faces, ALBUMS)
    assert (only.album, len(only.faces)) == ("a", 1)


def test_a_photo_without_a_face_counts_too() -> None:
    (only,) = found_photos({ALBUMS / "a/1.jpg": ANNA}, [], ALBUMS)
    assert only.faces == ()


def test_photos_outside_the_albums_are_of_strangers() -> None:
    (only,) = found_photos({Path("/elsewhere/1.jpg"): ()}, [], ALBUMS)
    assert only.album == STRANGERS


def test_single_faces_are_groups_of_their_own(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        album(library, people=1, shots=2)
        faces = list(library.census.faces())
    truth = {face.paths[0]: ANNA for face in faces}
    figures = per_album(list(found_photos(truth, faces, ALBUMS)))[-1]
    assert figures.pairwise is not None
    assert (figures.album, figures.pairwise.recall) == (TOGETHER, 0.0)
