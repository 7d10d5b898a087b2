"""Make an int8 file of an exported embedder, and keep it only if it costs next to nothing."""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx

from photoclust.faces.contract import METADATA_KEY, EmbedderContract
from photoclust.training.crops import Floats
from photoclust.training.evaluate.judging import held_out_accuracy, scored
from photoclust.training.evaluate.subjects import cuts, onnx_subject
from photoclust.training.extras import optional
from photoclust.training.halves import widened
from photoclust.training.judge import LfwView1
from photoclust.training.lessons import Lessons, normalised
from photoclust.training.views import square

ALLOWED_LOSS: Final = 0.002
_BATCH: Final = 32
_FACES: Final = 512


@dataclass(frozen=True, slots=True)
class Quantised:
    """An int8 file beside its float one: accuracies on LFW view 1, and whether it was worth keeping."""

    path: Path
    float_accuracy: float
    accuracy: float

    @property
    def worth_keeping(self) -> bool:
        """Tell whether less than 0.2 points were lost."""
        return self.float_accuracy - self.accuracy < ALLOWED_LOSS


class _Reader:
    """Hands calibration faces to onnxruntime, in the form that it wants them."""

    def __init__(self, faces: Floats) -> None:
        self._batches: Iterator[Floats] = iter(np.array_split(faces, max(1, len(faces) // _BATCH)))

    def get_next(self) -> dict[str, Floats] | None:
        """Return the next batch, or None at the end."""
        batch = next(self._batches, None)
        return None if batch is None else {"faces": batch}


def quantise_model(model: Path, faces: Floats, output: Path) -> Path:
    """Write a statically quantised copy (QDQ, signed weights by channel) with its own id.

    faces: (N, 3, S, S) normalised training faces to find the activations' ranges on.
    """
    from photoclust.faces.session import loaded_runtime  # noqa: PLC0415 - a GPU machine may lack onnxruntime

    loaded_runtime()  # first, since it keeps onnxruntime from reporting to its maker
    tools: Any = importlib.import_module("onnxruntime.quantization")
    output.parent.mkdir(parents=True, exist_ok=True)
    tools.quantize_static(
        widened(onnx.load(model)),
        str(output),
        _Reader(faces),
        quant_format=tools.QuantFormat.QDQ,
        activation_type=tools.QuantType.QUInt8,
        weight_type=tools.QuantType.QInt8,
        per_channel=True,
    )
    _rename(model, output)
    return output


def keep_if_worth(model: Path, taken: Lessons, lfw: LfwView1 | None) -> Quantised | None:
    """Write MODEL-int8.onnx and keep it if it loses less than 0.2 points on LFW's view 1.

    Returns None, and writes nothing, where onnxruntime or LFW's view 1 is absent: what cannot be
    judged does not ship.
    """
    if lfw is None or optional("onnxruntime") is None:
        return None
    output = model.with_name(f"{model.stem}-int8.onnx")
    found = judged(quantise_model(model, _sample(taken, _contract(model)), output), model, lfw)
    if not found.worth_keeping:
        output.unlink()
    return found


def _sample(taken: Lessons, contract: EmbedderContract) -> Floats:
    """Return training faces, spread over all of them, as the model sees them."""
    rows = taken.rows[:: max(1, len(taken.rows) // _FACES)]
    parts = cuts(taken.crops, rows, square(contract.input_size, contract.span))
    return np.concatenate([np.ascontiguousarray(normalised(part).numpy()) for part in parts])


def judged(path: Path, original: Path, lfw: LfwView1) -> Quantised:
    """Compare an int8 file with its original on LFW's view 1."""
    accuracies = []
    for each in (original, path):
        subject = onnx_subject(each)
        accuracies.append(
            held_out_accuracy(*(scored(subject, lfw.crops, pairs) for pairs in (lfw.train, lfw.test)))
        )
    return Quantised(path, *accuracies)


def _rename(model: Path, output: Path) -> None:
    """Give the copy the original's contract under an id of its own: its embeddings are not the same."""
    contract = _contract(model)
    copy = onnx.load(output)
    del copy.metadata_props[:]
    entry = copy.metadata_props.add()
    entry.key = METADATA_KEY
    entry.value = replace(contract, id=f"{contract.id}-int8", title=f"{contract.title}, int8").to_json()
    onnx.save(copy, output)


def _contract(model: Path) -> EmbedderContract:
    written = {each.key: each.value for each in onnx.load(model).metadata_props}
    return EmbedderContract.from_json(written[METADATA_KEY])
