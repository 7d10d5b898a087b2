"""The faces that findings are made on, none of which any recipe learns from."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from photoclust.training.crops import Crops, Face, Indices
from photoclust.training.evaluate.sets import PairList
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
    def named(self) -> Indices:
        """Return the faces of all pairs of LFW's view 1: all there are, unless they were thinned."""
        lists = (self.lfw.train, self.lfw.test)
        return np.unique(np.concatenate([side for pairs in lists for side in (pairs.left, pairs.right)]))

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


def thinned(material: Material, share: float) -> Material:
    """Return a sample for slow machines: a share of people, whole, of families, and of LFW's pairs."""
    if share >= 1:
        return material
    shards, lfw = material.shards, material.lfw
    judged = np.sort(np.concatenate([material.held, material.families]))
    kept = [row for row in judged if _place(shards.faces[row]) < share]
    fewer = Crops(
        tuple(shards.faces[row] for row in kept),
        np.stack([shards.pixels[row] for row in kept]),
        f"{shards.checksum[:10]} {share:g}",
    )
    train, test = _thinned(lfw.train, share), _thinned(lfw.test, share)
    return Material(replace(lfw, train=train, test=test), fewer)


def _thinned(pairs: PairList, share: float) -> PairList:
    """Return a share of the pairs, drawn by a fixed seed, as many of each kind as before."""
    random = np.random.default_rng(0)
    sides = [random.permutation(np.flatnonzero(pairs.same == kind)) for kind in (0, 1)]
    rows = np.sort(np.concatenate([side[: round(share * len(side))] for side in sides]))
    return PairList(pairs.left[rows], pairs.right[rows], pairs.same[rows], np.arange(len(rows)) % 10)


def _place(face: Face) -> float:
    """Return a fixed place in 0..1 for a person, the same for a whole family."""
    name = face.family or face.person
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) / 2**32
