"""The faces that findings are made on, none of which any recipe learns from."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photoclust.training.crops import Crops, Indices
from photoclust.training.findings.looked import NothingToLookAt
from photoclust.training.judge import LfwView1, read_lfw_view1
from photoclust.training.shards import HELD, read_shards


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """lfw: its view 1, to test on. shards: people held out to learn metrics from, and families to test on."""

    lfw: LfwView1
    shards: Crops

    @property
    def held(self) -> Indices:
        """Return the faces of people whom no recipe learns from."""
        return self.shards.where(HELD)

    @property
    def families(self) -> Indices:
        """Return the faces of the validation families."""
        return self.shards.where("val")

    @property
    def tested(self) -> Indices:
        """Return the faces of LFW view 1's test pairs."""
        return np.unique(np.concatenate([self.lfw.test.left, self.lfw.test.right]))

    def people(self, rows: Indices) -> Indices:
        """Return who is on some rows of the shards, as numbers."""
        return self.shards.labels()[rows]


def read_material(root: Path, cache: Path) -> Material:
    """Read LFW's view 1 and the shards from under the root."""
    lfw = read_lfw_view1(root, cache)
    if lfw is None or not (root / "faces").exists():
        raise NothingToLookAt(f"Findings need the folders lfw-view1 and faces in {root}.")
    return Material(lfw, read_shards(root / "faces", cache))
