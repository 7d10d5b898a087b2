"""The nearest of a block of faces, kept while tiles of similarities pass by."""

from typing import Final

import numpy as np

from photoclust.cluster.arrays import Indices, Similarities

SLACK: Final = 3
"""A list is cut back when it holds this many times what it may keep: longer lists, fewer sorts."""


class Shortlist:
    """The best `length` partners of each of `rows` faces at or above a floor.

    threshold: (rows,) what a new partner must reach; it rises when a face's list is full.
    """

    def __init__(self, rows: int, floor: float, length: int) -> None:
        self.threshold: Similarities = np.full(rows, floor, dtype=np.float32)
        self._length = length
        self._waiting = 0
        self._rows: list[Indices] = [np.empty(0, dtype=np.int64)]
        self._partners: list[Indices] = [np.empty(0, dtype=np.int64)]
        self._similarities: list[Similarities] = [np.empty(0, dtype=np.float32)]

    def add(self, rows: Indices, partners: Indices, similarities: Similarities) -> None:
        """Take (M,) candidates; rows count within the block."""
        self._rows.append(rows)
        self._partners.append(partners)
        self._similarities.append(similarities)
        self._waiting += len(rows)
        if self._waiting > SLACK * self._length * len(self.threshold):
            self._cut_back()

    def best(self) -> tuple[Indices, Indices, Similarities]:
        """Return rows, partners and similarities, the best first in each row."""
        self._cut_back()
        return self._rows[0], self._partners[0], self._similarities[0]

    def _cut_back(self) -> None:
        rows, partners = np.concatenate(self._rows), np.concatenate(self._partners)
        similarities = np.concatenate(self._similarities)
        order = np.argsort((rows << 32) + ((2.0 - similarities) * 2.0**29).astype(np.int64))
        rows, partners, similarities = rows[order], partners[order], similarities[order]
        place = np.arange(len(rows)) - np.searchsorted(rows, rows)
        full = place == self._length - 1
        self.threshold[rows[full]] = similarities[full]
        kept = place < self._length
        self._rows, self._partners = [rows[kept]], [partners[kept]]
        self._similarities = [similarities[kept]]
        self._waiting = int(kept.sum())
