import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional

from photoclust.training.losses.signals import Identification, Verification, parting


def batch(seed: int, faces: int = 9) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    features = torch.randn(faces, 2, 6, generator=generator).relu()
    return features, torch.randint(0, 3, (faces,), generator=generator)


@given(st.integers(0, 10_000))
def test_verification_is_the_papers_formula_over_all_pairs_of_every_layer(seed: int) -> None:
    features, people = batch(seed)
    signal = Verification(outputs=2)
    found = signal(features, people).item()
    expected = 0.0
    for layer in range(2):
        near: list[float] = []
        far: list[float] = []
        for i in range(len(people)):
            for j in range(i):
                distance = float((features[i, layer] - features[j, layer]).norm())
                (near if people[i] == people[j] else far).append(distance)
        if not near or not far:
            assert found == 0
            return
        margin = float(signal.margins[layer])
        apart = [max(0.0, margin - distance) ** 2 for distance in far]
        expected += sum(d**2 for d in near) / len(near) / 2 + sum(apart) / len(far) / 2
    assert found == pytest.approx(expected, rel=1e-3)


@given(st.lists(st.integers(0, 50), min_size=1), st.lists(st.integers(0, 50), min_size=1))
def test_the_margin_is_the_distance_that_tells_pairs_apart_best(near: list[int], far: list[int]) -> None:
    def right(cut: float) -> float:
        return sum(d <= cut for d in near) / len(near) - sum(d <= cut for d in far) / len(far)

    cut = float(parting(torch.tensor(near, dtype=torch.float32), torch.tensor(far, dtype=torch.float32)))
    # Where distances tie, the order among them may favour the same pairs; never by a whole distance.
    assert right(cut) <= max(right(c) for c in [*near, *far]) + 1e-9
    if not set(near) & set(far):
        assert right(cut) == pytest.approx(max(0, *(right(c) for c in [*near, *far])), abs=1e-6)


def test_the_margin_follows_the_pairs_slowly_and_has_no_gradient() -> None:
    signal = Verification(outputs=1)
    people = torch.tensor([0, 0, 1])
    signal(torch.tensor([[[0.0]], [[1.0]], [[9.0]]], requires_grad=True), people)
    assert signal.margins.tolist() == pytest.approx([1.0])
    signal(torch.tensor([[[0.0]], [[3.0]], [[9.0]]]), people)
    assert signal.margins.tolist() == pytest.approx([1.02])
    assert not signal.margins.requires_grad


def test_faces_that_coincide_have_a_finite_gradient() -> None:
    features = torch.zeros(4, 1, 3, requires_grad=True)
    torch.autograd.backward(Verification(outputs=1)(features, torch.tensor([0, 0, 1, 1])))
    assert features.grad is not None
    assert torch.isfinite(features.grad).all()


def test_identification_is_the_cross_entropy_of_every_layer_by_its_own_weights() -> None:
    features, people = batch(1)
    signal = Identification(outputs=2, dimension=6, people=3)
    each = [
        functional.cross_entropy(classify(features[:, layer]), people).item()
        for layer, classify in enumerate(signal.classifiers)
    ]
    assert signal(features, people).item() == pytest.approx(sum(each), rel=1e-5)


def test_a_batch_without_anybody_known_has_no_loss() -> None:
    nobody, labels = torch.zeros(0, 2, 6), torch.zeros(0, dtype=torch.int64)
    assert Identification(outputs=2, dimension=6, people=3)(nobody, labels).item() == 0
    assert Verification(outputs=2)(nobody, labels).item() == 0
