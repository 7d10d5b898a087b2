"""The strangers of an event: nobody known, and in no other photo. Out of the way and back in one act.

An event is a run of photos without a longer pause between two of them than a night (docs/decisions/0504).
Photos that do not say when they were taken belong to none: their files' times are those of a copying. Who was
seen in one of these and nowhere else is a stranger too, listed apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.fold import Verdict
from photoclust.library.occasions import Shot, UnknownFace
from photoclust.model import Person
from photoclust.people.making import on_faces
from photoclust.scan import normal
from photoclust.wording import counted

LONGEST_PAUSE: Final = timedelta(hours=8)
"""Between two photos of one event."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody unknown who was seen on one occasion only: an event or an undated photo. faces: best first."""

    faces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Photos taken without a long pause. strangers: most faces first.

    first, last: None of the photos that do not say when they were taken.
    """

    first: datetime | None
    last: datetime | None
    photos: int
    strangers: tuple[Stranger, ...]

    @property
    def faces(self) -> tuple[int, ...]:
        """All the strangers' faces."""
        return tuple(face for each in self.strangers for face in each.faces)


@dataclass(frozen=True, slots=True)
class Around:
    """The events at which there are strangers, and those whose strangers are out of the way.

    Those with most first; the photos without a date last, as one event.
    """

    around: tuple[Event, ...]
    away: tuple[Event, ...]


def around(library: Library) -> Around:
    """Return where strangers were seen, those who are listed and those who are out of the way."""
    calendar = _Calendar(library.occasions.shots())
    return Around(
        calendar.events(calendar.strangers(library.occasions.unknown())),
        calendar.events(library.occasions.ignored()),
    )


def strangers(library: Library) -> list[Person]:
    """Return all strangers, with a date or without, as groups, of one face too; most faces first."""
    found = _Calendar(library.occasions.shots()).strangers(library.occasions.unknown())
    groups = {f"g{each.group}" for each in found if each.group is not None}
    return [each for each in library.census.groups(smallest=1) if each.handle in groups]


def ignore_strangers(library: Library, faces: Collection[int]) -> list[int]:
    """Put these strangers out of the way: no longer listed nor grouped. Return their faces.

    Who has become somebody's meanwhile is left alone; raises PhotoclustError when nobody is left.
    """
    with library.transaction():
        unknown = {each.face for each in library.occasions.unknown()}
        return _record(library, Verdict.IGNORED, sorted(unknown.intersection(faces)))


def notice_strangers(library: Library, faces: Collection[int]) -> list[int]:
    """Bring these strangers back; they are grouped with the next grouping. Return their faces."""
    with library.transaction():
        ignored = {each.face for each in library.occasions.ignored()}
        return _record(library, Verdict.NOTICED, sorted(ignored.intersection(faces)))


def ignore_event(library: Library, *, folder: Path | None = None, day: date | None = None) -> list[int]:
    """Put the strangers of a folder, a day, or both out of the way: no longer listed nor grouped.

    Returns their faces; raises PhotoclustError when there are none.
    """
    with library.transaction():
        faces = library.census.strangers_in(_photos(library, folder, day))
        if not faces:
            raise PhotoclustError("In those photos there is nobody who is unknown and in no other photo.")
        return _record(library, Verdict.IGNORED, faces)


def notice_event(library: Library, *, folder: Path | None = None, day: date | None = None) -> list[int]:
    """Bring the ignored faces of an event back; they are grouped with the next grouping."""
    with library.transaction():
        faces = library.census.dismissed_in(_photos(library, folder, day))
        if not faces:
            raise PhotoclustError("In those photos nobody is ignored.")
        return _record(library, Verdict.NOTICED, faces)


def _record(library: Library, verdict: Verdict, faces: list[int]) -> list[int]:
    """Decide on faces in one act; the history counts faces, for who is who among strangers is a guess."""
    if not faces:
        raise PhotoclustError("None of them is a stranger any more; nothing was changed.")
    kind, verb = ("ignore", "Ignore") if verdict is Verdict.IGNORED else ("notice", "Bring back")
    summary = f"{verb} strangers: {counted(len(faces), 'face')}"
    library.journal.record(kind, summary, on_faces(verdict, faces))
    return faces


class _Calendar:
    """Which photos are of one event. shots: those that say when they were taken, in that order."""

    def __init__(self, shots: Iterable[Shot]) -> None:
        self._runs: list[list[Shot]] = []
        for shot in shots:
            if not self._runs or shot.taken - self._runs[-1][-1].taken > LONGEST_PAUSE:
                self._runs.append([])
            self._runs[-1].append(shot)
        self._run_of = {shot.photo: number for number, run in enumerate(self._runs) for shot in run}

    def strangers(self, faces: Iterable[UnknownFace]) -> list[UnknownFace]:
        """Return the faces of whom one occasion only has seen: an event, or a photo without a date."""
        found = list(faces)
        seen_at: dict[int, set[int]] = defaultdict(set)
        for each in found:
            if each.group is not None:
                seen_at[each.group].add(self._run_of.get(each.photo, -each.photo))
        return [each for each in found if each.group is None or len(seen_at[each.group]) == 1]

    def events(self, faces: Iterable[UnknownFace]) -> tuple[Event, ...]:
        """Return the events that faces lie in, those with most strangers first, and last what has no date."""
        there: dict[int, list[UnknownFace]] = defaultdict(list)
        undated: list[UnknownFace] = []
        for each in faces:
            run = self._run_of.get(each.photo)
            (undated if run is None else there[run]).append(each)
        dated = [self._event(self._runs[number], found) for number, found in sorted(there.items())]
        dated.sort(key=lambda event: -len(event.strangers))
        rest = Event(None, None, len({each.photo for each in undated}), _by_stranger(undated))
        return (*dated, rest) if undated else tuple(dated)

    def _event(self, run: Sequence[Shot], faces: Iterable[UnknownFace]) -> Event:
        return Event(run[0].taken, run[-1].taken, len(run), _by_stranger(faces))


def _by_stranger(faces: Iterable[UnknownFace]) -> tuple[Stranger, ...]:
    """Return whose faces these are by grouping's guess, those with most first."""
    who: dict[int, list[int]] = defaultdict(list)
    for each in faces:
        who[-each.face if each.group is None else each.group].append(each.face)
    return tuple(sorted((Stranger(tuple(found)) for found in who.values()), key=lambda s: -len(s.faces)))


def _photos(library: Library, folder: Path | None, day: date | None) -> frozenset[int]:
    if folder is None and day is None:
        raise PhotoclustError("Say which event: a folder, a day, or both.")
    photos = library.census.photos_of(folder=None if folder is None else normal(folder), day=day)
    if not photos:
        raise PhotoclustError("The library has no photos of that event; check the folder or the day.")
    return photos
