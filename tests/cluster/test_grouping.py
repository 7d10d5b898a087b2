"""Grouping as a whole: exact where it says so, obedient always, and blind to the order of the faces."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage

from photoclust.cluster import Constraints, Linkage, contradictions, group_faces
from photoclust.cluster.arrays import Embeddings, Labels, Pairs
from tests.cluster.made_up import faces_of_people, same_partition

quick = settings(derandomize=True, deadline=None, max_examples=60)


def dense(embeddings: Embeddings, method: Linkage, similarity: float) -> Labels:
    """Group by SciPy's hierarchical clustering on all distances."""
    tree = linkage(embeddings.astype(np.float64), method.value, "cosine")
    return fcluster(tree, 1.0 - similarity, "distance").astype(np.int64)


@pytest.mark.parametrize("method", list(Linkage))
@pytest.mark.parametrize("similarity", [0.3, 0.45, 0.6])
def test_with_every_neighbour_the_linkage_is_the_dense_one(method: Linkage, similarity: float) -> None:
    embeddings, _ = faces_of_people(3000, seed=1)
    ours = group_faces(embeddings, similarity=similarity, neighbours=2999, linkage=method)
    assert same_partition(ours, dense(embeddings, method, similarity))


@quick
@given(st.integers(2, 40), st.integers(0, 10**6), st.floats(-0.5, 0.9), st.sampled_from(list(Linkage)))
def test_small_sets_are_grouped_as_dense_linkage_does(
    count: int, seed: int, similarity: float, method: Linkage
) -> None:
    embeddings, _ = faces_of_people(count, seed=seed, dimension=8)
    ours = group_faces(embeddings, similarity=similarity, neighbours=count - 1, linkage=method)
    assert same_partition(ours, dense(embeddings, method, similarity))


@quick
@given(st.integers(1, 60), st.integers(0, 10**6))
def test_the_order_of_the_faces_changes_nothing(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=6)
    photos, weak = random.integers(0, count, count), random.random(count) < 0.2
    turn = random.permutation(count)
    first = group_faces(
        embeddings, similarity=0.4, constraints=Constraints(photos=photos), weak=weak, neighbours=5
    )
    second = group_faces(
        embeddings[turn],
        similarity=0.4,
        constraints=Constraints(photos=photos[turn]),
        weak=weak[turn],
        neighbours=5,
    )
    assert same_partition(first[turn], second)


def random_rules(count: int, random: np.random.Generator) -> Constraints:
    """Draw rules that contradict each other nowhere."""
    same: Pairs = random.integers(0, count, (count // 6, 2))
    apart: Pairs = random.integers(0, count, (count // 3, 2))
    drawn = Constraints(same, apart, random.integers(-1, count // 2 + 1, count))
    clash = contradictions(drawn, count)
    kept = ~(apart[:, None] == clash[None]).all(axis=2).any(axis=1)
    return Constraints(same, apart[kept], drawn.photos, random.integers(0, count, (count // 6, 2)))


def photo_breaches(labels: Labels, rules: Constraints) -> list[tuple[int, int]]:
    """List the faces of one photo and one group that neither the owner joined nor an exception covers."""
    assert rules.photos is not None
    granted = {frozenset(pair) for pair in rules.together.tolist()}
    owner = group_of_owner(len(labels), rules.same)
    return [
        (a, b)
        for a in range(len(labels))
        for b in range(a)
        if labels[a] == labels[b] and rules.photos[a] == rules.photos[b] >= 0 and owner[a] != owner[b]
        if frozenset((a, b)) not in granted
    ]


def group_of_owner(count: int, same: Pairs) -> npt.NDArray[np.int64]:
    """Join pairs naively."""
    group = np.arange(count)
    for a, b in same.tolist():
        group[group == group[a]] = group[b]
    return group


@quick
@given(st.integers(6, 60), st.integers(0, 10**6), st.floats(-0.9, 0.6), st.sampled_from(list(Linkage)))
def test_no_rule_is_ever_broken(count: int, seed: int, similarity: float, method: Linkage) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=4)
    rules, weak = random_rules(count, random), random.random(count) < 0.3
    labels = group_faces(
        embeddings, similarity=similarity, constraints=rules, weak=weak, neighbours=count, linkage=method
    )
    assert (labels[rules.same[:, 0]] == labels[rules.same[:, 1]]).all()
    assert (labels[rules.apart[:, 0]] != labels[rules.apart[:, 1]]).all()
    assert photo_breaches(labels, rules) == []
