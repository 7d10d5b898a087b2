"""Tiny ONNX embedders for the tests of this folder."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from photoclust.faces.contract import METADATA_KEY, EmbedderContract

SIDE, DIMENSION = 8, 5
CONTRACT = EmbedderContract(
    id="tiny",
    title="A random projection",
    licence="MIT",
    training="none",
    input_size=SIDE,
    span=100.0,
    mean=(120.0, 110.0, 100.0),
    std=(50.0, 60.0, 70.0),
    dimension=DIMENSION,
    same_person_similarity=0.5,
    cluster_similarity=0.4,
    calibration_slope=10.0,
    calibration_offset=-5.0,
)
WEIGHTS: npt.NDArray[np.float32] = (
    np.random.default_rng(0).normal(size=(3 * SIDE * SIDE, DIMENSION)).astype(np.float32)
)


def write_embedder(
    path: Path, *, metadata: str | None = None, source: str = "faces", side: int = SIDE
) -> Path:
    """Write an embedder that flattens a face and multiplies it with WEIGHTS; metadata "" leaves it bare."""
    weights = np.resize(WEIGHTS, (3 * side * side, DIMENSION))
    graph = helper.make_graph(
        [
            helper.make_node("Flatten", [source], ["flat"]),
            helper.make_node("MatMul", ["flat", "weights"], ["embeddings"]),
        ],
        "tiny",
        [helper.make_tensor_value_info(source, TensorProto.FLOAT, ["n", 3, side, side])],
        [helper.make_tensor_value_info("embeddings", TensorProto.FLOAT, ["n", DIMENSION])],
        [numpy_helper.from_array(weights, "weights")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    if metadata != "":
        helper.set_model_props(model, {METADATA_KEY: CONTRACT.to_json() if metadata is None else metadata})
    onnx.save(model, str(path))
    return path


def contract_with(**changes: object) -> str:
    """Return the contract's JSON with some values changed."""
    return replace(CONTRACT, **changes).to_json()  # type: ignore[arg-type]
