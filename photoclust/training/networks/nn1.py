"""NN1: the Zeiler and Fergus network with 1x1 convolutions, by FaceNet's table 1."""

from typing import Final

from torch import nn

from photoclust.training.networks.layers import ConvUnit, Embedder, Maxout

# (1x1 width, 3x3 width, pooled afterwards) of conv2 to conv6.
STAGES: Final = ((64, 192, True), (192, 384, True), (384, 256, False), (256, 256, False), (256, 256, True))
FLAT: Final = 7 * 7 * 256
MAXOUT_UNITS: Final = 32 * 128


def nn1(dimension: int) -> Embedder:
    """Build NN1 for 220x220 faces; its fully connected layers fix the input's size."""
    layers: list[nn.Module] = [ConvUnit(3, 64, 7, 2), nn.MaxPool2d(3, 2, 1)]
    maps = 64
    for reduce, outputs, pooled in STAGES:
        layers += [ConvUnit(maps, reduce, 1), ConvUnit(reduce, outputs, 3)]
        if pooled:
            layers.append(nn.MaxPool2d(3, 2, 1))
        maps = outputs
    head = nn.Sequential(
        nn.Flatten(),
        Maxout(FLAT, MAXOUT_UNITS),
        Maxout(MAXOUT_UNITS, MAXOUT_UNITS),
        nn.Linear(MAXOUT_UNITS, dimension),
    )
    return Embedder(nn.Sequential(*layers), head)
