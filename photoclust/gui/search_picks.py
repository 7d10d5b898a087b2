"""A search by clicks and the same search as text: pure functions from one to the other."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from photoclust.model import Person
from photoclust.search.names import meant
from photoclust.search.query import (
    All,
    Either,
    Only,
    Query,
    Strangers,
    Taken,
    Who,
    Without,
    all_of,
    either_of,
    text_of,
)

Names = Mapping[int, str | None]


class Mark(StrEnum):
    """What is asked of somebody."""

    NOTHING = "nothing"
    WITH = "with"
    WITHOUT = "without"


_NEXT = {Mark.NOTHING: Mark.WITH, Mark.WITH: Mark.WITHOUT, Mark.WITHOUT: Mark.NOTHING}


@dataclass(frozen=True, slots=True)
class Picks:
    """What was clicked together. wanted, unwanted: handles. either: one of the wanted is enough.

    only: nobody else who has a name. no_strangers: nobody without a name. taken: when.
    """

    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    either: bool = False
    only: bool = False
    no_strangers: bool = False
    taken: Taken | None = None

    def mark(self, handle: str) -> Mark:
        """Return what is asked of somebody."""
        if handle in self.wanted:
            return Mark.WITH
        return Mark.WITHOUT if handle in self.unwanted else Mark.NOTHING

    def turned(self, handle: str) -> "Picks":
        """Return these picks with somebody turned from nothing to with, to without, and to nothing."""
        return self.marked(handle, _NEXT[self.mark(handle)])

    def marked(self, handle: str, mark: Mark) -> "Picks":
        """Return these picks with something else asked of somebody."""
        wanted = tuple(each for each in self.wanted if each != handle)
        unwanted = tuple(each for each in self.unwanted if each != handle)
        return replace(
            self,
            wanted=(*wanted, handle) if mark is Mark.WITH else wanted,
            unwanted=(*unwanted, handle) if mark is Mark.WITHOUT else unwanted,
        )


def text_for(picks: Picks, people: Sequence[Person], called: Callable[[Person], str]) -> str:
    """Write what was clicked as a query; empty for nothing. called: names whoever has no name alone."""
    asked = {*picks.wanted, *picks.unwanted}
    unique = _unique_names(people)
    names = {each.handle: unique.get(each.handle) or called(each) for each in people if each.handle in asked}
    who = [Who(names.get(handle, handle)) for handle in picks.wanted]
    parts: list[Query] = []
    if who:
        parts.append(either_of(who) if picks.either else all_of(who))
    parts += [Without(Who(names.get(handle, handle))) for handle in picks.unwanted]
    parts += [] if picks.taken is None else [picks.taken]
    parts += [Strangers(present=False)] if picks.no_strangers else []
    if not parts:
        return ""
    return text_of(Only(all_of(parts)) if picks.only and who else all_of(parts))


def picks_of(query: Query, names: Names) -> Picks | None:
    """Return what one would click for a query; None where clicks cannot say it. names: of everyone."""
    picks = Picks()
    for part in _parts(query):
        found = _with(picks, part, names)
        if found is None:
            return None
        picks = found
    return picks


def _with(picks: Picks, part: Query, names: Names) -> Picks | None:  # noqa: PLR0911 - one a kind
    match part:
        case Who() | Either() if picks.either:
            return None
        case Who(text):
            return _picked(picks, meant(text, names), Mark.WITH)
        case Either(parts) if not picks.wanted:
            return _either(picks, parts, names)
        case Without(Who(text)):
            return _picked(picks, meant(text, names), Mark.WITHOUT)
        case Taken() if picks.taken is None:
            return replace(picks, taken=part)
        case Strangers(present=False):
            return replace(picks, no_strangers=True)
        case Only(inner):
            inside = picks_of(inner, names)
            return None if inside is None else _merged(picks, inside)
        case _:
            return None


def _either(picks: Picks, parts: Iterable[Query], names: Names) -> Picks | None:
    for part in parts:
        found = _picked(picks, meant(part.text, names), Mark.WITH) if isinstance(part, Who) else None
        if found is None:
            return None
        picks = found
    return replace(picks, either=True)


def _picked(picks: Picks, handles: frozenset[str], mark: Mark) -> Picks | None:
    if len(handles) != 1:
        return None
    (handle,) = handles
    return picks.marked(handle, mark)


def _merged(outer: Picks, inner: Picks) -> Picks | None:
    """Return picks of which the inner are those nobody else with a name may be beside."""
    if outer.wanted or (outer.taken and inner.taken):
        return None
    return replace(
        inner,
        only=True,
        unwanted=(*outer.unwanted, *inner.unwanted),
        taken=outer.taken or inner.taken,
        no_strangers=outer.no_strangers or inner.no_strangers,
    )


def _parts(query: Query) -> tuple[Query, ...]:
    return query.parts if isinstance(query, All) else (query,)


def _unique_names(people: Iterable[Person]) -> dict[str, str]:
    """Return the name of each handle whose name nobody else has."""
    named = [(person.handle, person.name) for person in people if person.name is not None]
    counts: dict[str, int] = {}
    for _, name in named:
        counts[name.casefold()] = counts.get(name.casefold(), 0) + 1
    return {handle: name for handle, name in named if counts[name.casefold()] == 1}
