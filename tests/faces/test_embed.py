"""An embedder does what its file says, and a file that breaks its contract is refused in a sentence."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from photoclust.errors import ModelError
from photoclust.faces.align import TEMPLATE
from photoclust.faces.embed import Embedder, quantise, restore, unit
from tests.faces.models import CONTRACT, DIMENSION, SIDE, WEIGHTS, contract_with, write_embedder


@pytest.fixture(name="embedder")
def tiny_embedder(tmp_path: Path) -> Embedder:
    return Embedder(write_embedder(tmp_path / "tiny.onnx"))


def test_embeddings_are_what_numpy_computes_over_several_batches(embedder: Embedder) -> None:
    crops = np.random.default_rng(1).integers(0, 256, (150, SIDE, SIDE, 3), dtype=np.uint8)
    normalised = (crops - np.array(CONTRACT.mean)) / np.array(CONTRACT.std)
    expected = normalised.transpose(0, 3, 1, 2).reshape(150, -1) @ WEIGHTS
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    np.testing.assert_allclose(embedder.embed(list(crops)), expected, atol=1e-5)


def test_no_faces_have_no_embeddings(embedder: Embedder) -> None:
    assert embedder.embed([]).shape == (0, DIMENSION)


def test_a_crop_shows_the_span_that_the_contract_asks_for(embedder: Embedder) -> None:
    rows, columns = np.mgrid[0:112, 0:112] + 0.5
    photo = np.stack([columns, rows, rows], axis=2).astype(np.uint8)
    crop = embedder.crop(photo, TEMPLATE)
    centres = 56 + (np.arange(SIDE) + 0.5 - SIDE / 2) * CONTRACT.span / SIDE
    np.testing.assert_allclose(crop[0, :, 0], centres, atol=1.5)
    np.testing.assert_allclose(crop[:, 0, 1], centres, atol=1.5)


@pytest.mark.parametrize(
    ("metadata", "complaint"),
    [
        ("", "does not say how faces are to be given"),
        ("{", "is not JSON"),
        (contract_with(version=99), "version 99"),
        ("{}", "version None"),
        (contract_with(dimension=7), "promises 7 numbers"),
        (contract_with(input_size=9), "inputs"),
        (contract_with(std=(1.0, 0.0, 1.0)), "std"),
    ],
    ids=["bare", "damaged", "of another version", "empty", "wrong dimension", "wrong size", "no spread"],
)
def test_a_file_that_breaks_its_contract_is_refused(tmp_path: Path, metadata: str, complaint: str) -> None:
    path = write_embedder(tmp_path / "foreign.onnx", metadata=metadata)
    with pytest.raises(ModelError, match=complaint) as refused:
        Embedder(path)
    assert "foreign.onnx" in str(refused.value)


def test_an_embedder_without_the_input_faces_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="images"):
        Embedder(write_embedder(tmp_path / "other.onnx", source="images"))


VECTORS = hnp.arrays(np.float32, (4, 128), elements=st.floats(-1, 1, width=32))


@settings(deadline=None)
@given(raw=VECTORS)
def test_quantising_moves_no_component_by_more_than_half_a_step(raw: npt.NDArray[np.float32]) -> None:
    vectors = unit(raw)
    largest = np.abs(vectors).max(axis=1, keepdims=True)
    assert (np.abs(quantise(vectors) * largest / 127 - vectors) <= largest / 254 + 1e-6).all()


@settings(deadline=None)
@given(seed=st.integers(0, 10_000), spread=st.floats(0.1, 3))
def test_quantising_an_embedding_costs_less_than_a_thousandth_of_cosine(seed: int, spread: float) -> None:
    rng = np.random.default_rng(seed)
    vectors = unit((rng.normal(size=(8, 128)) * np.exp(rng.normal(0, spread, 128))).astype(np.float32))
    restored = restore(quantise(vectors))
    assert ((vectors * restored).sum(axis=1) > 0.999).all()
    np.testing.assert_allclose(np.linalg.norm(restored, axis=1), 1, atol=1e-5)


def test_a_vector_of_zeros_stays_one() -> None:
    zeros = np.zeros((1, 128), dtype=np.float32)
    assert not restore(quantise(zeros)).any()
