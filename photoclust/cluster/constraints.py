"""What grouping must obey: the owner's decisions, and that nobody is twice in one photo.

Three rules, the first the strongest:
1. `persons`, `same` and `apart` are the owner's word and hold always: faces of one person are one group,
   faces of two persons are not, `same` joins and `apart` parts two faces. If faces that are joined so,
   directly or through others, are also apart, grouping refuses with ContradictionError; `contradictions`
   lists such pairs beforehand. Which decision then stands is the caller's to say.
2. Two faces of one photo are apart, unless the owner granted an exception (`together`: a mirror, a
   collage, a photo of a photo) or joined them.
3. What is apart from a face is apart from its whole group.
"""

from dataclasses import dataclass, field
from typing import Final

import numpy as np

from photoclust.cluster.arrays import NO_PAIRS, Indices, Labels, Pairs

UNKNOWN_PHOTO: Final = -1

NO_PERSON: Final = 0


class ContradictionError(ValueError):
    """Faces that must be one person and must not; `pairs` (M, 2) are those that are joined, yet apart."""

    def __init__(self, pairs: Pairs) -> None:
        super().__init__(f"{len(pairs)} pairs are both the same person and apart")
        self.pairs = pairs


@dataclass(frozen=True, slots=True, eq=False)
class Constraints:
    """Rules on the faces 0..N-1.

    same: (M, 2) pairs of one person. apart: (M, 2) pairs of two. photos: (N,) the photo of each
    face, UNKNOWN_PHOTO (or anything below 0) for none; None when no photo is known. together:
    (M, 2) pairs of one photo that may be one person. persons: (N,) whom the owner said each face is,
    NO_PERSON (or anything below) for nobody; None when nobody was named. It says in N numbers what would
    take a pair for every two persons.
    """

    same: Pairs = field(default_factory=lambda: NO_PAIRS)
    apart: Pairs = field(default_factory=lambda: NO_PAIRS)
    photos: Labels | None = None
    together: Pairs = field(default_factory=lambda: NO_PAIRS)
    persons: Labels | None = None

    def checked(self, count: int) -> "Constraints":
        """Return the constraints as arrays; raise ValueError if they do not fit `count` faces."""
        same, apart, together = (_pairs(each, count) for each in (self.same, self.apart, self.together))
        photos, persons = (
            None if each is None else column(each, count) for each in (self.photos, self.persons)
        )
        return Constraints(same, apart, photos, together, persons)

    def renumbered(self, places: Indices) -> "Constraints":
        """Return the same rules when face i becomes places[i], a permutation."""
        order = np.argsort(places)
        photos, persons = (None if each is None else each[order] for each in (self.photos, self.persons))
        same, apart, together = places[self.same], places[self.apart], places[self.together]
        return Constraints(same, apart, photos, together, persons)

    def joined(self) -> Pairs:
        """Return all pairs (M, 2) that must be one group: `same`, and a chain through each person's faces."""
        if self.persons is None:
            return self.same
        order = np.argsort(self.persons, kind="stable")
        order = order[self.persons[order] > NO_PERSON]
        one = np.flatnonzero(self.persons[order[1:]] == self.persons[order[:-1]])
        return np.concatenate([self.same, np.stack([order[one], order[one + 1]], axis=1)])


UNCONSTRAINED: Final = Constraints()


def column(labels: Labels, count: int) -> Labels:
    """Return a number per face as an array; raise ValueError if it is of another shape."""
    given = np.asarray(labels, dtype=np.int64)
    if given.shape != (count,):
        raise ValueError(f"photos or persons have shape {given.shape}, not ({count},)")
    return given


def _pairs(pairs: Pairs, count: int) -> Pairs:
    given = np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
    if given.size and not (given.min() >= 0 and given.max() < count):
        raise ValueError(f"a pair names a face outside 0..{count - 1}")
    return given


def joined_by_pairs(links: Pairs, count: int) -> Labels:
    """Return for each of `count` faces the first one that it is linked with, itself when none; (N,).

    Each round the first of a group goes over to the first of a lower one that a link leads to. SciPy's
    connected components say the same, and take longer to import than this takes for 100,000 faces.
    """
    first = np.arange(count)
    while len(links := first[links][first[links[:, 0]] != first[links[:, 1]]]):
        np.minimum.at(first, links.max(axis=1), links.min(axis=1))
        first = roots(first)
    return first


def roots(parent: Labels) -> Labels:
    """Return where each chain of parents (N,) ends, (N,)."""
    while not np.array_equal(parent, grand := parent[parent]):
        parent = grand
    return parent


def contradictions(constraints: Constraints, count: int) -> Pairs:
    """Return the pairs (M, 2) that are joined, yet apart: of `apart`, and of two persons."""
    start = joined_by_pairs(constraints.joined(), count)
    apart = np.concatenate([constraints.apart, _meeting_persons(constraints.persons, start)])
    broken: Pairs = apart[start[apart[:, 0]] == start[apart[:, 1]]]
    return broken


def _meeting_persons(persons: Labels | None, start: Labels) -> Pairs:
    """Return a face of each of two persons, for persons in succession in a group; (M, 2)."""
    if persons is None:
        return NO_PAIRS
    named = np.flatnonzero(persons > NO_PERSON)
    _, first = np.unique(persons[named], return_index=True)
    one_each = named[first]
    by_group = one_each[np.argsort(start[one_each], kind="stable")]
    return np.stack([by_group[:-1], by_group[1:]], axis=1)


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
