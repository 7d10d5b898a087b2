"""The networks by name: FaceNet's six, DeepID2 and DeepID2+, and the variant that Photoclust ships."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from photoclust.training.networks.deepid import (
    HEIGHT,
    WIDTH,
    deepid2,
    deepid2_plus,
    deepid2_plus_late,
    deepid2_plus_small,
)
from photoclust.training.networks.inception import NN2_BLOCKS, NN4_BLOCKS, inception
from photoclust.training.networks.layers import Embedder
from photoclust.training.networks.nn1 import nn1
from photoclust.training.networks.residual import residual
from photoclust.training.networks.small import nns1, nns2

DIMENSIONS: Final = (64, 128, 256, 512)


@dataclass(frozen=True, slots=True)
class Design:
    """A network and the embedding dimensions it can be built for.

    height, width: the input it is designed for, pixels. fixed: whether it takes that input only.
    """

    build: Callable[[int], Embedder]
    height: int
    width: int
    fixed: bool = False
    dimensions: tuple[int, ...] = DIMENSIONS

    def width_at(self, height: int) -> int:
        """Return the width of an input so high, in the design's proportion."""
        return round(height * self.width / self.height)


DESIGNS: Final = {
    "nn1": Design(nn1, 220, 220, fixed=True),
    "nn2": Design(lambda dimension: inception(NN2_BLOCKS, dimension), 224, 224),
    "nn3": Design(lambda dimension: inception(NN2_BLOCKS, dimension), 160, 160),
    "nn4": Design(lambda dimension: inception(NN4_BLOCKS, dimension), 96, 96),
    "nns1": Design(nns1, 165, 165, fixed=True),
    "nns2": Design(nns2, 140, 116, fixed=True),
    # Within NNS1's 220M multiply-adds, but not the paper's network: these names say so.
    "nns1-half-nn3": Design(lambda dimension: inception(NN2_BLOCKS, dimension, 0.5), 112, 112),
    "nns1-residual": Design(
        lambda dimension: residual((64, 128, 256, 512), (1, 1, 1, 1), dimension), 112, 112
    ),
    # nns1-residual with more blocks, to be grown from it: the application's slower and better model.
    "nn3-residual": Design(
        lambda dimension: residual((64, 128, 256, 512), (1, 2, 4, 1), dimension), 112, 112
    ),
    "deepid2": Design(deepid2, HEIGHT, WIDTH, fixed=True, dimensions=(160,)),
    "deepid2+": Design(deepid2_plus, HEIGHT, WIDTH, fixed=True, dimensions=(512,)),
    "deepid2+late": Design(deepid2_plus_late, HEIGHT, WIDTH, fixed=True, dimensions=(512,)),
    "deepid2+small": Design(deepid2_plus_small, HEIGHT, WIDTH, fixed=True, dimensions=(160, 512)),
}


def build(name: str, dimension: int = 128) -> Embedder:
    """Build a network by its name; raise ValueError naming what is known instead."""
    if name not in DESIGNS:
        raise ValueError(f"unknown network {name!r}; known: {', '.join(DESIGNS)}")
    if dimension not in DESIGNS[name].dimensions:
        raise ValueError(f"dimension {dimension} of {name} is none of {DESIGNS[name].dimensions}")
    return DESIGNS[name].build(dimension)
