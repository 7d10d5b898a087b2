"""Store a model's kernels as half-precision numbers: half the file, and the same arithmetic."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

_SUFFIX: Final = "_half"


def halved(model: Any) -> Any:
    """Return the model with its kernels in float16, each cast to float32 where it is used.

    onnxruntime casts once, when it opens the file. Biases stay as they are: they weigh nothing.
    """
    made = onnx.ModelProto()
    made.CopyFrom(model)
    kernels = [each for each in made.graph.initializer if _is_kernel(each)]
    casts = [
        helper.make_node("Cast", [each.name + _SUFFIX], [each.name], to=TensorProto.FLOAT) for each in kernels
    ]
    for each in kernels:
        half = numpy_helper.to_array(each).astype(np.float16)
        each.CopyFrom(numpy_helper.from_array(half, each.name + _SUFFIX))
    _set_nodes(made, [*casts, *made.graph.node])
    return made


def widened(model: Any) -> Any:
    """Return the model with its kernels in float32 again; what was rounded stays so."""
    made = onnx.ModelProto()
    made.CopyFrom(model)
    halves = {each.name: each for each in made.graph.initializer if each.name.endswith(_SUFFIX)}
    for name, each in halves.items():
        wide = numpy_helper.to_array(each).astype(np.float32)
        each.CopyFrom(numpy_helper.from_array(wide, name.removesuffix(_SUFFIX)))
    kept = [node for node in made.graph.node if node.op_type != "Cast" or node.input[0] not in halves]
    _set_nodes(made, kept)
    return made


def _is_kernel(tensor: Any) -> bool:
    return tensor.data_type == TensorProto.FLOAT and len(tensor.dims) > 1


def _set_nodes(model: Any, nodes: Iterable[Any]) -> None:
    kept = [onnx.NodeProto.FromString(node.SerializeToString()) for node in nodes]
    del model.graph.node[:]
    model.graph.node.extend(kept)
