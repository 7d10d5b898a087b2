"""An owner who does things to a library, each in the way the window does, and keeps what was said by it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.model import Person
from photoclust.people.finding import is_group
from photoclust.people.naming import identify, person_called
from tests.made import MODEL, face, photo, put

PHOTOS = 4
NAMES = ("Anna", "Bob", "Clara")

Shown = dict[int, str | None]
Rows = set[tuple[Any, ...]]


@dataclass(frozen=True)
class Word:
    """What an act said of a face.

    person: who it is, minus whom it is not, 0 for that it is back, None for that it is out of the way.
    """

    face: int
    person: int | None


@dataclass
class Told:
    """An act that was done. merges: it makes two persons one, by which other words change whom they mean.

    along: faces that are guesses, now of somebody else, since their group is.
    """

    act: int
    words: list[Word] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    merges: bool = False
    along: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class Step:
    """What is done next; numbers choose of whom and of what there is just then."""

    kind: str
    who: int
    other: int
    some: int

    def pick(self, library: Library, number: int) -> Person:
        everybody = people.everyone(library)
        return everybody[number % len(everybody)]

    def faces(self, library: Library, who: Person | None = None) -> list[int]:
        """Return one face or two of somebody's, or of all there are."""
        theirs = sorted(library.census.face_ids(who.handle)) if who else sorted(shown(library))
        if not theirs:
            raise PhotoclustError("They have no face just now.")
        first = theirs[self.some % len(theirs)]
        return sorted({first, theirs[self.other % len(theirs)]} if self.who % 2 else {first})


def rows(library: Library, sql: str) -> Rows:
    return set(library._db.execute(sql).fetchall())


def shown(library: Library) -> Shown:
    """Return whom each face is taken for, as every page has it; None for one out of the way."""
    found = library._db.execute("SELECT id, person_id, group_id, dismissed FROM seen_face")
    return {
        each: None if gone else str(person) if person is not None else f"g{group}"
        for each, person, group, gone in found
    }


def faces_of(library: Library, who: Person) -> list[int]:
    return sorted(library.census.face_ids(who.handle))


class Owner:
    """Does things to a library, and remembers what was said by them and has to hold."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.told: list[Told] = []

    def act(self, step: Step) -> Told:
        """Do something, and remember what it has said; raise PhotoclustError where it cannot be done."""
        if not people.everyone(self.library):
            raise PhotoclustError("There is nobody.")
        told: Told = getattr(self, step.kind)(step)
        told.act = self.library.journal.last_to_undo() or 0
        self.told.append(told)
        return told

    def let_happen(self, step: Step) -> None:
        """Have the faces grouped, a photo looked at, or the application started, anew."""
        getattr(self, step.kind)(step)

    def name(self, step: Step) -> Told:
        target = step.pick(self.library, step.who)
        theirs = self._of_group(target)
        person = people.name(self.library, target.handle, NAMES[step.other % len(NAMES)])
        number = int(person.handle)
        return Told(0, [Word(each, number) for each in theirs], {number: person.name or ""})

    def identify(self, step: Step) -> Told:
        faces = step.faces(self.library)
        person = identify(self.library, faces, NAMES[step.other % len(NAMES)])
        number = int(person.handle)
        return Told(0, [Word(each, number) for each in faces], {number: person.name or ""})

    def alone(self, step: Step) -> Told:
        faces = step.faces(self.library)
        person = identify(self.library, faces, NAMES[step.other % len(NAMES)], alone=True)
        number = int(person.handle)
        return Told(0, [Word(each, number) for each in faces], {number: person.name or ""})

    def merge(self, step: Step) -> Told:
        one, other = step.pick(self.library, step.who), step.pick(self.library, step.other)
        theirs = [*self._of_group(one), *self._of_group(other)]
        person = int(people.merge(self.library, one.handle, [other.handle]).handle)
        return Told(0, [Word(each, person) for each in theirs], merges=not (is_group(one) or is_group(other)))

    def confirm(self, step: Step) -> Told:
        target, faces = step.pick(self.library, step.who), step.faces(self.library)
        theirs = self._of_group(target)
        person = int(people.confirm(self.library, target.handle, faces).handle)
        return self._of_these(person, {*theirs, *faces})

    def reject(self, step: Step) -> Told:
        target = step.pick(self.library, step.who)
        return self._denied(target, step.faces(self.library, target), people.reject)

    def deny(self, step: Step) -> Told:
        return self._denied(step.pick(self.library, step.who), step.faces(self.library), people.deny)

    def _denied(
        self, target: Person, faces: list[int], act: Callable[[Library, str, list[int]], None]
    ) -> Told:
        theirs = set(self._of_group(target)) - set(faces)
        act(self.library, target.handle, faces)
        person = self._maker_of(target)
        told = self._of_these(person, theirs)
        return replace(told, words=[*told.words, *(Word(each, -person) for each in faces)])

    def split(self, step: Step) -> Told:
        target = step.pick(self.library, step.who)
        faces, theirs = step.faces(self.library, target), self._of_group(target)
        name = (*NAMES, None)[step.other % 4]
        new = people.split(self.library, target.handle, faces, name)
        if theirs and name:
            return Told(0, [Word(each, int(new.handle)) for each in faces], {int(new.handle): name})
        old = max(set(self.library.census.names()) - {int(new.handle)}) if theirs else int(target.handle)
        rest = set(theirs) - set(faces)
        names = {int(new.handle): new.name} if new.name else {}
        words = [Word(each, -old) for each in faces] + [Word(each, int(new.handle)) for each in faces]
        return Told(0, [*(Word(each, old) for each in rest), *words], names)

    def differ(self, step: Step) -> Told:
        one, other = step.pick(self.library, step.who), step.pick(self.library, step.other)
        one, other = (other, one) if is_group(one) else (one, other)
        theirs = [] if is_group(one) else faces_of(self.library, other)
        people.differ(self.library, one.handle, other.handle)
        return Told(0, [Word(each, -int(one.handle)) for each in theirs])

    def dismiss(self, step: Step) -> Told:
        faces = step.faces(self.library)
        people.dismiss(self.library, faces)
        return Told(0, [Word(each, None) for each in faces])

    def hide(self, step: Step) -> Told:
        target = step.pick(self.library, step.who)
        theirs = self._of_group(target)
        person = int(people.hide(self.library, target.handle, hidden=step.some % 3 > 0).handle)
        return Told(0, [Word(each, person) for each in theirs])

    def cover(self, step: Step) -> Told:
        target = step.pick(self.library, step.who)
        theirs = self._of_group(target)
        person = people.choose_cover(self.library, target.handle, step.faces(self.library, target)[0])
        return Told(0, [Word(each, int(person.handle)) for each in theirs])

    def ignore(self, step: Step) -> Told:
        faces = [each for event in people.around(self.library).around for each in event.faces]
        faces = faces[step.some % 3 :][:2]
        return Told(0, [Word(each, None) for each in people.ignore_strangers(self.library, faces)])

    def notice(self, step: Step) -> Told:
        faces = [each for event in people.around(self.library).away for each in event.faces]
        return Told(0, [Word(each, 0) for each in people.notice_strangers(self.library, faces[:2])])

    def draw(self, step: Step) -> Told:
        """Draw a face beside those there are, as drawing.py stores it; of somebody or of nobody yet."""
        photo_id = self.library.faces.photo(step.faces(self.library)[0])
        with self.library.transaction():
            new = face(3, step.some, x=700.0 + 30 * step.some, size=20.0)
            number = self.library.faces.add(photo_id, new, model=MODEL)
            drawn = Decision(Verdict.DRAWN, face=number)
            if step.other % 3 == 0:
                self.library.journal.record("draw", "Draw a face", [drawn])
                return Told(0)
            person, decisions = person_called(self.library, NAMES[step.other % 3])
            decisions += [drawn, Decision(Verdict.IS, face=number, person=person)]
            self.library.journal.record("draw", "Draw a face", decisions)
        return Told(0, [Word(number, person)], {person: NAMES[step.other % 3]})

    def _of_group(self, who: Person) -> list[int]:
        """Return the faces that an act on a group says are that person: all it shows."""
        return faces_of(self.library, who) if is_group(who) else []

    def _of_these(self, person: int, faces: set[int]) -> Told:
        """Tell those of these faces who are somebody by a word from those who go along."""
        decided = {face for face in faces if self.library.journal.state(face).person == person}
        return Told(0, [Word(each, person) for each in decided], along=faces - decided)

    def _maker_of(self, target: Person) -> int:
        """Return the number of a person, of a group the one that it has just become."""
        return max(self.library.census.names()) if is_group(target) else int(target.handle)

    def regroup(self, step: Step) -> None:
        """Put faces into groups by chance, but nobody with another person, as every grouping does."""
        found = self.library.groups.faces(MODEL)
        random = np.random.default_rng((step.who, step.other, step.some))
        labels = random.integers(1, 5, size=len(found.ids))
        of_whom: dict[int, int] = {}
        for place, (label, person) in enumerate(zip(labels.tolist(), found.persons.tolist(), strict=True)):
            if person and of_whom.setdefault(label, person) != person:
                labels[place] = 10 + person
        self.library.groups.replace(found.ids, labels)

    def look(self, step: Step) -> None:
        """Look at a photo anew: its faces a little moved, one more or one less."""
        number = step.who % PHOTOS
        faces = [face(number, 0, x=100.0 + step.some), face(number + 1, 0, x=400.0), face(9, 1, x=600.0)]
        put(self.library, f"/{number}.jpg", photo(f"p{number}", *faces[: 1 + step.other % 3]))

    def restart(self, _step: Step) -> None:
        """Open the library anew."""
        self.library.close()
        self.library = Library(self.library.folder)
