"""Count who was found, split and merged, from the groups and the true names of faces."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PeopleScore:
    """How true people (of two known faces and more) fare in the groups.

    found: one group holds more than half their faces and is more than half theirs, as far as faces
    are known. split: two groups hold two or more of their faces each. merged: groups that hold two
    or more faces of each of several people.
    """

    people: int
    found: int
    split: int
    merged: int


def people_score(names: Sequence[str], groups: Sequence[Hashable]) -> PeopleScore:
    """Score groups against the true names of the same faces."""
    shared = Counter(zip(names, groups, strict=True))
    faces_of, size_of = Counter(names), Counter(groups)
    people = {name for name, faces in faces_of.items() if faces >= 2}
    held: dict[str, set[Hashable]] = defaultdict(set)
    holds: dict[Hashable, set[str]] = defaultdict(set)
    for (name, group), faces in shared.items():
        if faces >= 2:
            held[name].add(group)
            holds[group].add(name)
    found = {
        name
        for (name, group), faces in shared.items()
        if name in people and 2 * faces > faces_of[name] and 2 * faces > size_of[group]
    }
    return PeopleScore(
        people=len(people),
        found=len(found),
        split=sum(len(several) > 1 for several in held.values()),
        merged=sum(len(several) > 1 for several in holds.values()),
    )


def intruders(names: Sequence[str], groups: Sequence[Hashable], strangers: Sequence[Hashable]) -> int:
    """Count the strangers, given by their groups, in groups with two or more faces of a true person."""
    shared = Counter(zip(names, groups, strict=True))
    peopled = {group for (_, group), faces in shared.items() if faces >= 2}
    return sum(group in peopled for group in strangers)
