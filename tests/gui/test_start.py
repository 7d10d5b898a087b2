"""The window opens without waiting for what only later work needs."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("package", ["scipy", "onnxruntime", "sklearn"])
def test_what_only_later_work_needs_is_not_loaded_before_the_window(package: str) -> None:
    code = f"import sys, photoclust.gui.app; sys.exit({package!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
