"""Batched augmentation on the faces' own device: what a family album does to a face.

Faces come in as uint8 crops (N, 3, side, side); they leave as floats 0..255, realigned, jittered
and disturbed. Everything draws from one torch.Generator, so that a run can be resumed exactly.
"""

import math
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor
from torch.nn import functional

LUMA: Final = (0.299, 0.587, 0.114)


@dataclass(frozen=True, slots=True, kw_only=True)
class Augmentation:
    """How far and how often a face is disturbed; probabilities are per face.

    shift is in parts of the crop's side, turn in degrees, zoom in parts. raw is the probability
    of keeping the crop as its first, rougher aligner cut it.
    """

    flip: float = 0.5
    shift: float = 0.03
    turn: float = 5.0
    zoom: float = 0.06
    raw: float = 0.3
    light: float = 0.25
    grey: float = 0.08
    small: float = 0.25
    blur: float = 0.1
    jpeg: float = 0.15
    hide: float = 0.2


def unit_matrices(matrices: Tensor, *, setting: Augmentation, generator: torch.Generator) -> Tensor:
    """Jitter (N, 2, 3) matrices that take the unit square to crop pixels; mirror some of them."""
    count, device = len(matrices), matrices.device

    def spread(scale: float) -> Tensor:
        return (torch.rand(count, generator=generator).to(device) * 2 - 1) * scale

    angle, zoom = spread(math.radians(setting.turn)), torch.exp(spread(setting.zoom))
    mirror = 1 - 2 * (torch.rand(count, generator=generator).to(device) < setting.flip).float()
    cos, sin = angle.cos() * zoom, angle.sin() * zoom
    turn = torch.stack([torch.stack([cos * mirror, -sin], 1), torch.stack([sin * mirror, cos], 1)], 1)
    centre = torch.stack([spread(setting.shift), spread(setting.shift)], 1) + 0.5
    offset = centre - (turn @ torch.full((2, 1), 0.5, device=device)).squeeze(2)
    linear = matrices[:, :, :2] @ turn
    moved = (matrices[:, :, :2] @ offset.unsqueeze(2)) + matrices[:, :, 2:]
    return torch.cat([linear, moved], dim=2)


def sample(crops: Tensor, matrices: Tensor, height: int, width: int = 0) -> Tensor:
    """Cut (N, 3, height, width) floats 0..255 out of uint8 crops by unit-square matrices, bilinearly.

    width: 0 for as wide as high.
    """
    side, width = crops.shape[-1], width or height
    down = (torch.arange(height, device=crops.device) + 0.5) / height
    along = (torch.arange(width, device=crops.device) + 0.5) / width
    ys, xs = torch.meshgrid(down, along, indexing="ij")
    points = torch.stack([xs, ys, torch.ones_like(xs)], dim=-1).reshape(1, -1, 3)
    grid = (points @ matrices.transpose(1, 2)) * (2 / side) - 1
    grid = grid.reshape(len(crops), height, width, 2)
    return functional.grid_sample(crops.float(), grid, padding_mode="border", align_corners=False)


class Disturber:
    """Applies light, grey, low resolution, blur, JPEG and occlusion to a batch."""

    def __init__(self, setting: Augmentation, generator: torch.Generator) -> None:
        self.setting = setting
        self.generator = generator

    def __call__(self, faces: Tensor) -> Tensor:
        """Return disturbed copies of (N, 3, height, width) floats 0..255."""
        faces = self._light(faces)
        faces = self._grey(faces)
        for chance, act in (
            (self.setting.blur, self._blurred),
            (self.setting.small, self._reduced),
            (self.setting.jpeg, self._compressed),
        ):
            # A few groups a batch share one strength: a call per face would cost more than the network.
            for group in self._chosen(len(faces), chance).chunk(3):
                if len(group):
                    faces[group] = act(faces[group])
        return self._hidden(faces).clamp_(0, 255)

    def _uniform(self, low: float, high: float, *shape: int) -> Tensor:
        return torch.rand(shape or (1,), generator=self.generator) * (high - low) + low

    def _chosen(self, count: int, chance: float) -> Tensor:
        return (self._uniform(0, 1, count) < chance).nonzero().flatten()

    def _light(self, faces: Tensor) -> Tensor:
        count, reach = len(faces), self.setting.light
        shape = (count, 1, 1, 1)
        gain, tint = self._uniform(-reach, reach, *shape), self._uniform(-reach, reach, count, 3, 1, 1) / 4
        offset, gamma = self._uniform(-reach, reach, *shape) * 80, self._uniform(-reach, reach, *shape)
        faces = faces * torch.exp(gain + tint).to(faces.device) + offset.to(faces.device)
        return 255 * (faces.clamp(0, 255) / 255) ** torch.exp(gamma).to(faces.device)

    def _grey(self, faces: Tensor) -> Tensor:
        luma = (faces * torch.tensor(LUMA).view(1, 3, 1, 1).to(faces.device)).sum(1, keepdim=True)
        reach = self.setting.light  # colours fade further than they glow
        keep = self._uniform(1 - 1.2 * reach, 1 + 0.8 * reach, len(faces), 1, 1, 1)
        keep[self._chosen(len(faces), self.setting.grey)] = 0
        return luma + (faces - luma) * keep.to(faces.device)

    def _reduced(self, faces: Tensor) -> Tensor:
        height, width = faces.shape[-2:]
        # Down to 20 pixels of face, drawn evenly in octaves.
        small = int(height * 2 ** float(self._uniform(math.log2(20 / height), -0.2)))
        size = small, max(1, round(small * width / height))
        reduced = functional.interpolate(faces, size, mode="bilinear", antialias=True)
        return functional.interpolate(reduced, (height, width), mode="bilinear")

    def _blurred(self, faces: Tensor) -> Tensor:
        sigma = float(self._uniform(0.006, 0.02)) * faces.shape[-1]
        reach = max(1, math.ceil(2 * sigma))
        offsets = torch.arange(-reach, reach + 1, device=faces.device, dtype=faces.dtype)
        kernel = torch.exp(-(offsets**2) / (2 * sigma**2))
        kernel = (kernel / kernel.sum()).expand(3, 1, -1)
        padded = functional.pad(faces, (reach,) * 4, mode="replicate")
        rows = functional.conv2d(padded, kernel.unsqueeze(2), groups=3)
        return functional.conv2d(rows, kernel.unsqueeze(3), groups=3)

    def _compressed(self, faces: Tensor) -> Tensor:
        """Quantise 8x8 blocks' cosine transform as JPEG does, all channels by one flat slope."""
        height, width = (side // 8 * 8 for side in faces.shape[-2:])
        basis = _cosines().to(faces.device)
        blocks = faces[..., :height, :width].unfold(2, 8, 8).unfold(3, 8, 8)
        table = (1 + torch.arange(8.0).view(8, 1) + torch.arange(8.0)).to(faces.device)
        step = 3 + table * float(self._uniform(1, 8))
        coded = basis @ (blocks - 128) @ basis.T
        coded = (coded / step).round() * step
        out = (basis.T @ coded @ basis + 128).permute(0, 1, 2, 4, 3, 5)
        faces = faces.clone()
        faces[..., :height, :width] = out.reshape(*faces.shape[:2], height, width)
        return faces

    def _hidden(self, faces: Tensor) -> Tensor:
        sides = torch.tensor(faces.shape[-2:])
        for index in self._chosen(len(faces), self.setting.hide).tolist():
            hidden = (self._uniform(0.1, 0.45, 2) * sides).int()
            top, left = (self._uniform(0, 1, 2) * (sides - hidden)).int().tolist()
            height, width = hidden.tolist()
            colour = self._uniform(0, 255, 3, 1, 1).to(faces.device)
            faces[index, :, top : top + height, left : left + width] = colour
        return faces


def _cosines() -> Tensor:
    """Return the orthonormal 8-point DCT-II."""
    rows, columns = torch.arange(8.0).view(8, 1), torch.arange(8.0)
    basis = torch.cos(math.pi * (columns + 0.5) * rows / 8) / 2
    basis[0] /= math.sqrt(2)
    return basis
