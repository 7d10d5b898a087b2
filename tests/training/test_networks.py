import pytest
import torch

from photoclust.training.networks import DESIGNS, build
from photoclust.training.networks.layers import multiply_adds, parameters

# FaceNet's tables 1 to 3: parameters, multiply-adds. "about 7M" is all it says of NN4.
PAPER = {
    "nn1": (140e6, 1.6e9),
    "nn2": (7.5e6, 1.6e9),
    "nn4": (7.0e6, 285e6),
    "nns1": (26e6, 220e6),
    "nns2": (4.3e6, 20e6),
}


@pytest.mark.parametrize("name", PAPER)
def test_a_network_has_the_papers_parameters_and_multiply_adds(name: str) -> None:
    network, design = build(name), DESIGNS[name]
    counted = multiply_adds(network, design.height, design.width)
    assert parameters(network) == pytest.approx(PAPER[name][0], rel=0.03)
    assert counted == pytest.approx(PAPER[name][1], rel=0.03)


def test_nn3_is_nn2_at_160_pixels() -> None:
    # The paper says 0.8B, to one digit; NN2's layers at 160 pixels make 815M.
    network = build("nn3")
    assert parameters(network) == parameters(build("nn2"))
    assert multiply_adds(network, 160, 160) == pytest.approx(0.815e9, rel=0.01)


@pytest.mark.parametrize("name", ["nns1-half-nn3", "nns1-residual"])
def test_the_variants_stay_within_nns1s_multiply_adds(name: str) -> None:
    design = DESIGNS[name]
    assert multiply_adds(build(name), design.height, design.width) <= 220e6


@pytest.mark.parametrize("name", ["nn3", "nn4", "nns1-half-nn3", "nns1-residual"])
@pytest.mark.parametrize("side", [64, 80])
def test_a_pooled_network_embeds_any_size_on_the_unit_sphere(name: str, side: int) -> None:
    with torch.no_grad():
        embeddings = build(name).eval()(torch.rand(2, 3, side, side))
    assert embeddings.shape == (2, 128)
    assert torch.allclose(embeddings.norm(dim=1), torch.ones(2), atol=1e-5)


@pytest.mark.parametrize("dimension", [64, 128, 256, 512])
def test_the_dimension_is_a_setting(dimension: int) -> None:
    with torch.no_grad():
        assert build("nns2", dimension).eval()(torch.rand(1, 3, 140, 116)).shape == (1, dimension)


def test_an_unknown_network_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="nns1-residual"):
        build("nn9")
