"""Those whom no recipe learns from, embedded: validation families, people held out, LFW view 1."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.truth import data_root
from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import Embedder, quantise, restore
from photoclust.faces.session import Device
from photoclust.training.commands import development
from photoclust.training.evaluate.households import united
from photoclust.training.evaluate.sets import Album, album
from photoclust.training.evaluate.subjects import onnx_subject
from photoclust.training.judge import read_lfw_view1
from photoclust.training.shards import read_shards


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """embeddings: (N, D), as a library keeps them. album: each face's person and family."""

    contract: EmbedderContract
    embeddings: npt.NDArray[np.float32]
    album: Album


def held_out(model: Path, crops: Path, cache: Path) -> HeldOut:
    """Embed the faces that `photoclust.training calibrate` looks at, once a model."""
    shards = read_shards(data_root() / "faces", crops)
    sets = development(shards, read_lfw_view1(data_root(), crops))
    digest = hashlib.sha256(model.read_bytes()).hexdigest()[:16]
    stored = cache / f"held-out-{digest}-{sum(len(each.rows) for each in sets)}.npy"
    if not stored.exists():
        cache.mkdir(parents=True, exist_ok=True)
        embed = onnx_subject(model)
        np.save(stored, np.concatenate([embed(each.crops, each.rows) for each in sets]))
    return HeldOut(
        Embedder(model, device=Device.CPU).contract,
        restore(quantise(np.load(stored))),
        united([album(each.crops, each.rows) for each in sets]),
    )
