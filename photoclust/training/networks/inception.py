"""NN2, NN3 and NN4: FaceNet's inception networks, by its table 2."""

from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

import torch
from torch import Tensor, nn

from photoclust.training.networks.layers import ConvUnit, Embedder, L2Pool, pooled_head

Pooling: TypeAlias = Literal["max", "l2"]


@dataclass(frozen=True, slots=True)
class Block:
    """One row of the table: the widths of its branches; 0 leaves a branch or a projection out."""

    single: int
    reduce3: int
    triple: int
    reduce5: int
    quintuple: int
    pooling: Pooling
    project: int
    stride: int = 1

    def scaled(self, width: float) -> "Block":
        """Return the block with every branch `width` times as wide."""
        names = ("single", "reduce3", "triple", "reduce5", "quintuple", "project")
        return replace(self, **{name: round(getattr(self, name) * width) for name in names})

    def outputs(self, inputs: int) -> int:
        """Return how many maps leave the block."""
        return self.single + self.triple + self.quintuple + (self.project or inputs)


NN2_BLOCKS: Final = (
    Block(64, 96, 128, 16, 32, "max", 32),  # 3a
    Block(64, 96, 128, 32, 64, "l2", 64),  # 3b
    Block(0, 128, 256, 32, 64, "max", 0, stride=2),  # 3c
    Block(256, 96, 192, 32, 64, "l2", 128),  # 4a
    Block(224, 112, 224, 32, 64, "l2", 128),  # 4b
    Block(192, 128, 256, 32, 64, "l2", 128),  # 4c
    Block(160, 144, 288, 32, 64, "l2", 128),  # 4d
    Block(0, 160, 256, 64, 128, "max", 0, stride=2),  # 4e
    Block(384, 192, 384, 48, 128, "l2", 128),  # 5a
    Block(384, 192, 384, 48, 128, "max", 128),  # 5b
)

# NN4's text says only "no 5x5 convolutions in the higher layers". Taken as 5a and 5b that makes
# 289M multiply-adds and 6.94M parameters, where the paper has 285M and about 7M.
NN4_BLOCKS: Final = (*NN2_BLOCKS[:-2], *(replace(b, reduce5=0, quintuple=0) for b in NN2_BLOCKS[-2:]))


class Inception(nn.Module):
    """The branches of one block side by side (Szegedy et al. 2015)."""

    def __init__(self, inputs: int, block: Block) -> None:
        super().__init__()
        stride = block.stride
        branches: list[nn.Module] = [ConvUnit(inputs, block.single, 1)] if block.single else []
        for reduce, outputs, kernel in (
            (block.reduce3, block.triple, 3),
            (block.reduce5, block.quintuple, 5),
        ):
            if outputs:
                pair = ConvUnit(inputs, reduce, 1), ConvUnit(reduce, outputs, kernel, stride)
                branches.append(nn.Sequential(*pair))
        pool: nn.Module = L2Pool() if block.pooling == "l2" else nn.MaxPool2d(3, stride, 1)
        project = [ConvUnit(inputs, block.project, 1)] if block.project else []
        branches.append(nn.Sequential(pool, *project))
        self.branches = nn.ModuleList(branches)

    def forward(self, maps: Tensor) -> Tensor:
        return torch.cat([branch(maps) for branch in self.branches], dim=1)


def inception(blocks: tuple[Block, ...], dimension: int, width: float = 1.0) -> Embedder:
    """Build the table's stem, its blocks and the average-pooled head, `width` times as wide."""
    stem, maps = round(64 * width), round(192 * width)
    layers: list[nn.Module] = [
        ConvUnit(3, stem, 7, 2),
        nn.MaxPool2d(3, 2, 1),
        ConvUnit(stem, stem, 1),
        ConvUnit(stem, maps, 3),
        nn.MaxPool2d(3, 2, 1),
    ]
    for block in (b.scaled(width) for b in blocks):
        layers.append(Inception(maps, block))
        maps = block.outputs(maps)
    return Embedder(nn.Sequential(*layers), pooled_head(maps, dimension))
