"""The estimate of a scan's end."""

import pytest

from photoclust.gui.pace import WINDOW_SECONDS, Estimate, Pace


def test_a_steady_pace_is_told_as_it_is() -> None:
    pace = Pace()
    for second in range(11):
        pace.note(second, done=4 * second)
    assert pace.estimate(total=100) == Estimate(rate=4.0, seconds_left=15.0)


def test_nothing_is_told_too_early() -> None:
    pace = Pace()
    pace.note(0.0, 0)
    pace.note(0.5, 9)
    assert pace.estimate(100) == Estimate(None, None)


def test_what_is_long_ago_does_not_count() -> None:
    pace = Pace()
    pace.note(0.0, 0)
    for second in range(100, 100 + int(WINDOW_SECONDS)):
        pace.note(second, done=2 * second)
    assert pace.estimate(1000).rate == pytest.approx(2.0)


def test_a_scan_that_stands_still_has_no_end() -> None:
    pace = Pace()
    pace.note(0.0, 5)
    pace.note(9.0, 5)
    assert pace.estimate(10) == Estimate(0.0, None)


def test_after_a_pause_the_pace_is_measured_anew() -> None:
    pace = Pace()
    pace.note(0.0, 0)
    pace.note(10.0, 10)
    pace.forget()
    assert pace.estimate(100).rate is None
