"""Group a made-up library, and say who is there."""

from photoclust import people
from photoclust.difference import Regrouping
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from tests.made import MODEL


def group(library: Library) -> Regrouping:
    return regroup(library, GroupingRules(MODEL, 32.0))


def counts(library: Library) -> dict[str | None, int]:
    return {person.name or person.handle: person.faces for person in people.everyone(library)}


def ids(library: Library, who: str) -> list[int]:
    return [each.id for each in library.census.faces(people.find(library, who).handle)]
