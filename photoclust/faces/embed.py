"""Turn aligned faces into embeddings, and embeddings into the bytes that are stored."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.errors import ModelError
from photoclust.faces.align import Landmarks, Pixels, similarity, warp
from photoclust.faces.contract import METADATA_KEY, EmbedderContract
from photoclust.faces.session import Device, Session, open_session

Embeddings: TypeAlias = npt.NDArray[np.float32]
Signed: TypeAlias = npt.NDArray[np.int8]

INPUT: Final = "faces"
_BATCH: Final = 64
_LEVELS: Final = 127


class Embedder:
    """An ONNX embedder with its contract: input "faces" (N, 3, S, S) float32, output (N, D)."""

    def __init__(self, path: Path, *, device: Device = Device.AUTO, threads: int = 1) -> None:
        """Load an embedder; raise ModelError when the file breaks, or lacks, its contract."""
        self._session = open_session(path, device=device, threads=threads)
        self.contract = _contract(self._session, path)
        _check_tensors(self._session, self.contract, path)
        self._mean = np.array(self.contract.mean, dtype=np.float32)
        self._scale = 1 / np.array(self.contract.std, dtype=np.float32)

    @property
    def provider(self) -> str:
        """Name the ONNX Runtime provider that really runs the model."""
        return self._session.provider

    def crop(self, pixels: Pixels, landmarks: Landmarks) -> Pixels:
        """Cut the upright (S, S, 3) face that `embed` takes out of an (H, W, 3) photo."""
        size = self.contract.input_size
        return warp(pixels, similarity(landmarks, size, self.contract.span), size)

    def embed(self, crops: Sequence[Pixels]) -> Embeddings:
        """Return an (N, D) array of unit rows for N crops of (S, S, 3) RGB bytes."""
        rows = [self._embedded(crops[start : start + _BATCH]) for start in range(0, len(crops), _BATCH)]
        return np.concatenate(rows) if rows else np.empty((0, self.contract.dimension), dtype=np.float32)

    def _embedded(self, crops: Sequence[Pixels]) -> Embeddings:
        faces = (np.stack(crops).astype(np.float32) - self._mean) * self._scale
        planes = np.ascontiguousarray(faces.transpose(0, 3, 1, 2))
        return unit(self._session.run({INPUT: planes})[0])


def unit(vectors: Embeddings) -> Embeddings:
    """Scale each row of (N, D) to length 1; a row of zeros stays."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: Embeddings = (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return scaled


def quantise(embeddings: Embeddings) -> Signed:
    """Store each row of (N, D) as signed bytes, its largest component at +-127.

    The row's own scale is not kept: embeddings are unit vectors, so `restore` finds it again. No
    component moves by more than half a step of max|x| / 127.
    """
    largest = np.abs(embeddings).max(axis=1, keepdims=True, initial=0)
    return np.rint(_LEVELS * (embeddings / np.where(largest > 0, largest, 1))).astype(np.int8)


def restore(stored: Signed) -> Embeddings:
    """Return the unit vectors, (N, D) float32, that `quantise` stored."""
    vectors = stored.astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))[:, None]
    vectors /= np.where(lengths > 0, lengths, 1)
    return vectors


def _contract(session: Session, path: Path) -> EmbedderContract:
    text = session.metadata.get(METADATA_KEY)
    if text is None:
        raise ModelError(
            f"{path} does not say how faces are to be given to it: use an embedder made for Photoclust, "
            f'or add its contract as JSON to the ONNX file\'s metadata under "{METADATA_KEY}".'
        )
    try:
        return EmbedderContract.from_json(text)
    except ValueError as error:
        raise ModelError(
            f"{path} cannot be used: {error}. Use an embedder made for this version of Photoclust."
        ) from error


def _check_tensors(session: Session, contract: EmbedderContract, path: Path) -> None:
    side = contract.input_size
    wanted = {INPUT: (None, 3, side, side)}
    given = {each.name: each.shape for each in session.inputs}
    if given != wanted:
        raise ModelError(f"{path} cannot be used: its inputs are {given}, but its contract needs {wanted}.")
    shape = session.outputs[0].shape
    if len(shape) != 2 or shape[1] not in (None, contract.dimension):
        raise ModelError(
            f"{path} cannot be used: its output has the shape {shape}, but its contract promises "
            f"{contract.dimension} numbers a face."
        )
