"""How the learning rate moves, and the moving average of weights that is evaluated and shipped."""

import copy
import math
from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch.optim import Adagrad, AdamW, Optimizer

from photoclust.training.recipe import Optimiser


def build_optimiser(setting: Optimiser, network: nn.Module, objective: nn.Module) -> Optimizer:
    """Return AdamW, whose kernels decay and nothing else does, or FaceNet's AdaGrad without decay."""
    kernels = [p for p in network.parameters() if p.ndim > 1]
    rest = [p for p in network.parameters() if p.ndim <= 1]
    groups = [{"params": kernels, "weight_decay": setting.decay}, {"params": rest, "weight_decay": 0.0}]
    if heads := list(objective.parameters()):
        groups.append({"params": heads, "weight_decay": 0.0})
    if setting.name == "adagrad":
        return Adagrad([*network.parameters(), *heads], lr=setting.rate)
    return AdamW(groups, lr=setting.rate, fused=True)


def rate_at(setting: Optimiser, step: int, steps: int) -> float:
    """Return the learning rate: a linear warm-up, level until the last part, a cosine down to the floor."""
    warm = min(1.0, (step + 1) / max(1, setting.warm))
    level = (1 - setting.cool) * steps
    cooled = min(1.0, max(0.0, step - level) / max(1.0, steps - level))
    cosine = (1 + math.cos(math.pi * cooled)) / 2
    return setting.rate * warm * (setting.floor + (1 - setting.floor) * cosine)


class Average:
    """An exponential moving average of a network's weights and statistics, warmed up at the start."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self.network = copy.deepcopy(network).eval()
        self._decay = decay

    @torch.no_grad()
    def update(self, network: nn.Module, step: int) -> None:
        """Move towards the network as it is after a step."""
        share = 1 - min(self._decay, (step + 2) / (step + 21))
        for mine, theirs in zip(_tensors(self.network), _tensors(network), strict=True):
            if mine.is_floating_point():
                mine.lerp_(theirs, share)
            else:
                mine.copy_(theirs)


def _tensors(network: nn.Module) -> Iterable[Tensor]:
    return network.state_dict().values()
