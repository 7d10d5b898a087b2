"""What an album's figures say."""

from benchmarks.album_figures import FoundFace, FoundPhoto, album_figures, regrouped
from benchmarks.truth import TrueFace
from photoclust.model import Box

ONE = Box(0, 0, 50, 50)


def shot(person: str, number: int, group: str) -> FoundPhoto:
    """Make a photo of one person with one face."""
    return FoundPhoto("album", (TrueFace(person),), (FoundFace(number, ONE, group),))


def test_a_perfect_grouping_scores_full_marks() -> None:
    figures = album_figures("album", [shot("a", 1, "x"), shot("a", 2, "x"), shot("b", 3, "y")])
    assert figures.pairwise is not None
    assert (figures.known, figures.pairwise.f) == (3, 1.0)


def test_faces_of_strangers_count_in_no_score() -> None:
    figures = album_figures("album", [shot("a", 1, "x"), shot("a", 2, "x"), shot("_face", 3, "x")])
    assert figures.bcubed is not None
    assert (figures.known, figures.bcubed.f) == (2, 1.0)
    assert (figures.strangers, figures.intruders) == (1, 1)


def test_an_album_of_strangers_has_no_score() -> None:
    assert album_figures("strangers", [shot("_face", 1, "x")]).bcubed is None


def test_a_face_in_a_photo_of_nobody_is_false() -> None:
    assert album_figures("album", [FoundPhoto("album", (), (FoundFace(1, ONE, "x"),))]).false == 1


def test_two_people_and_one_face_leave_one_unfound() -> None:
    photo = FoundPhoto("album", (TrueFace("a"), TrueFace("b")), (FoundFace(1, ONE, "x"),))
    figures = album_figures("album", [photo])
    assert (figures.unplaced, figures.unplaced_found) == (2, 1)


def test_other_groups_give_other_scores() -> None:
    photos = [shot("a", 1, "x"), shot("a", 2, "x")]
    apart = album_figures("album", regrouped(photos, {1: "x", 2: "y"}))
    assert apart.pairwise is not None
    assert apart.pairwise.recall == 0.0
