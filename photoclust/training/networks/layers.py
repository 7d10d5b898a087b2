"""The parts that FaceNet's networks are built from."""

from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional


class ConvUnit(nn.Sequential):
    """Convolution, batch normalisation and, unless told not to, ReLU; folds into one at export."""

    def __init__(
        self,
        inputs: int,
        outputs: int,
        kernel: int,
        stride: int = 1,
        *,
        rectify: bool = True,
        pad: bool = True,
    ) -> None:
        super().__init__(
            nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2 if pad else 0, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True) if rectify else nn.Identity(),
        )

    def silence(self) -> None:
        """Let the unit's output be zero, until it learns."""
        nn.init.zeros_(cast(nn.BatchNorm2d, self[1]).weight)


class L2Pool(nn.Module):
    """Root of the mean square in 3x3 windows, at the input's resolution (FaceNet's L2 pooling)."""

    def forward(self, maps: Tensor) -> Tensor:
        # The floor keeps the root's gradient finite where a window is all zeros.
        return (functional.avg_pool2d(maps * maps, 3, 1, 1) + 1e-6).sqrt()


class Maxout(nn.Module):
    """Fully connected layer whose unit is the largest of `pieces` linear ones (NN1's fc1 and fc2)."""

    def __init__(self, inputs: int, outputs: int, pieces: int = 2) -> None:
        super().__init__()
        self.pieces = pieces
        self.linear = nn.Linear(inputs, outputs * pieces)

    def forward(self, rows: Tensor) -> Tensor:
        split = self.linear(rows).unflatten(1, (-1, self.pieces))
        return cast(Tensor, split.amax(dim=2))


class Residual(nn.Module):
    """Two 3x3 convolutions beside a shortcut (He et al. 2016)."""

    def __init__(self, inputs: int, outputs: int, stride: int = 1) -> None:
        super().__init__()
        self.body = nn.Sequential(
            ConvUnit(inputs, outputs, 3, stride), ConvUnit(outputs, outputs, 3, rectify=False)
        )
        same = inputs == outputs and stride == 1
        self.shortcut = nn.Identity() if same else ConvUnit(inputs, outputs, 1, stride, rectify=False)

    def forward(self, maps: Tensor) -> Tensor:
        return functional.relu(self.body(maps) + self.shortcut(maps))

    def silence(self) -> None:
        """Let the convolutions add nothing, until they learn to."""
        cast(ConvUnit, self.body[-1]).silence()


class Embedder(nn.Module):
    """A trunk of feature maps, a head to `dimension` numbers, and the unit sphere.

    outputs: how many features a face has in training; all but DeepID2+ have one, its embedding.
    """

    outputs = 1

    def __init__(self, trunk: nn.Module, head: nn.Module) -> None:
        super().__init__()
        self.trunk = trunk
        self.head = head

    def forward(self, faces: Tensor) -> Tensor:
        """Return unit embeddings (N, dimension) of normalised faces (N, 3, side, side)."""
        return functional.normalize(self.head(self.trunk(faces)).float(), dim=1)


class Mirrored(nn.Module):
    """An embedder that also looks at the mirror image: twice the work for a steadier embedding."""

    def __init__(self, single: nn.Module) -> None:
        super().__init__()
        self.single = single

    def forward(self, faces: Tensor) -> Tensor:
        """Return the unit mean direction (N, dimension) of both embeddings of each face."""
        both = self.single(torch.cat([faces, faces.flip(3)]))
        return functional.normalize(both.unflatten(0, (2, -1)).sum(0), dim=1)


def pooled_head(inputs: int, dimension: int) -> nn.Sequential:
    """Average the maps over the whole face, so that any input size will do, and project."""
    return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(inputs, dimension))


def parameters(network: nn.Module) -> int:
    """Return how many weights the network has once batch normalisation is folded away."""
    norms = [m for m in network.modules() if isinstance(m, nn.BatchNorm2d | nn.BatchNorm1d)]
    folded = sum(n.weight.numel() for n in norms)  # scale goes into the kernel, shift becomes the bias
    return sum(p.numel() for p in network.parameters()) - folded


def multiply_adds(network: nn.Module, height: int, width: int) -> int:
    """Return the multiply-adds of the convolutions and linear layers for one face."""
    counts: list[int] = []

    def count(layer: nn.Module, _inputs: tuple[Tensor, ...], output: Tensor) -> None:
        weight = cast(Tensor, layer.weight)
        counts.append(output[0].numel() * weight[0].numel())

    layers = [m for m in network.modules() if isinstance(m, nn.Conv2d | nn.Linear)]
    hooks = [layer.register_forward_hook(count) for layer in layers]
    was_training = network.training
    with torch.no_grad():
        network.eval()(torch.zeros(1, 3, height, width))
    network.train(was_training)
    for hook in hooks:
        hook.remove()
    return sum(counts)
