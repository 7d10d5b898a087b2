"""Who is judged: a Torch network in training, or any ONNX embedder with a contract."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import torch
from torch import Tensor, nn

from photoclust.training.augment import sample
from photoclust.training.crops import Crops, Floats, Indices
from photoclust.training.lessons import normalised
from photoclust.training.views import View, square

Subject: TypeAlias = Callable[[Crops, Indices], Floats]
"""Embeds some rows of crops: (rows, D) unit vectors."""

_BATCH: Final = 32
"""Faces at a time: on a CPU a quarter cheaper than 128, whose maps overflow its caches."""


def torch_subject(network: nn.Module, view: View) -> Subject:
    """Return the network as it is, shown a view of each face."""

    @torch.no_grad()
    def embed(crops: Crops, rows: Indices) -> Floats:
        device = next(network.parameters()).device
        was_training = network.training
        network.eval()
        parts = [network(normalised(cut.to(device))) for cut in cuts(crops, rows, view)]
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
            for cut in cuts(crops, rows, square(contract.input_size, contract.span))
        ]
        return np.concatenate(parts)

    return embed


def remembering(subject: Subject) -> Subject:
    """Return the subject with a memory, for judging the same faces in several ways."""
    known: dict[tuple[str, bytes], Floats] = {}

    def embed(crops: Crops, rows: Indices) -> Floats:
        place = crops.checksum, rows.tobytes()
        if place not in known:
            known[place] = subject(crops, rows)
        return known[place]

    return embed


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignInput:
    """How a model without our contract wants its faces: side in pixels, template units, mean and std."""

    size: int = 112
    span: float = 112.0
    mean: tuple[float, float, float]
    std: tuple[float, float, float]


def foreign_subject(path: Path, wanted: ForeignInput) -> Subject:
    """Return somebody else's ONNX embedder: one input of RGB planes, its first output normalised."""
    from photoclust.faces.embed import unit  # noqa: PLC0415 - training runs without onnxruntime
    from photoclust.faces.session import Device, open_session  # noqa: PLC0415

    session = open_session(path, device=Device.CPU, threads=torch.get_num_threads())
    given = session.inputs[0]
    mean, std = (torch.tensor(value).view(3, 1, 1) for value in (wanted.mean, wanted.std))

    def embed(crops: Crops, rows: Indices) -> Floats:
        parts = []
        for cut in cuts(crops, rows, square(wanted.size, wanted.span)):
            planes = ((cut - mean) / std).numpy()
            # A model whose batch is fixed is fed as many faces as it takes.
            for start in range(0, len(planes), given.shape[0] or len(planes)):
                some = planes[start : start + (given.shape[0] or len(planes))]
                parts.append(session.run({given.name: some})[0])
        return unit(np.concatenate(parts))

    return embed


def cuts(crops: Crops, rows: Indices, view: View) -> Iterator[Tensor]:
    """Yield the rows' faces, realigned and rounded to whole bytes, in batches of floats 0..255."""
    for start in range(0, len(rows), _BATCH):
        chosen = rows[start : start + _BATCH]
        pixels = torch.from_numpy(np.stack([crops.pixels[row] for row in chosen])).permute(0, 3, 1, 2)
        yield sample(pixels, torch.from_numpy(view.matrices(crops, chosen)), view.height, view.width).round()
