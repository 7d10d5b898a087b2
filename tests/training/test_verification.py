import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust.training.evaluate.calibration import fitted
from photoclust.training.evaluate.verification import (
    Scored,
    accuracy,
    best_cut,
    cut_at,
    roc,
    val_at,
    val_over_all,
)


def pairs(seed: int, count: int = 400, gap: float = 0.4) -> Scored:
    random = np.random.default_rng(seed)
    same = np.arange(count) % 2 == 0
    cosines = (random.normal(0, 0.2, count) + gap * same).astype(np.float32)
    return Scored(cosines, same, np.arange(count) // 2 % 10)


@given(st.integers(0, 10_000))
def test_the_best_cut_is_the_best_of_all_thresholds(seed: int) -> None:
    scored = pairs(seed, count=60)
    found = ((scored.cosines >= best_cut(scored.cosines, scored.same)) == scored.same).mean()
    every = [((scored.cosines >= cut) == scored.same).mean() for cut in [*scored.cosines, 9.0]]
    assert found == pytest.approx(max(every))


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), min_size=1, max_size=30))
def test_pairs_that_tie_fall_on_one_side_together(drawn: list[tuple[int, bool]]) -> None:
    cosines = np.array([cosine for cosine, _ in drawn], dtype=np.float32)
    same = np.array([one for _, one in drawn])
    found = ((cosines >= best_cut(cosines, same)) == same).mean()
    assert found == pytest.approx(max(((cosines >= cut) == same).mean() for cut in range(6)))


@given(st.integers(0, 10_000), st.sampled_from([0.5, 0.1, 0.01, 1e-3, 0.0]))
def test_no_more_strangers_pass_than_the_rate_allows_and_one_more_would_be_too_many(
    seed: int, far: float
) -> None:
    different = np.random.default_rng(seed).permutation(500).astype(np.float32)
    cut = cut_at(different, far)
    assert (different > cut).mean() <= far < (different >= cut).mean()


def test_a_rate_of_no_pairs_is_refused() -> None:
    with pytest.raises(ValueError, match="no pairs"):
        cut_at(np.array([], dtype=np.float32), 0.01)


def test_people_far_apart_are_told_right_always() -> None:
    apart = pairs(1, gap=5.0)
    assert accuracy(apart).mean == 1
    assert val_at(apart, 1e-3).mean == 1
    assert val_over_all(apart, 1e-3) == 1


def test_cosines_that_say_nothing_are_right_half_the_time() -> None:
    assert accuracy(pairs(2, count=4000, gap=0.0)).mean == pytest.approx(0.5, abs=0.05)


def test_a_threshold_is_never_chosen_on_the_fold_it_judges() -> None:
    # In fold 0 all is turned round; a threshold that had seen it would do better than none right.
    scored = pairs(3, gap=5.0)
    turned = np.where(scored.folds == 0, -scored.cosines, scored.cosines).astype(np.float32)
    figure = accuracy(Scored(turned, scored.same, scored.folds))
    assert figure.mean == pytest.approx(0.95)
    assert figure.error == pytest.approx(0.05)


def test_the_roc_rises_to_everything_accepted() -> None:
    curve = roc(pairs(4))
    assert (np.diff(curve.true_accepts) >= 0).all()
    assert (curve.false_accepts[-1], curve.true_accepts[-1]) == (1, 1)


def test_the_logistic_curve_is_the_one_the_pairs_were_drawn_from() -> None:
    random = np.random.default_rng(5)
    cosines = random.uniform(-1, 1, 200_000).astype(np.float32)
    same = random.uniform(size=len(cosines)) < 1 / (1 + np.exp(-(6 * cosines)))
    curve = fitted(Scored(cosines, same, np.zeros(len(cosines), dtype=np.int64)))
    assert curve.slope == pytest.approx(6, rel=0.03)
    assert curve.offset == pytest.approx(0, abs=0.05)


def test_people_that_never_overlap_still_have_a_finite_curve() -> None:
    assert np.isfinite(fitted(pairs(6, gap=9.0)).slope)
