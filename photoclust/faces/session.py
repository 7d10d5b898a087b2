"""Run ONNX models: the only door to onnxruntime.

onnxruntime is imported on first use: its native libraries take a while to load, and commands that
run no model should not wait for them. It reports missing native libraries on standard error only,
and falls back to the CPU without a word; so what it prints is caught and the provider is read back.
"""

import contextlib
import ctypes
import importlib.metadata
import io
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.errors import ModelError
from photoclust.faces.diagnosis import CPU, CUDA, DeviceReport, Evidence, explain

Array: TypeAlias = npt.NDArray[np.generic]

_DRIVER: Final = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"
_ERRORS_ONLY: Final = 3
# From 1.29 on, onnxruntime's wheels report the computer to their maker as soon as they are loaded, and keep a
# number of it on disk. Only this variable, set before, prevents both; disable_telemetry_events() is too late.
_SILENCE: Final = "ORT_DISABLE_TELEMETRY"
# The smallest model there is: one Identity node, x -> y, float32. Enough to make a provider start.
_PROBE: Final = (
    b'\x08\x08:/\n\x10\n\x01x\x12\x01y"\x08Identity\x12\x01pZ\x0b\n\x01x\x12\x06\n\x04\x08\x01\x12\x00'
    b"b\x0b\n\x01y\x12\x06\n\x04\x08\x01\x12\x00B\x04\n\x00\x10\r"
)


class Device(StrEnum):
    """Where the owner wants models to run; auto is CUDA where it starts, else the CPU."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"


@dataclass(frozen=True, slots=True)
class TensorSpec:
    """A model's input or output; a dimension that is not fixed is None."""

    name: str
    type: str
    shape: tuple[int | None, ...]


class Session:
    """A loaded model: read-only, and safe to run from one thread at a time."""

    def __init__(self, native: Any) -> None:
        """Wrap a native onnxruntime session; use open_session."""
        self._native = native
        self.provider: str = native.get_providers()[0]
        self.inputs = _specs(native.get_inputs())
        self.outputs = _specs(native.get_outputs())
        self.metadata: Mapping[str, str] = dict(native.get_modelmeta().custom_metadata_map)

    def run(self, feeds: Mapping[str, Array]) -> list[Any]:
        """Return all outputs, in the order of `outputs`, for one array per input name."""
        outputs: list[Any] = self._native.run(None, dict(feeds))
        return outputs


def open_session(model: Path | bytes, *, device: Device = Device.AUTO, threads: int = 1) -> Session:
    """Load a model; raise ModelError when it is missing or damaged, or when CUDA was demanded in vain.

    threads: of one run on the CPU; one, where worker processes share the work.
    """
    if isinstance(model, Path) and not model.is_file():
        raise ModelError(f"The model {model} does not exist: give the path of an ONNX file.")
    if device is Device.CPU or (device is Device.AUTO and CUDA not in _offered()):
        return _opened(model, (CPU,), threads)
    with _caught_output() as printed:
        session = _opened(model, (CUDA, CPU), threads) if CUDA in _offered() else None
    if session and (session.provider == CUDA or device is Device.AUTO):
        return session
    report = explain(_evidence(session.provider if session else CPU, printed.getvalue()))
    raise ModelError(f"The model cannot run on CUDA. {report.reason} {report.advice}")


def describe_device() -> DeviceReport:
    """Say where models run on this computer, by starting a real session."""
    with _caught_output() as printed:
        providers = (CUDA, CPU) if CUDA in _offered() else (CPU,)
        session = _opened(_PROBE, providers, threads=1)
    return explain(_evidence(session.provider, printed.getvalue()))


def _evidence(started: str, printed: str) -> Evidence:
    return Evidence(_offered(), _packages(), _driver_loads(), started, printed)


def _offered() -> tuple[str, ...]:
    return tuple(loaded_runtime().get_available_providers())


def _packages() -> tuple[str, ...]:
    names = {(found.metadata["Name"] or "").lower() for found in importlib.metadata.distributions()}
    return tuple(sorted(name for name in names if name in ("onnxruntime", "onnxruntime-gpu")))


def _driver_loads() -> bool:
    try:
        ctypes.CDLL(_DRIVER)
    except OSError:
        return False
    return True


def loaded_runtime() -> Any:
    """Return the onnxruntime module, kept from reporting; raise ModelError when it cannot be loaded."""
    os.environ[_SILENCE] = "1"
    try:
        import onnxruntime  # noqa: PLC0415 - see the module's docstring
    except ImportError as error:
        raise ModelError(
            f"onnxruntime cannot be loaded ({error}): "
            "reinstall it with pip install --force-reinstall onnxruntime."
        ) from error
    onnxruntime.disable_telemetry_events()
    return onnxruntime


def _opened(model: Path | bytes, providers: Sequence[str], threads: int) -> Session:
    runtime = loaded_runtime()
    from onnxruntime.capi import onnxruntime_pybind11_state as native  # noqa: PLC0415

    broken = (
        native.Fail, native.InvalidArgument, native.InvalidGraph, native.InvalidProtobuf,
        native.NotImplemented, native.NoSuchFile, native.RuntimeException, UnicodeDecodeError,
    )  # fmt: skip
    if CUDA in providers and hasattr(runtime, "preload_dlls"):
        runtime.preload_dlls()
    content = model if isinstance(model, bytes) else str(model)
    try:
        return Session(
            runtime.InferenceSession(content, _options(runtime, threads), providers=list(providers))
        )
    except broken as error:
        name = model if isinstance(model, Path) else "An ONNX model"
        first = str(error).strip().splitlines()[0]
        raise ModelError(
            f"{name} cannot be loaded: get a whole copy of it. ONNX Runtime says: {first}"
        ) from error


def _options(runtime: Any, threads: int) -> Any:
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    # A plan per input shape wins no time and costs a fifth of the memory where shapes vary (0202).
    options.enable_mem_pattern = False
    return options


def _specs(arguments: Sequence[Any]) -> tuple[TensorSpec, ...]:
    return tuple(
        TensorSpec(each.name, each.type, tuple(n if isinstance(n, int) else None for n in each.shape))
        for each in arguments
    )


@contextlib.contextmanager
def _caught_output() -> Iterator[io.StringIO]:
    """Collect what Python and native code print meanwhile, native code's through descriptor 2."""
    text = io.StringIO()
    with (
        tempfile.TemporaryFile() as native,
        contextlib.redirect_stdout(text),
        contextlib.redirect_stderr(text),
    ):
        try:
            saved = os.dup(2)
        except OSError:  # a windowed program on Windows has no standard error
            yield text
            return
        os.dup2(native.fileno(), 2)
        try:
            yield text
        finally:
            os.dup2(saved, 2)
            os.close(saved)
            native.seek(0)
            text.write(native.read().decode(errors="replace"))
