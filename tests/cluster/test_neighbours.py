"""Neighbours are the true ones, however the tiles and shortlists fall."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.cluster import likely_doubles
from photoclust.cluster.neighbours import TILE, neighbour_graph, neighbours_of, pairs_above
from tests.cluster.made_up import faces_of_people, on_circle


def test_across_tiles_the_nearest_are_those_of_the_whole_matrix() -> None:
    embeddings, _ = faces_of_people(2 * TILE + 300, seed=2)
    cosines = embeddings @ embeddings.T
    np.fill_diagonal(cosines, -1)
    nearest = np.argsort(-cosines, axis=1)[:, :7]
    rows = np.repeat(np.arange(len(embeddings)), 7)
    kept = cosines[rows, nearest.ravel()] >= 0.3
    expected = {
        tuple(sorted(pair)) for pair in zip(rows[kept].tolist(), nearest.ravel()[kept].tolist(), strict=True)
    }
    graph = neighbour_graph(embeddings, floor=0.3, neighbours=7)
    assert set(zip(graph.first.tolist(), graph.second.tolist(), strict=True)) == expected
    assert np.abs(graph.similarity - cosines[graph.first, graph.second]).max() < 1e-6


@settings(max_examples=40)
@given(st.integers(0, 50), st.integers(1, 60), st.integers(0, 10**6), st.floats(-1, 1))
def test_every_pair_above_a_floor_is_found_once(rows: int, columns: int, seed: int, floor: float) -> None:
    faces, _ = faces_of_people(rows + columns, seed=seed, dimension=5)
    graph = pairs_above(faces[:rows], faces[rows:], floor)
    found = np.zeros((rows, columns), dtype=int)
    np.add.at(found, (graph.first, graph.second - rows), 1)
    clear = np.abs((product := faces[:rows] @ faces[rows:].T) - floor) > 1e-5
    assert (found == (product >= floor))[clear].all()


def test_likely_doubles_are_of_one_photo_and_the_most_alike_first() -> None:
    faces = on_circle([0, 20, 5, 100, 0])
    pairs = likely_doubles(faces, np.array([1, 1, 1, 1, 2]), similarity=0.5)
    assert pairs.tolist() == [[0, 2], [1, 2], [0, 1]]


def test_the_neighbours_of_some_are_theirs_among_those_that_may_be() -> None:
    embeddings, _ = faces_of_people(700, seed=5)
    some, among = np.arange(0, 700, 9), np.arange(700) % 4 > 0
    graph = neighbours_of(some, embeddings, among=among, floor=0.2, neighbours=6)
    cosines = embeddings @ embeddings.T
    np.fill_diagonal(cosines, -1)
    cosines[:, ~among] = -1
    wanted = set()
    for face in some.tolist():
        nearest = np.argsort(-cosines[face], kind="stable")[:6]
        wanted |= {frozenset((face, other)) for other in nearest.tolist() if cosines[face, other] >= 0.2}
    found = [frozenset(pair) for pair in zip(graph.first.tolist(), graph.second.tolist(), strict=True)]
    assert len(found) == len(set(found))
    assert set(found) == wanted
