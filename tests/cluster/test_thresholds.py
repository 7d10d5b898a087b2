"""A probability means the same to every model; stricter never groups more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust.cluster import Calibration, stricter

calibrations = st.builds(Calibration, st.floats(1, 60), st.floats(-30, 10))


@given(calibrations, st.floats(0.001, 0.999))
def test_a_probability_turned_into_a_cosine_comes_back(calibration: Calibration, probability: float) -> None:
    assert calibration.probability(calibration.cosine(probability)) == pytest.approx(probability)


@given(calibrations, st.floats(-1, 1), st.floats(-1, 1), st.floats(-1, 1))
def test_stricter_never_asks_for_less(
    calibration: Calibration, similarity: float, a: float, b: float
) -> None:
    low, high = sorted((a, b))
    assert stricter(similarity, calibration, low) <= stricter(similarity, calibration, high)


@given(calibrations, st.floats(-1, 1))
def test_the_middle_is_the_models_own(calibration: Calibration, similarity: float) -> None:
    assert stricter(similarity, calibration, 0.0) == similarity


def test_the_strictest_setting_asks_for_odds_three_times_as_high() -> None:
    calibration = Calibration(slope=20.0, offset=-9.0)
    before, after = (calibration.probability(cosine) for cosine in (0.45, stricter(0.45, calibration, 1.0)))
    assert after / (1 - after) == pytest.approx(3 * before / (1 - before))


def test_certainty_far_out_does_not_overflow() -> None:
    calibration = Calibration(slope=5000.0, offset=0.0)
    assert (calibration.probability(-1.0), calibration.probability(1.0)) == (0.0, 1.0)


@pytest.mark.parametrize("strictness", [-1.1, 1.1, float("nan")])
def test_a_setting_off_the_scale_is_refused(strictness: float) -> None:
    with pytest.raises(ValueError, match="strictness"):
        stricter(0.5, Calibration(20.0, -9.0), strictness)


def test_a_calibration_that_falls_with_likeness_is_refused() -> None:
    with pytest.raises(ValueError, match="slope"):
        Calibration(slope=-1.0, offset=0.0)


@pytest.mark.parametrize("probability", [0.0, 1.0])
def test_certainty_has_no_cosine(probability: float) -> None:
    with pytest.raises(ValueError, match="between"):
        Calibration(20.0, -9.0).cosine(probability)
