"""The device report names the first thing that keeps models off the GPU, and what helps."""

from dataclasses import replace

import pytest

from photoclust.faces.diagnosis import CPU, CUDA, Evidence, explain

GPU_RUNTIME = Evidence((CUDA, CPU), ("onnxruntime-gpu",), driver=True, started=CPU, printed="")
# What onnxruntime-gpu 1.31.1 printed on a computer without CUDA's libraries, shortened.
NO_CUBLAS = (
    "Failed to load libcublasLt.so.13: libcublasLt.so.13: cannot open shared object file\n"
    "\x1b[1;31m2026-11-21 22:18:07 [E:onnxruntime:Default, provider_bridge_ort.cc:2458 operator()] "
    "Failed to load library capi/libonnxruntime_providers_cuda.so with error: libcublasLt.so.13: "
    "cannot open shared object file: No such file or directory\n\x1b[m\n"
)


def test_a_started_cuda_session_needs_no_advice() -> None:
    report = explain(replace(GPU_RUNTIME, started=CUDA))
    assert (report.device, report.provider, report.advice) == ("cuda", CUDA, "")


@pytest.mark.parametrize(
    ("seen", "reason", "advice"),
    [
        (replace(GPU_RUNTIME, driver=False), "No NVIDIA driver", "install its driver"),
        (replace(GPU_RUNTIME, packages=("onnxruntime", "onnxruntime-gpu")), "overwrite each", "uninstall"),
        (Evidence((CPU,), ("onnxruntime",), True, CPU, ""), "without CUDA", "onnxruntime-gpu"),
        (replace(GPU_RUNTIME, printed=NO_CUBLAS), "libcublasLt.so.13 failed to load", "cudnn"),
        (replace(GPU_RUNTIME, printed="CUDA failure 35: driver too old"), "driver too old", "nvidia-smi"),
        (GPU_RUNTIME, "without a word", "nvidia-smi"),
    ],
    ids=["no driver", "both runtimes", "CPU runtime", "library missing", "driver too old", "silent"],
)
def test_what_keeps_cuda_away_is_named_with_what_helps(seen: Evidence, reason: str, advice: str) -> None:
    report = explain(seen)
    assert (report.device, report.provider) == ("cpu", CPU)
    assert reason in report.reason
    assert advice in report.advice
