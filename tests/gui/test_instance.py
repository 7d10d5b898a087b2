"""A second start finds the first window, whatever lies where its socket should be."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photoclust.gui.instance import Call, Instance, _place_of

_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from photoclust.gui.instance import Call, Instance
application = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
first = instance.claim(Call.of_this_start(tuple(map(Path, sys.argv[3:]))), patience=20_000)
print("first" if first else "second", flush=True)
if first and sys.argv[2] == "stay":
    instance.receive(lambda call: QTimer.singleShot(500, application.quit) or True)
    application.exec()
"""


class Window(QObject):
    """A window as far as calls go."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[Call] = []
        self.is_leaving = False

    def receive(self, call: Call) -> bool:
        if not self.is_leaving:
            self.calls.append(call)
        return not self.is_leaving


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder for sockets."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def library(tmp_path: Path, runtime: Path, qapp: object) -> Path:
    return tmp_path / "library"


@pytest.fixture
def first(library: Path) -> Iterator[Instance]:
    instance = Instance(library)
    assert instance.claim(Call())
    yield instance
    instance.close()


def started(library: Path, *paths: str, cwd: Path | None = None, then: str = "go") -> "subprocess.Popen[str]":
    """Start another process; then: "stay" until called, should it be the first."""
    command = [sys.executable, "-c", _START, str(library), then, *paths]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=cwd)


def outcome(start: "subprocess.Popen[str]", qtbot: QtBot) -> str:
    """Wait for a start while this process answers."""
    qtbot.waitUntil(lambda: start.poll() is not None, timeout=60_000)
    said, _ = start.communicate()
    return said.strip()


def test_a_second_start_hands_its_paths_to_the_first(
    library: Path, first: Instance, qtbot: QtBot, tmp_path: Path
) -> None:
    window = Window()
    first.receive(window.receive)
    assert outcome(started(library, "pictures", cwd=tmp_path), qtbot) == "second"
    assert [call.paths for call in window.calls] == [(tmp_path / "pictures",)]


def test_a_call_that_comes_while_the_window_is_being_built_waits_for_it(
    library: Path, first: Instance, qtbot: QtBot
) -> None:
    window, start = Window(), started(library)
    qtbot.waitUntil(lambda: len(first._waiting) == 1, timeout=60_000)
    first.receive(window.receive)
    assert outcome(start, qtbot) == "second"
    assert len(window.calls) == 1


def test_a_window_that_is_leaving_is_not_relied_on(library: Path, first: Instance, qtbot: QtBot) -> None:
    window = Window()
    window.is_leaving = True
    first.receive(window.receive)
    assert outcome(started(library), qtbot) == "first"


def test_another_library_has_a_window_of_its_own(
    first: Instance, library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first.receive(Window().receive)
    assert outcome(started(tmp_path / "other"), qtbot) == "first"


def test_a_library_is_the_same_by_whatever_way_one_comes_to_it(library: Path, tmp_path: Path) -> None:
    library.mkdir()
    assert _place_of(tmp_path / "run" / ".." / "library") == _place_of(library)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of a dead process is gone there")
def test_a_socket_that_a_crash_left_is_nobody(library: Path, qapp: object) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(_place_of(library))
    left.close()
    instance = Instance(library)
    assert instance.claim(Call())
    instance.close()


@pytest.mark.skipif(sys.platform == "win32", reason="reads the mode of a file")
def test_nobody_else_may_speak_to_the_window(library: Path, first: Instance) -> None:
    assert Path(_place_of(library)).stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a socket of the system's own")
def test_a_window_that_hangs_is_passed_over(library: Path, qapp: object) -> None:
    with socket.socket(socket.AF_UNIX) as hanging:
        hanging.bind(_place_of(library))
        hanging.listen()
        instance = Instance(library)
        assert instance.claim(Call(), patience=50)
        instance.close()


def test_after_the_window_has_closed_a_start_is_the_first(
    library: Path, first: Instance, qtbot: QtBot
) -> None:
    first.close()
    assert outcome(started(library), qtbot) == "first"


def test_of_starts_at_once_one_is_first(library: Path, qtbot: QtBot) -> None:
    starts = [started(library, then="stay") for _ in range(2)]
    assert sorted(outcome(start, qtbot) for start in starts) == ["first", "second"]


@pytest.mark.parametrize(
    "line",
    [b"", b"[]", b"{}", b'{"paths": 3}', b'{"paths": [3]}', b'{"paths": ["relative"]}', b"\xff"],
)
def test_nonsense_is_no_call(line: bytes) -> None:
    assert Call.from_bytes(line) is None


def test_a_newer_version_may_say_more() -> None:
    assert Call.from_bytes(json.dumps({"paths": [], "more": 1}).encode()) == Call()


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text are Linux's")
def test_a_name_that_is_no_text_arrives_whole() -> None:
    call = Call((Path(os.fsdecode(b"/photos/\xff\xfe.jpg")), Path("/Fotos/Üben \n.jpg")), "token")
    assert Call.from_bytes(call.to_bytes()) == call


def test_the_desktops_leave_to_come_forward_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "from-the-dock")
    assert Call.of_this_start(()).token == "from-the-dock"
