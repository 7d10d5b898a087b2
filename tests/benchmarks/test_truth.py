"""What benchmarks/truth.py takes for a true face."""

from pathlib import Path

import pytest

from benchmarks.truth import TrueFace, boxes_found, names_of, read_truth
from photoclust.model import Box

LISTING = """photo,x,y,w,h,person
one.jpg,10,20,30,40,Anna
one.jpg,100,20,30,40,_stranger
two.jpg,,,,,Bert
empty.jpg,,,,,_noface
"""


@pytest.fixture
def album(tmp_path: Path) -> Path:
    folder = tmp_path / "album"
    folder.mkdir()
    (folder / "truth.csv").write_text(LISTING)
    return folder


def square(x: float, side: float) -> Box:
    return Box(x, 0.0, side, side)


def test_a_folder_of_albums_is_read_as_one(album: Path) -> None:
    truth = read_truth([album.parent])
    assert truth[album / "one.jpg"] == (
        TrueFace("Anna", Box(10, 20, 30, 40)),
        TrueFace("_stranger", Box(100, 20, 30, 40)),
    )


def test_a_row_without_a_box_tells_of_somebody_somewhere(album: Path) -> None:
    assert read_truth([album])[album / "two.jpg"] == (TrueFace("Bert"),)


def test_a_photo_of_nobody_has_no_true_face(album: Path) -> None:
    assert read_truth([album])[album / "empty.jpg"] == ()


def test_boxes_of_one_face_may_be_drawn_by_different_habits() -> None:
    tall, square_box = Box(20, 10, 60, 90), Box(0, 0, 100, 100)
    assert names_of([tall], [TrueFace("Anna", square_box)]) == ("Anna",)


def test_a_nose_is_not_the_face() -> None:
    assert names_of([square(45, 10)], [TrueFace("Anna", square(0, 100))]) == (None,)


def test_a_true_face_is_found_once() -> None:
    true = [TrueFace("Anna", square(0, 100))]
    assert names_of([square(20, 100), square(5, 100)], true) == (None, "Anna")
    assert boxes_found([square(20, 100), square(5, 100)], true) == 1


def test_a_photo_of_one_person_shows_them_in_its_only_face() -> None:
    assert names_of([square(0, 50)], [TrueFace("Anna")]) == ("Anna",)


def test_of_several_faces_the_one_that_is_clearly_larger_counts() -> None:
    assert names_of([square(0, 50), square(100, 100)], [TrueFace("Anna")]) == (None, "Anna")


def test_of_several_faces_alike_in_size_none_counts() -> None:
    assert names_of([square(0, 90), square(100, 100)], [TrueFace("Anna")]) == (None, None)


def test_a_photo_of_two_without_boxes_does_not_say_whose_face_is_whose() -> None:
    true = [TrueFace("Anna"), TrueFace("Bert")]
    assert names_of([square(0, 50), square(100, 100)], true) == (None, None)


def test_no_face_is_anybody_where_none_was_found() -> None:
    assert names_of([], [TrueFace("Anna")]) == ()
