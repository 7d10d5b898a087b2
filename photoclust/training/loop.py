"""The training loop, top to bottom: the same on a CPU, a GPU, and many under torchrun."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import torch
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from photoclust.training.checkpoint import State, write_record
from photoclust.training.crops import Indices
from photoclust.training.extras import progress
from photoclust.training.growing import finished_network, grow
from photoclust.training.lessons import Gallery, Lessons, sampler
from photoclust.training.networks import build
from photoclust.training.objective import Objective, Share, starting_centres
from photoclust.training.ranks import Ranks, agree, gathered
from photoclust.training.recipe import Recipe
from photoclust.training.records import Journal, Progress
from photoclust.training.schedule import Average, build_optimiser, rate_at
from photoclust.training.views import View, view_at

Judge: TypeAlias = Callable[[nn.Module, View], Progress]
"""Takes the averaged network and what it is shown of a face; returns the figures of a curve."""


@dataclass(frozen=True, slots=True, eq=False)
class Setup:
    """What one run trains and how: its parts wired for this process."""

    recipe: Recipe
    ranks: Ranks
    gallery: Gallery
    state: State
    network: nn.Module


def set_up(recipe: Recipe, taken: Lessons, ranks: Ranks, runs: Path) -> Setup:
    """Build network, objective, optimiser and average from the recipe's seed, alike on every process.

    runs: where the run that a network is grown from lies.
    """
    torch.manual_seed(recipe.seed)
    network: Any = build(recipe.network, recipe.dimension)
    if recipe.grown_from:
        grow(network, finished_network(runs / recipe.grown_from))
    network = network.to(ranks.device, memory_format=torch.channels_last)
    objective = Objective(recipe.terms, _centres(recipe, taken), network.outputs).to(ranks.device)
    average = Average(network, recipe.optimiser.average)
    if ranks.device.type == "cuda" and ranks.count > 1:
        network = _sync(network)
    optimiser = build_optimiser(recipe.optimiser, network, objective)
    state = State(network, average, objective, optimiser)
    wrapped = DistributedDataParallel(network) if ranks.count > 1 else network
    return Setup(recipe, ranks, Gallery(recipe, taken, ranks.device), state, wrapped)


def train(
    recipe: Recipe,
    taken: Lessons,
    folder: Path,
    *,
    ranks: Ranks,
    judge: Judge | None = None,
    stop_at: int = 0,
) -> State:
    """Follow the recipe in `folder`, going on where an earlier run stopped; return the final state.

    stop_at: leave after so many batches in all, as an interruption would; 0 for the recipe's end.
    Raises FloatingPointError when the loss or its gradient is no number any more.
    """
    folder.mkdir(parents=True, exist_ok=True)
    setup = set_up(recipe, taken, ranks, folder.parent)
    done = setup.state.restore(folder)
    agree(done, ranks)
    choose, last = sampler(recipe, taken), min(stop_at or recipe.steps, recipe.steps)
    if ranks.first:
        write_record(folder, recipe, taken, processes=ranks.count)
    with Journal(folder, active=ranks.first, done=done) as journal:
        for index in _counted(setup, done, last):
            shares = step(setup, choose(index), index)
            journal.lost(index + 1, shares, faces=recipe.batches.faces)
            _keep(setup, folder, journal, judge, seen=index + 1, last=last)
    return setup.state


def _counted(setup: Setup, done: int, last: int) -> Iterable[int]:
    steps = range(done, last)
    return progress(steps, setup.recipe.name, done, last) if setup.ranks.first else steps


def _keep(setup: Setup, folder: Path, journal: Journal, judge: Judge | None, *, seen: int, last: int) -> None:
    """Judge and save where the recipe says so; the first process does it for all."""
    recipe = setup.recipe
    if not setup.ranks.first:
        return
    if seen == last:
        journal.settle(seen)  # however few batches it was since the last line
    if judge and (seen % recipe.evaluate_every == 0 or seen == recipe.steps):
        journal.settle(seen)
        with _arithmetic(setup):
            journal.judged(seen, judge(setup.state.average.network, view_at(recipe, seen - 1)))
    if seen % recipe.save_every == 0 or seen == last:
        setup.state.save(folder, seen)


def step(setup: Setup, rows: Indices, index: int) -> tuple[Share, ...]:
    """Learn from one batch, of which this process computes its part; return each loss term.

    Every process sees the whole batch's embeddings, so that mining does too.
    """
    recipe, ranks, state = setup.recipe, setup.ranks, setup.state
    rate = rate_at(recipe.optimiser, index, recipe.steps)
    for group in state.optimiser.param_groups:
        group["lr"] = rate
    mine = rows[ranks.slice(len(rows))]
    faces = setup.gallery.faces(mine, view_at(recipe, index), step=index, rank=ranks.number)
    with _arithmetic(setup):
        embeddings = setup.network(faces)
    shares = state.objective(
        gathered(embeddings.float(), ranks), setup.gallery.known(rows), index / recipe.steps
    )
    total = torch.stack([share.loss for share in shares]).sum()
    if not torch.isfinite(total):
        raise FloatingPointError(f"the loss is {total.item()} after {index} batches")
    _descend(setup, total)
    state.average.update(state.network, index)
    return tuple(shares)


def _arithmetic(setup: Setup) -> torch.autocast:
    """Return the precision that the run's networks compute in, learning and judged."""
    return torch.autocast(setup.ranks.device.type, dtype=torch.bfloat16, enabled=setup.recipe.mixed)


def _descend(setup: Setup, total: Tensor) -> None:
    state, ranks = setup.state, setup.ranks
    state.optimiser.zero_grad()
    # Averaging over processes would divide by their number what only one of them computed.
    torch.autograd.backward(total * ranks.count)
    for parameter in state.objective.parameters():
        if parameter.grad is not None:
            parameter.grad /= ranks.count  # each process computed all of it
    length = nn.utils.clip_grad_norm_(state.network.parameters(), setup.recipe.optimiser.clip)
    if not torch.isfinite(length):  # a step would leave weights that no run recovers from, perhaps saved
        raise FloatingPointError(f"the gradient's length is {length.item()}")
    state.optimiser.step()


def _sync(network: nn.Module) -> Any:
    """Let batch normalisation see the whole batch; torch has it for GPUs only."""
    synchronised: Any = nn.SyncBatchNorm
    return synchronised.convert_sync_batchnorm(network)


def _centres(recipe: Recipe, taken: Lessons) -> Tensor:
    """Start a margin softmax from the teacher's mean of each person where there is a teacher."""
    trusted = torch.from_numpy(taken.people >= 0)
    people = torch.from_numpy(taken.people)[trusted]
    vectors = taken.targets[trusted]
    if vectors.shape[1] != recipe.dimension:
        vectors = torch.zeros(len(people), recipe.dimension)
    return starting_centres(vectors, people, taken.people_count)
