"""Group faces, obeying the owner: what clustering guesses never touches a person.

A full regrouping is the same for the same library, whatever the order of scanning; joining puts new
faces where they belong at a cost that grows with what is new, and moves nobody.
"""

import math
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.cluster import (
    NEW,
    Calibration,
    Constraints,
    Grouping,
    Shown,
    group_shown_faces,
    join_faces,
    stricter,
    typical,
)
from photoclust.difference import Regrouping, difference, kept_ids, waits_of
from photoclust.errors import ModelError
from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.fold import Verdict
from photoclust.library.groups import NOBODY, GroupingFaces, Ids, Mask
from photoclust.neighbourhood import neighbours_in

LEAST_SHARPNESS: Final = 25.0
LEAST_SCORE: Final = 0.5
MOST_YAW: Final = 65.0
"""Below and beyond these (model.Quality) embeddings say more of the picture than of the person.

On the development albums the middle face has a sharpness of 740 and 1 in 25 lies below 25: dark,
blurred heads in the background, which made groups of their own.
"""

SLACK: Final = 0.9
"""Who is shown with somebody stays there at odds this much lower than those of the cut."""
CLEARLY: Final = 5.0
"""So many times likelier somebody else must be to take a face from there (docs/decisions/0310)."""

Pairs: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class GroupingRules:
    """What the owner may choose. model: its id.

    smallest_seed: faces of fewer pixels join groups but never begin or bridge them. strictness: -1
    (loosest) to 1 (strictest).
    """

    model: str
    smallest_seed: float = 32.0
    strictness: float = 0.0


def contract_of(library: Library, model: str) -> EmbedderContract:
    """Return the contract of a model that scanned here; raise ModelError when none did."""
    text = library.faces.contract(model)
    if text is None:
        raise ModelError(f"No photo was scanned with the model {model} yet; scan a folder first.")
    return EmbedderContract.from_json(text)


def cut(contract: EmbedderContract, strictness: float) -> float:
    """Return the cosine at which two faces that nobody else is near are one person."""
    return stricter(contract.cluster_similarity, calibration_of(contract), strictness)


def company(contract: EmbedderContract) -> float:
    """Return the cosine from which faces draw each other before groups are compared."""
    return calibration_of(contract).company


def calibration_of(contract: EmbedderContract) -> Calibration:
    """Return a model's way from a cosine to a probability."""
    return Calibration(contract.calibration_slope, contract.calibration_offset)


def regroup(library: Library, rules: GroupingRules, *, afresh: bool = False) -> Regrouping:
    """Replace all guesses; every name, merge and named face stays as the owner left it.

    Once somebody is named, faces stay with whom they are shown while they fit there (`_shown`); afresh: they
    are all guessed again. Groups keep their ids where most of their faces stay.
    """
    found, grouping = _grouped(library, rules, afresh=afresh)
    labels = grouping.labels
    matched = kept_ids(labels, found.groups)
    change = _change(library, found, grouping, matched)
    alike = _typical(library, rules, restore(found.codes), labels)
    with library.transaction():
        fresh = np.unique(labels[matched == NOBODY]).tolist()
        numbers = dict(zip(fresh, library.groups.new_ids(len(fresh)), strict=True))
        pairs = zip(labels.tolist(), matched.tolist(), strict=True)
        groups = np.array([group or numbers[label] for label, group in pairs], dtype=np.int64)
        library.groups.replace(found.ids, groups, alike)
    return change


def preview(library: Library, rules: GroupingRules, *, afresh: bool = False) -> Regrouping:
    """Say what `regroup` would change, and change nothing."""
    found, grouping = _grouped(library, rules, afresh=afresh)
    matched = kept_ids(grouping.labels, found.groups)
    return _change(library, found, grouping, matched)


def _change(library: Library, found: GroupingFaces, grouping: Grouping, matched: Ids) -> Regrouping:
    census = library.census
    waits = waits_of((*census.persons(), *census.groups()))
    return difference(found, census.group_owners(), grouping, matched, waits)


def join_new(library: Library, rules: GroupingRules) -> int:
    """Put faces that have no group yet into the groups there are, or new ones; return how many."""
    found = library.groups.faces(rules.model)
    new = found.groups == NOBODY
    if not new.any():
        return 0
    contract = contract_of(library, rules.model)
    persons = _bound_to(library, found)
    known, grouped = np.unique(found.groups[~new], return_inverse=True)
    labels = np.full(len(new), NEW, dtype=np.int64)
    labels[~new] = grouped
    embeddings = restore(found.codes)
    joined = join_faces(
        embeddings,
        labels,
        similarity=cut(contract, rules.strictness),
        company=company(contract),
        constraints=Constraints(apart=_apart(library, found, persons), photos=found.photos, persons=persons),
        weak=weak_faces(found, rules.smallest_seed),
    )
    with library.transaction():
        beyond = np.unique(joined[joined >= len(known)]).tolist()
        numbers = dict(enumerate(known.tolist()))
        numbers.update(zip(beyond, library.groups.new_ids(len(beyond)), strict=True))
        places = np.flatnonzero(new)
        groups = [numbers[label] for label in joined[places].tolist()]
        grown = np.isin(joined, joined[new])
        alike = _typical(library, rules, embeddings[grown], joined[grown])[new[grown]]
        library.groups.add(found.ids[places], groups, alike)
    return len(places)


def constraints_of(library: Library, found: GroupingFaces, persons: Ids | None = None) -> Constraints:
    """Return the owner's decisions, and that nobody is twice in a photo, as rules on `found`.

    persons: whose each face (N,) is to grouping, if not whose the owner said it is.
    """
    bound = found.persons if persons is None else persons
    return Constraints(
        persons=bound,
        apart=_apart(library, found, bound),
        photos=found.photos,
        together=_decided_pairs(library, found, Verdict.TOGETHER),
    )


def weak_faces(found: GroupingFaces, smallest_seed: float) -> npt.NDArray[np.bool_]:
    """Return which faces (N,) join groups but never begin them: tiny, blurred, doubtful, in profile."""
    blurred = found.sharpnesses < LEAST_SHARPNESS
    doubtful = found.scores < LEAST_SCORE
    turned = np.abs(found.yaws) > MOST_YAW
    return (found.sizes < smallest_seed) | blurred | doubtful | turned


def _grouped(library: Library, rules: GroupingRules, *, afresh: bool) -> tuple[GroupingFaces, Grouping]:
    contract = contract_of(library, rules.model)
    found = library.groups.faces(rules.model)
    persons = _bound_to(library, found)
    guessed = replace(found, persons=persons)
    nothing = Shown(np.zeros_like(found.ids), np.zeros(len(found.ids), np.float32), 0.0)
    grouping = group_shown_faces(
        restore(found.codes),
        similarity=cut(contract, rules.strictness),
        company=company(contract),
        shown=nothing if afresh else _shown(library, guessed, contract, rules.strictness),
        constraints=constraints_of(library, found, persons),
        weak=weak_faces(found, rules.smallest_seed),
        search=neighbours_in(library),
    )
    return found, grouping


def _bound_to(library: Library, found: GroupingFaces) -> Ids:
    """Return whose each face (N,) is to grouping: nobody's if it was named alone and lies in nobody's group.

    Such faces lie with whom they look like, whose name stays open (docs/decisions/0309) until the owner says
    that these are not that person.
    """
    alone = found.alone & ~np.isin(found.groups, list(library.census.group_owners()))
    if not alone.any():
        return found.persons
    rejections = library.groups.rejections()
    places = _places(found.ids, {face for face, _ in rejections})
    denied = {(found.groups[places[face]], person) for face, person in rejections if face in places}
    persons = found.persons.copy()
    for place in np.flatnonzero(alone):
        if (found.groups[place], found.persons[place]) not in denied:
            persons[place] = NOBODY
    return persons


def _typical(
    library: Library, rules: GroupingRules, embeddings: npt.NDArray[np.float32], labels: Ids
) -> Mask:
    """Return which faces (N,) are not clearly less like their group than its core is."""
    slope = calibration_of(contract_of(library, rules.model)).slope
    return typical(embeddings, labels, slack=math.log(CLEARLY) / slope)


def _shown(library: Library, found: GroupingFaces, contract: EmbedderContract, strictness: float) -> Shown:
    """Return with whom each face is shown, and what it takes to stay there.

    A stricter setting is for who joins from now on; who is there stays by the model's own cut. A face that
    an earlier model saw too was put there by that one's evidence: it stays while the new one gives even odds.
    """
    slope = calibration_of(contract).slope
    least = cut(contract, min(strictness, 0.0)) + math.log(SLACK) / slope
    inherited = min(least, calibration_of(contract).cosine(0.5))
    return Shown(
        _whom(found, library.census.group_owners()),
        np.where(found.seen_before, inherited, least).astype(np.float32),
        math.log(CLEARLY) / slope,
    )


def _whom(found: GroupingFaces, owners: dict[int, int]) -> Ids:
    """Return the person each face (N,) is shown with, minus the group of several where that is nobody's."""
    groups, where, sizes = np.unique(found.groups, return_inverse=True, return_counts=True)
    mixed = np.zeros(len(groups), np.bool_)
    mixed[where[found.persons != NOBODY]] = True  # of several persons, else it had an owner
    of_group = np.array([owners.get(group, NOBODY) for group in groups.tolist()], dtype=np.int64)
    unnamed = np.where(mixed | (sizes == 1) | (groups == NOBODY), NOBODY, -groups)
    whom: Ids = np.where(of_group != NOBODY, of_group, unnamed)[where]
    return np.where(found.persons != NOBODY, found.persons, whom)


def _apart(library: Library, found: GroupingFaces, persons: Ids) -> Pairs:
    """Return the owner's cannot-links of faces, but of those named the same later, or made one by an edit.

    persons: whose each face (N,) is to grouping.
    """
    rejected, apart = _rejected_pairs(library, found, persons), _decided_pairs(library, found, Verdict.APART)
    pairs = np.concatenate([rejected, apart])
    one, other = found.persons[pairs[:, 0]], found.persons[pairs[:, 1]]
    standing: Pairs = pairs[(pairs[:, 0] != pairs[:, 1]) & ((one != other) | (one == NOBODY))]
    return standing


def _rejected_pairs(library: Library, found: GroupingFaces, persons: Ids) -> Pairs:
    """Return pairs of who is not a person and a face of theirs: one that is bound to them, and each other."""
    rejections = library.groups.rejections()
    places = _places(found.ids, {face for face, _ in rejections})
    denied: dict[int, list[int]] = {}
    for face, person in rejections:
        if face in places:
            denied.setdefault(person, []).append(places[face])
    first = np.unique(persons, return_index=True)[1]
    theirs = np.union1d(first, np.flatnonzero(persons != found.persons))
    pairs = [np.empty((0, 2), np.int64)]
    for person, faces in denied.items():
        others = theirs[found.persons[theirs] == person]
        pairs.append(np.stack([np.repeat(faces, len(others)), np.tile(others, len(faces))], axis=1))
    return np.concatenate(pairs)


def _decided_pairs(library: Library, found: GroupingFaces, verdict: Verdict) -> Pairs:
    said = library.journal.pairs(verdict)
    places = _places(found.ids, {face for pair in said for face in pair})
    pairs = [(places[a], places[b]) for a, b in said if {a, b} <= places.keys()]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _places(ids: Ids, faces: Collection[int]) -> dict[int, int]:
    """Return where those of the faces stand that are among the ids."""
    where = np.flatnonzero(np.isin(ids, list(faces)))
    return dict(zip(ids[where].tolist(), where.tolist(), strict=True))
