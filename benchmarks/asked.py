"""Questions held against the truth: how reliable what is said of them is, and how well it ranks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

EDGES: Final = (0.0, 0.05, 0.1, 0.2, 0.35, 0.6, 1.0)
FIRST: Final = (20, 100)


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Pairs (M,), and of which home. said: how likely one person. plain: by likeness. same: are they?"""

    said: Floats
    plain: Floats
    same: Mask
    home: Numbers

    @classmethod
    def joined(cls, parts: Sequence["Asked"]) -> "Asked":
        """Put homes together."""
        return cls(
            np.concatenate([each.said for each in parts]),
            np.concatenate([each.plain for each in parts]),
            np.concatenate([each.same for each in parts]),
            np.repeat(np.arange(len(parts)), [len(each.said) for each in parts]),
        )


def average_precision(score: Floats, same: Mask, most: int) -> float:
    """Return the mean precision at each yes among the `most` best; 0 where there is none."""
    right = same[np.argsort(-score, kind="stable")][:most]
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    return float(precision[right].mean()) if right.any() else 0.0


def yes_among_first(asked: Asked, score: Floats, most: int) -> int:
    """Count who is one person among the `most` likeliest of each home."""
    order = np.lexsort((-score, asked.home))
    _, start, counts = np.unique(asked.home[order], return_index=True, return_counts=True)
    place = np.arange(len(order)) - np.repeat(start, counts)
    return int(asked.same[order][place < most].sum())


def table(title: str, asked: Asked) -> Iterator[str]:
    """Yield the reliability of what is said, and how well it ranks beside plain likeness."""
    yield f"{title}: {len(asked.said)} pairs, {asked.same.sum()} one person, {asked.said.sum():.1f} said"
    for low, high in pairwise(EDGES):
        some = (asked.said >= low) & (asked.said < high)
        if some.any():
            yield (
                f"  {low:.2f} to {high:.2f}: {some.sum():>6} pairs, said {asked.said[some].mean():.3f},"
                f" are {asked.same[some].mean():.3f}"
            )
    for name, score in (("said", asked.said), ("plain likeness", asked.plain)):
        firsts = ", ".join(
            f"{yes_among_first(asked, score, n)} yes among the first {n} of each,"
            f" average precision of the first {n} {average_precision(score, asked.same, n):.3f}"
            for n in FIRST
        )
        yield f"  {name}: {firsts}"
