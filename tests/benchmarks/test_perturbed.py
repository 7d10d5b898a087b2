"""A perturbed model is off by a part in a hundred, in whatever precision its weights are kept."""

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from benchmarks.perturbed import PART, perturbed
from tests.made import toy_embedder


@pytest.mark.parametrize("kind", [np.float32, np.float16])
def test_each_weight_is_a_little_off(tmp_path: Path, kind: type[np.floating]) -> None:
    given = toy_embedder(tmp_path / "toy.onnx")
    model = onnx.load(given)
    (weights,) = model.graph.initializer
    before = numpy_helper.to_array(weights).astype(kind)
    weights.CopyFrom(numpy_helper.from_array(before, weights.name))
    onnx.save(model, given)
    (off,) = onnx.load(perturbed(given, tmp_path / "cache")).graph.initializer
    after = numpy_helper.to_array(off)
    assert after.dtype == before.dtype
    assert np.std(after.astype(np.float64) / before - 1) == pytest.approx(PART, rel=0.1)
