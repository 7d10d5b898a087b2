"""Approximate search finds nearly all pairs, none that is not there, and the same each time."""

import numpy as np
import pytest

from photoclust.cluster import linking
from photoclust.cluster.approximate import PAYS_FROM, approximate_graph, pays
from photoclust.cluster.graph import Graph
from photoclust.cluster.grouping import group_faces
from photoclust.cluster.neighbours import neighbour_graph
from tests.cluster.made_up import faces_of_people, same_partition

pytest.importorskip("faiss", reason="faiss, which large libraries are searched with, is not installed")


def pairs(graph: Graph) -> set[tuple[int, int]]:
    return set(zip(graph.first.tolist(), graph.second.tolist(), strict=True))


def test_nearly_all_pairs_are_found_and_all_that_are_found_are_there() -> None:
    embeddings, _ = faces_of_people(4000, seed=3)
    exact = pairs(neighbour_graph(embeddings, floor=0.4, neighbours=16))
    graph = approximate_graph(embeddings, floor=0.4, neighbours=16)
    assert len(pairs(graph) & exact) > 0.9 * len(exact)
    cosines = np.einsum("ij,ij->i", embeddings[graph.first], embeddings[graph.second])
    assert np.abs(cosines - graph.similarity).max() < 1e-5
    assert graph.similarity.min() >= 0.4
    assert (graph.first < graph.second).all()


def test_the_same_faces_give_the_same_pairs() -> None:
    embeddings, _ = faces_of_people(3000, seed=4)
    one, other = (approximate_graph(embeddings, floor=0.3, neighbours=8) for _ in range(2))
    assert pairs(one) == pairs(other)
    assert np.array_equal(one.similarity, other.similarity)


def test_only_large_libraries_are_searched_so() -> None:
    assert not pays(PAYS_FROM - 1)
    assert pays(PAYS_FROM)


def test_groups_come_out_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    embeddings, _ = faces_of_people(3000, seed=5)
    exact = group_faces(embeddings, similarity=0.4)
    monkeypatch.setattr(linking, "pays", lambda count: True)
    assert same_partition(group_faces(embeddings, similarity=0.4), exact)
