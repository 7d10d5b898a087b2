"""A build, and a computer's user who has nothing else: no Python, an empty home, perhaps a screen."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # for waiting; the built window has its own
_SECONDS = 240


@dataclass(frozen=True)
class User:
    """Runs the built programs with no environment but their own."""

    build: Path
    home: Path

    @property
    def environment(self) -> dict[str, str]:
        runtime = self.home / "run"
        runtime.mkdir(mode=0o700, exist_ok=True)
        return {
            "HOME": str(self.home),
            "PATH": "/nonexistent",
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_QPA_PLATFORM": "offscreen",
        }

    def run(self, *arguments: str, **more: str) -> "subprocess.CompletedProcess[str]":
        """Run the command to its end."""
        return subprocess.run(
            [str(self.build / "photoclust"), *arguments],
            env=self.environment | more,
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )

    @contextmanager
    def window(self, *arguments: str, **more: str) -> "Iterator[subprocess.Popen[str]]":
        """Open the window; end it, whatever happened."""
        window = subprocess.Popen(
            [str(self.build / "photoclust-window"), *arguments],
            env=self.environment | more,
            cwd=self.home,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            yield window
        finally:
            window.kill()
            window.communicate(timeout=_SECONDS)


@pytest.fixture(scope="session")
def build() -> Path:
    """The build that PHOTOCLUST_BUNDLE names; without it the test is skipped."""
    named = os.environ.get("PHOTOCLUST_BUNDLE")
    if not named:
        pytest.skip("no build: python -m shipping.build, then set PHOTOCLUST_BUNDLE to dist/photoclust")
    return Path(named).resolve()


@pytest.fixture(scope="module")
def user(build: Path, tmp_path_factory: pytest.TempPathFactory) -> User:
    """Somebody on a computer of their own."""
    return User(build, tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def demo(user: User) -> Path:
    """The folder of a demo that the built command made and judged."""
    folder = user.home / "demo"
    outcome = user.run("demo", "--into", str(folder), "--json")
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return folder


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """An X screen of its own: its name, and the file that its pixels are in."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed")
    folder = tmp_path_factory.mktemp("screen")
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-fbdir", str(folder)]
    running = subprocess.Popen([*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        number = said.readline().strip()
    yield f":{number}", folder / "Xvfb_screen0"
    running.terminate()
    running.wait()
