from pathlib import Path

import numpy as np
import pytest
import torch

from photoclust.faces.embed import Embedder
from photoclust.training.export import export
from photoclust.training.networks import build
from photoclust.training.quantise import Quantised, quantise_model
from tests.training.test_export import CONTRACT


def test_the_int8_file_is_smaller_has_its_own_id_and_nearly_the_same_embeddings(tmp_path: Path) -> None:
    torch.manual_seed(0)
    original = export(build("nns1-residual", 64).eval(), CONTRACT, tmp_path / "made.onnx").path
    random = np.random.default_rng(0)
    crops = random.integers(0, 256, (64, 48, 48, 3), dtype=np.uint8)
    faces = ((crops.transpose(0, 3, 1, 2) - 127.5) / 127.5).astype(np.float32)
    small = quantise_model(original, faces, tmp_path / "made-int8.onnx")
    assert small.stat().st_size < 0.6 * original.stat().st_size
    assert Embedder(small).contract.id == CONTRACT.id + "-int8"
    both = [Embedder(path).embed(list(crops[:8])) for path in (original, small)]
    assert (both[0] * both[1]).sum(axis=1).min() > 0.95


@pytest.mark.parametrize(("accuracy", "kept"), [(0.9811, True), (0.985, True), (0.9799, False)])
def test_it_is_kept_only_under_a_fifth_of_a_point(accuracy: float, kept: bool) -> None:
    assert Quantised(Path("made.onnx"), 0.982, accuracy).worth_keeping is kept
