"""Which people are listed, and in what order: pure functions of what the owner asks for."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final

from photoclust.model import Person


class Which(StrEnum):
    """Whom to list. STRANGERS: whoever of the people is nobody known; these are strangers by themselves."""

    EVERYONE = "everyone"
    NAMED = "named"
    UNNAMED = "unnamed"
    STRANGERS = "strangers"
    HIDDEN = "hidden"


class Order(StrEnum):
    """What comes first."""

    BEST = "best"
    COUNT = "count"
    NAME = "name"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the owner asks for. text: part of a name, in any case, accents or none."""

    text: str = ""
    which: Which = Which.EVERYONE
    order: Order = Order.BEST


POOR: Final = 45.0
"""Person.worth of a sharp face of some 50 pixels; below it one sees blurs and profiles, and names nobody."""


def arranged(people: Iterable[Person], wanted: Arrangement) -> list[Person]:
    """Return the people to list; best first: the named, then groups that wait for a name, the poor last.

    By name, too, whoever has none comes in that order; by date and by count all as one.
    """
    sought = folded(wanted.text.strip())
    listed = [each for each in people if _belongs(each, wanted.which) and sought in folded(each.name or "")]
    if wanted.order is Order.NEWEST:
        return sorted(listed, key=lambda each: each.newest or datetime.min, reverse=True)
    return sorted(listed, key=_key(wanted.order))


def in_place(people: Sequence[Person], handles: Iterable[str]) -> list[Person]:
    """Return people, first those that are shown already, where they are; handles: theirs, in that order."""
    place: dict[str, int] = {}
    for row, handle in enumerate(handles):
        place.setdefault(handle, row)  # a group that has joined somebody goes by their handle
    return sorted(people, key=lambda each: place.get(each.handle, len(place)))


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Return text as one compares names: without case and accents.

    Remembered: every letter that is typed into a filter asks for all names.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def names(people: Iterable[Person]) -> list[str]:
    """Return the names there are, in order."""
    return sorted({each.name for each in people if each.name is not None}, key=folded)


def called(people: Iterable[Person], name: str) -> Person | None:
    """Return the person of this name, whatever its case."""
    wanted = " ".join(name.split()).casefold()
    return next((each for each in people if each.name is not None and each.name.casefold() == wanted), None)


def _belongs(person: Person, which: Which) -> bool:
    if person.name is None and not person.faces:
        return False
    if which is Which.HIDDEN or person.hidden:
        return person.hidden and which is Which.HIDDEN
    if which is Which.EVERYONE:
        return True
    return (person.name is not None) == (which is Which.NAMED)


def _is_poor(person: Person) -> bool:
    return person.name is None and person.worth < POOR


def _key(order: Order) -> Callable[[Person], tuple[bool, bool, str, int, float]]:
    if order is Order.COUNT:
        return lambda each: (False, False, "", -each.faces, 0.0)
    if order is Order.NAME:
        return lambda each: (each.name is None, _is_poor(each), folded(each.name or ""), *_best(each))
    return lambda each: (each.name is None, _is_poor(each), "", *_best(each))


def _best(person: Person) -> tuple[int, float]:
    """Put who has most faces first; of groups with as many, the one that is seen best."""
    return -person.faces, 0.0 if person.name is not None else -person.worth
