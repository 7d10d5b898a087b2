"""Begin a deeper network as the function that a finished smaller one is (Net2Net, Chen et al. 2016)."""

import json
from pathlib import Path

import torch
from torch import nn

from photoclust.training.checkpoint import RECORD, averaged_weights
from photoclust.training.networks import build
from photoclust.training.networks.layers import Embedder, Residual
from photoclust.training.recipe import RecipeError


def finished_network(folder: Path) -> Embedder:
    """Return the averaged network of a finished run, as its record says that it is built.

    Raises RecipeError when the folder holds no finished run.
    """
    try:
        recipe = json.loads((folder / RECORD).read_text(encoding="utf-8"))["recipe"]
        network = build(recipe["network"], recipe["dimension"])
        steps = sum(stage["steps"] for stage in recipe["stages"])
        network.load_state_dict(averaged_weights(folder, steps))
    except FileNotFoundError as error:
        raise RecipeError(f"There is no finished run in {folder}: train its recipe first.") from error
    return network


def grow(network: Embedder, smaller: Embedder) -> None:
    """Give `network` the weights of `smaller`; each residual block that this one lacks adds nothing yet.

    Raises RecipeError when the one is not the other with more residual blocks in it.
    """
    if not _alike(network.head, smaller.head):
        raise RecipeError("A network can be grown from one of the same width and dimension only.")
    network.head.load_state_dict(smaller.head.state_dict())
    waiting = list(smaller.trunk.children())
    for layer in network.trunk.children():
        if waiting and _alike(layer, waiting[0]):
            layer.load_state_dict(waiting.pop(0).state_dict())
        elif isinstance(layer, Residual) and isinstance(layer.shortcut, nn.Identity):
            layer.silence()
        else:
            raise RecipeError(f"A smaller network has no place for {type(layer).__name__}.")
    if waiting:
        raise RecipeError("A network can be grown from a smaller one only.")


def _alike(one: nn.Module, other: nn.Module) -> bool:
    return _shapes(one) == _shapes(other)


def _shapes(layer: nn.Module) -> list[tuple[str, torch.Size]]:
    return [(name, value.shape) for name, value in layer.state_dict().items()]
