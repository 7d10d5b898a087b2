"""Who is judged: a Torch network in training, or any ONNX embedder with a contract."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import torch
from torch import Tensor, nn

from photoclust.training.augment import sample
from photoclust.training.crops import Crops, Floats, Indices
from photoclust.training.lessons import normalised

Subject: TypeAlias = Callable[[Crops, Indices], Floats]
"""Embeds some rows of crops: (rows, D) unit vectors."""

_BATCH: Final = 128


def torch_subject(network: nn.Module, *, size: int, span: float) -> Subject:
    """Return the network as it is, at an input of `size` pixels showing `span` template units."""

    @torch.no_grad()
    def embed(crops: Crops, rows: Indices) -> Floats:
        device = next(network.parameters()).device
        was_training = network.training
        network.eval()
        parts = [network(normalised(cut.to(device))) for cut in cuts(crops, rows, size=size, span=span)]
        network.train(was_training)
        return torch.cat(parts).float().cpu().numpy()

    return embed


def onnx_subject(path: Path) -> Subject:
    """Return an ONNX embedder, fed as the application feeds it; needs onnxruntime."""
    from photoclust.faces.embed import Embedder  # noqa: PLC0415 - training runs without onnxruntime
    from photoclust.faces.session import Device  # noqa: PLC0415

    embedder = Embedder(path, device=Device.CPU, threads=torch.get_num_threads())
    contract = embedder.contract

    def embed(crops: Crops, rows: Indices) -> Floats:
        parts = [
            embedder.embed(list(cut.permute(0, 2, 3, 1).to(torch.uint8).numpy()))
            for cut in cuts(crops, rows, size=contract.input_size, span=contract.span)
        ]
        return np.concatenate(parts)

    return embed


def cuts(crops: Crops, rows: Indices, *, size: int, span: float) -> Iterator[Tensor]:
    """Yield the rows' faces, realigned and rounded to whole bytes, in batches of floats 0..255."""
    for start in range(0, len(rows), _BATCH):
        chosen = rows[start : start + _BATCH]
        pixels = torch.from_numpy(np.stack([crops.pixels[row] for row in chosen])).permute(0, 3, 1, 2)
        yield sample(pixels, torch.from_numpy(crops.matrices(chosen, span)), size).round()
