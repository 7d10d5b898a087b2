"""The faces to be grouped, checked and in an order of their own."""

from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt

from photoclust.cluster.arrays import Embeddings, Indices, Mask
from photoclust.cluster.constraints import NO_PERSON, Constraints, ContradictionError, contradictions

Scalar = TypeVar("Scalar", bound=np.generic)

LONGEST: Final = 1.02
"""The square of a unit embedding's length, with room for rounding to bytes."""


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """Faces in the order of their embeddings' bytes: what is computed then depends on no other.

    order: (N,) where each came in what was given. embeddings: (N, D). weak: (N,).
    """

    order: Indices
    embeddings: Embeddings
    weak: Mask
    constraints: Constraints

    def of_persons(self) -> Mask:
        """Return which faces the owner said are somebody, (N,)."""
        persons = self.constraints.persons
        return np.zeros(len(self.order), np.bool_) if persons is None else persons > NO_PERSON

    def as_given(self, column: npt.NDArray[Scalar]) -> npt.NDArray[Scalar]:
        """Return a column (N,) of the faces here in the order in which they were given."""
        given = np.empty_like(column)
        given[self.order] = column
        return given


def canonical(embeddings: Embeddings, constraints: Constraints, weak: Mask | None) -> Faces:
    """Return the faces in order.

    Raises ValueError for arrays that do not fit together, ContradictionError for decisions that do not.
    """
    count = len(embeddings)
    if embeddings.ndim != 2 or embeddings.dtype != np.float32:
        raise ValueError(f"embeddings are {embeddings.dtype} {embeddings.shape}, not float32 (N, D)")
    if not np.einsum("ij,ij->i", embeddings, embeddings).max(initial=0.0) < LONGEST:
        raise ValueError("embeddings are not numbers, or of more than unit length")
    poor = np.zeros(count, np.bool_) if weak is None else np.asarray(weak, dtype=np.bool_)
    if poor.shape != (count,):
        raise ValueError(f"weak has shape {poor.shape}, not ({count},)")
    rules = constraints.checked(count)
    if len(clash := contradictions(rules, count)):
        raise ContradictionError(clash)
    order = _order(embeddings)
    places = np.empty(count, dtype=np.int64)
    places[order] = np.arange(count)
    return Faces(order, embeddings[order], poor[order], rules.renumbered(places))


def _order(embeddings: Embeddings) -> Indices:
    """Return the order of the rows by their bytes; equal rows stay in the order given."""
    if not embeddings.size:
        return np.arange(len(embeddings))
    rows = np.ascontiguousarray(embeddings).view(f"V{4 * embeddings.shape[1]}").ravel()
    return np.argsort(rows, kind="stable")
