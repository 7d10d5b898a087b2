"""Those whom no recipe learns from, embedded: validation families, people held out, LFW view 1."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.clustering_library import Floats, once_a_model
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
    embeddings: Floats
    album: Album


def held_out(model: Path, crops: Path, cache: Path) -> HeldOut:
    """Embed the faces that `photoclust.training calibrate` looks at, once a model."""
    shards = read_shards(data_root() / "faces", crops)
    sets = development(shards, read_lfw_view1(data_root(), crops))

    def embed() -> Floats:
        subject = onnx_subject(model)
        return np.concatenate([subject(each.crops, each.rows) for each in sets])

    count = sum(len(each.rows) for each in sets)
    vectors = once_a_model(cache, "held-out", model, count, embed)
    return HeldOut(
        Embedder(model, device=Device.CPU).contract,
        restore(quantise(vectors)),
        united([album(each.crops, each.rows) for each in sets]),
    )
