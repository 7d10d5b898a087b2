"""Turn averaged weights into an ONNX file that says what it is, and prove that both agree."""

import copy
import hashlib
import inspect
import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import onnx
import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from photoclust.errors import PhotoclustError
from photoclust.faces.contract import METADATA_KEY, EmbedderContract
from photoclust.training.extras import optional
from photoclust.training.halves import halved
from photoclust.training.networks.layers import ConvUnit

TOLERANCE: Final = 1e-4
_OPSET: Final = 17
_PROBES: Final = 5


class ExportError(PhotoclustError):
    """The exported file does not do what the network does."""


@dataclass(frozen=True, slots=True)
class Exported:
    """Where the file lies, its SHA-256, and the largest difference to Torch on random faces."""

    path: Path
    sha256: str
    difference: float


def folded(network: nn.Module) -> nn.Module:
    """Return an evaluation copy whose batch normalisations are part of their convolutions."""
    single = copy.deepcopy(network).float().cpu().eval()
    for unit in [m for m in single.modules() if isinstance(m, ConvUnit)]:
        unit[0] = fuse_conv_bn_eval(cast(nn.Conv2d, unit[0]), cast(nn.BatchNorm2d, unit[1]))
        unit[1] = nn.Identity()
    return single


def rounded(network: nn.Module) -> nn.Module:
    """Bring the kernels to the nearest numbers that the file can hold, in place; return the network."""
    with torch.no_grad():
        for kernel in [p for p in network.parameters() if p.ndim > 1]:
            kernel.copy_(kernel.half().float())
    return network


def export(network: nn.Module, contract: EmbedderContract, path: Path) -> Exported:
    """Write the network with its contract, its kernels in half precision (halves.py).

    Raises ExportError when ONNX and Torch, with the same kernels, differ by 1e-4.
    """
    single = rounded(folded(network))
    model = halved(_converted(single, contract.input_size))
    entry = model.metadata_props.add()
    entry.key, entry.value = METADATA_KEY, contract.to_json()
    model.producer_name, model.doc_string = "photoclust.training", contract.title
    onnx.checker.check_model(model, full_check=True)
    difference = _difference(single, model, contract.input_size)
    if not difference < TOLERANCE:
        raise ExportError(f"ONNX and Torch differ by {difference:.2g}: the file {path} was not written.")
    content = model.SerializeToString(deterministic=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return Exported(path, hashlib.sha256(content).hexdigest(), difference)


def read_contract(path: Path) -> EmbedderContract:
    """Return the contract in an ONNX file; raise ExportError when it has none."""
    entries = {entry.key: entry.value for entry in onnx.load(str(path)).metadata_props}
    if METADATA_KEY not in entries:
        raise ExportError(f"{path} has no contract; only a model that this package exported has one.")
    return EmbedderContract.from_json(entries[METADATA_KEY])


def rewrite_contract(path: Path, contract: EmbedderContract) -> None:
    """Replace the contract in an ONNX file; weights stay as they are."""
    model = onnx.load(str(path))
    kept = {entry.key: entry.value for entry in model.metadata_props if entry.key != METADATA_KEY}
    onnx.helper.set_model_props(model, {**kept, METADATA_KEY: contract.to_json()})
    path.write_bytes(model.SerializeToString(deterministic=True))


def _converted(network: nn.Module, size: int) -> Any:
    """Return the ONNX model for any number of faces, by the exporter that needs torch and onnx alone."""
    batch = {0: "faces_in_batch"}
    options: dict[str, Any] = {
        "input_names": ["faces"],
        "output_names": ["embeddings"],
        "dynamic_axes": {"faces": batch, "embeddings": batch},
        "opset_version": _OPSET,
    }
    if "dynamo" in inspect.signature(torch.onnx.export).parameters:
        options["dynamo"] = False  # the newer exporter would need onnxscript
    written: Any = io.BytesIO()  # every torch takes one, whatever its annotation says
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        torch.onnx.export(network, (torch.zeros(2, 3, size, size),), written, **options)
    return onnx.load_from_string(written.getvalue())


def _difference(network: nn.Module, model: Any, size: int) -> float:
    """Return the largest difference over a few random faces, one batch and singly."""
    faces = torch.rand(_PROBES, 3, size, size, generator=torch.Generator().manual_seed(0)) * 2 - 1
    with torch.no_grad():
        wanted = network(faces).numpy()
    found = np.concatenate([_run(model, faces[:1].numpy()), _run(model, faces[1:].numpy())])
    return float(np.abs(wanted - found).max())


def _run(model: Any, faces: Any) -> Any:
    """Run the model in onnxruntime, or slowly in onnx's own reference where that is absent."""
    if optional("onnxruntime"):
        from photoclust.faces.session import Device, open_session  # noqa: PLC0415 - absent on GPU machines

        return open_session(model.SerializeToString(), device=Device.CPU).run({"faces": faces})[0]
    from onnx.reference import ReferenceEvaluator  # noqa: PLC0415 - slow to import

    outputs: Any = ReferenceEvaluator(model).run(None, {"faces": faces})
    return outputs[0]
