"""Whoever closes the window ends the program, also while something is still being saved."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

START_AND_CLOSE = """
import sys
from PySide6.QtCore import QTimer
from photoclust.gui import app

begin = app._begin

def begin_and_close(window, library, paths):
    opening = begin(window, library, paths)
    QTimer.singleShot(int(sys.argv[2]), window.close)
    return opening

app._begin = begin_and_close
sys.exit(app.run(["--library", sys.argv[1]]))
"""


@pytest.mark.parametrize("after_milliseconds", [0, 2000])
def test_closing_the_window_ends_the_program(tmp_path: Path, after_milliseconds: int) -> None:
    own = {
        name: str(tmp_path / name) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")
    }
    command = [sys.executable, "-c", START_AND_CLOSE, str(tmp_path / "library"), str(after_milliseconds)]
    ended = subprocess.run(
        command, check=False, env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}, timeout=90
    )
    assert ended.returncode == 0
