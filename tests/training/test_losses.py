import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional

from photoclust.training.losses.distillation import distillation_loss, fitted
from photoclust.training.losses.margin import Margin, MarginSoftmax
from photoclust.training.losses.mining import Triplets, hardest, semi_hard, squared_distances
from photoclust.training.losses.triplet import triplet_loss

MARGIN = 0.2


def batch(seed: int, faces: int, people: int) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    embeddings = functional.normalize(torch.randn(faces, 8, generator=generator), dim=1)
    return squared_distances(embeddings), torch.randint(0, people, (faces,), generator=generator)


def listed(triplets: Triplets) -> set[tuple[int, int, int]]:
    columns = (triplets.anchors, triplets.positives, triplets.negatives)
    return set(zip(*(column.tolist() for column in columns), strict=True))


@given(st.integers(0, 10_000), st.integers(2, 14), st.integers(1, 5))
def test_semi_hard_mining_finds_what_a_search_through_all_triplets_finds(
    seed: int, faces: int, people: int
) -> None:
    distances, labels = batch(seed, faces, people)
    expected = set()
    for anchor in range(faces):
        for positive in range(faces):
            if anchor == positive or labels[anchor] != labels[positive]:
                continue
            near = distances[anchor, positive]
            fitting = [
                other
                for other in range(faces)
                if labels[other] != labels[anchor] and near < distances[anchor, other] < near + MARGIN
            ]
            if fitting:
                nearest = min(fitting, key=lambda other: float(distances[anchor, other]))
                expected.add((anchor, positive, nearest))
    assert listed(semi_hard(distances, labels, MARGIN)) == expected


@given(st.integers(0, 10_000), st.integers(2, 14), st.integers(1, 5))
def test_batch_hard_takes_the_farthest_positive_and_the_nearest_negative(
    seed: int, faces: int, people: int
) -> None:
    distances, labels = batch(seed, faces, people)
    for anchor, positive, negative in listed(hardest(distances, labels)):
        same = [i for i in range(faces) if labels[i] == labels[anchor] and i != anchor]
        other = [i for i in range(faces) if labels[i] != labels[anchor]]
        assert distances[anchor, positive] == distances[anchor, same].max()
        assert distances[anchor, negative] == distances[anchor, other].min()


def test_a_triplet_costs_by_how_much_it_misses_the_margin_on_squared_distances() -> None:
    distances = torch.tensor([[0.0, 0.5, 0.6], [0.5, 0.0, 1.0], [0.6, 1.0, 0.0]])
    one = Triplets(torch.tensor([0]), torch.tensor([1]), torch.tensor([2]))
    assert triplet_loss(distances, one, MARGIN).item() == pytest.approx(0.5 - 0.6 + 0.2)


def test_a_batch_without_triplets_costs_nothing_and_still_has_a_gradient() -> None:
    embeddings = torch.eye(3, requires_grad=True)
    none = semi_hard(squared_distances(embeddings.detach()), torch.arange(3), MARGIN)
    loss = triplet_loss(squared_distances(embeddings), none, MARGIN)
    torch.autograd.backward(loss)
    assert loss.item() == 0
    assert embeddings.grad is not None


def test_a_perfect_student_has_no_distillation_loss_and_a_turned_one_only_keeps_relations() -> None:
    targets = functional.normalize(torch.randn(6, 8, generator=torch.Generator().manual_seed(1)), dim=1)
    assert distillation_loss(targets, targets, 5.0).item() == pytest.approx(0, abs=1e-6)
    opposite = distillation_loss(-targets, targets, 5.0)
    assert opposite.item() == pytest.approx(2, abs=1e-5)


def unit_vectors(seed: int, faces: int = 40, dimension: int = 8) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    return functional.normalize(torch.randn(faces, dimension, generator=generator), dim=1)


@pytest.mark.parametrize("dimension", [8, 9, 16])
def test_a_teachers_cosines_are_all_kept_in_as_many_dimensions_or_more(dimension: int) -> None:
    targets = unit_vectors(1)
    wider = fitted(targets, dimension, seen=targets[:1])
    assert wider.shape == (40, dimension)
    assert torch.allclose(wider @ wider.T, targets @ targets.T, atol=1e-6)


def test_a_smaller_student_learns_the_axes_that_the_teacher_uses_most() -> None:
    flat = functional.pad(unit_vectors(1, dimension=3), (2, 3))  # uses three of its eight dimensions
    turned = flat @ torch.linalg.qr(torch.randn(8, 8, generator=torch.Generator().manual_seed(2)))[0]
    smaller = fitted(turned, 3, seen=turned[:20])
    assert torch.allclose(smaller @ smaller.T, flat @ flat.T, atol=1e-5)
    assert fitted(unit_vectors(3), 3, seen=unit_vectors(4)).norm(dim=1).tolist() == pytest.approx([1.0] * 40)


def test_without_a_margin_the_softmax_is_plain_cross_entropy_of_scaled_cosines() -> None:
    generator = torch.Generator().manual_seed(2)
    centres = functional.normalize(torch.randn(5, 8, generator=generator), dim=1)
    embeddings = functional.normalize(torch.randn(7, 8, generator=generator), dim=1)
    people = torch.tensor([0, 1, 2, 3, 4, 0, 1])
    expected = functional.cross_entropy(embeddings @ centres.T * 16, people)
    assert MarginSoftmax(centres, Margin(16, 0.0))(embeddings, people).item() == pytest.approx(
        expected.item()
    )


@given(st.floats(0.05, 0.5))
def test_a_margin_only_makes_the_softmax_dearer(width: float) -> None:
    centres, embeddings = torch.eye(4), functional.normalize(torch.eye(4) + 0.1, dim=1)
    people = torch.arange(4)
    plain = MarginSoftmax(centres, Margin(16, 0.0))(embeddings, people)
    assert MarginSoftmax(centres, Margin(16, width))(embeddings, people) > plain


def test_squared_distances_lie_between_same_and_opposite() -> None:
    distances = squared_distances(torch.tensor([[1.0, 0.0], [1.0, 0.0], [-1.0, 0.0]]))
    assert np.allclose(distances.numpy(), [[0, 0, 4], [0, 0, 4], [4, 4, 0]])
