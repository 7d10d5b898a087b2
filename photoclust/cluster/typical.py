"""Which faces look like most of their group: of two people taken for one, the one seen more often."""

from typing import Final

import numpy as np

from photoclust.cluster.arrays import Embeddings, Labels, Mask

_ROUNDING: Final = 1e-5
"""Two faces are equally near what lies between them, but for this."""


def typical(embeddings: Embeddings, labels: Labels, *, slack: float) -> Mask:
    """Return which faces (N,) are like the core of their group: the half of it that is nearest to its middle.

    embeddings: (N, D), unit. slack: how much lower the mean cosine with the core may be than it is within.
    The middle, the sum of a group's embeddings, lies with the majority. A group of two is all core.
    """
    if not len(labels):
        return np.zeros(0, np.bool_)
    _, group, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    together = np.argsort(group, kind="stable")
    first = np.cumsum(sizes) - sizes
    nearness = np.einsum("nd,nd->n", embeddings, _sums(embeddings, together, first)[group])
    nearest_last = np.lexsort((nearness, group))
    middling = nearness[nearest_last[first + (sizes - 1) // 2]]
    core = nearness >= middling[group] - _ROUNDING
    cores = _sums(core[:, None].astype(np.float32), together, first)[:, 0]
    summed = _sums(np.where(core[:, None], embeddings, np.float32(0)), together, first)
    with_core = np.einsum("nd,nd->n", embeddings, summed[group]) - core  # nobody is compared with themselves
    likeness = with_core / np.maximum(cores[group] - core, 1)
    usual = _sums(np.where(core, likeness, 0)[:, None], together, first)[:, 0] / cores
    return np.asarray(core | (likeness >= usual[group] - slack))


def _sums(values: Embeddings, together: Labels, first: Labels) -> Embeddings:
    """Return the sums (groups, D) of values (N, D), which `together` puts group by group from `first` on."""
    return np.asarray(np.add.reduceat(values[together], first, axis=0))
