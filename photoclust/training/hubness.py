"""Take off what makes a face look like everybody: hubness (Radovanovic et al. 2010).

A blurred, dark or plain face has high cosines with many people, so one cut is too low for it and too high
for others. CSLS (Conneau et al. 2018) ranks pairs by cos(x, y) - (r(x) + r(y)) / 2 instead, where r(x) is
the mean cosine of x with those of a fixed crowd that are nearest to it. One number more in the embedding
brings nearly the same order to plain cosines of unit vectors, so that whoever uses the embedder need not
know (docs/decisions/0207).
"""

from typing import Final

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from photoclust.training.crops import Indices

SAMPLE: Final = 6000
"""Training faces that the crowd is made from, by chance."""

NEAREST: Final = 10
"""So many of the crowd say how much a face looks like everybody."""

LENGTH: Final = 0.5
STRENGTH: Final = 1.5
"""The number more of a usual face, and how fast it falls with nearness. Twice their product is what CSLS's r
weighs in a cosine, 1 in the paper; 1.5 made up for what unit length takes back (docs/decisions/0207)."""

ROUNDS: Final = 50


class LessHub(nn.Module):
    """An embedder whose cosines are lower for faces that look like many: `dimension` + 1 numbers."""

    prototypes: Tensor
    usual: Tensor

    def __init__(self, single: nn.Module, crowd: Tensor, count: int) -> None:
        """Make the crowd's prototypes, (count, D), of embeddings (N, D) of many people."""
        super().__init__()
        self.single = single
        self.register_buffer("prototypes", prototypes(crowd, count).half().float())
        self.register_buffer("usual", nearness(crowd, self.prototypes).mean())

    def forward(self, faces: Tensor) -> Tensor:
        """Return unit embeddings (N, D + 1)."""
        return less_hub(self.single(faces), self.prototypes, self.usual)


def less_hub(embeddings: Tensor, among: Tensor, usual: Tensor) -> Tensor:
    """Return unit rows (N, D + 1) of unit rows (N, D); their cosines keep nearly the order of CSLS.

    among: (K, D) prototypes. usual: the mean nearness to them.
    """
    away = LENGTH - STRENGTH * (nearness(embeddings, among) - usual)
    return functional.normalize(torch.cat([embeddings, away], dim=1), dim=1)


def nearness(embeddings: Tensor, among: Tensor) -> Tensor:
    """Return the mean cosine of each row, (N, 1), with the prototypes (K, D) nearest to it."""
    cosines = embeddings @ among.T
    return cosines.topk(NEAREST).values.mean(dim=1, keepdim=True)


def prototypes(crowd: Tensor, count: int) -> Tensor:
    """Return (count, D) unit means of unit rows (N, D), by spherical k-means (Dhillon and Modha 2001).

    The same for the same rows. Each stands for a dozen faces of several people, so that nobody is stored.
    """
    start = torch.randperm(len(crowd), generator=torch.Generator().manual_seed(0))[:count]
    found = crowd[start]
    for _ in range(ROUNDS):
        nearest = (crowd @ found.T).argmax(dim=1)
        sums = torch.zeros_like(found).index_add_(0, nearest, crowd)
        alone = sums.norm(dim=1, keepdim=True) == 0  # a prototype that nobody is nearest to stays
        found = torch.where(alone, found, functional.normalize(sums, dim=1))
    return found


def sampled(rows: Indices) -> Indices:
    """Return the training rows that the crowd is made from; the same for the same rows."""
    return np.sort(np.random.default_rng(0).permutation(rows)[:SAMPLE])
