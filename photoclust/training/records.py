"""What a run leaves behind to be read: figures line by line, TensorBoard's events, curves as PNG."""

import json
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from photoclust.training.extras import Scalars, pyplot
from photoclust.training.objective import Share

METRICS: Final = "metrics.jsonl"
CURVES: Final = "curves.png"
CPU_SECONDS: Final = "cpu_seconds"
"""Of the process, all its threads: what the batches since the last line took, without judging."""
_EVERY: Final = 50


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the averaged network has come on development faces.

    lfw: accuracy on LFW's view 1; val_strangers, val_relatives: VAL at FAR 1e-3 on the validation
    families. What could not be measured is None.
    """

    size: int
    lfw: float | None
    val_strangers: float | None
    val_relatives: float | None


class Journal:
    """Collects a run's figures in its folder; on all but the first process it does nothing."""

    def __init__(self, folder: Path, *, active: bool, done: int = 0) -> None:
        """done: batches that a run going on has behind it; what was written of later ones is taken back."""
        self._folder, self._active = folder, active
        self._sums: defaultdict[str, float] = defaultdict(float)
        self._begin()
        self._scalars = Scalars(folder / "events", after=done) if active else None
        if active:
            _shortened(folder / METRICS, done)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._scalars is not None:
            self._scalars.close()
            draw_curves(self._folder)

    def lost(self, step: int, shares: Sequence[Share], faces: int) -> None:
        """Add one batch's losses; every 50 batches their means are written, and what they took."""
        if not self._active:
            return
        self._count += 1
        self._faces += faces
        for share in shares:
            self._sums[share.name] += share.loss.item()
        if self._count == _EVERY:
            self.settle(step)

    def settle(self, step: int) -> None:
        """Write what there is since the last line, before something else takes its time."""
        if not self._count:
            return
        means = {name: total / self._count for name, total in self._sums.items()}
        rate = self._faces / (time.monotonic() - self._since)
        spent = time.process_time() - self._cpu_since
        self._write(step, {**means, "faces_per_second": rate, CPU_SECONDS: spent})
        self._begin()

    def judged(self, step: int, progress: Progress) -> None:
        """Add one evaluation; the next losses are timed from here."""
        self._write(step, {name: value for name, value in asdict(progress).items() if value is not None})
        draw_curves(self._folder)
        self._begin()

    def _begin(self) -> None:
        self._sums.clear()
        self._count, self._faces = 0, 0
        self._since, self._cpu_since = time.monotonic(), time.process_time()

    def _write(self, step: int, figures: Mapping[str, float]) -> None:
        rounded = {name: round(value, 5) for name, value in figures.items()}
        with (self._folder / METRICS).open("a", encoding="utf-8") as lines:
            lines.write(json.dumps({"step": step, **rounded}) + "\n")
        if self._scalars is not None:
            self._scalars.write(step, figures)


def _shortened(path: Path, done: int) -> None:
    """Drop the lines of later batches than `done`: they are learnt, and written, once more."""
    if not path.exists():
        return
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    # A line without an end is one that a killed process did not finish.
    kept = [line for line in lines if line.endswith("\n") and json.loads(line)["step"] <= done]
    if kept != lines:
        partial = path.with_suffix(".part")
        partial.write_text("".join(kept), encoding="utf-8")
        partial.replace(path)


def draw_curves(folder: Path) -> None:
    """Draw every figure of a run over its steps; without matplotlib the lines of text must do."""
    plots, path = pyplot(), folder / METRICS
    if plots is None or not path.exists():
        return
    lines: list[dict[str, float]] = [json.loads(line) for line in path.read_text().splitlines()]
    names = sorted({name for line in lines for name in line} - {"step", "size", CPU_SECONDS})
    figure, axes = plots.subplots(len(names), 1, figsize=(7, 2 * len(names)), sharex=True, squeeze=False)
    for name, axis in zip(names, axes[:, 0], strict=True):
        points = [(line["step"], line[name]) for line in lines if name in line]
        _curve(axis, name, points)
    axes[-1, 0].set_xlabel("batches")
    figure.tight_layout()
    figure.savefig(folder / CURVES, dpi=100)
    plots.close(figure)


def _curve(axis: Any, name: str, points: Sequence[tuple[float, float]]) -> None:
    steps, values = zip(*points, strict=True)
    axis.plot(steps, values, marker="." if len(points) < 50 else "")
    axis.set_title(name.replace("_", " "), fontsize=9)
    axis.grid(visible=True, alpha=0.3)
