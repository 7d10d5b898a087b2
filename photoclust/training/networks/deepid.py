"""DeepID2+ and DeepID2 (Sun, Wang, Tang 2015 and 2014): four convolutions, supervised at several depths.

Convolutions without padding: 55x47 becomes 52x44, pooled 26x22, 24x20, 12x10, 10x8, 5x4 and 4x3. Every
kernel is shared over the whole map; DeepID2's later layers shared theirs in parts only. Batch
normalisation precedes every rectifier, as in the other networks here; the papers had none. Without it the
features die: what they see is nowhere negative, so a step moves a unit the same way on every face, and the
verification signal moves all of them down. With it a unit *begins* by being active on half of the
faces; how often it is so in the end is up to its learnt shift.
"""

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from photoclust.training.networks.layers import ConvUnit, Embedder

HEIGHT: Final = 55
WIDTH: Final = 47
_KERNELS: Final = (4, 3, 3, 2)
_PLACES: Final = (26 * 22, 12 * 10, 5 * 4, 4 * 3)
"""Places of each layer's maps, pooled after the first three."""

PLUS_MAPS: Final = (128, 128, 128, 128)
FIRST_MAPS: Final = (20, 40, 60, 80)
ALL_LAYERS: Final = (1, 2, 3, 4)
LAST_LAYER: Final = (4,)


@dataclass(frozen=True, slots=True)
class Depths:
    """maps: of the four convolutions. supervised: which of FC-1 to FC-4 there are; FC-4 always is."""

    maps: tuple[int, int, int, int]
    supervised: tuple[int, ...]

    def inputs(self, layer: int) -> int:
        """Return how many numbers FC-n sees: its layer's maps, and FC-4 those of layers 3 and 4."""
        own = self.maps[layer - 1] * _PLACES[layer - 1]
        return own + self.maps[2] * _PLACES[2] if layer == 4 else own


class DeepId(Embedder):
    """In training it returns the features of every supervised layer, else the last one's direction."""

    def __init__(self, depths: Depths, dimension: int) -> None:
        maps = (3, *depths.maps)
        stages = [
            nn.Sequential(
                ConvUnit(maps[n], maps[n + 1], kernel, pad=False),
                nn.MaxPool2d(2, 2) if n < 3 else nn.Identity(),
            )
            for n, kernel in enumerate(_KERNELS)
        ]
        heads = {f"fc{n}": _features(depths.inputs(n), dimension) for n in depths.supervised}
        super().__init__(nn.ModuleList(stages), nn.ModuleDict(heads))
        self.layers = depths.supervised
        self.outputs = len(depths.supervised)

    def forward(self, faces: Tensor) -> Tensor:
        """Return (N, outputs, dimension) features in training, (N, dimension) unit embeddings otherwise."""
        if self.training:
            return self.features(faces)
        return functional.normalize(self._feature(self._maps(faces), 4).float(), dim=1)

    def features(self, faces: Tensor) -> Tensor:
        """Return the rectified features of all supervised layers (N, outputs, dimension)."""
        maps = self._maps(faces)
        return torch.stack([self._feature(maps, layer) for layer in self.layers], dim=1)

    def _maps(self, faces: Tensor) -> list[Tensor]:
        found: list[Tensor] = []
        for stage in self.trunk.children():
            faces = stage(faces)
            found.append(faces)
        return found

    def _feature(self, maps: list[Tensor], layer: int) -> Tensor:
        flat = maps[layer - 1].flatten(1)
        if layer == 4:
            flat = torch.cat([maps[2].flatten(1), flat], dim=1)
        features: Tensor = dict(self.head.named_children())[f"fc{layer}"](flat)
        return features


def _features(inputs: int, dimension: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(inputs, dimension, bias=False), nn.BatchNorm1d(dimension), nn.ReLU())


def deepid2_plus(dimension: int) -> Embedder:
    """Build DeepID2+: 128 maps in each layer, features on each."""
    return DeepId(Depths(PLUS_MAPS, ALL_LAYERS), dimension)


def deepid2_plus_late(dimension: int) -> Embedder:
    """Build DeepID2+ without early supervision: features on the last layer alone."""
    return DeepId(Depths(PLUS_MAPS, LAST_LAYER), dimension)


def deepid2_plus_small(dimension: int) -> Embedder:
    """Build DeepID2+ with DeepID2's 20, 40, 60 and 80 maps."""
    return DeepId(Depths(FIRST_MAPS, ALL_LAYERS), dimension)


def deepid2(dimension: int) -> Embedder:
    """Build DeepID2: 20, 40, 60 and 80 maps, features on the last layer alone."""
    return DeepId(Depths(FIRST_MAPS, LAST_LAYER), dimension)
