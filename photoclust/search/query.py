"""What one may ask of photos: a tree of conditions, and how it is written in one line.

    Anna AND (Bob OR "Aunt May") NOT Carl year:2019
    ONLY Anna AND Bob strangers:no

Two trees of one meaning written differently may differ; what `text_of` writes is always read back as
the same tree (parsing.py).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeAlias

EARLIEST: Final = date(1, 1, 1)
LATEST: Final = date(9999, 12, 31)
AND: Final = frozenset({"and", "with", "but"})
OR: Final = frozenset({"or"})
NOT: Final = frozenset({"not", "without"})
ONLY: Final = frozenset({"only"})
SPECIAL: Final = r"\s(),&+|\"“”„«»"
"""Characters that end a word, as the inside of a regular expression's brackets."""
YEARS: Final = re.compile(r"(?:18|19|20|21)\d\d(?:(?:-|\.\.)(?:18|19|20|21)\d\d)?")
_WORD: Final = re.compile(rf"[^{SPECIAL}:\\-][^{SPECIAL}:\\]*")


@dataclass(frozen=True, slots=True)
class Who:
    """The photo shows whoever goes by this name, number or handle. at, length: where it was typed."""

    text: str
    at: int = field(default=0, compare=False)
    length: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Taken:
    """The photo was taken from the first to the last day."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Strangers:
    """Somebody without a name, whom the query does not ask for, is in the photo; or nobody such is."""

    present: bool


@dataclass(frozen=True, slots=True)
class Without:
    """The condition does not hold."""

    part: "Query"


@dataclass(frozen=True, slots=True)
class Only:
    """The condition holds, and nobody else who has a name is in the photo."""

    part: "Query"


@dataclass(frozen=True, slots=True)
class All:
    """Every condition holds; there are two or more, none of which is an All."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one condition holds; there are two or more, none of which is an Either."""

    parts: tuple["Query", ...]


Query: TypeAlias = Who | Taken | Strangers | Without | Only | All | Either


def all_of(parts: Iterable[Query]) -> Query:
    """Return the condition that all of one or more hold."""
    flat = tuple(inner for each in parts for inner in (each.parts if isinstance(each, All) else (each,)))
    return flat[0] if len(flat) == 1 else All(flat)


def either_of(parts: Iterable[Query]) -> Query:
    """Return the condition that one of one or more holds."""
    flat = tuple(inner for each in parts for inner in (each.parts if isinstance(each, Either) else (each,)))
    return flat[0] if len(flat) == 1 else Either(flat)


def wanted(query: Query) -> Iterator[Who]:
    """Yield those who are asked for; not those asked away."""
    match query:
        case Who():
            yield query
        case Only(part):
            yield from wanted(part)
        case All(parts) | Either(parts):
            for part in parts:
                yield from wanted(part)


def everyone(query: Query) -> Iterator[Who]:
    """Yield all who are named, asked away or not."""
    match query:
        case Who():
            yield query
        case Without(part) | Only(part):
            yield from everyone(part)
        case All(parts) | Either(parts):
            for part in parts:
                yield from everyone(part)


def text_of(query: Query) -> str:
    """Write a query in one line."""
    match query:
        case Only(part):
            return f"ONLY {_text(part)}"
        case _:
            return _text(query)


def written_name(name: str) -> str:
    """Return a name as a query takes it: in quotation marks where it could be misread."""
    keyword = name.casefold() in AND | OR | NOT | ONLY
    if _WORD.fullmatch(name) and not keyword and not YEARS.fullmatch(name):
        return name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _text(query: Query) -> str:
    match query:
        case Without(part):
            return f"NOT {_inside(part, All, Either)}"
        case Only(part):
            return f"(ONLY {_text(part)})"
        case All(parts):
            return _joined(parts)
        case Either(parts):
            return " OR ".join(_inside(part, Either) for part in parts)
        case _:
            return _single(query)


def _single(query: Who | Taken | Strangers) -> str:
    match query:
        case Who(text):
            return written_name(text)
        case Taken(first, last):
            return _taken(first, last)
        case Strangers(present):
            return f"strangers:{'yes' if present else 'no'}"


def _joined(parts: Iterable[Query]) -> str:
    """Write conditions that all hold; AND stands between people only."""
    text = ""
    for part in parts:
        plain = isinstance(part, Taken | Strangers | Without)
        text += ("" if not text else " " if plain else " AND ") + _inside(part, Either)
    return text


def _inside(part: Query, *bound_looser: type[All | Either]) -> str:
    return f"({_text(part)})" if isinstance(part, bound_looser) else _text(part)


def _taken(first: date, last: date) -> str:
    if first == EARLIEST and last != LATEST:
        return f"until:{last.isoformat()}"
    if last == LATEST and first != EARLIEST:
        return f"from:{first.isoformat()}"
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if whole and first.year == last.year:
        return f"year:{first.year:04}"
    if whole:
        return f"year:{first.year:04}-{last.year:04}"
    return f"date:{first.isoformat()}..{last.isoformat()}"
