"""Follow long work on standard error: a bar in a terminal, now and then a line elsewhere."""

import time
from collections.abc import Iterable
from typing import Final, Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from photoclust.cli.printing import remark
from photoclust.model import Progress as Step
from photoclust.wording import counted

SECONDS_BETWEEN_LINES: Final = 15.0
_RATE_WINDOW: Final = 60.0
_NOTHING: Final = Step(done=0, total=0, faces=0, skipped=0)


class Display(Protocol):
    """Something that shows steps as they come."""

    def show(self, step: Step) -> None:
        """Show where the work stands."""


class Follower:
    """Runs through steps, each of which is saved; `last` outlives an interruption."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self.last: Step = _NOTHING

    def follow(self, steps: Iterable[Step]) -> None:
        """Take all steps and show them on the way."""
        console = Console(stderr=True)
        if console.is_terminal:
            with _bar(console) as bar:
                self._run(steps, BarDisplay(bar))
        else:
            self._run(steps, LineDisplay())

    def _run(self, steps: Iterable[Step], display: Display) -> None:
        for step in steps:
            self.last = step
            display.show(step)


class BarDisplay:
    """Photos done, rate, time left and faces found, in one line that stays."""

    def __init__(self, bar: Progress) -> None:
        """Put one task on a bar made by `_bar`."""
        self._bar = bar
        self._task = bar.add_task("Photos", total=None, rate="", faces="")

    def show(self, step: Step) -> None:
        """Move the bar."""
        speed = self._bar.tasks[0].speed
        rate = f"{speed:.1f}/s" if speed else ""
        self._bar.update(
            self._task, completed=step.done, total=step.total, rate=rate, faces=counted(step.faces, "face")
        )


class LineDisplay:
    """A line at the beginning, every SECONDS_BETWEEN_LINES, and at the end."""

    def __init__(self) -> None:
        """Start the clock."""
        self._began = time.monotonic()
        self._next = self._began

    def show(self, step: Step) -> None:
        """Print a line when one is due."""
        now = time.monotonic()
        if now < self._next and step.done < step.total:
            return
        self._next = now + SECONDS_BETWEEN_LINES
        rate = step.done / max(now - self._began, 1e-3)
        remark(
            f"{step.done:,} of {counted(step.total, 'photo')}, {rate:.1f}/s,"
            f" {counted(step.faces, 'face')}, {step.skipped:,} skipped"
        )


def _bar(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[faces]}"),
        console=console,
        speed_estimate_period=_RATE_WINDOW,
    )
