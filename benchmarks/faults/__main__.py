"""Run the faults, print the table, end with 1 when anything was lost."""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from benchmarks.faults import pool_scenes, scenes
from benchmarks.faults.trial import Row, Trial, table, undisturbed
from benchmarks.faults.world import World, made_world, real_world
from benchmarks.kill_state import Holdings
from benchmarks.truth import data_root
from photoclust.examine import ExamineSettings
from photoclust.settings import Settings

Scene = Callable[[Trial, int], Iterator[None]]
SCENES: Final[Mapping[str, tuple[Scene, int]]] = MappingProxyType(
    {
        "killed (SIGKILL)": (scenes.kills, 200),
        "full disk": (scenes.full_disk, 6),
        "read-only disk": (scenes.read_only, 4),
        "vanished folder": (scenes.vanished_folder, 4),
        "locked database": (scenes.locked, 6),
        "torn end of the log": (scenes.torn_tails, 20),
        "flipped byte in the log": (scenes.flipped_logs, 20),
        "jumping clock": (scenes.jumping_clock, 3),
        "photos replaced while read": (scenes.replaced_photos, 4),
        "out of memory in a worker": (pool_scenes.starved_workers, 10),
        "worker killed": (pool_scenes.killed_workers, 100),
    }
)


def run(world: World, name: str, times: int, scratch: Path) -> Row:
    """Run one fault so often."""
    folder = scratch / "trial"
    folder.mkdir()
    calm: Holdings | None = None
    trial = Trial(world, folder / "library", Row(name), random.Random(name))
    try:
        for _ in SCENES[name][0](trial, times):
            calm = calm or undisturbed(world, scratch / "calm")
            trial.finish(calm)
    except PermissionError as error:
        trial.row.told.add(f"left out: {error}")
    for rest in (folder, scratch / "calm"):
        shutil.rmtree(rest, ignore_errors=True)
    return trial.row


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser("python -m benchmarks.faults", description=__doc__)
    parser.add_argument("faults", nargs="*", metavar="FAULT", help="; ".join(SCENES))
    parser.add_argument("--photos", type=int, default=160, help="default 160")
    parser.add_argument("--made", action="store_true", help="make photos up though the albums are there")
    parser.add_argument("--share", type=float, default=1.0, help="of the times that each fault comes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        rows = _rows(options, Path(scratch))
    print(table(rows))
    for row in rows:
        for sentence in sorted(row.told):
            print(f"{row.fault}: {sentence}")
    sys.exit(not all(row.good for row in rows))


def _rows(options: argparse.Namespace, scratch: Path) -> list[Row]:
    albums = data_root() / "albums"
    if options.made or not albums.is_dir():
        world = made_world(scratch, options.photos)
    else:
        world = real_world(scratch, albums, options.photos, ExamineSettings(Settings().model_path()))
    rows = []
    for name in options.faults or SCENES:
        began = time.monotonic()
        rows.append(run(world, name, max(1, round(options.share * SCENES[name][1])), scratch))
        print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return rows


if __name__ == "__main__":
    main()
