"""What a regrouping changes: new labels held against what is shown."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np

from photoclust.cluster import Grouping
from photoclust.library.census import SMALLEST_GROUP
from photoclust.library.groups import NOBODY, GroupingFaces, Ids
from photoclust.model import Person


@dataclass(frozen=True, slots=True)
class Regrouping:
    """What a regrouping changes. moved: faces whose group is another than before.

    gaining: persons who get faces. emptied: persons who had faces and are left with none; nobody whom the
    owner gave a face can be. doubtful: faces that stay with a person, less alike than asked for: review asks
    about them. waiting, waited: groups, and persons the owner made, who are listed without a name
    (Person.waits), after and before.
    """

    faces: int
    groups: int
    moved: int
    gaining: int
    emptied: int
    doubtful: int = 0
    waiting: int = 0
    waited: int = 0


@dataclass(frozen=True, slots=True)
class Waits:
    """Who is listed without a name: how many, and which of them the owner made."""

    count: int
    persons: frozenset[int]


def waits_of(everyone: Iterable[Person]) -> Waits:
    """Return who of everyone waits for a name."""
    handles = [each.handle for each in everyone if each.waits]
    return Waits(len(handles), frozenset(int(each) for each in handles if each.isdecimal()))


def kept_ids(labels: Ids, before: Ids) -> Ids:
    """Give each label (N,) the old id of `before` (N,) it shares most faces with, largest share first.

    An old id is given once; labels that got none have NOBODY.
    """
    shares = Counter(zip(labels.tolist(), before.tolist(), strict=True))
    chosen: dict[int, int] = {}
    taken = {NOBODY}
    for (label, group), _ in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
        if label not in chosen and group not in taken:
            chosen[label] = group
            taken.add(group)
    return np.array([chosen.get(label, NOBODY) for label in labels.tolist()], dtype=np.int64)


def difference(
    found: GroupingFaces, shown: dict[int, int], grouping: Grouping, matched: Ids, waits: Waits
) -> Regrouping:
    """Hold the new labels against what is shown: groups and the person each belongs to. waits: who does."""
    labels, undecided = grouping.labels, found.persons == NOBODY
    owners = _owners(labels, found)
    before = _sizes(found.persons, found.groups, shown)
    after = _sizes(found.persons, labels, owners)
    emptied = {person for person in before if person not in after}
    # Who waits with faces that this model has not seen goes on waiting: only what is grouped changes.
    fewer = _waiting(found.groups[undecided & (found.groups != NOBODY)], shown) + len(emptied & waits.persons)
    return Regrouping(
        faces=len(labels),
        groups=len(np.unique(labels)),
        moved=int(np.count_nonzero((matched != found.groups) & (found.groups != NOBODY))),
        gaining=sum(after[person] > before[person] for person in after),
        emptied=len(emptied),
        doubtful=int(np.count_nonzero(grouping.strained)),
        waiting=waits.count - fewer + _waiting(labels[undecided], owners),
        waited=waits.count,
    )


def _owners(groups: Ids, found: GroupingFaces) -> dict[int, int]:
    """Return the person of each group that has one, as library.belonging.SETTLE has it.

    Constraints let no group have two of whom one was not named alone; of others two make it nobody's.
    """
    decided = (found.persons != NOBODY) & ~found.alone
    owners = dict(zip(groups[decided].tolist(), found.persons[decided].tolist(), strict=True))
    lone = found.alone & ~np.isin(groups, groups[~found.alone])
    for group, person in zip(groups[lone].tolist(), found.persons[lone].tolist(), strict=True):
        owners[group] = person if owners.get(group, person) == person else NOBODY
    return owners


def _waiting(groups: Ids, owners: Collection[int]) -> int:
    """Count the groups of several faces that are nobody's, as lists of people do; groups: of each face."""
    each, sizes = np.unique(groups, return_counts=True)
    return int(np.count_nonzero(~np.isin(each[sizes >= SMALLEST_GROUP], list(owners))))


def _sizes(persons: Ids, groups: Ids, owners: dict[int, int]) -> Counter[int]:
    """Count the faces of each person: decided ones, and those whose group is theirs."""
    pairs = zip(persons.tolist(), groups.tolist(), strict=True)
    counts = Counter(person or owners.get(group, NOBODY) for person, group in pairs)
    del counts[NOBODY]
    return counts
