"""The owner's acts on people: each is one step, journalled, undoable, obeyed by every later grouping."""

import difflib
import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from photoclust.errors import PhotoclustError, UnknownPerson
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import Act, is_faces
from photoclust.model import Person

LONGEST_NAME: Final = 200
BEST_FACES: Final = 5
"""How many faces of each of two groups are held apart: should some change groups, others still hold."""


def everyone(library: Library) -> list[Person]:
    """Return the persons the owner made, then the groups that wait for a name; most faces first."""
    return [*library.census.persons(), *library.census.groups()]


def find(library: Library, text: str) -> Person:
    """Return the person or group of a handle ("7", "g12") or a name, whatever its case.

    Raises UnknownPerson, naming the nearest, and when two people share the name.
    """
    names = library.census.names()
    wanted = text.strip().casefold()
    matches = _called(names, wanted) or [person for person in names if str(person) == wanted]
    if len(matches) > 1:
        numbers = ", ".join(map(str, matches))
        raise UnknownPerson(f"{len(matches)} people are called {text}; say which by number: {numbers}.")
    if matches:
        return library.census.person(matches[0])
    if group := _group(library, wanted):
        return group
    raise UnknownPerson(f"There is nobody called {text}. {_hint(names.values(), wanted)}")


def name(library: Library, who: str, new_name: str) -> Person:
    """Give a group or person a name; all faces the owner sees there now are that person's for good.

    Naming a group like a person who exists makes it theirs. Raises PhotoclustError for a name that
    is empty or too long, or when a person would take another person's name (merge them instead).
    """
    called = _checked_name(new_name)
    target = find(library, who)
    namesake = _namesake(library, called, target)
    if namesake is not None and not is_group(target):
        raise PhotoclustError(f"{called} is already another person; merge the two instead.")
    with library.transaction():
        person, decisions = _made_person(library, namesake or target)
        if namesake is not None:
            decisions += _taken(library, person, target)
        else:
            decisions.append(Decision(Verdict.CALLED, person=person, text=called))
        library.journal.record("name", f"Name {called}", decisions)
    return find(library, str(person))


def merge(library: Library, into: str, others: Sequence[str]) -> Person:
    """Decide that people or groups are the same as the first, whose name stays if it has one."""
    target, *rest = list(dict.fromkeys(find(library, text) for text in (into, *others)))
    if not rest:
        raise PhotoclustError("These are one person already; name at least two.")
    with library.transaction():
        person, decisions = _made_person(library, target)
        for other in rest:
            decisions += _taken(library, person, other)
        names = [other.name for other in rest if other.name is not None]
        if target.name is None and names:
            decisions.append(Decision(Verdict.CALLED, person=person, text=names[0]))
        summary = "Merge " + " and ".join(each.name or each.handle for each in (target, *rest))
        library.journal.record("merge", summary, decisions)
        library.groups.settle()
    return find(library, str(person))


def confirm(library: Library, who: str, faces: Sequence[int]) -> Person:
    """Decide that these faces are this person."""
    target = find(library, who)
    with library.transaction():
        person, decisions = _made_person(library, target)
        library.journal.record("confirm", f"Confirm {_title(target)}", decisions + is_faces(person, faces))
    return find(library, str(person))


def reject(library: Library, who: str, faces: Sequence[int]) -> None:
    """Decide that these faces are not this person: they leave at once and never come back by likeness."""
    target = find(library, who)
    with library.transaction():
        person, decisions = _made_person(library, target)
        decisions += [Decision(Verdict.IS_NOT, face=face, person=person) for face in faces]
        library.journal.record("reject", f"Not {_title(target)}", decisions)
        library.groups.isolate(faces)


def split(library: Library, who: str, faces: Sequence[int], new_name: str | None = None) -> Person:
    """Move faces from a person to a new one, or to the one who has that name already."""
    source = find(library, who)
    called = None if new_name is None else _checked_name(new_name)
    namesake = None if called is None else _namesake(library, called, source)
    with library.transaction():
        old, decisions = _made_person(library, source)
        new = library.journal.new_person() if namesake is None else int(namesake.handle)
        decisions += [Decision(Verdict.IS_NOT, face=face, person=old) for face in faces]
        decisions += is_faces(new, faces)
        if called is not None and namesake is None:
            decisions.append(Decision(Verdict.CALLED, person=new, text=called))
        library.journal.record("split", f"Move {len(faces)} faces from {_title(source)}", decisions)
    return find(library, str(new))


def differ(library: Library, first: str, second: str) -> None:
    """Decide that two people or groups are not the same; they are not suggested again, nor joined."""
    one, other = find(library, first), find(library, second)
    if one == other:
        raise PhotoclustError("These are one person; split them instead.")
    if is_group(one) and not is_group(other):
        one, other = other, one
    if is_group(one):
        decisions = [
            Decision(Verdict.APART, face=face, other_face=other_face)
            for face in _best_faces(library, one)
            for other_face in _best_faces(library, other)
        ]
    else:
        chosen = _best_faces(library, other, None)
        decisions = [Decision(Verdict.IS_NOT, face=face, person=int(one.handle)) for face in chosen]
    library.journal.record("differ", f"{_title(one)} is not {_title(other)}", decisions)


def allow_together(library: Library, first: int, second: int) -> None:
    """Decide that two faces may be one person though one photo shows both: a mirror, a collage."""
    decision = Decision(Verdict.TOGETHER, face=first, other_face=second)
    library.journal.record("together", "Allow two faces of a photo to be one person", [decision])


def dismiss(library: Library, faces: Sequence[int]) -> None:
    """Decide that these are no faces: paintings, statues, patterns."""
    library.journal.record("not a face", f"{len(faces)} not a face", _on(Verdict.NO_FACE, faces))


def ignore(library: Library, faces: Sequence[int]) -> None:
    """Put strangers' faces out of the way: no longer listed, no longer grouped."""
    library.journal.record("ignore", f"Ignore {len(faces)} strangers", _on(Verdict.IGNORED, faces))


def strangers_of_event(library: Library, *, folder: Path | None = None, day: date | None = None) -> list[int]:
    """Return the faces of people who are nobody known and only in an event's photos: a folder, a day."""
    return library.census.strangers_in(_event(library, folder, day))


def ignored_of_event(library: Library, *, folder: Path | None = None, day: date | None = None) -> list[int]:
    """Return the ignored faces in an event's photos."""
    return library.census.dismissed_in(_event(library, folder, day))


def notice(library: Library, faces: Sequence[int]) -> None:
    """Bring ignored faces back; they are grouped with the next regrouping."""
    library.journal.record("notice", f"Bring back {len(faces)} faces", _on(Verdict.NOTICED, faces))


def hide(library: Library, who: str, *, hidden: bool = True) -> Person:
    """Keep a person out of lists, or bring them back; new photos of them stay with them either way."""
    target = find(library, who)
    with library.transaction():
        person, decisions = _made_person(library, target)
        verdict = Verdict.HIDDEN if hidden else Verdict.SHOWN
        decisions.append(Decision(verdict, person=person))
        library.journal.record(
            "hide" if hidden else "show", f"{verdict.capitalize()} {_title(target)}", decisions
        )
    return find(library, str(person))


def choose_cover(library: Library, who: str, face: int) -> Person:
    """Let a face stand for a person wherever they are listed."""
    target = find(library, who)
    with library.transaction():
        person, decisions = _made_person(library, target)
        decisions.append(Decision(Verdict.COVER, face=face, person=person))
        library.journal.record("cover", f"Cover of {_title(target)}", decisions)
    return find(library, str(person))


def undo(library: Library, act: int | None = None) -> Act:
    """Take back an act, the last one unless named; raise PhotoclustError when there is none."""
    chosen = library.journal.last_to_undo() if act is None else act
    if chosen is None:
        raise PhotoclustError("There is nothing to undo.")
    return _taken_back(library, chosen)


def redo(library: Library) -> Act:
    """Do again what was just undone; raise PhotoclustError when there is nothing."""
    chosen = library.journal.last_to_redo()
    if chosen is None:
        raise PhotoclustError("There is nothing to redo.")
    return _taken_back(library, chosen)


def is_group(who: Person) -> bool:
    """Say whether this is clustering's guess rather than a person the owner made."""
    return who.handle.startswith("g")


def _event(library: Library, folder: Path | None, day: date | None) -> frozenset[int]:
    if folder is None and day is None:
        raise PhotoclustError("Say which event: a folder, a day, or both.")
    return library.census.photos_of(folder=folder and folder.absolute(), day=day)


def _taken_back(library: Library, act: int) -> Act:
    with library.transaction():
        taken = library.journal.undo(act)
        library.groups.settle()
    return taken


def _made_person(library: Library, who: Person) -> tuple[int, list[Decision]]:
    """Return a person's number; of a group, a new person's, and the decisions that make them."""
    if not is_group(who):
        return int(who.handle), []
    person = library.journal.new_person()
    return person, _taken(library, person, who)


def _taken(library: Library, person: int, other: Person) -> list[Decision]:
    """Return the decisions that make another person or group this person's."""
    if not is_group(other):
        return [Decision(Verdict.MERGED, person=person, other_person=int(other.handle))]
    group = int(other.handle[1:])
    library.groups.give(group, person)
    return is_faces(person, library.groups.members(group))


def _best_faces(library: Library, who: Person, most: int | None = BEST_FACES) -> list[int]:
    return [face.id for face in itertools.islice(library.census.faces(who.handle), most)]


def _called(names: Mapping[int, str | None], wanted: str) -> list[int]:
    """Return the numbers of the people of a name, given in lower case."""
    return [person for person, name in names.items() if name is not None and name.casefold() == wanted]


def _group(library: Library, handle: str) -> Person | None:
    """Return a group, also the single face that a suggestion, or an earlier list, called one."""
    return library.census.group(int(handle[1:])) if re.fullmatch(r"g\d{1,15}", handle) else None


def _on(verdict: Verdict, faces: Iterable[int]) -> list[Decision]:
    return [Decision(verdict, face=face) for face in faces]


def _namesake(library: Library, called: str, who: Person) -> Person | None:
    namesakes = [str(person) for person in _called(library.census.names(), called.casefold())]
    if not namesakes or who.handle in namesakes:
        return None
    return library.census.person(int(namesakes[0]))


def _checked_name(text: str) -> str:
    """Return a name on one line, without surrounding space; raise PhotoclustError when nothing is left."""
    called = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not called or len(called) > LONGEST_NAME:
        raise PhotoclustError(f"A name has 1 to {LONGEST_NAME} characters.")
    return called


def _title(who: Person) -> str:
    return who.name or who.handle


def _hint(given: Iterable[str | None], wanted: str) -> str:
    names = {name.casefold(): name for name in given if name is not None}
    near = difflib.get_close_matches(wanted, names, n=3, cutoff=0.5)
    if near:
        return f"Did you mean {' or '.join(names[each] for each in near)}?"
    return 'See "photoclust people" for who is there.'
