from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch
from onnx.reference import ReferenceEvaluator

from photoclust.faces.contract import METADATA_KEY, EmbedderContract
from photoclust.faces.embed import Embedder
from photoclust.training.crops import Floats
from photoclust.training.export import ExportError, export, folded, read_contract, rewrite_contract
from photoclust.training.halves import halved, widened
from photoclust.training.networks import build
from photoclust.training.networks.layers import Embedder as Network
from photoclust.training.networks.layers import Mirrored, parameters

CONTRACT = EmbedderContract(
    id="made-64d-48px",
    title="Made",
    licence="MIT",
    training="none",
    input_size=48,
    span=104.0,
    mean=(127.5, 127.5, 127.5),
    std=(127.5, 127.5, 127.5),
    dimension=64,
    same_person_similarity=0.5,
    cluster_similarity=0.4,
    calibration_slope=10.0,
    calibration_offset=-4.0,
)


@pytest.fixture(scope="module")
def network() -> Network:
    """A network whose batch normalisation has seen something, so that folding has work to do."""
    torch.manual_seed(0)
    made = build("nns1-residual", 64).train()
    with torch.no_grad():
        made(torch.rand(8, 3, 48, 48) * 3)
    return made.eval()


def test_folding_leaves_no_batch_normalisation_and_the_same_embeddings(network: Network) -> None:
    single = folded(network)
    faces = torch.rand(2, 3, 48, 48)
    assert not any(isinstance(layer, torch.nn.BatchNorm2d) for layer in single.modules())
    with torch.no_grad():
        assert torch.allclose(single(faces), network(faces), atol=1e-5)


def test_the_application_takes_the_exported_file_for_any_number_of_faces(
    network: Network, tmp_path: Path
) -> None:
    made = export(network, CONTRACT, tmp_path / "made.onnx")
    embedder = Embedder(made.path)
    crops = list(np.random.default_rng(0).integers(0, 256, (5, 48, 48, 3), dtype=np.uint8))
    faces = (torch.from_numpy(np.stack(crops)).permute(0, 3, 1, 2).float() - 127.5) / 127.5
    with torch.no_grad():
        wanted = network(faces).numpy()
    assert embedder.contract == CONTRACT
    # Kernels are stored in half precision, of eleven bits.
    assert np.abs(embedder.embed(crops) - wanted).max() < 5e-4
    assert np.abs(embedder.embed(crops[:1]) - wanted[:1]).max() < 5e-4


def embeddings(model: onnx.ModelProto, faces: Floats) -> Floats:
    answers: Any = ReferenceEvaluator(model).run(None, {"faces": faces})
    return np.asarray(answers[0])


def test_kernels_take_two_bytes_a_number_and_widen_to_what_they_were(
    network: Network, tmp_path: Path
) -> None:
    path = export(network, CONTRACT, tmp_path / "made.onnx").path
    assert path.stat().st_size < 2.1 * parameters(network)
    stored = onnx.load(path)
    faces = torch.rand(2, 3, 48, 48).numpy()
    half, wide = (embeddings(each, faces) for each in (stored, widened(stored)))
    assert np.array_equal(half, wide)
    assert halved(widened(stored)).SerializeToString() == stored.SerializeToString()


def test_a_mirrored_network_answers_alike_for_a_face_and_its_mirror_image(
    network: Network, tmp_path: Path
) -> None:
    embedder = Embedder(export(Mirrored(network), CONTRACT, tmp_path / "made.onnx").path)
    face = np.random.default_rng(0).integers(0, 256, (48, 48, 3), dtype=np.uint8)
    one, other = embedder.embed([face, np.ascontiguousarray(face[:, ::-1])])
    assert np.abs(one - other).max() < 1e-5


def test_the_file_carries_the_contract_as_metadata(network: Network, tmp_path: Path) -> None:
    export(network, CONTRACT, tmp_path / "made.onnx")
    properties = {each.key: each.value for each in onnx.load(tmp_path / "made.onnx").metadata_props}
    assert EmbedderContract.from_json(properties[METADATA_KEY]) == CONTRACT


class Wavering(torch.nn.Module):
    """A network that never answers twice alike: what a wrong conversion looks like."""

    def forward(self, faces: torch.Tensor) -> torch.Tensor:
        return torch.nn.functional.normalize(faces.mean((2, 3)) + torch.rand_like(faces[:, :, 0, 0]), dim=1)


def test_a_file_that_differs_from_torch_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="was not written"):
        export(Wavering(), CONTRACT, tmp_path / "made.onnx")
    assert not list(tmp_path.iterdir())


def test_a_rewritten_contract_replaces_the_old_and_leaves_the_weights(
    network: Network, tmp_path: Path
) -> None:
    path = export(network, CONTRACT, tmp_path / "made.onnx").path
    faces = [np.full((48, 48, 3), 90, np.uint8)]
    before = Embedder(path).embed(faces)
    rewrite_contract(path, replace(CONTRACT, cluster_similarity=0.25))
    assert read_contract(path).cluster_similarity == 0.25
    assert np.array_equal(Embedder(path).embed(faces), before)


def test_a_file_without_a_contract_cannot_be_calibrated(tmp_path: Path) -> None:
    graph = onnx.helper.make_graph([], "empty", [], [])
    onnx.save(onnx.helper.make_model(graph), tmp_path / "bare.onnx")
    with pytest.raises(ExportError, match="no contract"):
        read_contract(tmp_path / "bare.onnx")
