"""Pairwise and BCubed scores are those of their definitions, which count every pair."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.metrics import Labels, Score, bcubed, pairwise

quick = settings(max_examples=100)


def labels(count: int) -> st.SearchStrategy[Labels]:
    """Draw a labelling of so many faces."""
    return st.lists(st.integers(-3, 12), min_size=count, max_size=count).map(np.array)


two_labellings = st.integers(1, 40).flatmap(lambda count: st.tuples(labels(count), labels(count)))


def together(names: Labels) -> npt.NDArray[np.bool_]:
    """Return the matrix of who is with whom."""
    return np.equal.outer(names, names)


@quick
@given(two_labellings)
def test_pairwise_counts_pairs(both: tuple[Labels, Labels]) -> None:
    people, groups = both
    above = np.triu(np.ones((len(groups), len(groups)), dtype=bool), 1)
    grouped, true = together(groups) & above, together(people) & above
    hit = (grouped & true).sum()
    score = pairwise(groups, people)
    assert score.precision == (pytest.approx(hit / grouped.sum()) if grouped.any() else 1.0)
    assert score.recall == (pytest.approx(hit / true.sum()) if true.any() else 1.0)


@quick
@given(two_labellings)
def test_bcubed_is_the_mean_over_faces(both: tuple[Labels, Labels]) -> None:
    people, groups = both
    grouped, true = together(groups), together(people)
    hit = (grouped & true).sum(axis=1)
    score = bcubed(groups, people)
    assert score.precision == pytest.approx((hit / grouped.sum(axis=1)).mean())
    assert score.recall == pytest.approx((hit / true.sum(axis=1)).mean())


@quick
@given(two_labellings)
def test_the_truth_scores_full_marks_under_any_numbers(both: tuple[Labels, Labels]) -> None:
    people, _ = both
    assert bcubed(7 - 2 * people, people).f == pytest.approx(1.0)
    assert pairwise(7 - 2 * people, people).f == 1.0


def test_a_worked_example() -> None:
    groups, people = np.array([0, 0, 0, 0, 1]), np.array([5, 5, 9, 9, 9])
    assert pairwise(groups, people) == Score(precision=2 / 6, recall=2 / 4)
    assert bcubed(groups, people).precision == pytest.approx((4 * 2 / 4 + 1) / 5)
    assert bcubed(groups, people).recall == pytest.approx((2 * 1 + 2 * 2 / 3 + 1 / 3) / 5)


def test_a_library_of_a_million_faces_overflows_nothing() -> None:
    people = np.arange(1_000_000)
    assert bcubed(people, people).f == 1.0
    assert pairwise(np.zeros_like(people), people).precision == 0.0


def test_no_faces_are_no_mistakes() -> None:
    nobody = np.array([], dtype=np.int64)
    assert bcubed(nobody, nobody) == pairwise(nobody, nobody) == Score(1.0, 1.0)


def test_labels_of_other_faces_are_refused() -> None:
    with pytest.raises(ValueError, match="truth"):
        pairwise(np.array([1, 2]), np.array([1]))
