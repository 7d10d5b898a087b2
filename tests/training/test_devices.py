"""Nothing here needs a GPU; what one would stumble over is found all the same."""

import subprocess
import sys
from pathlib import Path

import pytest
from torch.utils import backend_registration

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(
    not hasattr(backend_registration, "_setup_privateuseone_for_python_backend"),
    reason="other devices are untested: this torch cannot pretend one",
)
def test_a_run_keeps_to_its_device_and_learns_there_what_it_learns_on_the_cpu(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.training.pretended", str(tmp_path)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert answer.returncode == 0, answer.stderr[-2000:]
    assert answer.stdout.splitlines() == ["alike: True", "alike: True"]
