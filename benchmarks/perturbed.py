"""A model that sees nearly the same: each weight of another, a little off, under an id of its own."""

from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
import onnx
from onnx import numpy_helper

from photoclust.faces.contract import METADATA_KEY, EmbedderContract

PART: Final = 0.01
"""By which a weight is off: the standard deviation, relative to the weight."""


def perturbed(model: Path, folder: Path) -> Path:
    """Write the perturbed copy of an embedder into a folder and return its path."""
    copy = onnx.load(model)
    random = np.random.default_rng(0)
    for weights in copy.graph.initializer:
        values = numpy_helper.to_array(weights)
        if np.issubdtype(values.dtype, np.floating) and values.ndim > 1:
            off = values * (1 + PART * random.standard_normal(values.shape, dtype=np.float32))
            weights.CopyFrom(numpy_helper.from_array(off.astype(values.dtype), weights.name))
    for entry in copy.metadata_props:
        if entry.key == METADATA_KEY:
            contract = EmbedderContract.from_json(entry.value)
            entry.value = replace(contract, id=f"{contract.id}-perturbed").to_json()
    folder.mkdir(parents=True, exist_ok=True)
    written = folder / f"{model.stem}-perturbed.onnx"
    onnx.save(copy, written)
    return written
