"""DeepID2's two signals, on the features of every supervised layer: who is it, and are two the same?"""

from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

_KEPT: Final = 0.99
"""How much of the margin stays at each batch: it follows the last hundred or so."""


class Identification(nn.Module):
    """Softmax over the training people, with weights of its own for each supervised layer."""

    def __init__(self, outputs: int, dimension: int, people: int) -> None:
        super().__init__()
        self.classifiers = nn.ModuleList(nn.Linear(dimension, people) for _ in range(outputs))

    def forward(self, features: Tensor, people: Tensor) -> Tensor:
        """Return the layers' summed mean cross-entropies of (N, outputs, D) features; 0 for no faces."""
        if len(people) == 0:
            return features.sum()
        layers = zip(self.classifiers, features.unbind(1), strict=True)
        losses = [functional.cross_entropy(classify(layer), people) for classify, layer in layers]
        return torch.stack(losses).sum()


class Verification(nn.Module):
    """1/2 d^2 for two faces of a person, 1/2 max(0, m - d)^2 for two people's; d: Euclidean distance.

    The margin m of each layer is not learnt by gradient, which would make it zero: as in DeepID2 it is the
    distance that tells the latest pairs apart best. Both kinds of pairs weigh the same.
    """

    margins: Tensor

    def __init__(self, outputs: int) -> None:
        super().__init__()
        self.register_buffer("margins", torch.full((outputs,), torch.nan))

    def forward(self, features: Tensor, people: Tensor) -> Tensor:
        """Return the layers' summed losses of (N, outputs, D) features; 0 where one kind has no pairs."""
        once = torch.ones(len(people), len(people), dtype=torch.bool, device=people.device).triu(1)
        same = people.unsqueeze(1) == people
        distances = _distances(features)
        near, far = distances[:, same & once], distances[:, ~same & once]
        if near.shape[1] == 0 or far.shape[1] == 0:
            return features.sum() * 0
        self._follow(near.detach(), far.detach())
        apart = functional.relu(self.margins.unsqueeze(1) - far)
        return (near.square().mean(1) + apart.square().mean(1)).sum() / 2

    def _follow(self, near: Tensor, far: Tensor) -> None:
        best = torch.stack([parting(*layer) for layer in zip(near, far, strict=True)])
        self.margins = torch.where(self.margins.isnan(), best, self.margins.lerp(best, 1 - _KEPT))


def parting(near: Tensor, far: Tensor) -> Tensor:
    """Return the distance up to which calling two faces one person errs least; both kinds weigh the same."""
    distances, order = torch.cat([near, far]).sort()
    gain = torch.cat([near.new_full((len(near),), 1 / len(near)), far.new_full((len(far),), -1 / len(far))])
    return distances[gain[order].cumsum(0).argmax()]


def _distances(features: Tensor) -> Tensor:
    """Return (outputs, N, N) distances; the least bit above 0, where roots have no slope."""
    layers = features.transpose(0, 1)
    lengths = layers.square().sum(2)
    squares = lengths.unsqueeze(2) + lengths.unsqueeze(1) - 2 * layers @ layers.transpose(1, 2)
    return squares.clamp_min(1e-9).sqrt()
