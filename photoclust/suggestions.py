"""Questions worth asking the owner, the likeliest first; every answer is a decision.

"Are these two the same?" is asked of people and groups whose average similarity is short of the cut;
"is this one really two?" of people whose faces fall apart in two. Nothing that the owner has answered is
asked again, nor what a photo that shows both answers by itself.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage

from photoclust.cluster.arrays import Embeddings
from photoclust.cluster.constraints import photo_pairs
from photoclust.cluster.neighbours import pairs_above
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.census import SMALLEST_GROUP
from photoclust.library.fold import Verdict
from photoclust.library.groups import NOBODY, GroupingFaces, Ids
from photoclust.regroup import GroupingRules, Pairs, calibration_of, constraints_of, contract_of, cut

LOOSEST: Final = -1.0
FEWEST_OF_A_PART: Final = 3
LOOKED_AT: Final = 400
"""Faces of one person among which a second is looked for; more of the same tell little more."""

Handle: TypeAlias = str


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Are these two the same? probability: that two faces so alike are of one person."""

    first: Handle
    second: Handle
    faces: int
    probability: float


@dataclass(frozen=True, slots=True)
class TwoPeople:
    """Is this one really two? faces: the ids of the smaller part. probability: that they are two."""

    who: Handle
    faces: tuple[int, ...]
    probability: float


def same_people(library: Library, rules: GroupingRules, *, most: int = 50) -> list[SamePerson]:
    """Return the pairs of people and groups that may be one, likeliest first.

    Two persons are never asked about: the owner knows them; nor is anybody hidden, nor a face like no
    other. Raises ModelError for a model
    that never scanned here.
    """
    contract = contract_of(library, rules.model)
    crowd = _Crowd.of(library, rules)
    pairs = pairs_above(crowd.means, crowd.means, cut(contract, LOOSEST))
    first, second = pairs.first, pairs.second - len(crowd.keys)
    once = first < second
    asked = [
        (float(similarity), int(one), int(other))
        for one, other, similarity in zip(first[once], second[once], pairs.similarity[once], strict=True)
        if not (crowd.is_person(one) and crowd.is_person(other))
    ]
    answered = crowd.forbidden(library)
    ranked = sorted((each for each in asked if each[1:] not in answered), key=lambda each: (-each[0], each))
    calibration = calibration_of(contract)
    return [
        SamePerson(crowd.handle(one), crowd.handle(other), crowd.size(one, other), calibration.probability(s))
        for s, one, other in ranked[:most]
    ]


def two_people(library: Library, rules: GroupingRules, *, most: int = 20) -> list[TwoPeople]:
    """Return the people and groups whose faces fall apart in two, likeliest first."""
    calibration = calibration_of(contract_of(library, rules.model))
    crowd = _Crowd.of(library, rules)
    found = crowd.found
    together = {frozenset(pair) for pair in library.journal.pairs(Verdict.TOGETHER)}
    questions = []
    for place in range(len(crowd.keys)):
        members = np.flatnonzero(crowd.member == place)[:LOOKED_AT]
        part, similarity = _weakest_seam(restore(found.codes[members]))
        probability = 1.0 - calibration.probability(similarity)
        ids = tuple(found.ids[members[part]].tolist())
        rest = set(found.ids[members[~part]].tolist())
        said = any(len(pair & set(ids)) == 1 and len(pair & rest) == 1 for pair in together)
        if probability > 0.5 and len(ids) >= FEWEST_OF_A_PART and not said:
            questions.append(TwoPeople(crowd.handle(place), ids, probability))
    return sorted(questions, key=lambda each: (-each.probability, each.who))[:most]


class _Crowd:
    """People and groups of two faces or more by what their faces have in common; nobody hidden.

    keys: (C,) minus the id of a person, or the id of a group. member: (N,) the place in `keys` of each
    face, -1 for one that is left out. means: (C, D) mean embeddings, so that the product of two is
    the average similarity of their faces.
    """

    @classmethod
    def of(cls, library: Library, rules: GroupingRules) -> "_Crowd":
        hidden = {int(person.handle) for person in library.census.persons() if person.hidden}
        return cls(library.groups.faces(rules.model), library.census.group_owners(), hidden)

    def __init__(self, found: GroupingFaces, owners: dict[int, int], hidden: set[int]) -> None:
        owner = np.array([owners.get(group, NOBODY) for group in found.groups.tolist()], dtype=np.int64)
        person = np.where(found.persons != NOBODY, found.persons, owner)
        key = np.where(person != NOBODY, -person, found.groups)
        keys, where, sizes = np.unique(key, return_inverse=True, return_counts=True)
        left_out = (sizes < SMALLEST_GROUP) | np.isin(-keys, list(hidden))
        self.keys, self.member = _numbered(np.where(left_out[where], NOBODY, key))
        self.found = found
        self._sizes = np.bincount(self.member[self.member >= 0], minlength=len(self.keys))
        known = self.member >= 0
        self.means: Embeddings = np.zeros((len(self.keys), found.codes.shape[1]), dtype=np.float32)
        np.add.at(self.means, self.member[known], restore(found.codes[known]))
        self.means /= np.maximum(self._sizes, 1)[:, None]

    def handle(self, place: int) -> Handle:
        key = int(self.keys[place])
        return str(-key) if key < 0 else f"g{key}"

    def is_person(self, place: int) -> bool:
        return bool(self.keys[place] < 0)

    def size(self, one: int, other: int) -> int:
        return int(self._sizes[one] + self._sizes[other])

    def forbidden(self, library: Library) -> set[tuple[int, int]]:
        """Return the pairs of places that the owner, or a photo which shows both, holds apart."""
        rules = constraints_of(library, self.found)
        pairs = np.concatenate([rules.apart, photo_pairs(self.found.photos)])
        places: Pairs = np.sort(self.member[pairs], axis=1)
        places = places[places[:, 0] >= 0]
        return {(int(one), int(other)) for one, other in places}


def _numbered(key: Ids) -> tuple[Ids, Ids]:
    """Return the keys but NOBODY, and for each face the place of its key, -1 for NOBODY."""
    keys, member = np.unique(key, return_inverse=True)
    nobody = np.flatnonzero(keys == NOBODY)
    if not len(nobody):
        return keys, member.astype(np.int64)
    place = int(nobody[0])
    shifted = np.where(member > place, member - 1, np.where(member == place, -1, member))
    return np.delete(keys, place), shifted.astype(np.int64)


def _weakest_seam(embeddings: Embeddings) -> tuple[np.ndarray[tuple[int], np.dtype[np.bool_]], float]:
    """Return which of (N, D) faces are the smaller side of the last merge, and its average similarity."""
    if len(embeddings) < 2 * FEWEST_OF_A_PART:
        return np.zeros(len(embeddings), np.bool_), 1.0
    merges = linkage(embeddings, method="average", metric="cosine")
    side = fcluster(merges, 2, criterion="maxclust") == 1
    smaller = side if 2 * side.sum() <= len(side) else ~side
    return smaller, 1.0 - float(merges[-1, 2])
