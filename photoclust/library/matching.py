"""Which face of one look at a picture is which of another: each is one at most."""

from typing import Final

import numpy as np
import numpy.typing as npt

SAME_FACE_OVERLAP: Final = 0.5
"""Two boxes of one picture show one face from this intersection over union on (as Immich has it)."""


def pair_up(overlaps: npt.NDArray[np.float64], worth: npt.NDArray[np.int64]) -> list[tuple[int, int]]:
    """Return the rows and columns of `overlaps`, (M, N) of 0..1, that are one face, by the row.

    Only those of SAME_FACE_OVERLAP or more, none twice; so that as much `worth`, (M,) of 0 or more, as can be
    has its pair, and then that most is overlapped in all.
    """
    weights = np.where(overlaps >= SAME_FACE_OVERLAP, overlaps, 0.0)
    if not weights.size:
        return []
    weights += (
        (weights > 0) * worth[:, None] * (1.0 + min(weights.shape))
    )  # one counts more than all overlaps
    is_contested = (weights > 0).sum(axis=0).max() > 1 or (weights > 0).sum(axis=1).max() > 1
    rows, columns = _assigned(weights) if is_contested else np.nonzero(weights)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return sorted((row, column) for row, column in pairs if weights[row, column] > 0)


def _assigned(weights: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - seldom needed, and SciPy takes a moment

    rows, columns = linear_sum_assignment(weights, maximize=True)
    return rows, columns
