"""From packed faces to a model that the application takes, by the one command."""

import shutil
import tarfile
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from photoclust.faces.embed import Embedder
from photoclust.training.__main__ import main
from photoclust.training.smoke import made_faces
from tests.training.made import HEADER, LANDMARKS, add_crop

RECIPE = """
name = "tiny"
title = "A tiny model"
network = "nns1-half-nn3"
dimension = 64
prototypes = 16
[source]
teacher = "teacher.onnx"
[batches]
faces = 16
[[terms]]
loss = "distillation"
scale = 5.0
[[terms]]
loss = "margin-softmax"
weight = 0.2
[optimiser]
warm = 2
average = 0.8
[[stages]]
size = 32
steps = 20
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with made shards, a made teacher and a recipe."""
    folder = tmp_path_factory.mktemp("root")
    crops = made_faces(folder / "made")
    (folder / "faces").mkdir()
    rows = [HEADER]
    with tarfile.open(folder / "faces" / "faces-00.tar", "w") as shard:
        for face, pixels in zip(crops.faces, crops.pixels, strict=True):
            add_crop(shard, face.file, np.asarray(pixels))
            rows.append(f"faces-00.tar,{face.file},made,{face.person},{face.split},144,0.9,0.9,{LANDMARKS}")
    (folder / "faces" / "index.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "teacher.onnx").write_bytes(made_teacher())
    (folder / "recipe.toml").write_text(RECIPE, encoding="utf-8")
    return folder


def test_one_command_goes_from_faces_to_a_model(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    places = ["--faces", str(root), "--cache", "cache", "--runs", "runs"]
    assert main(["rebuild", "recipe.toml", "--models", "models", *places]) == 0
    embedder = Embedder(root / "models" / "nns1.onnx")
    assert (embedder.contract.id, embedder.contract.dimension) == ("tiny-65d-32px", 65)
    assert "teacher teacher" in embedder.contract.training
    kept = {path.name for path in (root / "training" / "results" / "tiny").iterdir()}
    assert {"record.json", "metrics.jsonl"} <= kept


def test_a_runs_record_is_kept_for_the_documents_where_that_is_asked_for(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    results = root / "training" / "results" / "tiny"
    shutil.rmtree(results, ignore_errors=True)
    again = ["train", "recipe.toml", "--faces", str(root), "--cache", "cache", "--runs", "runs"]
    assert main(again) == 0
    assert not results.exists()
    assert main([*again, "--keep"]) == 0
    assert (results / "record.json").exists()


def test_evaluate_judges_the_model_with_and_without_bytes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    places = ["--faces", str(root), "--cache", "cache", "--runs", "runs"]
    assert main(["evaluate", "models/nns1.onnx", "--output", "judged", *places]) == 0
    figures = (root / "judged" / "nns1.json").read_text()
    assert '"validation made"' in figures
    assert '"validation made, stored as bytes"' in figures


def test_a_strangers_model_is_judged_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    places = ["--faces", str(root), "--cache", "cache", "--runs", "runs"]
    foreign = ["--mean", "127.5", "127.5", "127.5", "--std", "128", "128", "128", "--span", "104"]
    assert main(["evaluate", "teacher.onnx", "--output", "judged", *foreign, *places]) == 0
    assert '"validation made"' in (root / "judged" / "teacher.json").read_text()


def made_teacher() -> bytes:
    """Return a teacher that turns the mean colours of 4 x 4 fields at random into 64 numbers."""
    weights = np.random.default_rng(0).normal(size=(48, 64)).astype(np.float32)
    nodes = [
        helper.make_node("AveragePool", ["face"], ["fields"], kernel_shape=[28, 28], strides=[28, 28]),
        helper.make_node("Flatten", ["fields"], ["flat"]),
        helper.make_node("MatMul", ["flat", "weights"], ["vector"]),
    ]
    graph = helper.make_graph(
        nodes,
        "teacher",
        [helper.make_tensor_value_info("face", TensorProto.FLOAT, [1, 3, 112, 112])],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, 64])],
        [numpy_helper.from_array(weights, "weights")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())
