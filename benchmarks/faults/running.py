"""Processes that scan and name people, and what they say before they end or are killed."""

import multiprocessing
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

from benchmarks.faults.wal import Log, log_of
from benchmarks.faults.world import World, scan, slow_scan
from benchmarks.kill_owner import act
from benchmarks.kill_state import Act
from photoclust.errors import PhotoclustError
from photoclust.library import Library

_FORK: Final = multiprocessing.get_context("fork")
_LONG: Final = 120.0


@dataclass(frozen=True, slots=True)
class Answer:
    """An act that the owner was told is saved, and the log as it was then."""

    act: Act
    log: Log | None


@dataclass(slots=True)
class Running:
    """A process and its voice."""

    process: BaseProcess
    voice: Connection
    said: list[object] = field(default_factory=list)

    def listen(self) -> None:
        """Hear what it has said by now."""
        with suppress(EOFError):
            while self.voice.poll():
                self.said.append(self.voice.recv())

    def end(self, *, kill: bool) -> None:
        """Kill it, or let it end; hear all that it said; raise when it failed otherwise."""
        if kill:
            self.process.kill()
        with suppress(EOFError):
            while self.voice.poll(_LONG):
                self.said.append(self.voice.recv())
        self.process.join()
        if self.process.exitcode not in (0, -9):
            raise RuntimeError(f"a process of the trial failed with {self.process.exitcode}")

    @property
    def answers(self) -> list[Answer]:
        """The acts that were answered."""
        return [each for each in self.said if isinstance(each, Answer)]

    @property
    def sentences(self) -> list[str]:
        """What a scan ended with."""
        return [each for each in self.said if isinstance(each, str)]


def started(work: Callable[[Connection], None]) -> Running:
    """Fork a process that works and speaks."""
    ours, theirs = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=work, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    return Running(process, ours)


def scanning(world: World, library: Path, how: Callable[[World, Path], None] = scan) -> Running:
    """Scan in a process; it says the sentence that a scan ends with, if any."""

    def work(voice: Connection) -> None:
        try:
            how(world, library)
        except PhotoclustError as error:
            voice.send(str(error))

    return started(work)


def owner(world: World, library: Path, name: str) -> Running:
    """Name one group after another until killed, or until nobody waits for a name."""

    def work(voice: Connection) -> None:
        try:
            for number in range(1000):
                with Library(library) as opened:
                    done = act(opened, world.model, f"{name}-{number}")
                if done is None:
                    time.sleep(0.02)
                    continue
                voice.send(Answer(done, log_of(library)))
        except PhotoclustError as error:
            voice.send(str(error))

    return started(work)


@contextmanager
def both(world: World, library: Path, name: str) -> Iterator[tuple[Running, Running]]:
    """Run a scan with the owner beside it; the scan is waited for, the owner killed at its end."""
    scans, names = scanning(world, library, slow_scan), owner(world, library, name)
    try:
        yield scans, names
        scans.end(kill=False)
    finally:
        scans.process.kill()
        names.end(kill=True)
