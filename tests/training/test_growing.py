from dataclasses import replace
from pathlib import Path

import pytest
import torch

from photoclust.training.checkpoint import averaged_weights
from photoclust.training.growing import finished_network, grow
from photoclust.training.loop import train
from photoclust.training.networks import build
from photoclust.training.networks.residual import residual
from photoclust.training.ranks import Ranks
from photoclust.training.recipe import Optimiser, RecipeError
from tests.training.made import made_lessons, recipe

ALONE = Ranks(0, 1, torch.device("cpu"))
FACES = torch.rand(3, 3, 40, 40) * 2 - 1


def test_a_grown_network_begins_as_the_one_that_it_grew_from() -> None:
    smaller, deeper = residual((8, 16), (1, 1), 64).eval(), residual((8, 16), (2, 3), 64).eval()
    grow(deeper, smaller)
    assert torch.equal(deeper(FACES), smaller(FACES))


def test_what_was_added_learns() -> None:
    smaller, deeper = residual((8,), (1,), 64), residual((8,), (2,), 64)
    grow(deeper, smaller)
    deeper(FACES)[:, 0].sum().backward()
    added = dict(deeper.named_parameters())["trunk.2.body.1.1.weight"].grad
    assert added is not None
    assert added.abs().sum() > 0


@pytest.mark.parametrize("depths", [(1, 1), (1, 3)])
def test_nothing_grows_from_a_larger_network(depths: tuple[int, int]) -> None:
    with pytest.raises(RecipeError):
        grow(residual((8, 16), depths, 64), residual((8, 16), (2, 2), 64))


def test_nothing_grows_from_another_network() -> None:
    with pytest.raises(RecipeError, match="no place for"):
        grow(build("nns1-half-nn3"), build("nns1-residual"))


def test_a_recipe_grows_from_a_finished_run_beside_it(tmp_path: Path) -> None:
    taken = made_lessons(tmp_path)
    small = replace(recipe(steps=3), name="small", network="nns1-residual")
    train(small, taken, tmp_path / "small", ranks=ALONE)
    still = Optimiser(rate=1e-12, decay=0)
    deep = replace(small, name="deep", network="nn3-residual", grown_from="small", optimiser=still)
    grown = train(deep, taken, tmp_path / "deep", ranks=ALONE, stop_at=1)
    kept = averaged_weights(tmp_path / "small", 3)["head.2.weight"]
    assert torch.allclose(grown.network.state_dict()["head.2.weight"], kept, atol=1e-9)


def test_a_run_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match="train its recipe first"):
        finished_network(tmp_path / "absent")
