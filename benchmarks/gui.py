"""Measure the window beside Qt's own list of plain text rows: start, scrolling, opening, filtering, memory.

    python -m benchmarks.gui [--faces 100000] [--persons 5000] [--photos 1000] [--folder DIR] [--only PART]

The library is made up (benchmarks.acts), with a drawn picture of every face that a view can show. The scan
reads photos of PHOTOCLUST_DATA, cut anew each, into an empty library; its peer is a bare window while the
same scan runs in another process, which tells what the machine itself costs. Each part has a process of its
own, without a screen. The first figures hold for a warm disk cache.
"""

import argparse
import json
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np

from benchmarks.acts_library import make_library
from benchmarks.made_photos import distinct_photos, made
from benchmarks.truth import data_root
from photoclust import people
from photoclust.images import jpeg
from photoclust.library import Library
from photoclust.library.store import FILE_NAME

DRAWINGS: Final = 64
PICTURE_SIDE: Final = 160


@dataclass(frozen=True, slots=True)
class Aim:
    """What a figure should stay below, and its unit."""

    most: float
    unit: str


AIMS: Final[Mapping[str, Aim]] = MappingProxyType(
    {
        "first people painted": Aim(1.0, "s"),
        "scroll step, p99": Aim(16, "ms"),
        "largest person opened, worst": Aim(150, "ms"),
        "filter keystroke, worst": Aim(50, "ms"),
        "memory": Aim(500, "MiB"),
        "GUI thread blocked in a scan, worst": Aim(100, "ms"),
    }
)
HEAD: Final = """| what | window | its CPU | bare list | its CPU | ratio of CPU | aim | |
|---|---|---|---|---|---|---|---|"""


def make_pictured_library(folder: Path, faces: int, persons: int) -> None:
    """Make a library, and draw the faces that stand for people and those of the largest person."""
    make_library(folder, faces=faces, persons=persons, ungrouped=0)
    random = np.random.default_rng(3)
    drawings = [jpeg(_drawing(random)) for _ in range(DRAWINGS)]
    with Library(folder) as library:
        everyone = people.everyone(library)
        shown = {each.cover for each in everyone} | library.census.face_ids(everyone[0].handle)
    with sqlite3.connect(folder / FILE_NAME) as rows:
        rows.executemany(
            "INSERT INTO face_image (face_id, jpeg) VALUES (?, ?)",
            ((face, drawings[face % DRAWINGS]) for face in shown if face is not None),
        )
    rows.close()


def _drawing(random: np.random.Generator) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Return coarse noise, which a JPEG holds in some 4 kB, as a face's picture."""
    coarse = random.integers(0, 256, (20, 20, 3), np.uint8)
    scale = PICTURE_SIDE // len(coarse)
    return np.repeat(np.repeat(coarse, scale, axis=0), scale, axis=1)


@dataclass(frozen=True, slots=True)
class Figure:
    """Wall and CPU time in the unit of its aim; of what is no time, the value alone."""

    value: float
    cpu: float | None

    def cells(self) -> str:
        """Return two cells of a Markdown table."""
        return f"{self.value:.3g} | {'' if self.cpu is None else format(self.cpu, '.3g')}"


def figures(part: str, *options: str) -> dict[str, Figure]:
    """Run a part in a process of its own and return its figures."""
    command = [sys.executable, "-m", "benchmarks.gui_parts", part, *options]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {line["what"]: Figure(line["value"], line["cpu"]) for line in lines}


def rows(window: Mapping[str, Figure], bare: Mapping[str, Figure]) -> list[str]:
    """Return a Markdown row for each figure of the window."""
    return [_row(what, figure, bare.get(what)) for what, figure in window.items()]


def _row(what: str, figure: Figure, peer: Figure | None) -> str:
    aim = AIMS.get(what)
    beside, ratio = " | ", ""
    if peer is not None:
        beside = peer.cells()
        ratio = f"{(figure.cpu or figure.value) / (peer.cpu or peer.value):.1f}"
    target = " | " if aim is None else f"{aim.most:g} {aim.unit} | {_verdict(figure, aim)}"
    return f"| {what} | {figure.cells()} | {beside} | {ratio} | {target} |"


def _verdict(figure: Figure, aim: Aim) -> str:
    """Say whether an aim holds, or would if the GUI thread never had to wait for a core."""
    if figure.value < aim.most:
        return "holds"
    return "holds by CPU" if figure.cpu is not None and figure.cpu < aim.most else "missed"


def views(folder: Path) -> list[str]:
    """Measure what one looks at."""
    with Library(folder) as library:
        everyone = people.everyone(library)
    largest = everyone[0]
    print(f"{len(everyone)} people and groups; the largest has {largest.faces} faces.", flush=True)
    window = figures("window-views", "--folder", str(folder), "--largest", largest.handle)
    bare = figures("bare-views", "--people", str(len(everyone)), "--faces", str(largest.faces))
    return rows(window, bare)


def scan(photos: int) -> list[str]:
    """Measure a scan of so many photos."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "photos"
        made(distinct_photos([data_root() / "albums"]), folder, photos)
        return rows(
            figures("window-scan", "--folder", str(folder)), figures("bare-scan", "--folder", str(folder))
        )


def report(folder: Path, arguments: argparse.Namespace) -> Sequence[str]:
    """Make the library unless it is there, and measure."""
    lines: list[str] = []
    if arguments.only != "scan":
        if not folder.is_dir() or not any(folder.iterdir()):
            make_pictured_library(folder, arguments.faces, arguments.persons)
        lines += views(folder)
    if arguments.only != "views":
        lines += scan(arguments.photos)
    return lines


def main() -> None:
    """Read the command line and run what it asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--faces", type=int, default=100_000)
    parser.add_argument("--persons", type=int, default=5_000)
    parser.add_argument("--photos", type=int, default=1_000)
    parser.add_argument("--folder", type=Path, help="where to make the library, or where it is already")
    parser.add_argument("--only", choices=["views", "scan"])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        lines = report(arguments.folder or Path(place) / "library", arguments)
    print("\n".join([HEAD, *lines]))


if __name__ == "__main__":
    main()
