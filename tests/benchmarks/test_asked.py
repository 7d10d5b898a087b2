"""What is asked, held against the truth: every figure on a case that can be counted by hand."""

import numpy as np
import pytest

from benchmarks.asked import Asked, average_precision, table, yes_among_first


def asked(*pairs: tuple[float, bool], home: int = 0) -> Asked:
    said = np.array([each for each, _ in pairs])
    return Asked(said, 1 - said, np.array([same for _, same in pairs]), np.full(len(said), home))


def test_average_precision_is_that_at_each_yes() -> None:
    score, same = np.array([0.1, 0.9, 0.5, 0.7]), np.array([True, True, False, False])
    assert average_precision(score, same, most=4) == pytest.approx((1 + 2 / 4) / 2)
    assert average_precision(score, same, most=2) == 1
    assert average_precision(score, ~np.ones(4, np.bool_), most=4) == 0


def test_the_first_are_counted_in_each_home() -> None:
    both = Asked.joined([asked((0.9, True), (0.8, True)), asked((0.1, True), (0.2, False))])
    assert both.home.tolist() == [0, 0, 1, 1]
    assert yes_among_first(both, both.said, most=1) == 1
    assert yes_among_first(both, both.plain, most=1) == 2


def test_what_is_said_stands_beside_what_is_so() -> None:
    rows = "\n".join(table("all", asked((0.12, False), (0.14, True), (0.9, True))))
    assert "3 pairs, 2 one person, 1.2 said" in rows
    assert "2 pairs, said 0.130, are 0.500" in rows
    assert "1 pairs, said 0.900, are 1.000" in rows
