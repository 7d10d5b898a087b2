"""Run a command and measure all of its processes: wall and CPU seconds, and peak memory. Linux only."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

SAMPLE_SECONDS: Final = 0.25


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took. cpu: seconds of the command and every process it waited for.

    memory: the largest sum of the proportional set sizes (PSS) of all its processes, bytes, as
    seen every SAMPLE_SECONDS; memory that processes share counts once.
    """

    seconds: float
    cpu: float
    memory: int

    def __add__(self, other: "Cost") -> "Cost":
        """Take two runs one after the other together."""
        return Cost(self.seconds + other.seconds, self.cpu + other.cpu, max(self.memory, other.memory))


class CommandFailed(RuntimeError):
    """A measured command ended with an error."""


def measured(command: Sequence[str], output: Path, *, env: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end, its output into a file; raise CommandFailed when it fails."""
    start, peak = time.monotonic(), 0
    with output.open("wb") as stream, output.with_suffix(".stderr").open("wb") as errors:
        running = subprocess.Popen(command, stdout=stream, stderr=errors, env={**os.environ, **(env or {})})
        while True:
            pid, status, usage = os.wait4(running.pid, os.WNOHANG)
            if pid:
                break
            peak = max(peak, memory_of(running.pid))
            time.sleep(SAMPLE_SECONDS)
    seconds = time.monotonic() - start
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        last = output.with_suffix(".stderr").read_text(errors="replace")[-2000:]
        raise CommandFailed(f"{' '.join(command)} ended with {running.returncode}: {last}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, peak)


def memory_of(pid: int) -> int:
    """Return the bytes a process and its descendants hold now (PSS); 0 when it has just ended."""
    try:
        top = psutil.Process(pid)
        family = [top, *top.children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    return sum(_proportional(each.pid) for each in family)


def _proportional(pid: int) -> int:
    """Read the PSS of a process; 0 when it has just ended."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    for line in rollup.splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) << 10
    return 0
