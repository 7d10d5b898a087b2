"""Save a run so that it goes on exactly where it stopped, with its record beside it."""

import json
import os
import platform
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

import torch
from torch import nn
from torch.optim import Optimizer

from photoclust.training.lessons import Lessons
from photoclust.training.recipe import Recipe, RecipeError, written
from photoclust.training.schedule import Average

CHECKPOINT: Final = "checkpoint.pt"
RECORD: Final = "record.json"
_PACKAGES: Final = ("torch", "numpy", "pillow", "onnx")


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """The moving parts of a run."""

    network: nn.Module
    average: Average
    objective: nn.Module
    optimiser: Optimizer

    def save(self, folder: Path, step: int) -> None:
        """Write the state after `step` batches; a run that is killed meanwhile keeps the last one."""
        partial = folder / (CHECKPOINT + ".part")
        torch.save({**{n: p.state_dict() for n, p in self._parts().items()}, "step": step}, partial)
        partial.replace(folder / CHECKPOINT)

    def restore(self, folder: Path) -> int:
        """Take up the state from a folder and return how many batches it has seen; 0 for none.

        The recipe's settings hold from there on. Raises RecipeError when another network or optimiser was
        trained there.
        """
        path = folder / CHECKPOINT
        if not path.exists():
            return 0
        kept = torch.load(path, map_location="cpu", weights_only=True)
        settings = self.optimiser.state_dict()["param_groups"]
        try:
            for name, part in self._parts().items():
                part.load_state_dict(kept[name])
        except (RuntimeError, ValueError) as error:
            raise RecipeError(
                f"The run in {folder} trains another network, or with another optimiser: name this one"
                " otherwise."
            ) from error
        for group, setting in zip(self.optimiser.param_groups, settings, strict=True):
            group.update({name: value for name, value in setting.items() if name != "params"})
        return int(kept["step"])

    def _parts(self) -> Mapping[str, Any]:
        return {
            "network": self.network,
            "average": self.average.network,
            "objective": self.objective,
            "optimiser": self.optimiser,
        }


def averaged_weights(folder: Path, steps: int) -> Mapping[str, torch.Tensor]:
    """Return the averaged weights of a run that has come to the end of its recipe, `steps` batches.

    Raises RecipeError when it has not, FileNotFoundError when there is none.
    """
    kept = torch.load(folder / CHECKPOINT, map_location="cpu", weights_only=True)
    if kept["step"] < steps:
        raise RecipeError(
            f"The run in {folder} stands at {kept['step']} of {steps} batches: train it to its end, or"
            " shorten its recipe."
        )
    weights: Mapping[str, torch.Tensor] = kept["average"]
    return weights


def write_record(folder: Path, recipe: Recipe, taken: Lessons, *, processes: int) -> None:
    """Write what a run was made of: recipe, seed, commit, versions, its faces and their checksum."""
    record = {
        "recipe": written(recipe),
        "seed": recipe.seed,
        "commit": _commit(),
        "versions": {"python": platform.python_version(), **{name: _version(name) for name in _PACKAGES}},
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "gpu": torch.cuda.get_device_name() if torch.cuda.is_available() else "none",
        "processes": processes,
        "faces": len(taken.rows),
        "people": taken.people_count,
        "faces_checksum": taken.crops.checksum,
    }
    (folder / RECORD).write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _commit() -> str:
    """Return the checkout's commit, marked when it has changes; unknown without git."""
    command = ["git", "-C", str(Path(__file__).parent), "describe", "--always", "--dirty", "--abbrev=40"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"
