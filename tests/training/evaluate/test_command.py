"""From made clips to YouTube Faces' figures and curve, by the command line."""

import json
import tarfile
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from photoclust.training.__main__ import main
from photoclust.training.smoke import made_faces
from tests.training.made import add_crop

pytest.importorskip("onnxruntime", reason="an ONNX file is judged by onnxruntime")
pytest.importorskip("matplotlib", reason="the curve is drawn by matplotlib")

MODEL = Path(__file__).parents[3] / "resources" / "models" / "nns1.onnx"
PEOPLE = (0, 1, 2, 3, 4, 5)
TRACKS = 2
FRAMES = 3


def write_clips(path: Path, cache: Path) -> None:
    """Pack two tracks of three frames of each of six made people, named as YouTube Faces names them."""
    crops = made_faces(cache)
    with tarfile.open(path, "w") as clips:
        for person in PEOPLE:
            own = np.flatnonzero(crops.labels() == person)
            for number, row in enumerate(own[: TRACKS * FRAMES]):
                track, frame = divmod(number, FRAMES)
                add_crop(clips, f"person_{person}/{track}/{track}.{frame}.jpg", crops.pixels[row])


def write_splits(path: Path) -> int:
    """Write a pair of tracks of each person, and one of every two people; return how many pairs."""
    tracks = [(f"person_{one}/0", f"person_{one}/1", 1) for one in PEOPLE]
    tracks += [(f"person_{one}/0", f"person_{other}/0", 0) for one, other in combinations(PEOPLE, 2)]
    lines = [f"{n % 3 + 1}, {n}, {left}, {right}, {same}\n" for n, (left, right, same) in enumerate(tracks)]
    path.write_text("split number, pair number, first, second, same\n" + "".join(lines), encoding="utf-8")
    return len(tracks)


def test_clips_are_judged_by_youtube_faces_splits(tmp_path: Path) -> None:
    write_clips(tmp_path / "clips.tar", tmp_path / "cache")
    pairs = write_splits(tmp_path / "splits.txt")
    judged = ["evaluate", str(MODEL), "--people", str(tmp_path / "clips.tar")]
    judged += ["--ytf", str(tmp_path / "splits.txt")]
    places = ["--cache", str(tmp_path / "cache"), "--output", str(tmp_path / "found")]
    assert main([*judged, *places]) == 0
    found = json.loads((tmp_path / "found" / "nns1.json").read_text())["YouTube Faces"]
    assert (found["pairs"], found["same"]) == (pairs, len(PEOPLE))
    assert found["accuracy"]["mean"] > 0.8  # no to every pair: 0.71
    assert (tmp_path / "found" / "nns1-roc.png").exists()
