"""Sessions run on the device that is really there, and say in a sentence why a model cannot."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from photoclust.errors import ModelError
from photoclust.faces.diagnosis import CPU, CUDA
from photoclust.faces.session import Device, TensorSpec, describe_device, open_session
from tests.faces.models import DIMENSION, SIDE, WEIGHTS, write_embedder

_SILENCES = ("CI", "GITHUB_ACTIONS", "TF_BUILD", "ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS")


def nvidia_driver() -> bool:
    try:
        ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    return True


@pytest.mark.parametrize("as_bytes", [False, True], ids=["from a file", "from bytes"])
def test_a_session_runs_its_model_and_tells_its_inputs(tmp_path: Path, as_bytes: bool) -> None:
    path = write_embedder(tmp_path / "tiny.onnx")
    session = open_session(path.read_bytes() if as_bytes else path, device=Device.CPU)
    faces = np.random.default_rng(0).normal(size=(2, 3, SIDE, SIDE)).astype(np.float32)
    (embeddings,) = session.run({"faces": faces})
    np.testing.assert_allclose(embeddings, faces.reshape(2, -1) @ WEIGHTS, rtol=1e-3, atol=1e-4)
    assert session.provider == CPU
    assert session.inputs == (TensorSpec("faces", "tensor(float)", (None, 3, SIDE, SIDE)),)
    assert session.outputs[0].shape == (None, DIMENSION)
    assert "photoclust" in session.metadata


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"gone\.onnx does not exist"):
        open_session(tmp_path / "gone.onnx")


@pytest.mark.parametrize("content", [b"", b"no model at all", None], ids=["empty", "text", "cut short"])
def test_a_damaged_model_is_named(tmp_path: Path, content: bytes | None) -> None:
    whole = write_embedder(tmp_path / "whole.onnx").read_bytes()
    path = tmp_path / "damaged.onnx"
    path.write_bytes(whole[: len(whole) // 2] if content is None else content)
    with pytest.raises(ModelError, match=r"damaged\.onnx cannot be loaded"):
        open_session(path)


def test_the_device_report_agrees_with_a_real_session(tmp_path: Path) -> None:
    report = describe_device()
    assert open_session(write_embedder(tmp_path / "tiny.onnx")).provider == report.provider
    assert (report.device == "cuda") == (report.provider == CUDA)
    assert report.reason.endswith(".")


@pytest.mark.skipif(nvidia_driver(), reason="this computer has an NVIDIA driver")
def test_without_an_nvidia_driver_cuda_is_refused_for_that_reason(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="No NVIDIA driver"):
        open_session(write_embedder(tmp_path / "tiny.onnx"), device=Device.CUDA)


def test_standard_error_is_given_back_after_a_report(capfd: pytest.CaptureFixture[str]) -> None:
    describe_device()
    os.write(2, b"still here")
    assert "still here" in capfd.readouterr().err


def test_loading_a_model_reports_nothing_and_numbers_no_computer(tmp_path: Path) -> None:
    program = "from photoclust.faces.session import describe_device; describe_device()"
    # onnxruntime keeps silent of itself where CI is set, and would hide what a user's computer does
    environment = {name: value for name, value in os.environ.items() if name not in _SILENCES}
    places = {name: str(tmp_path) for name in ("HOME", "XDG_CACHE_HOME", "USERPROFILE", "LOCALAPPDATA")}
    subprocess.run([sys.executable, "-c", program], env=environment | places, check=True)
    assert list(tmp_path.rglob("*")) == []
