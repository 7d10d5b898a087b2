"""Plain residual networks: the same budget spent on 3x3 convolutions alone."""

from torch import nn

from photoclust.training.networks.layers import ConvUnit, Embedder, Residual, pooled_head


def residual(widths: tuple[int, ...], depths: tuple[int, ...], dimension: int, stem: int = 32) -> Embedder:
    """Build one stage per width, each halving the maps, with `depths` blocks in each."""
    layers: list[nn.Module] = [ConvUnit(3, stem, 3, 2)]
    maps = stem
    for width, depth in zip(widths, depths, strict=True):
        for index in range(depth):
            layers.append(Residual(maps, width, 1 if index else 2))
            maps = width
    return Embedder(nn.Sequential(*layers), pooled_head(maps, dimension))
