"""Judge a network on the development sets while it trains."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from torch import nn

from photoclust.training.crops import Crops, Indices
from photoclust.training.evaluate.judging import held_out_accuracy, scored
from photoclust.training.evaluate.protocols import lfw_pairs, resolved
from photoclust.training.evaluate.sets import PairList, album
from photoclust.training.evaluate.subjects import torch_subject
from photoclust.training.evaluate.verification import val_over_all
from photoclust.training.loop import Judge
from photoclust.training.records import Progress
from photoclust.training.shards import read_tar
from photoclust.training.views import View

LFW_FOLDER: Final = "lfw-view1"
_FAR: Final = 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class LfwView1:
    """LFW's development view: the crops, and its pairs to choose a threshold on and to test."""

    crops: Crops
    train: PairList
    test: PairList

    @property
    def train_rows(self) -> Indices:
        """Return the faces of the training pairs."""
        return np.unique(np.concatenate([self.train.left, self.train.right]))


def read_lfw_view1(root: Path, cache: Path) -> LfwView1 | None:
    """Return LFW's view 1 from under the root, or None where it is absent."""
    folder = root / LFW_FOLDER
    if not (folder / "faces.tar").exists():
        return None
    crops = read_tar(folder / "faces.tar", cache)
    lists = (lfw_pairs(folder / f"pairsDev{part}.txt") for part in ("Train", "Test"))
    train, test = (resolved(pairs, crops.by_name()) for pairs in lists)
    return LfwView1(crops, train, test)


def development_judge(shards: Crops, lfw: LfwView1 | None) -> Judge:
    """Return a judge on the validation split and LFW's view 1, as far as they are there."""
    rows = shards.where("val")

    def judge(network: nn.Module, view: View) -> Progress:
        subject = torch_subject(network, view)
        strangers = relatives = accuracy = None
        if len(rows):
            people, embeddings = album(shards, rows), subject(shards, rows)
            strangers = val_over_all(people.against_strangers(embeddings), _FAR)
            kin = people.against_relatives(embeddings)
            relatives = val_over_all(kin, _FAR) if not kin.same.all() else None
        if lfw is not None:
            both = (scored(subject, lfw.crops, pairs) for pairs in (lfw.train, lfw.test))
            accuracy = held_out_accuracy(*both)
        return Progress(view.height, accuracy, strangers, relatives)

    return judge
