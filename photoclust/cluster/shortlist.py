"""The nearest of a block of faces, kept while tiles of similarities pass by.

A candidate is one integer (row, distance, partner): sorting the integers sorts by row, then nearest,
then lowest partner, several times faster than sorting three arrays, and ties fall the same way always.
"""

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.cluster.arrays import Indices, Similarities

Candidates: TypeAlias = npt.NDArray[np.int64]

ROW_BITS: Final = 9
DISTANCE_BITS: Final = 30
PARTNER_BITS: Final = 24

UNIT: Final = 2.0**28
"""Steps of a distance of 1: finer than float32 from a similarity of 1/16 up."""

SLACK: Final = 2
"""A list is cut back when it holds this many times what it may keep: longer lists, fewer sorts."""


class Shortlist:
    """The best `length` partners of each of `rows` faces (at most 512) at or above a floor.

    threshold: (rows,) what a new partner must reach; it rises when a face's list is full.
    """

    def __init__(self, rows: int, floor: float, length: int) -> None:
        self.threshold: Similarities = np.full(rows, floor, dtype=np.float32)
        self._length = length
        self._limit = SLACK * length * rows
        self._waiting = 0
        self._candidates: list[Candidates] = [np.empty(0, dtype=np.int64)]

    def add(self, rows: Indices, partners: Indices, similarities: Similarities) -> None:
        """Take (M,) candidates; rows count within the block, partners within all faces."""
        distances = ((1.5 - similarities.astype(np.float64)) * UNIT).astype(np.int64)
        self._candidates.append((((rows << DISTANCE_BITS) | distances) << PARTNER_BITS) | partners)
        self._waiting += len(rows)
        if self._waiting > self._limit:
            self._cut_back()

    def best(self) -> tuple[Indices, Indices, Similarities]:
        """Return rows, partners and similarities, the best first in each row."""
        self._cut_back()
        return _unpacked(self._candidates[0])

    def _cut_back(self) -> None:
        candidates = np.sort(np.concatenate(self._candidates))
        rows, _, similarities = _unpacked(candidates)
        starts = np.searchsorted(rows, np.arange(len(self.threshold) + 1))
        last = starts[:-1] + self._length - 1
        full = last < starts[1:]
        self.threshold[full] = similarities[last[full]]
        kept = np.arange(len(rows)) - starts[rows] < self._length
        self._candidates = [candidates[kept]]
        self._waiting = len(self._candidates[0])


def _unpacked(candidates: Candidates) -> tuple[Indices, Indices, Similarities]:
    rows = candidates >> (DISTANCE_BITS + PARTNER_BITS)
    partners = candidates & ((1 << PARTNER_BITS) - 1)
    distances = (candidates >> PARTNER_BITS) & ((1 << DISTANCE_BITS) - 1)
    return rows, partners, (1.5 - distances / UNIT).astype(np.float32)
