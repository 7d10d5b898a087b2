"""The arithmetic of scan_speed."""

from pathlib import Path

import pytest

from benchmarks.made_photos import evenly
from benchmarks.measuring import Cost
from benchmarks.scan_speed import Entry, marginal


def test_start_up_is_not_in_the_cost_of_one_more_photo() -> None:
    few = Entry("few", 2, Cost(0, 5.0, 0))
    many = Entry("many", 2 * 102, Cost(0, 2 * 15.0, 0))
    assert marginal(few, many, runs=2) == pytest.approx(0.1)


def test_two_runs_take_their_sum_and_the_larger_memory() -> None:
    assert Cost(1, 2, 300) + Cost(10, 20, 100) == Cost(11, 22, 300)


def test_a_choice_of_photos_spreads_over_all() -> None:
    photos = [Path(str(number)) for number in range(10)]
    assert evenly(photos, 3) == [Path("0"), Path("3"), Path("6")]
    assert evenly(photos, 99) == photos
