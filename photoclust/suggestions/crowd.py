"""Who is there, by what their faces have in common."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from photoclust.cluster import Calibration, seen_in_company
from photoclust.cluster.arrays import Embeddings, Indices
from photoclust.cluster.constraints import photo_pairs
from photoclust.cluster.left_apart import Seen, Weights, means_of
from photoclust.cluster.thresholds import ODDS_AT_STRICTEST
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.census import SMALLEST_GROUP
from photoclust.library.fold import Verdict
from photoclust.library.groups import NOBODY, GroupingFaces, Ids
from photoclust.neighbourhood import neighbours_in
from photoclust.regroup import (
    GroupingRules,
    Pairs,
    calibration_of,
    company,
    constraints_of,
    contract_of,
    cut,
    weak_faces,
)

LEAST: Final = 0.1
"""What is less likely is not asked: the owner would say no, and a slip of the hand would join two people."""
FIRST: Final = 1_000.0
"""Added to the gain of doubts about a name: wrong faces under a right one are what an owner minds most."""
LOOKED_AT: Final = 400
"""Faces of one person that others are compared with; more of the same tell little more."""
NEAREST: Final = 10
"""Of so many a face is likest to: somebody's clumps, by age or pose, are far apart in the mean."""


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """People and groups of two faces or more; nobody hidden. All but `keys`, `named` and `means` is by face.

    keys: (C,) minus the id of a person, or the id of a group. named: (C,) persons with a name.
    member: (N,) the place in `keys` of each face, -1 for one that is left out. means: (C, D) mean embeddings,
    so that the product of two is the average similarity of their faces. seen: (N, D) the faces as grouping
    compares them, in company. hidden: (N,) faces of somebody hidden. forbidden: pairs of places that the
    owner, or a photo which shows both, holds apart.
    """

    found: GroupingFaces
    embeddings: Embeddings
    seen: Embeddings
    keys: Ids
    named: npt.NDArray[np.bool_]
    member: Ids
    means: Embeddings
    sizes: Ids
    hidden: npt.NDArray[np.bool_]
    weak: npt.NDArray[np.bool_]
    worth: npt.NDArray[np.float64]
    forbidden: frozenset[tuple[int, int]]
    rejected: frozenset[tuple[int, int]]
    together: frozenset[frozenset[int]]
    calibration: Calibration
    groups_left_apart: Weights
    faces_left_alone: Weights
    cut: float
    usual_cut: float
    doubtful: float

    @classmethod
    def of(cls, library: Library, rules: GroupingRules) -> "Crowd":
        """Read a library; raise ModelError for a model that never scanned here."""
        contract = contract_of(library, rules.model)
        found = library.groups.faces(rules.model)
        embeddings, weak = restore(found.codes), weak_faces(found, rules.smallest_seed)
        rejected = frozenset(library.groups.rejections())
        key = _key(found, library.census.group_owners(), rejected)
        hidden = np.isin(-key, np.array(library.census.hidden(), dtype=np.int64))
        keys, member, sizes = _numbered(key, hidden)
        means = means_of(embeddings, member, len(keys))
        names = library.census.names()
        return cls(
            found,
            embeddings,
            seen_in_company(embeddings, company=company(contract), weak=weak, search=neighbours_in(library)),
            keys,
            np.isin(-keys, np.array([person for person, name in names.items() if name], dtype=np.int64)),
            member,
            means,
            sizes,
            hidden,
            weak=weak,
            worth=np.minimum(found.sizes, 160) * found.scores * (1 - np.abs(found.yaws) / 90),
            forbidden=_forbidden(library, found, member),
            rejected=rejected,
            together=frozenset(frozenset(pair) for pair in library.journal.pairs(Verdict.TOGETHER)),
            calibration=calibration_of(contract),
            groups_left_apart=Weights(*contract.groups_left_apart),
            faces_left_alone=Weights(*contract.faces_left_alone),
            cut=cut(contract, rules.strictness),
            usual_cut=cut(contract, min(rules.strictness, 0.0)),
            doubtful=1.0 - 1.0 / (1.0 + ODDS_AT_STRICTEST ** max(rules.strictness, 0.0)),
        )

    @property
    def cut_odds(self) -> float:
        """Return the log odds that two faces are one person who are as alike as grouping asks."""
        return self.calibration.slope * self.cut + self.calibration.offset

    @property
    def usual_odds(self) -> float:
        """Return the same at the usual setting, or at the owner's if that is looser."""
        return self.calibration.slope * self.usual_cut + self.calibration.offset

    def seen_places(self) -> Seen:
        """Return everybody by their strong faces alone: weak ones look like whoever is near."""
        strong = np.where(self.weak, -1, self.member)
        plain, in_company = (means_of(each, strong, len(self.keys)) for each in (self.embeddings, self.seen))
        return Seen(plain, in_company)

    def strong_faces(self) -> Ids:
        """Return how many strong faces each place has, (C,)."""
        counted: Ids = np.bincount(self.member[~self.weak & (self.member >= 0)], minlength=len(self.keys))
        return counted

    def is_person(self, place: int) -> bool:
        """Say whether the owner made this one."""
        return bool(self.keys[place] < 0)

    def members(self) -> list[Indices]:
        """Return the faces of each place."""
        order = np.argsort(self.member, kind="stable")
        order = order[np.count_nonzero(self.member < 0) :]
        return np.split(order, np.cumsum(self.sizes)[:-1]) if len(self.keys) else []

    def witness(self, faces: Indices) -> int:
        """Return the id of the face that shows best whom some faces are of."""
        return int(self.found.ids[faces[np.argmax(self.worth[faces])]])


def likeness(faces: Embeddings, members: Embeddings, own: Indices | None = None) -> Embeddings:
    """Return how like a person each face is, (M,): half the mean to all theirs, half that to the nearest.

    faces: (M, D). members: (K, D) of the person, two at least. own: (M,) which of the members each face
    is, -1 for none, not to be compared with itself.
    """
    similarity = faces @ members.T
    count = np.full(len(faces), len(members), dtype=np.int64)
    if own is not None:
        rows = np.flatnonzero(own >= 0)
        similarity[rows, own[rows]] = -np.inf
        count[rows] -= 1
    total = np.where(np.isfinite(similarity), similarity, 0.0).sum(axis=1) / count
    nearest = np.minimum(NEAREST, len(members) - (own is not None))
    best = np.partition(similarity, len(members) - nearest, axis=1)[:, len(members) - nearest :]
    alike: Embeddings = ((total + best.mean(axis=1)) / 2).astype(np.float32)
    return alike


def spread(faces: Indices, most: int = LOOKED_AT) -> Indices:
    """Return some of the faces, evenly among them."""
    if len(faces) <= most:
        return faces
    return faces[np.linspace(0, len(faces) - 1, most).astype(np.int64)]


def _key(found: GroupingFaces, owners: dict[int, int], rejected: frozenset[tuple[int, int]]) -> Ids:
    """Return whom each face is taken for, (N,): minus a person, or a group, or NOBODY."""
    groups, where = np.unique(found.groups, return_inverse=True)
    owner = np.array([owners.get(group, NOBODY) for group in groups.tolist()], dtype=np.int64)[where]
    place_of = {face: place for place, face in enumerate(found.ids.tolist())} if rejected else {}
    for face, nobody in rejected:
        place = place_of.get(face)
        if place is not None and owner[place] == nobody:
            owner[place] = NOBODY
    person = np.where(found.persons != NOBODY, found.persons, owner)
    key: Ids = np.where(person != NOBODY, -person, found.groups)
    return key


def _numbered(key: Ids, hidden: npt.NDArray[np.bool_]) -> tuple[Ids, Ids, Ids]:
    """Return the keys of who counts, for each face the place of its key or -1, and the faces of each."""
    keys, where, sizes = np.unique(key, return_inverse=True, return_counts=True)
    kept = (sizes >= SMALLEST_GROUP) & (keys != NOBODY)
    kept[where[hidden]] = False
    place = np.where(kept, np.cumsum(kept) - 1, -1)
    return keys[kept], place[where], sizes[kept]


def _forbidden(library: Library, found: GroupingFaces, member: Ids) -> frozenset[tuple[int, int]]:
    pairs = np.concatenate([constraints_of(library, found).apart, photo_pairs(found.photos)])
    places: Pairs = np.sort(member[pairs], axis=1)
    places = np.unique(places[places[:, 0] >= 0], axis=0)
    return frozenset((one, other) for one, other in places.tolist())
