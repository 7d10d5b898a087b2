"""The window opens without waiting for what only later work needs."""

import subprocess
import sys


def test_what_only_later_work_needs_is_not_loaded_before_the_window() -> None:
    code = "import sys, photoclust.gui.app; print(*{'scipy', 'onnxruntime', 'sklearn'} & set(sys.modules))"
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert outcome.stdout.split() == []
