"""Run by a test under the environment that torchrun makes: three steps of a network without batch
normalisation, whose statistics would differ by process on a CPU. Prints the losses of rank 0, then what
this process says where all found other checkpoints, then the turns that it had at filling a cache."""

import sys
from dataclasses import replace
from pathlib import Path

import torch
from torch import nn

from photoclust.training import networks
from photoclust.training.loop import set_up, step
from photoclust.training.networks.layers import Embedder
from photoclust.training.ranks import UnevenProcesses, agree, join, leave, one_after_another
from photoclust.training.recipe import Optimiser, Term
from photoclust.training.sampler import PeopleByFaces
from tests.training.made import PLAIN, made_lessons, recipe

TERMS = (Term(loss="semi-hard"), Term(loss="margin-softmax"), Term(loss="distillation"))


def tiny(dimension: int) -> Embedder:
    """Return a network that looks at eight by eight averages of a face."""
    head = nn.Sequential(nn.Flatten(), nn.Linear(3 * 64, 96), nn.Tanh(), nn.Linear(96, dimension))
    return Embedder(nn.AdaptiveAvgPool2d(8), head)


def main(cache: Path) -> None:
    """Train and print."""
    torch.set_num_threads(1)
    networks.DESIGNS["tiny"] = networks.Design(tiny, 32, 32)
    given = replace(
        recipe(*TERMS), network="tiny", augmentation=PLAIN, optimiser=Optimiser(name="adagrad", rate=0.05)
    )
    ranks = join()
    taken = made_lessons(cache, taught=True)
    setup = set_up(given, taken, ranks, cache)
    families = [face.family for face in taken.crops.faces]
    choose = PeopleByFaces(taken.rows, taken.people, families, batches=given.batches, seed=1)
    turns = [number for number, mine in enumerate(one_after_another(ranks)) if mine]
    losses = [sum(s.loss.item() for s in step(setup, choose(index), index)) for index in range(3)]
    if ranks.first:
        print(" ".join(f"{loss:.6f}" for loss in losses))
    try:
        agree(ranks.number, ranks)
    except UnevenProcesses as error:
        print(error)
    print(turns)
    leave()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
