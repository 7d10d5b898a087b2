"""Measure how long a built window takes to its first paint, beside a bare Qt window frozen the same way.

    python -m benchmarks.start dist/photoclust [--rounds 7] [--library FOLDER] [--json FILE]

Needs Xvfb and the [ship] extra; Linux only. The first paint is the first change of the screen's own pixels,
which Xvfb keeps in a file, so that neither program needs to know that it is watched. Both start in turns;
the first round fills the caches and is not counted: these are second starts.
"""

import argparse
import json
import mmap
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import psutil

_LINE: Final = 1280 * 4
_MIDDLE: Final = slice(-450 * _LINE, -410 * _LINE)
"""Bytes of lines in the middle of the screen, where both windows are; looking at all would cost too much."""
_GLANCE_SECONDS: Final = 0.002
_PATIENCE_SECONDS: Final = 120.0


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds from it to the first paint, and CPU seconds that the program had used by then."""

    seconds: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Medians, and the smallest and largest seconds."""

    seconds: float
    least: float
    most: float
    cpu: float


def main() -> None:
    """Start both programs in turns and print their figures."""
    given = _arguments()
    with TemporaryDirectory() as scratch:
        hello = _frozen_hello(Path(scratch))
        starts: dict[str, list[Start]] = {"photoclust": [], "hello": []}
        library = given.library or Path(scratch) / "library"
        commands = {
            "photoclust": [str(given.build.resolve() / "photoclust-window"), "--library", str(library)],
            "hello": [str(hello)],
        }
        for round_ in range(given.rounds + 1):
            for name, command in commands.items():
                start = _started(command, Path(scratch))
                if round_ > 0:
                    starts[name].append(start)
    figures = {name: _figures(found) for name, found in starts.items()}
    for name, found in figures.items():
        print(
            f"{name:11} {found.seconds:.2f} s to the first paint ({found.least:.2f} to {found.most:.2f}),"
            f" {found.cpu:.2f} CPU s"
        )
    if given.json is not None:
        given.json.write_text(json.dumps({name: asdict(found) for name, found in figures.items()}, indent=2))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.start", description=__doc__)
    parser.add_argument("build", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--library", type=Path, help="open this library; as it comes, an empty one")
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def _figures(starts: Sequence[Start]) -> Figures:
    seconds = [each.seconds for each in starts]
    return Figures(
        statistics.median(seconds), min(seconds), max(seconds), statistics.median(each.cpu for each in starts)
    )


def _frozen_hello(scratch: Path) -> Path:
    """Freeze the bare window with the same PyInstaller."""
    script = Path(__file__).with_name("start_hello.py")
    places = [f"--distpath={scratch / 'dist'}", f"--workpath={scratch / 'build'}", f"--specpath={scratch}"]
    command = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level=ERROR",
        "--name=hello",
        *places,
    ]
    subprocess.run([*command, str(script)], check=True)
    return scratch / "dist" / "hello" / "hello"


def _started(command: Sequence[str], home: Path) -> Start:
    """Start a program on a new screen, wait for its first paint, and end it."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    with _screen(home) as (name, pixels):
        environment = {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "DISPLAY": name, "PATH": ""}
        empty = pixels[_MIDDLE]
        began = time.monotonic()
        running = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while pixels[_MIDDLE] == empty:
            if running.poll() is not None or time.monotonic() - began > _PATIENCE_SECONDS:
                raise RuntimeError(f"{command[0]} painted nothing")
            time.sleep(_GLANCE_SECONDS)
        seconds = time.monotonic() - began
        used = psutil.Process(running.pid).cpu_times()
        running.terminate()
        running.wait()
    return Start(seconds, used.user + used.system)


@contextmanager
def _screen(folder: Path) -> Iterator[tuple[str, mmap.mmap]]:
    """Run an X server; yield its name and its pixels."""
    server = shutil.which("Xvfb")
    if server is None:
        raise RuntimeError("Xvfb is not installed")
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-fbdir", str(folder)]
    running = subprocess.Popen([*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            number = said.readline().strip()
        with (
            (folder / "Xvfb_screen0").open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as pixels,
        ):
            yield f":{number}", pixels
    finally:
        running.terminate()
        running.wait()


if __name__ == "__main__":
    main()
