"""FaceNet's tables that need a training a row: dimensions, training faces, networks, each under one budget.

The rows are records of runs in training/results; what has not been run has none.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import torch

from photoclust.training.checkpoint import RECORD
from photoclust.training.findings.paper import DIMENSIONS, NETWORKS, TRAINING_SHARES
from photoclust.training.networks import DESIGNS, build
from photoclust.training.networks.layers import multiply_adds, parameters
from photoclust.training.records import CPU_SECONDS, METRICS

EQUAL: Final = "nns1-equal"
"""The run that dimensions and training faces are varied from."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table's head and rows, as they are written."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run came to.

    people, faces: that it could learn from. seen: faces in all its batches, one shown twice counted twice.
    lfw: accuracy on LFW's view 1. val: VAL at FAR 1e-3 on the validation families, strangers' pairs.
    """

    network: str
    dimension: int
    size: int
    people: int
    faces: int
    seen: int
    cpu_seconds: float
    lfw: float
    val: float


def dimensions(results: Path) -> Table:
    """Return FaceNet's table of embedding sizes."""
    rows = []
    for dimension, paper in DIMENSIONS.items():
        run = read_run(results, EQUAL if dimension == 128 else f"nns1-dimension-{dimension}")
        if run is not None:
            cells = (f"{run.seen:,}", _minutes(run), _millions(_parameters(run), 2), *_figures(run))
            rows.append((str(dimension), *cells, f"{paper:.1f}"))
    head = ("dimensions", "faces seen", "CPU minutes", "parameters", *_FIGURES, "FaceNet NN1's VAL")
    return Table(head, rows)


def training_faces(results: Path) -> Table:
    """Return FaceNet's table of the number of training images."""
    rows = []
    for share, (images, paper) in TRAINING_SHARES.items():
        run = read_run(results, EQUAL if share == 100 else f"nns1-faces-{share}")
        if run is not None:
            cells = (f"{run.people:,}", f"{run.faces:,}", f"{run.seen:,}", _minutes(run), *_figures(run))
            rows.append((f"{share} %", *cells, images, paper))
    head = ("of the people", "people", "faces", "faces seen", "CPU minutes", *_FIGURES)
    return Table((*head, "FaceNet's images", "its VAL"), rows)


def networks(results: Path) -> Table:
    """Return FaceNet's table of networks, and the one that Photoclust ships below."""
    rows = []
    for name, paper in NETWORKS.items():
        run = read_run(results, f"network-{name}" if paper else EQUAL)
        if run is not None:
            shape = f"{run.size}x{DESIGNS[run.network].width_at(run.size)}"
            work = (_millions(_parameters(run), 1), _millions(_multiply_adds(run), 0))
            rows.append((name, shape, *work, f"{run.seen:,}", _minutes(run), *_figures(run), paper))
    head = ("network", "input", "parameters", "multiply-adds", "faces seen", "CPU minutes", *_FIGURES)
    return Table((*head, "FaceNet's VAL"), rows)


def read_run(results: Path, name: str) -> Run | None:
    """Return a finished run by its records, or None where there are none."""
    folder = results / name
    if not (folder / METRICS).exists():
        return None
    record: dict[str, Any] = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    lines = [json.loads(line) for line in (folder / METRICS).read_text(encoding="utf-8").splitlines()]
    recipe, judged = record["recipe"], [line for line in lines if "lfw" in line][-1]
    return Run(
        network=recipe["network"],
        dimension=recipe["dimension"],
        size=judged["size"],
        people=record["people"],
        faces=record["faces"],
        seen=judged["step"] * recipe["batches"]["faces"],
        cpu_seconds=sum(line.get(CPU_SECONDS, 0) for line in lines),
        lfw=judged["lfw"],
        val=judged["val_strangers"],
    )


_FIGURES: Final = ("LFW view 1", "VAL at FAR 1e-3, families")


def _figures(run: Run) -> tuple[str, str]:
    return f"{100 * run.lfw:.1f}", f"{100 * run.val:.1f}"


def _minutes(run: Run) -> str:
    return f"{run.cpu_seconds / 60:.1f}"


def _millions(count: int, digits: int) -> str:
    return f"{count / 1e6:.{digits}f}M"


def _parameters(run: Run) -> int:
    with torch.device("meta"):  # shapes alone
        return parameters(build(run.network, run.dimension))


def _multiply_adds(run: Run) -> int:
    with torch.device("meta"):
        network = build(run.network, run.dimension)
        return multiply_adds(network, run.size, DESIGNS[run.network].width_at(run.size))
