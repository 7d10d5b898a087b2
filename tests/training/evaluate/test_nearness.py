import json
from pathlib import Path

import numpy as np
import pytest

from photoclust.training.__main__ import main
from photoclust.training.crops import SIDE, Crops, Face, Floats, Indices
from photoclust.training.evaluate.nearness import MOST, nearness
from tests.training.made import write_shards
from tests.training.test_rebuild import RECIPE, made_teacher

MODEL = Path(__file__).parents[3] / "resources" / "models" / "nns1.onnx"

LEARNT: Indices = np.arange(1000, dtype=np.int64)
TARGETS: Floats = np.eye(2, dtype=np.float32)[np.arange(1400) % 2]


def crops() -> Crops:
    """Return faces without pictures: 1,000 of two sets that a student learnt from, 400 of another."""
    faces = [
        Face(f"{row}", f"p{row}", "pins" if row % 2 else "celeba", "train", "", 1.0, ())
        for row in range(1000)
    ]
    faces += [Face(f"{row}", f"p{row}", "fiw", "val", "", 1.0, ()) for row in range(400)]
    return Crops(tuple(faces), np.zeros((1, SIDE, SIDE, 3), np.uint8), "made")


def student(_crops: Crops, rows: Indices) -> Floats:
    """Answer as the teacher does on whom it knows, and half rightly on others, with a number appended."""
    between: Floats = np.array([0.6, 0.8], dtype=np.float32)
    answers = np.where(np.isin(rows, LEARNT)[:, None], TARGETS[rows], between)
    return np.hstack([0.8 * answers, np.full((len(rows), 1), 0.6)]).astype(np.float32)


def test_a_student_is_measured_on_each_split_and_set_apart() -> None:
    found = list(nearness(student, crops(), TARGETS, ("train", "val")))
    assert [(each.split, each.source, each.faces) for each in found] == [
        ("train", "all sets", MOST),
        ("train", "celeba", MOST),
        ("train", "pins", MOST),
        ("val", "fiw", MOST),
    ]
    assert [each.cosine.mean for each in found] == pytest.approx([1, 1, 1, 0.7])
    assert found[-1].cosine.error == pytest.approx(0.1 / 400**0.5, rel=0.01)


def test_one_command_prints_it_of_a_model_and_its_recipes_teacher(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_shards(tmp_path / "faces")
    (tmp_path / "teacher.onnx").write_bytes(made_teacher())
    recipe = tmp_path / "recipe.toml"
    recipe.write_text(RECIPE.replace("dimension = 64", "dimension = 128"), encoding="utf-8")
    places = ["--faces", str(tmp_path), "--cache", str(tmp_path / "cache")]
    assert main(["nearness", str(MODEL), str(recipe), *places]) == 0
    found = {(each["split"], each["source"]): each for each in json.loads(capsys.readouterr().out)}
    assert [(*key, each["faces"]) for key, each in found.items()] == [("train", "fiw", 4), ("val", "pins", 2)]
    assert all(abs(each["cosine"]["mean"]) < 0.5 for each in found.values())  # it never saw this teacher


def test_a_recipe_without_a_teacher_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text(RECIPE.replace('teacher = "teacher.onnx"', ""), encoding="utf-8")
    assert main(["nearness", str(MODEL), str(recipe)]) == 1
    assert "no teacher" in capsys.readouterr().err
