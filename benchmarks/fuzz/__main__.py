"""Run every target for a while and print what was found; end with 1 when anything was."""

import argparse
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.fuzz.engine import ENGINES
from benchmarks.fuzz.findings import Finding, all_in, keep, of_death
from benchmarks.fuzz.targets import TARGETS

_SPARE: Final = 300.0
"""Seconds that a run may take beyond its time before it is called hung."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of one target."""

    target: str
    inputs: int
    seconds: float
    deaths: int


def run_target(target: str, options: argparse.Namespace, folder: Path) -> Tally:
    """Run one target until its time is over, anew after every death of its process."""
    began, deaths, left = time.monotonic(), 0, options.seconds
    while left > 0:
        command = [sys.executable, "-m", "benchmarks.fuzz.engine", options.engine, target, f"{left:.0f}"]
        how = _death([*command, str(options.seed + deaths), str(folder)], left + _SPARE)
        left = options.seconds - (time.monotonic() - began)
        if how is None:
            break
        deaths += 1
        last = folder / f"{target}.last"
        keep(folder, of_death(target, how), last.read_bytes() if last.exists() else b"", how)
    counts = (int(each.read_text()) for each in folder.glob(f"{target}-*.count"))
    return Tally(target, sum(counts), time.monotonic() - began, deaths)


def _death(command: list[str], seconds: float) -> str | None:
    """Run a process; return how it died, None when it ended by itself."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return "it hung"
    if done.returncode == 0:
        return None
    return f"status {done.returncode}: {done.stderr[-500:].decode(errors='replace').strip()}"


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser("python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument(
        "targets", nargs="*", choices=[*TARGETS, []], metavar="TARGET", help=", ".join(TARGETS)
    )
    parser.add_argument("--seconds", type=float, default=60, help="for each target; default 60")
    parser.add_argument("--engine", choices=ENGINES, default="plain")
    parser.add_argument("--jobs", type=int, default=1, help="targets at a time; default 1")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="a folder for what is found; default: a new one")
    options = parser.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp(prefix="photoclust-fuzz-"))
    folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(options.jobs) as pool:
        tallies = list(pool.map(lambda each: run_target(each, options, folder), options.targets or TARGETS))
    found = all_in(folder)
    show(tallies, found, folder)
    sys.exit(bool(found))


def show(tallies: list[Tally], found: list[Finding], folder: Path) -> None:
    """Print a row for every target, and what was found."""
    print(f"{'target':<10}{'inputs':>10}{'seconds':>9}{'deaths':>8}{'kinds of failure':>18}")
    for tally in tallies:
        kinds = sum(each.target == tally.target for each in found)
        print(f"{tally.target:<10}{tally.inputs:>10,}{tally.seconds:>9.0f}{tally.deaths:>8}{kinds:>18}")
    for each in found:
        print(f"{each.target}: {each.error} at {each.place}, {each.times} times: {folder / each.key}.input")


if __name__ == "__main__":
    main()
