from pathlib import Path

import numpy as np
import pytest

from photoclust.training.crops import SIDE, Crops, Face, Floats, Indices
from photoclust.training.evaluate.protocols import ProtocolError, cfp_pairs, lfw_pairs, resolved, ytf_pairs
from photoclust.training.evaluate.tracks import tracked


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_lfws_view_2_keeps_its_own_folds(tmp_path: Path) -> None:
    fold = "Ada\t1\t2\nAda\t1\tBob\t3\n"
    pairs = lfw_pairs(written(tmp_path / "pairs.txt", "2\t1\n" + fold + fold))
    assert [(p.left, p.right, p.same, p.fold) for p in pairs[:2]] == [
        ("Ada/Ada_0001", "Ada/Ada_0002", True, 0),
        ("Ada/Ada_0001", "Bob/Bob_0003", False, 0),
    ]
    assert [p.fold for p in pairs] == [0, 0, 1, 1]


def test_lfws_development_list_is_dealt_out_to_folds(tmp_path: Path) -> None:
    pairs = lfw_pairs(
        written(tmp_path / "pairsDevTest.txt", "2\n" + "Ada\t1\t2\n" * 2 + "Ada\t1\tBob\t3\n" * 2)
    )
    assert [p.fold for p in pairs] == [0, 1, 2, 3]


def test_cfps_numbers_are_turned_into_pictures(tmp_path: Path) -> None:
    written(tmp_path / "Pair_list_F.txt", "1 ../Data/Images/001/frontal/01.jpg\n")
    written(tmp_path / "Pair_list_P.txt", "1 ../Data/Images/002/profile/04.jpg\n")
    written(tmp_path / "Split/FP/01/same.txt", "1,1\n")
    written(tmp_path / "Split/FP/01/diff.txt", "1,1\n")
    pairs = cfp_pairs(tmp_path, "FP")
    assert [(p.left, p.right, p.same) for p in pairs] == [
        ("001/frontal/01", "002/profile/04", True),
        ("001/frontal/01", "002/profile/04", False),
    ]


def test_youtube_faces_splits_name_tracks(tmp_path: Path) -> None:
    text = "split number, first name, second name, is same\n1, Ada/0, Ada/3, 1, 1\n2, Ada/0, Bob/1, 0, 0\n"
    rows = "1, 5, Ada/0, Ada/3, 1\n2, 6, Ada/0, Bob/1, 0\n"
    pairs = ytf_pairs(written(tmp_path / "splits.txt", text.splitlines()[0] + "\n" + rows))
    assert [(p.left, p.right, p.same, p.fold) for p in pairs] == [
        ("Ada/0", "Ada/3", True, 0),
        ("Ada/0", "Bob/1", False, 1),
    ]


def test_two_tracks_are_as_alike_as_all_pairs_of_frames_on_average(tmp_path: Path) -> None:
    vectors = np.random.default_rng(0).normal(size=(5, 8)).astype(np.float32)
    names = ("Ada/0/1.jpg", "Ada/0/2.jpg", "Bob/1/1.jpg", "Bob/1/2.jpg", "Bob/1/3.jpg")
    faces = tuple(Face(name, name[:3], "", "test", "", 1.0, ()) for name in names)
    crops = Crops(faces, np.zeros((5, SIDE, SIDE, 3), dtype=np.uint8), "")

    def subject(_crops: Crops, rows: Indices) -> Floats:
        return vectors[rows]

    pairs = ytf_pairs(written(tmp_path / "splits.txt", "1, 5, Ada/0, Bob/1, 0\n"))
    expected = (vectors[:2] @ vectors[2:].T).mean()
    assert tracked(subject, crops, pairs).cosines[0] == pytest.approx(expected, rel=1e-5)


def test_a_tracks_first_hundred_frames_count_by_their_numbers(tmp_path: Path) -> None:
    # Frames 2 to 120 and one more: written out of order, and in the order of letters not that of numbers.
    numbers = [int(n) for n in np.random.default_rng(0).permutation(120)]
    names = [*(f"Ada/0/0.{n}.jpg" for n in numbers), "Ada/1/1.7.jpg"]
    vectors = np.array([[float(n < 100), float(n >= 100)] for n in numbers] + [[1.0, 0.0]], dtype=np.float32)
    faces = tuple(Face(name, "Ada", "", "test", "", 1.0, ()) for name in names)
    crops = Crops(faces, np.zeros((len(faces), SIDE, SIDE, 3), dtype=np.uint8), "")

    def subject(_crops: Crops, rows: Indices) -> Floats:
        return vectors[rows]

    pairs = ytf_pairs(written(tmp_path / "splits.txt", "1, 5, Ada/0, Ada/1, 1\n"))
    assert tracked(subject, crops, pairs).cosines.tolist() == [1.0]


def test_a_track_that_is_not_there_is_named(tmp_path: Path) -> None:
    pairs = ytf_pairs(written(tmp_path / "splits.txt", "1, 5, Ada/0, Ada/1, 1\n"))
    crops = Crops((), np.zeros((0, SIDE, SIDE, 3), dtype=np.uint8), "")
    with pytest.raises(ProtocolError, match="Ada/0"):
        tracked(lambda _crops, rows: np.zeros((len(rows), 2), np.float32), crops, pairs)


def test_a_picture_that_is_not_there_is_named(tmp_path: Path) -> None:
    pairs = lfw_pairs(written(tmp_path / "pairs.txt", "2\nAda\t1\t2\n"))
    with pytest.raises(ProtocolError, match="Ada_0002"):
        resolved(pairs, {"Ada/Ada_0001": 0})


def test_a_line_that_is_no_pair_is_shown(tmp_path: Path) -> None:
    with pytest.raises(ProtocolError, match="not a list of LFW pairs"):
        lfw_pairs(written(tmp_path / "pairs.txt", "2\nAda 1\n"))
