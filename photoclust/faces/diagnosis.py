"""Say why a graphics processor is not used, and what would help: pure reasoning over what was seen."""

import re
from dataclasses import dataclass
from typing import Final

CPU: Final = "CPUExecutionProvider"
CUDA: Final = "CUDAExecutionProvider"

_LIBRARY: Final = re.compile(r"[\w.+-]+\.(?:so(?:\.\d+)*|dll)\b")
_OWN_LIBRARY: Final = re.compile(r"onnxruntime_providers")
_SWAP: Final = "pip uninstall -y onnxruntime onnxruntime-gpu, then pip install 'onnxruntime-gpu[cuda,cudnn]'"


@dataclass(frozen=True, slots=True)
class DeviceReport:
    """Where models run: cpu or cuda, why not elsewhere, and what the owner can do; advice may be empty."""

    device: str
    provider: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was seen of the runtime.

    offered: the providers the runtime was built with. packages: the installed distributions
    of onnxruntime. driver: whether NVIDIA's driver library loads. started: the provider a real session
    got when CUDA was asked for. printed: what native code wrote to standard error meanwhile.
    """

    offered: tuple[str, ...]
    packages: tuple[str, ...]
    driver: bool
    started: str
    printed: str


def explain(seen: Evidence) -> DeviceReport:
    """Turn what was seen into a report that names the first obstacle."""
    if seen.started == CUDA:
        return DeviceReport("cuda", CUDA, "A session started on the NVIDIA GPU.", "")
    reason, advice = _obstacle(seen)
    return DeviceReport("cpu", seen.started, reason, advice)


def _obstacle(seen: Evidence) -> tuple[str, str]:
    if not seen.driver:
        return (
            "No NVIDIA driver was found, so no NVIDIA GPU can be used.",
            "If this computer has an NVIDIA GPU, install its driver; if not, all is as it should be.",
        )
    if len(seen.packages) > 1:
        return (
            f"{' and '.join(seen.packages)} are both installed and overwrite each other's files.",
            _SWAP,
        )
    if CUDA not in seen.offered:
        return f"The installed {' '.join(seen.packages) or 'onnxruntime'} was built without CUDA.", _SWAP
    return _failed_start(seen.printed)


def _failed_start(printed: str) -> tuple[str, str]:
    missing = [name for name in _LIBRARY.findall(printed) if not _OWN_LIBRARY.search(name)]
    if missing:
        return (
            f"CUDA could not start: the library {missing[0]} failed to load.",
            "pip install 'onnxruntime-gpu[cuda,cudnn]', which brings CUDA and cuDNN.",
        )
    said = printed.strip().splitlines()
    return (
        f"CUDA did not start: {said[-1] if said else 'the runtime fell back to the CPU without a word'}",
        "Check that nvidia-smi lists the GPU, and that its driver is recent enough for this onnxruntime-gpu.",
    )
