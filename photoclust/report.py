"""Write everyone's faces as one HTML page that holds all it shows and loads nothing."""

import base64
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined

from photoclust import __version__, assets
from photoclust.library import Library
from photoclust.model import Person, PlacedFace, SkippedFile, Totals
from photoclust.wording import counted, plain
from photoclust.writing import whole_file

TEMPLATE: Final = "report.html.j2"


@dataclass(frozen=True, slots=True)
class ReportLimits:
    """How much one page shows, so that a browser opens it at once: about 6 kB a face.

    faces: of each person. people: with a section of their own. strangers, skipped: in their lists.
    """

    faces: int = 24
    people: int = 200
    strangers: int = 60
    skipped: int = 100


@dataclass(frozen=True, slots=True)
class Chapter:
    """One person on the page: their best faces, and the first and last year that their photos say, if any."""

    person: Person
    faces: tuple[PlacedFace, ...]
    years: str

    @property
    def cover(self) -> int:
        """The face that stands for the person: the owner's choice, else the best."""
        return self.faces[0].id if self.person.cover is None else self.person.cover

    @property
    def more(self) -> int:
        """Faces that are left out."""
        return self.person.faces - len(self.faces)


@dataclass(frozen=True, slots=True)
class ReportContent:
    """All that the page shows; `others` people have no chapter."""

    chapters: tuple[Chapter, ...]
    others: int
    strangers: tuple[PlacedFace, ...]
    skipped: tuple[SkippedFile, ...]
    totals: Totals
    written: datetime


@dataclass(slots=True)
class _Seen:
    """What one walk over all faces keeps of a person."""

    limit: int
    faces: list[PlacedFace] = field(default_factory=list)
    first: int = datetime.max.year
    last: int = datetime.min.year

    def add(self, face: PlacedFace) -> None:
        if len(self.faces) < self.limit:
            self.faces.append(face)
        if face.dated:
            self.first = min(self.first, face.taken.year)
            self.last = max(self.last, face.taken.year)

    @property
    def years(self) -> str:
        if self.first > self.last:
            return ""
        return str(self.first) if self.first == self.last else f"{self.first}\N{EN DASH}{self.last}"


def write_report(
    library: Library, target: Path, limits: ReportLimits | None = None, *, options: str = ""
) -> None:
    """Write the page; raise PhotoclustError when its folder cannot be written.

    options: what the commands it suggests need to work on this library.
    """
    content = gather(library, limits or ReportLimits())
    template = _environment(library).from_string(assets.path(TEMPLATE).read_text(encoding="utf-8"))
    with whole_file(target) as stream:
        stream.writelines(template.generate(page=content, version=__version__, options=options))


def gather(library: Library, limits: ReportLimits) -> ReportContent:
    """Choose what the page shows: the people with most faces first, best faces first."""
    people = [*library.census.persons(), *library.census.groups()]
    visible = sorted(
        (each for each in people if each.faces and not each.hidden), key=lambda each: -each.faces
    )
    shown = visible[: limits.people]
    seen = _walk(library.census.faces(), limits)
    return ReportContent(
        chapters=tuple(
            Chapter(person, tuple(seen[person.handle].faces), seen[person.handle].years) for person in shown
        ),
        others=len(visible) - len(shown),
        strangers=tuple(seen[None].faces),
        skipped=tuple(islice(library.files.skipped(), limits.skipped)),
        totals=library.census.totals(),
        written=datetime.now().astimezone(),
    )


def _walk(faces: Iterable[PlacedFace], limits: ReportLimits) -> dict[str | None, _Seen]:
    """Go through all faces once; a query for each person would read every path each time."""
    seen: dict[str | None, _Seen] = defaultdict(lambda: _Seen(limits.faces))
    seen[None] = _Seen(limits.strangers)
    for face in faces:
        seen[face.handle].add(face)
    return seen


def _environment(library: Library) -> Environment:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )

    def image(face: int) -> str:
        return f"data:image/jpeg;base64,{base64.b64encode(library.faces.image(face)).decode('ascii')}"

    environment.filters |= {"image": image, "plain": plain, "counted": counted}
    return environment
