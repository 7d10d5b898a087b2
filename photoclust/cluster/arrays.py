"""The arrays that grouping speaks in, under names of their own."""

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

Embeddings: TypeAlias = npt.NDArray[np.float32]
"""(N, D), rows of unit length unless said otherwise."""

Labels: TypeAlias = npt.NDArray[np.int64]
"""(N,), one number per face; faces of one number are one group."""

Indices: TypeAlias = npt.NDArray[np.int64]
"""(M,), positions in some other array."""

Pairs: TypeAlias = npt.NDArray[np.int64]
"""(M, 2), two positions a row."""

Similarities: TypeAlias = npt.NDArray[np.float32]
"""(M,), cosines, or averages of cosines; -inf where two may never be one."""

Mask: TypeAlias = npt.NDArray[np.bool_]
"""(N,), a yes or no per face."""

NO_PAIRS: Final[Pairs] = np.empty((0, 2), dtype=np.int64)
"""No two; never written to."""

NO_PAIRS.flags.writeable = False
