"""Read a query that somebody typed: forgiving where the meaning is plain, exact about where it is not.

    either    = all ("OR" all)*
    all       = single (["AND"] single)*
    single    = "NOT" single | "ONLY" either | "(" either ")" | name | filter

So ONLY takes in all that follows it. Words in a row that are a known name are that name.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from photoclust.errors import PhotoclustError
from photoclust.search import dates
from photoclust.search.names import plainly
from photoclust.search.query import (
    AND,
    NOT,
    ONLY,
    OR,
    SPECIAL,
    YEARS,
    Only,
    Query,
    Strangers,
    Who,
    Without,
    all_of,
    either_of,
)

DEEPEST: Final = 50
_CLOSED_BY: Final = {'"': '"', "“": '”“"', "”": "”", "„": '“”"', "«": "»", "»": "«"}
_FILTER: Final = re.compile(rf"([^\W\d_]+)\s*:\s*([^{SPECIAL}]*(?:\s*\.\.\s*[\d-]+)?)")
_WORD: Final = re.compile(rf"[^{SPECIAL}]+")
_TRUTHS: Final = {"yes": True, "no": False}


class QueryFault(PhotoclustError):
    """A query that cannot be read, or asks for somebody unknown. at, length: the place in its text."""

    def __init__(self, sentence: str, at: int, length: int = 1) -> None:
        """Say what is wrong, and where."""
        super().__init__(sentence)
        self.at, self.length = at, max(length, 1)


class Kind(StrEnum):
    """What a piece of a query is."""

    NAME = "name"
    QUOTED = "quoted name"
    FILTER = "filter"
    AND = "and"
    OR = "or"
    NOT = "not"
    ONLY = "only"
    OPEN = "("
    CLOSE = ")"
    END = "end"


_KEYWORDS: Final = {
    word: kind
    for kind, words in ((Kind.AND, AND), (Kind.OR, OR), (Kind.NOT, NOT), (Kind.ONLY, ONLY))
    for word in words
}
_SIGNS: Final = {"(": Kind.OPEN, ")": Kind.CLOSE, ",": Kind.AND, "&": Kind.AND, "+": Kind.AND, "|": Kind.OR}
_BEGINS: Final = frozenset({Kind.NAME, Kind.QUOTED, Kind.FILTER, Kind.NOT, Kind.ONLY, Kind.OPEN})


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a query, and where it stands. key: of a filter."""

    kind: Kind
    text: str
    at: int
    length: int
    key: str = ""


def parse(text: str, names: Collection[str] = ()) -> Query:
    """Return what a text asks for; raise QueryFault, which points at the place, where it asks nothing.

    names: those that are known, so that one of several words needs no quotation marks.
    """
    return _Reader(pieces(text), frozenset(map(plainly, names))).read()


def pieces(text: str) -> list[Piece]:
    """Cut a text into pieces, the last of which is its end; raise QueryFault for what has no end."""
    found: list[Piece] = []
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        piece = _piece(text, place)
        found.append(piece)
        place += piece.length
    return [*found, Piece(Kind.END, "", len(text), 1)]


def _piece(text: str, at: int) -> Piece:
    sign = text[at]
    if sign in _CLOSED_BY:
        return _quoted(text, at)
    if sign in _SIGNS:
        return Piece(_SIGNS[sign], sign, at, 1)
    if sign == "-" and at + 1 < len(text) and not text[at + 1].isspace():
        return Piece(Kind.NOT, sign, at, 1)
    asked = _FILTER.match(text, at)
    if asked:
        return Piece(Kind.FILTER, asked[2].strip(), at, len(asked[0]), asked[1].casefold())
    word = _WORD.match(text, at)
    found = word[0] if word else sign
    return Piece(_KEYWORDS.get(found.casefold(), Kind.NAME), found, at, len(found))


def _quoted(text: str, at: int) -> Piece:
    closing, name, place = _CLOSED_BY[text[at]], "", at + 1
    while place < len(text) and text[place] not in closing:
        if text[place] == "\\" and place + 1 < len(text):
            place += 1
        name += text[place]
        place += 1
    if place >= len(text):
        raise QueryFault("This quotation mark is not closed; add another after the name.", at)
    length = place + 1 - at
    if not name.strip():
        raise QueryFault("There is no name between these quotation marks.", at, length)
    return Piece(Kind.QUOTED, name, at, length)


class _Reader:
    """Goes through pieces once, from left to right."""

    def __init__(self, found: list[Piece], names: frozenset[str]) -> None:
        self._pieces, self._names = found, names
        self._longest = max((len(name.split()) for name in names), default=1)
        self._place = self._depth = 0

    def read(self) -> Query:
        if len(self._pieces) == 1:
            raise QueryFault("Type a name, or a year such as year:2019.", 0)
        query = self._either()
        last = self._take()
        if last.kind is not Kind.END:
            raise QueryFault("This parenthesis closes none; take it away.", last.at)
        return query

    @property
    def _now(self) -> Piece:
        return self._pieces[self._place]

    def _take(self) -> Piece:
        piece = self._now
        self._place += 1
        return piece

    def _either(self) -> Query:
        parts = [self._all()]
        while self._now.kind is Kind.OR:
            self._take()
            parts.append(self._all())
        return either_of(parts)

    def _all(self) -> Query:
        parts = [self._single()]
        while True:
            joined = self._now.kind is Kind.AND
            while self._now.kind is Kind.AND:
                self._take()
            if not joined and self._now.kind not in _BEGINS:
                return all_of(parts)
            parts.append(self._single())

    def _single(self) -> Query:
        piece = self._now
        if piece.kind not in _BEGINS:
            raise self._missing(piece)
        self._take()
        match piece.kind:
            case Kind.NOT:
                return Without(self._inner(self._single, piece))
            case Kind.ONLY:
                return Only(self._inner(self._either, piece))
            case Kind.OPEN:
                return self._parenthesis(piece)
            case Kind.FILTER:
                return _filter(piece)
            case Kind.QUOTED:
                return Who(piece.text, piece.at, piece.length)
            case _:
                return self._name(piece)

    def _parenthesis(self, opened: Piece) -> Query:
        inner = self._inner(self._either, opened)
        if self._take().kind is not Kind.CLOSE:
            raise QueryFault("This parenthesis is not closed; add ) where it ends.", opened.at)
        return inner

    def _inner(self, read: Callable[[], Query], opened: Piece) -> Query:
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryFault("This is nested too deeply; ask something simpler.", opened.at, opened.length)
        inner = read()
        self._depth -= 1
        return inner

    def _name(self, first: Piece) -> Query:
        """Take as many words as are a known name; else the first is one, or a year."""
        if YEARS.fullmatch(first.text):
            return dates.span("year", first.text) or Who(first.text, first.at, first.length)
        run = [first]
        for piece in self._pieces[self._place : self._place + self._longest - 1]:
            if piece.kind is not Kind.NAME:
                break
            run.append(piece)
        while len(run) > 1 and plainly(" ".join(each.text for each in run)) not in self._names:
            run.pop()
        self._place += len(run) - 1
        end = run[-1].at + run[-1].length
        return Who(" ".join(each.text for each in run), first.at, end - first.at)

    def _missing(self, piece: Piece) -> QueryFault:
        before = self._pieces[self._place - 1] if self._place else None
        if piece.kind is Kind.END and before is not None:
            return QueryFault(f"After “{before.text}” a name is missing.", before.at, before.length)
        return QueryFault(f"Before “{piece.text}” a name is missing.", piece.at, piece.length)


def _filter(piece: Piece) -> Query:
    if piece.key == "strangers":
        present = _TRUTHS.get(piece.text.casefold())
        if present is None:
            raise QueryFault("Write strangers:no or strangers:yes.", piece.at, piece.length)
        return Strangers(present)
    if piece.key not in dates.KEYS:
        known = ", ".join(f"{key}:" for key in dates.KEYS)
        raise QueryFault(
            f"Photos cannot be asked for {piece.key}: but for {known} and strangers:"
            ' If it is a name, put it in "quotation marks".',
            piece.at,
            piece.length,
        )
    taken = dates.span(piece.key, piece.text)
    if taken is None:
        example = "2019, 2015-2019" if piece.key == "year" else "2019, 2019-05 or 2019-05-04"
        raise QueryFault(f"After {piece.key}: stands a date: {example}.", piece.at, piece.length)
    return taken
