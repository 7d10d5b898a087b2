import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from photoclust.training.crops import Floats, Indices
from photoclust.training.evaluate.clustering import average_linkage, bcubed, best_bcubed_cut, pairwise
from photoclust.training.evaluate.judging import album_figures
from photoclust.training.evaluate.sets import Album


def unit_rows(seed: int, people: int, faces: int, spread: float) -> Floats:
    random = np.random.default_rng(seed)
    centres = random.normal(size=(people, 16)).repeat(faces, axis=0)
    rows = centres + spread * random.normal(size=centres.shape)
    unit: Floats = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return unit


def same_groups(a: Indices, b: Indices) -> bool:
    return bool(((a[:, None] == a) == (b[:, None] == b)).all())


@settings(deadline=None)
@given(st.integers(0, 10_000), st.floats(0.0, 0.8))
def test_the_dendrogram_is_scipys(seed: int, cut: float) -> None:
    rows = unit_rows(seed, people=5, faces=6, spread=0.5)
    distances = 1 - rows.astype(np.float64) @ rows.T
    np.fill_diagonal(distances, 0)
    theirs = fcluster(linkage(squareform(distances, checks=False), "average"), 1 - cut, "distance")
    assert same_groups(average_linkage(rows).labels(cut), theirs.astype(np.int64))


def test_people_far_apart_are_grouped_without_a_mistake() -> None:
    people = np.arange(6).repeat(4)
    merges = average_linkage(unit_rows(1, people=6, faces=4, spread=0.05))
    assert bcubed(merges.labels(best_bcubed_cut(merges, people)), people).f == 1


def test_bcubed_and_pairs_count_as_by_hand() -> None:
    # Groups {A, A, B} and {B}: precision (2/3 + 2/3 + 1/3 + 1) / 4, recall (1 + 1 + 1/2 + 1/2) / 4.
    labels, people = np.array([0, 0, 0, 1]), np.array([0, 0, 1, 1])
    found = bcubed(labels, people)
    assert [found.precision, found.recall] == pytest.approx([2 / 3, 3 / 4])
    two = pairwise(labels, people)
    assert [two.precision, two.recall] == pytest.approx([1 / 3, 1 / 2])


def test_relatives_are_no_strangers_and_strangers_no_relatives() -> None:
    rows = unit_rows(2, people=4, faces=2, spread=0.1)
    album = Album(np.arange(4).repeat(2), np.array([0, 0, 0, 0, 1, 1, -1, -1]))
    strangers, relatives = album.against_strangers(rows), album.against_relatives(rows)
    assert (int(strangers.same.sum()), int((~strangers.same).sum())) == (4, 20)
    assert (int(relatives.same.sum()), int((~relatives.same).sum())) == (4, 4)


def test_people_without_families_have_no_figure_against_relatives() -> None:
    people = np.arange(20).repeat(3)
    figures = album_figures(Album(people, np.full(60, -1)), unit_rows(3, people=20, faces=3, spread=0.1))
    assert figures.relatives is None
    assert figures.grouping.bcubed.f == 1
    assert figures.strangers.pairs == 60 * 59 // 2
