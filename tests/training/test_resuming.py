"""What a run that stopped is good for, and what may change before it goes on."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from photoclust.training.growing import finished_network
from photoclust.training.loop import set_up, step, train
from photoclust.training.ranks import Ranks
from photoclust.training.recipe import Optimiser, Recipe, RecipeError
from tests.training.made import made_lessons, recipe

ALONE = Ranks(0, 1, torch.device("cpu"))


def test_nothing_grows_from_a_run_that_has_not_come_to_its_end(tmp_path: Path) -> None:
    train(recipe(), made_lessons(tmp_path), tmp_path / "run", ranks=ALONE, stop_at=2)
    with pytest.raises(RecipeError, match="stands at 2 of 6 batches"):
        finished_network(tmp_path / "run")


def test_a_run_goes_on_with_the_decay_of_its_recipe(tmp_path: Path) -> None:
    taken, given = made_lessons(tmp_path), recipe()
    train(given, taken, tmp_path / "run", ranks=ALONE, stop_at=2)
    stronger = replace(given, optimiser=replace(given.optimiser, decay=0.5))
    state = train(stronger, taken, tmp_path / "run", ranks=ALONE, stop_at=2)
    assert max(group["weight_decay"] for group in state.optimiser.param_groups) == 0.5


@pytest.mark.parametrize(
    "other",
    [
        replace(recipe(), network="nns1-residual"),
        replace(recipe(), optimiser=Optimiser(name="adagrad", rate=0.05)),
    ],
    ids=["network", "optimiser"],
)
def test_another_network_or_optimiser_does_not_go_on_with_a_run(tmp_path: Path, other: Recipe) -> None:
    taken = made_lessons(tmp_path)
    train(recipe(), taken, tmp_path / "run", ranks=ALONE, stop_at=1)
    with pytest.raises(RecipeError, match="another network, or with another optimiser"):
        train(other, taken, tmp_path / "run", ranks=ALONE, stop_at=2)


def test_no_step_is_taken_along_a_gradient_that_is_no_number(tmp_path: Path) -> None:
    taken = made_lessons(tmp_path)
    setup = set_up(recipe(), taken, ALONE, tmp_path)
    first = next(setup.network.parameters())
    before = first.detach().clone()
    first.register_hook(lambda gradient: gradient * float("nan"))  # type: ignore[no-untyped-call]
    with pytest.raises(FloatingPointError, match="gradient"):
        step(setup, taken.rows[:16], 0)
    assert torch.equal(first, before)
