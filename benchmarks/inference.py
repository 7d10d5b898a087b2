"""Measure milliseconds a face of embedders: one thread and all cores, all in one run.

    python -m benchmarks.inference [MODEL.onnx ...] [--int8] [--teacher TEACHER.onnx] [--networks NAME ...]

Files, the shipped ones where none is given, are measured as they are. --int8 adds each one's int8 form,
made for the occasion; a network named by --networks has no weights yet and is exported with random ones:
the time depends on neither (both need torch). Each figure is the median over
rounds in which all contenders take turns, so that other work on the machine troubles all alike.
"""

import argparse
import json
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import numpy as np

from photoclust.faces.session import Device, Session, open_session

MODELS: Final = Path(__file__).parents[1] / "resources" / "models"
SHIPPED: Final = (MODELS / "nn3.onnx", MODELS / "nns1.onnx")
BATCHES: Final = (1, 16)
DEFAULT_SIDE: Final = 112


@dataclass(frozen=True, slots=True)
class Timing:
    """Median milliseconds a face. cpu: of CPU time over all threads, which other work troubles less."""

    model: str
    side: int
    threads: int
    batch: int
    milliseconds: float
    cpu_milliseconds: float


@dataclass(frozen=True, slots=True, eq=False)
class Contender:
    """A loaded model and the faces it is given."""

    name: str
    threads: int
    session: Session
    faces: np.ndarray[tuple[int, ...], np.dtype[np.float32]]

    def cost(self) -> tuple[float, float]:
        """Run once; return wall and CPU milliseconds a face."""
        wall, cpu = time.perf_counter(), time.process_time()
        self.session.run({self.session.inputs[0].name: self.faces})
        each = 1000 / len(self.faces)
        return (time.perf_counter() - wall) * each, (time.process_time() - cpu) * each


def main() -> None:
    """Measure and print a table as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("models", type=Path, nargs="*", default=SHIPPED)
    parser.add_argument("--int8", action="store_true")
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--networks", nargs="*", default=[])
    parser.add_argument("--rounds", type=int, default=30)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = [_exported(name, Path(folder)) for name in given.networks]
        if given.int8:
            made += [_quantised(model, Path(folder)) for model in given.models]
        paths = [*given.models, *([given.teacher] if given.teacher else []), *made]
        contenders = [c for path in paths for c in _contenders(path)]
        print(json.dumps([asdict(each) for each in timed(contenders, given.rounds)], indent=1))


def timed(contenders: list[Contender], rounds: int) -> Iterator[Timing]:
    """Let all take turns `rounds` times after a warm-up; yield each one's medians."""
    for contender in contenders:
        contender.cost()
    costs = [[contender.cost() for contender in contenders] for _ in range(rounds)]
    for index, contender in enumerate(contenders):
        wall, cpu = (statistics.median(turn[index][kind] for turn in costs) for kind in (0, 1))
        side, batch = contender.faces.shape[2], len(contender.faces)
        yield Timing(contender.name, side, contender.threads, batch, round(wall, 2), round(cpu, 2))


def _contenders(path: Path) -> Iterator[Contender]:
    for threads in sorted({1, os.cpu_count() or 1}):
        session = open_session(path, device=Device.CPU, threads=threads)
        fixed, _, height, width = session.inputs[0].shape
        for batch in BATCHES if fixed is None else (fixed,):
            random = np.random.default_rng(0).normal(
                size=(batch, 3, height or DEFAULT_SIDE, width or DEFAULT_SIDE)
            )
            yield Contender(path.stem, threads, session, random.astype(np.float32))


def _exported(name: str, folder: Path) -> Path:
    """Export a network by name with random weights, at the input it was designed for."""
    from photoclust.training.timing import export_untrained  # noqa: PLC0415 - needs torch

    return export_untrained(name, folder / f"{name}-untrained.onnx")


def _quantised(model: Path, folder: Path) -> Path:
    """Quantise a model on noise, which gives other embeddings than faces would, in the same time."""
    from photoclust.training.quantise import quantise_model  # noqa: PLC0415 - needs torch

    channels, height, width = open_session(model, device=Device.CPU).inputs[0].shape[1:]
    noise = np.random.default_rng(0).uniform(
        -1, 1, (32, channels or 3, height or DEFAULT_SIDE, width or DEFAULT_SIDE)
    )
    return quantise_model(model, noise.astype(np.float32), folder / f"{model.stem}-int8.onnx")


if __name__ == "__main__":
    main()
