"""Who is matched with whom, against trying all."""

from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from photoclust.library.matching import SAME_FACE_OVERLAP, pair_up

OVERLAP = st.sampled_from([0.0, 0.3, 0.5, 0.6, 0.7, 0.9, 1.0])


@given(st.lists(st.lists(OVERLAP, min_size=3, max_size=3), min_size=1, max_size=4), st.data())
def test_nobody_is_matched_twice_and_no_other_matching_is_better(
    rows: list[list[float]], data: st.DataObject
) -> None:
    overlaps = np.array(rows)
    worth = np.array(data.draw(st.lists(st.integers(0, 2), min_size=len(rows), max_size=len(rows))))
    pairs = pair_up(overlaps, worth)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(overlaps[pair] >= SAME_FACE_OVERLAP for pair in pairs)
    padded = np.hstack([overlaps, np.zeros((len(rows), len(rows)))])
    tried = (
        [(row, column) for row, column in enumerate(order) if padded[row, column] >= SAME_FACE_OVERLAP]
        for order in permutations(range(padded.shape[1]), len(rows))
    )
    best = max(
        (sum(worth[row] for row, _ in each), round(sum(padded[pair] for pair in each), 9)) for each in tried
    )
    assert (sum(worth[row] for row, _ in pairs), round(sum(overlaps[pair] for pair in pairs), 9)) == best


def test_where_there_is_nobody_nobody_is_matched() -> None:
    assert pair_up(np.zeros((0, 3)), np.zeros(0, np.int64)) == []
    assert pair_up(np.zeros((2, 0)), np.zeros(2, np.int64)) == []
