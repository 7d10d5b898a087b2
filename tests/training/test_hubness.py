"""A face that looks like everybody is kept from being everybody's."""

import numpy as np
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.nn import functional

from photoclust.training.hubness import LessHub, less_hub, nearness, prototypes, sampled

DIMENSION = 32


def unit(seed: int, count: int, *, towards: float = 0.0) -> Tensor:
    """Return rows by chance, all of them drawn towards one direction."""
    rows = torch.randn(count, DIMENSION, generator=torch.Generator().manual_seed(seed))
    rows[:, 0] += towards
    return functional.normalize(rows, dim=1)


@given(st.integers(0, 1000))
def test_pairs_are_ranked_as_csls_ranks_them(seed: int) -> None:
    among = unit(seed, 64, towards=3.0)
    faces = unit(seed + 1, 40, towards=2.0)
    common = nearness(faces, among)
    wanted = faces @ faces.T - (common + common.T) / 2
    made = less_hub(faces, among, common.mean())
    upper = torch.triu_indices(40, 40, 1)
    ranks = [scores[upper[0], upper[1]].argsort().argsort() for scores in (wanted, made @ made.T)]
    assert np.corrcoef(ranks[0], ranks[1])[0, 1] > np.corrcoef(ranks[0], _plain(faces, upper))[0, 1]


def _plain(faces: Tensor, pairs: Tensor) -> Tensor:
    return (faces @ faces.T)[pairs[0], pairs[1]].argsort().argsort()


def test_of_two_faces_as_like_a_third_the_one_that_looks_like_everybody_is_less_so() -> None:
    third, plain = functional.one_hot(torch.tensor([1, 0]), DIMENSION).float()
    rare = functional.one_hot(torch.tensor([2]), DIMENSION).float()[0]
    faces = functional.normalize(torch.stack([third, third + plain, third + rare]), dim=1)
    made = less_hub(faces, unit(0, 64, towards=6.0), torch.tensor(0.3))
    assert torch.isclose(faces[0] @ faces[1], faces[0] @ faces[2])
    assert made[0] @ made[1] < made[0] @ made[2] - 0.05


def test_an_embedding_has_one_number_more_and_stays_unit() -> None:
    embedder = LessHub(nn.Flatten(), unit(0, 300), 16)
    made = embedder(unit(1, 5))
    assert made.shape == (5, DIMENSION + 1)
    assert torch.allclose(made.norm(dim=1), torch.ones(5))


def test_prototypes_are_the_means_of_those_that_lie_together() -> None:
    middles = unit(3, 4)
    crowd = functional.normalize(middles.repeat(50, 1) + 0.02 * unit(4, 200), dim=1)
    found = prototypes(crowd, 4)
    assert torch.equal(found, prototypes(crowd, 4))
    assert ((found @ crowd.T).max(dim=0).values > 0.99).float().mean() >= 0.5
    assert torch.allclose(found.norm(dim=1), torch.ones(4), atol=1e-5)


def test_the_crowd_is_a_sample_of_the_training_faces_and_always_the_same() -> None:
    rows = np.arange(100, 20_000)
    chosen = sampled(rows)
    assert len(np.unique(chosen)) == len(chosen) == 6000
    assert np.isin(chosen, rows).all()
    assert np.array_equal(chosen, sampled(rows))
