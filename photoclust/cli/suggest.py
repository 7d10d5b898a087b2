"""`photoclust suggest`."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from photoclust import settings
from photoclust.cli.options import existing_library, json_option, library_option, on_library
from photoclust.cli.printing import print_json, print_line
from photoclust.equipment import grouping_rules
from photoclust.library import Library
from photoclust.suggestions import same_people, two_people


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two a question is about. photo: the one that shows them best; None when it has gone."""

    handle: str
    name: str | None
    photo: Path | None

    def __str__(self) -> str:
        """Return what they are called."""
        return self.name or self.handle


@dataclass(frozen=True, slots=True)
class Same:
    """Are these two one? faces: of both."""

    first: Side
    second: Side
    faces: int
    probability: float


@dataclass(frozen=True, slots=True)
class Two:
    """Is this one really two? faces: the ids of the smaller part; rest and part: what shows each."""

    rest: Side
    part: Side
    faces: tuple[int, ...]
    probability: float


@dataclass(frozen=True, slots=True)
class Questions:
    """What is worth asking, the likeliest first."""

    same: list[Same]
    two: list[Two]


@click.command("suggest", epilog="Example: photoclust suggest --count 5")
@click.option("--count", type=click.IntRange(1), default=10, show_default=True, help="How many questions.")
@library_option
@json_option
def suggest(count: int, folder: Path, as_json: bool) -> None:
    """Ask what is worth asking: are these two the same, is this one really two?

    Answer with photoclust merge, differ, split or whole; leave out what you do not know.
    """
    rules = grouping_rules(settings.load())
    with existing_library(folder) as library:
        witness = _Witness(library)
        asked = Questions(
            [
                Same(witness.side(each.first), witness.side(each.second), each.faces, each.probability)
                for each in same_people(library, rules, most=count)
            ],
            [
                Two(*witness.parts(each.who, each.faces), each.faces, each.probability)
                for each in two_people(library, rules, most=count)
            ],
        )
    if as_json:
        print_json(asked)
        return
    for line in _lines(asked, on_library(folder)):
        print_line(line)


class _Witness:
    """Knows names, and a photo to judge by."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._names = {person.handle: person.name for person in library.census.persons()}

    def side(self, handle: str) -> Side:
        return Side(handle, self._names.get(handle), self._photo(handle))

    def parts(self, handle: str, part: Collection[int]) -> tuple[Side, Side]:
        """Return a person without a part of their faces, and that part."""
        name = self._names.get(handle)
        rest = self._library.census.face_ids(handle).difference(part)
        return Side(handle, name, self._photo(handle, rest)), Side(handle, name, self._photo(handle, part))

    def _photo(self, handle: str, among: Collection[int] | None = None) -> Path | None:
        shown = (each for each in self._library.census.faces(handle) if among is None or each.id in among)
        return next((path for face in shown for path in face.paths), None)


def _lines(asked: Questions, options: str) -> Iterator[str]:
    if not asked.same and not asked.two:
        yield "There is nothing to ask."
    for same in asked.same:
        pair = f"{same.first.handle} {same.second.handle}{options}"
        yield f"{same.probability:.0%} likely: {same.first} and {same.second} are one."
        yield f"  {same.first}: {same.first.photo or 'out of reach'}"
        yield f"  {same.second}: {same.second.photo or 'out of reach'}"
        yield f"  photoclust merge {pair}, or photoclust differ {pair}"
    for two in asked.two:
        faces = " ".join(str(face) for face in two.faces)
        yield f"{two.probability:.0%} likely: {two.rest} is two."
        yield f"  one: {two.rest.photo or 'out of reach'}"
        yield f"  another: {two.part.photo or 'out of reach'}"
        yield f"  photoclust split {two.rest.handle} {faces}{options}"
        yield f"  photoclust whole {two.rest.handle} {faces}{options}"
