"""The strangers of an event: nobody known, and in no other photo. Out of the way and back in one act.

An event is a run of photos without a longer pause between two of them than a night (docs/decisions/0504).
Photos that do not say when they were taken belong to none: their files' times are those of a copying. Who was
seen in one of these and nowhere else is a stranger too, listed apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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

    dated: False for photos that do not say when they were taken; nothing is meant by first and last then.
    """

    first: datetime
    last: datetime
    photos: int
    strangers: tuple[Stranger, ...]
    dated: bool = True

    @property
    def faces(self) -> tuple[int, ...]:
        """All the strangers' faces."""
        return tuple(face for each in self.strangers for face in each.faces)


def stranger_events(library: Library) -> list[Event]:
    """Return the events at which there are strangers, those with most first."""
    runs, at = _occasions(library)
    return _events(runs, at, _of_one_event(library, at))


def undated_strangers(library: Library) -> list[Event]:
    """Return the photos without a date with who was seen in one of them only, as one event, or none."""
    _, at = _occasions(library)
    return _undated(_of_one_undated_photo(library, at))


def strangers(library: Library) -> list[Person]:
    """Return all strangers, with a date or without, as groups, of one face too; most faces first."""
    _, at = _occasions(library)
    found = (*_of_one_event(library, at), *_of_one_undated_photo(library, at))
    groups = {f"g{each.group}" for each in found if each.group is not None}
    return [each for each in library.census.groups(smallest=1) if each.handle in groups]


def ignored_events(library: Library) -> list[Event]:
    """Return the events whose strangers were put out of the way, with these; those with most first."""
    runs, at = _occasions(library)
    return _events(runs, at, library.occasions.ignored())


def ignored_undated(library: Library) -> list[Event]:
    """Return the photos without a date whose strangers were put out of the way, as one event, or none."""
    _, at = _occasions(library)
    return _undated(each for each in library.occasions.ignored() if each.photo not in at)


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
    """Decide on faces in one act; they are counted as faces, for who is who among strangers is a guess."""
    if not faces:
        raise PhotoclustError("None of them is a stranger any more; nothing was changed.")
    kind, verb = ("ignore", "Ignore") if verdict is Verdict.IGNORED else ("notice", "Bring back")
    summary = f"{verb} {counted(len(faces), 'stranger')}"
    library.journal.record(kind, summary, on_faces(verdict, faces))
    return faces


def _runs(shots: Iterable[Shot]) -> list[list[Shot]]:
    """Part photos, in the order of their times, where there is a long pause."""
    runs: list[list[Shot]] = []
    for shot in shots:
        if not runs or shot.taken - runs[-1][-1].taken > LONGEST_PAUSE:
            runs.append([])
        runs[-1].append(shot)
    return runs


def _occasions(library: Library) -> tuple[list[list[Shot]], dict[int, int]]:
    """Return the runs of photos, and the run of each photo that has a date."""
    runs = _runs(library.occasions.shots())
    return runs, {shot.photo: number for number, run in enumerate(runs) for shot in run}


def _of_one_event(library: Library, at: Mapping[int, int]) -> list[UnknownFace]:
    """Return the faces of those who are nobody known and in the photos of one event only, best first."""
    found = list(library.occasions.unknown())
    everywhere: dict[int, set[int | None]] = defaultdict(set)
    for each in found:
        if each.group is not None:
            everywhere[each.group].add(at.get(each.photo))
    return [
        each
        for each in found
        if each.photo in at and (each.group is None or len(everywhere[each.group]) == 1)
    ]


def _of_one_undated_photo(library: Library, at: Mapping[int, int]) -> list[UnknownFace]:
    """Return the faces of those who are nobody known and in one photo only, which has no date, best first."""
    found = list(library.occasions.unknown())
    everywhere: dict[int, set[int]] = defaultdict(set)
    for each in found:
        if each.group is not None:
            everywhere[each.group].add(each.photo)
    return [
        each
        for each in found
        if each.photo not in at and (each.group is None or len(everywhere[each.group]) == 1)
    ]


def _undated(faces: Iterable[UnknownFace]) -> list[Event]:
    """Return the photos of these faces as one event of no time."""
    found = list(faces)
    who = _by_stranger(found)
    photos = len({each.photo for each in found})
    never = datetime.min
    return [Event(never, never, photos, who, dated=False)] if found else []


def _by_stranger(faces: Iterable[UnknownFace]) -> tuple[Stranger, ...]:
    """Return whose faces these are by grouping's guess, those with most first."""
    who: dict[int, list[int]] = defaultdict(list)
    for each in faces:
        who[-each.face if each.group is None else each.group].append(each.face)
    return tuple(sorted((Stranger(tuple(found)) for found in who.values()), key=lambda s: -len(s.faces)))


def _events(
    runs: Sequence[Sequence[Shot]], at: Mapping[int, int], faces: Iterable[UnknownFace]
) -> list[Event]:
    """Return the runs that faces lie in. at: the run of each photo that has a date."""
    there: dict[int, list[UnknownFace]] = defaultdict(list)
    for each in faces:
        if each.photo in at:
            there[at[each.photo]].append(each)
    made = [
        Event(runs[number][0].taken, runs[number][-1].taken, len(runs[number]), _by_stranger(found))
        for number, found in there.items()
    ]
    return sorted(made, key=lambda event: (-len(event.strangers), event.first))


def _photos(library: Library, folder: Path | None, day: date | None) -> frozenset[int]:
    if folder is None and day is None:
        raise PhotoclustError("Say which event: a folder, a day, or both.")
    photos = library.census.photos_of(folder=None if folder is None else normal(folder), day=day)
    if not photos:
        raise PhotoclustError("The library has no photos of that event; check the folder or the day.")
    return photos
