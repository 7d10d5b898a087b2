import pytest
import torch

from photoclust.training.networks import DESIGNS, build
from photoclust.training.networks.deepid import DeepId
from photoclust.training.networks.layers import multiply_adds, parameters

# The papers give layers and no totals: these are summed by hand, kernels and biases.
# DeepID2+: convolutions 6,272 + 147,584 + 147,584 + 65,664;
# FC-1 to FC-4 see 73,216, 15,360, 2,560 and 4,096 numbers.
PLUS = 367_104 + 512 * (73_216 + 15_360 + 2_560 + 4_096) + 4 * 512
# DeepID2: 980 + 7,240 + 21,660 + 19,280; its only layer sees 60 * 20 + 80 * 12 = 2,160 numbers.
FIRST = 49_160 + 160 * 2_160 + 160
COUNTS = {
    "deepid2+": (512, PLUS),
    "deepid2+late": (512, 367_104 + 512 * 4_096 + 512),
    "deepid2+small": (160, 49_160 + 160 * (11_440 + 4_800 + 1_200 + 2_160) + 4 * 160),
    "deepid2": (160, FIRST),
}


def built(name: str) -> DeepId:
    network = build(name, COUNTS[name][0])
    assert isinstance(network, DeepId)
    return network


@pytest.mark.parametrize("name", COUNTS)
def test_a_network_has_the_parameters_that_its_layers_sum_up_to(name: str) -> None:
    assert parameters(built(name)) == COUNTS[name][1]


@pytest.mark.parametrize(("name", "maps"), [("deepid2", (20, 40, 60, 80)), ("deepid2+", (128,) * 4)])
def test_the_maps_have_the_papers_sizes(name: str, maps: tuple[int, ...]) -> None:
    shapes = []
    faces = torch.zeros(1, 3, 55, 47)
    for stage in built(name).eval().trunk.children():
        faces = stage(faces)
        shapes.append(tuple(faces.shape[1:]))
    assert shapes == [
        (maps[0], 26, 22),
        (maps[1], 12, 10),
        (maps[2], 5, 4),
        (maps[3], 4, 3),
    ]


def test_a_face_costs_what_its_places_and_kernels_do() -> None:
    # DeepID2 by hand: 52*44*20*48 + 24*20*40*180 + 10*8*60*360 + 4*3*80*240 + 2,160*160.
    counted = multiply_adds(build("deepid2", 160), 55, 47)
    assert counted == 2_196_480 + 3_456_000 + 1_728_000 + 230_400 + 345_600


@pytest.mark.parametrize("name", COUNTS)
def test_training_sees_every_supervised_layer_and_later_only_the_last_ones_direction(name: str) -> None:
    network, faces = built(name), torch.rand(3, 3, 55, 47)
    features = network.train()(faces)
    assert features.shape == (3, network.outputs, COUNTS[name][0])
    with torch.no_grad():
        embeddings, still = network.eval()(faces), network.eval().features(faces)
    assert torch.allclose(embeddings.norm(dim=1), torch.ones(3), atol=1e-5)
    assert torch.allclose(embeddings, torch.nn.functional.normalize(still[:, -1], dim=1), atol=1e-6)


def test_features_are_rectified() -> None:
    assert (built("deepid2+").features(torch.randn(4, 3, 55, 47)) >= 0).all()


def test_each_layers_loss_reaches_the_convolutions_up_to_its_own() -> None:
    network = built("deepid2+").train()
    first = network.features(torch.rand(8, 3, 55, 47))[:, 0].square().sum()
    torch.autograd.backward(first)
    stages = [
        [p.grad for p in stage.parameters() if p.grad is not None] for stage in network.trunk.children()
    ]
    reached = [any(bool(gradient.any()) for gradient in stage) for stage in stages]
    assert reached == [True, False, False, False]


def test_an_input_is_as_wide_as_the_design_says() -> None:
    assert [DESIGNS[name].width_at(55) for name in ("deepid2", "nn3")] == [47, 55]


def test_a_dimension_that_the_paper_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="128 of deepid2"):
        build("deepid2", 128)


def test_units_are_active_on_some_faces_and_not_on_others_from_the_start() -> None:
    features = built("deepid2+").train()(
        torch.rand(16, 3, 55, 47, generator=torch.Generator().manual_seed(0))
    )
    shares = (features > 0).float().mean(dim=0)
    assert ((shares > 0) & (shares < 1)).float().mean() > 0.95
