"""What a run uses when it is there and does without when it is not: tqdm, TensorBoard, matplotlib.

A rented GPU machine rarely has them, so this is the one place that imports them.
"""

import importlib
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar, cast

Item = TypeVar("Item")


def progress(items: Iterable[Item], title: str, start: int = 0, total: int | None = None) -> Iterable[Item]:
    """Return the items behind a progress bar, if a terminal watches and tqdm is installed."""
    tqdm = optional("tqdm")
    if tqdm is None or not sys.stderr.isatty():
        return items
    return cast(Iterable[Item], tqdm.tqdm(items, desc=title, initial=start, total=total))


class Scalars:
    """Writes figures for TensorBoard, or nothing where it is not installed."""

    def __init__(self, folder: Path, *, after: int = 0) -> None:
        """after: how many batches there are already; TensorBoard forgets what it was told of later ones."""
        tensorboard = optional("torch.utils.tensorboard")
        self._writer: Any = (
            tensorboard.SummaryWriter(str(folder), purge_step=after + 1) if tensorboard else None
        )

    def write(self, step: int, figures: Mapping[str, float]) -> None:
        """Add one point to each figure's curve."""
        if self._writer is not None:
            for name, value in figures.items():
                self._writer.add_scalar(name, value, step)

    def close(self) -> None:
        """Flush what is written."""
        if self._writer is not None:
            self._writer.close()


def pyplot() -> ModuleType | None:
    """Return matplotlib.pyplot without a display, or None where it is not installed."""
    if optional("matplotlib") is None:
        return None
    importlib.import_module("matplotlib").use("Agg")
    return importlib.import_module("matplotlib.pyplot")


def optional(name: str) -> ModuleType | None:
    """Import a module, or return None where it is not installed."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        return None
