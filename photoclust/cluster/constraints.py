"""What grouping must obey: the owner's decisions, and that nobody is twice in one photo.

Three rules, the first the strongest:
1. `same` and `apart` are the owner's word and hold always. If faces that `same` joins, directly or
   through others, are also `apart`, grouping refuses with ContradictionError; `contradictions` lists
   such pairs beforehand. Which decision then stands is the caller's to say.
2. Two faces of one photo are apart, unless the owner granted an exception (`together`: a mirror, a
   collage, a photo of a photo) or `same` joins them.
3. What is apart from a face is apart from its whole group.
"""

from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from photoclust.cluster.arrays import NO_PAIRS, Indices, Labels, Pairs

UNKNOWN_PHOTO: Final = -1


class ContradictionError(ValueError):
    """Faces that must be one person and must not; `pairs` (M, 2) are the cannot-links concerned."""

    def __init__(self, pairs: Pairs) -> None:
        super().__init__(f"{len(pairs)} pairs are both the same person and apart")
        self.pairs = pairs


@dataclass(frozen=True, slots=True, eq=False)
class Constraints:
    """Rules on the faces 0..N-1.

    same: (M, 2) pairs of one person. apart: (M, 2) pairs of two. photos: (N,) the photo of each
    face, UNKNOWN_PHOTO (or anything below 0) for none; None when no photo is known. together:
    (M, 2) pairs of one photo that may be one person.
    """

    same: Pairs = field(default_factory=lambda: NO_PAIRS)
    apart: Pairs = field(default_factory=lambda: NO_PAIRS)
    photos: Labels | None = None
    together: Pairs = field(default_factory=lambda: NO_PAIRS)

    def checked(self, count: int) -> "Constraints":
        """Return the constraints as arrays; raise ValueError if they do not fit `count` faces."""
        photos = None if self.photos is None else np.asarray(self.photos, dtype=np.int64)
        if photos is not None and photos.shape != (count,):
            raise ValueError(f"photos has shape {photos.shape}, not ({count},)")
        pairs = [_checked(pairs, count) for pairs in (self.same, self.apart, self.together)]
        return Constraints(pairs[0], pairs[1], photos, pairs[2])

    def renumbered(self, places: Indices) -> "Constraints":
        """Return the same rules when face i becomes places[i], a permutation."""
        given = photos = self.photos
        if given is not None:
            photos = np.empty_like(given)
            photos[places] = given
        same, apart, together = places[self.same], places[self.apart], places[self.together]
        return replace(self, same=same, apart=apart, photos=photos, together=together)


UNCONSTRAINED: Final = Constraints()


def _checked(pairs: Pairs, count: int) -> Pairs:
    given = np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
    if given.size and not (given.min() >= 0 and given.max() < count):
        raise ValueError(f"a pair names a face outside 0..{count - 1}")
    return given


def joined_by_pairs(links: Pairs, count: int) -> Labels:
    """Return for each of `count` faces the first one that it is linked with, itself when none; (N,)."""
    if not len(links):
        return np.arange(count)
    matrix = coo_array((np.ones(len(links)), (links[:, 0], links[:, 1])), shape=(count, count))
    _, component = connected_components(matrix, directed=False)
    _, first, member = np.unique(component, return_index=True, return_inverse=True)
    firsts: Labels = first[member]
    return firsts


def contradictions(constraints: Constraints, count: int) -> Pairs:
    """Return the `apart` pairs (M, 2) whose two faces `same` joins."""
    start = joined_by_pairs(constraints.same, count)
    apart = constraints.apart
    broken: Pairs = apart[start[apart[:, 0]] == start[apart[:, 1]]]
    return broken


def forbidden_pairs(constraints: Constraints, start: Labels) -> Pairs:
    """Return the pairs of groups (M, 2) that may never be one, each once, low number first.

    start: (N,) the group of each face. A pair within one group is left out.
    """
    groups = np.sort(start[np.concatenate([_companions(constraints), constraints.apart])], axis=1)
    groups = groups[groups[:, 0] != groups[:, 1]]
    keys = np.unique(groups[:, 0] * len(start) + groups[:, 1])
    return np.stack(np.divmod(keys, max(len(start), 1)), axis=1)


def _companions(constraints: Constraints) -> Pairs:
    """Return the pairs of faces of one photo, without those that may be together."""
    if constraints.photos is None:
        return NO_PAIRS
    count = len(constraints.photos)
    pairs = np.sort(photo_pairs(constraints.photos), axis=1)
    granted = np.sort(constraints.together, axis=1)
    kept = ~np.isin(pairs[:, 0] * count + pairs[:, 1], granted[:, 0] * count + granted[:, 1])
    return pairs[kept]


def photo_pairs(photos: Labels) -> Pairs:
    """Return all pairs (M, 2) of faces that share a photo."""
    order = np.argsort(photos, kind="stable")
    order = order[photos[order] >= 0]
    found = [NO_PAIRS]
    step = 1
    while (near := np.flatnonzero(photos[order[step:]] == photos[order[: len(order) - step]])).size:
        found.append(np.stack([order[near], order[near + step]], axis=1))
        step += 1
    return np.concatenate(found)
