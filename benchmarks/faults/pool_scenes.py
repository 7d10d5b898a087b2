"""Harm in the worker processes themselves: the real pool, the real limits."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Final

from benchmarks.faults.reading import DIE, EAT, look
from benchmarks.faults.scenes import begin_anew
from benchmarks.faults.trial import Trial
from benchmarks.faults.world import saved_looks, scan
from photoclust.workers import PhotoWorkers, TaskLimits

_LIMITS: Final = TaskLimits(seconds=60, memory=400 << 20)


class HarmfulWorkers(PhotoWorkers):
    """Workers that come to harm over some photos; each photo is looked at by the trial's own function."""

    def __init__(self, looks: Path, harm: str, victims: frozenset[Path]) -> None:
        super().__init__(1, _LIMITS)
        self._looks, self._harm, self._victims = looks, harm, victims

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Queue a photo; fn is `examine`."""
        path: Path = args[0]
        return super().submit(look, path, self._looks, self._harm if path in self._victims else None)


def killed_workers(trial: Trial, times: int) -> Iterator[None]:
    """Kill the worker in the middle of so many files in a row."""
    yield from _harmed(trial, DIE, times)


def starved_workers(trial: Trial, times: int) -> Iterator[None]:
    """Let a worker need more memory than it may have over so many files in a row."""
    yield from _harmed(trial, EAT, times)


def _harmed(trial: Trial, harm: str, times: int) -> Iterator[None]:
    begin_anew(trial)
    before = trial.look()
    victims = trial.world.files()[5 : 5 + times]
    looks = saved_looks(trial.world, trial.library.with_suffix(".looks"))
    with HarmfulWorkers(looks, harm, frozenset(victims)) as workers:
        scan(trial.world, trial.library, workers)
    trial.judge(before)
    held = trial.look()
    trial.row.times = len(held.skipped)
    cost = len(trial.world.files()) - len({path for _, path in held.photos})
    trial.row.told.add(f"{cost} photos were not read for {len(victims)} that came to harm")
    yield
