from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from photoclust.training.augment import Augmentation
from photoclust.training.crops import Crops, Face, Floats, Indices
from photoclust.training.findings.looked import (
    NothingToLookAt,
    looked_at_run,
    mirrored,
    remembering,
    together,
)
from photoclust.training.findings.material import Material
from photoclust.training.loop import train
from photoclust.training.ranks import Ranks
from photoclust.training.recipe import read_recipe
from tests.training.findings.stage import eye
from tests.training.made import made_lessons

RECIPE = """
name = "tiny"
title = "DeepID2+ on made faces"
network = "deepid2+small"
dimension = 160
[batches]
faces = 24
sampler = "people"
people = 6
each = 4
[[terms]]
loss = "identification"
[[terms]]
loss = "verification"
weight = 0.05
[optimiser]
warm = 2
average = 0.8
[[stages]]
size = 55
steps = 12
"""
ROWS = np.arange(6)


def test_both_signals_fall_and_every_layer_of_the_run_can_be_looked_at(
    tmp_path: Path, material: Material
) -> None:
    path = tmp_path / "tiny.toml"
    path.write_text(RECIPE)
    recipe = replace(read_recipe(path), augmentation=Augmentation(small=0, hide=0))
    taken = made_lessons(tmp_path)
    state = train(recipe, taken, tmp_path / "tiny", ranks=Ranks(0, 1, torch.device("cpu")))
    assert state.objective.state_dict()["heads.1.margins"].isfinite().all()
    looked = looked_at_run(path, tmp_path)
    layers = looked.extract(material.shards, ROWS)
    assert looked.layers == ("FC-1", "FC-2", "FC-3", "FC-4")
    assert [layer.shape for layer in layers] == [(6, 160)] * 4
    assert all((layer >= 0).all() for layer in layers)


def test_a_run_that_was_not_trained_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tiny.toml").write_text(RECIPE)
    with pytest.raises(NothingToLookAt, match="train"):
        looked_at_run(tmp_path / "tiny.toml", tmp_path)


def test_mirrored_features_follow_the_plain_ones(material: Material) -> None:
    plain, both = eye().last(material.shards, ROWS), mirrored(eye()).last(material.shards, ROWS)
    assert np.array_equal(both[:, :27], plain)
    # The nine places of the mirror image are those of the face, each row of three turned round.
    turned = plain.reshape(6, 3, 3, 3)[:, :, ::-1].reshape(6, 27)
    assert both[:, 27:] == pytest.approx(turned, abs=1e-5)


class Watched:
    """An eye that remembers what it was shown."""

    def __init__(self) -> None:
        self.shown: list[tuple[tuple[float, ...], int]] = []

    def extract(self, crops: Crops, rows: Indices) -> list[Floats]:
        """Remember the first face's landmarks and how many faces there were."""
        self.shown.append((crops.faces[0].landmarks, len(rows)))
        return [np.zeros((len(rows), 2), np.float32)]


def test_a_mirrored_faces_left_eye_was_its_right_eye() -> None:
    landmarks = (40.0, 60.0, 90.0, 62.0, 70.0, 80.0, 50.0, 100.0, 85.0, 99.0)
    crops = Crops(
        (Face("a.png", "a", "", "test", "", 1.0, landmarks),), np.zeros((1, 144, 144, 3), np.uint8), "made"
    )
    watched = Watched()
    mirrored(replace(eye(), extract=watched.extract)).last(crops, np.array([0]))
    turned = (54.0, 62.0, 104.0, 60.0, 74.0, 80.0, 59.0, 99.0, 94.0, 100.0)
    assert watched.shown == [(landmarks, 1), (turned, 1)]


def test_several_regions_features_are_put_side_by_side(material: Material) -> None:
    both = together([eye(), eye(layers=2)])
    assert both.last(material.shards, ROWS).shape == (6, 54)
    assert together([eye()]).layers == ("layer 1",)


def test_faces_that_were_looked_at_are_not_looked_at_again(material: Material) -> None:
    watched = Watched()
    counting = remembering(replace(eye(), extract=watched.extract))
    for rows in (ROWS, ROWS, ROWS[:2]):
        counting.last(material.shards, rows)
    assert [count for _, count in watched.shown] == [6, 2]
