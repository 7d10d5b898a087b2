"""The owner's acts on people: each is one step, journalled, and obeyed by every later grouping."""

import difflib
from collections.abc import Sequence

from photoclust.errors import PhotoclustError, UnknownPerson
from photoclust.library import Library
from photoclust.model import Person

LONGEST_NAME = 200


def everyone(library: Library) -> list[Person]:
    """Return the persons the owner made, then the groups that wait for a name; most faces first."""
    return [*library.census.persons(), *library.census.groups()]


def find(library: Library, text: str) -> Person:
    """Return the person or group of a handle ("7", "g12") or a name, whatever its case.

    Raises UnknownPerson, naming the nearest, and when two people share the name.
    """
    people = everyone(library)
    wanted = text.strip().casefold()
    named = [person for person in people if person.name is not None and person.name.casefold() == wanted]
    matches = named or [person for person in people if person.handle == wanted]
    if len(matches) == 1:
        return matches[0]
    if matches:
        numbers = ", ".join(person.handle for person in matches)
        raise UnknownPerson(f"{len(matches)} people are called {text}; say which by number: {numbers}.")
    raise UnknownPerson(f"There is nobody called {text}. {_hint(people, wanted)}")


def name(library: Library, who: str, new_name: str) -> Person:
    """Give a group or person a name; all faces the owner sees there now are that person's for good.

    Naming a group like a person who exists makes it theirs. Raises PhotoclustError for a name that
    is empty or too long, or when a person would take another person's name (merge them instead).
    """
    called = _checked_name(new_name)
    who_is = find(library, who)
    namesake = _namesake(library, called, who_is)
    with library.transaction():
        act = library.journal.begin("name")
        if namesake is None:
            person = _person_of(library, act, who_is)
            library.journal.call(act, person, called)
        elif _is_group(who_is):
            person = int(namesake.handle)
            _take(library, act, person, who_is)
        else:
            raise PhotoclustError(f"{called} is already another person; merge the two instead.")
    return find(library, str(person))


def merge(library: Library, into: str, others: Sequence[str]) -> Person:
    """Decide that people or groups are the same as the first, whose name stays if it has one."""
    target, *rest = list(dict.fromkeys(find(library, text) for text in (into, *others)))
    if not rest:
        raise PhotoclustError("These are one person already; name at least two.")
    with library.transaction():
        act = library.journal.begin("merge")
        person = _person_of(library, act, target)
        for other in rest:
            _take(library, act, person, other)
        if target.name is None:
            _inherit_name(library, act, person, rest)
    return find(library, str(person))


def _take(library: Library, act: int, person: int, other: Person) -> None:
    if not _is_group(other):
        library.journal.merge(act, person, int(other.handle))
        return
    group = int(other.handle[1:])
    library.journal.identify(act, person, library.groups.members(group))
    library.groups.give(group, person)


def _person_of(library: Library, act: int, who: Person) -> int:
    """Return a person's number; make a person of a group."""
    if not _is_group(who):
        return int(who.handle)
    person = library.journal.add_person()
    _take(library, act, person, who)
    return person


def _inherit_name(library: Library, act: int, person: int, others: Sequence[Person]) -> None:
    names = [other.name for other in others if other.name is not None]
    if names:
        library.journal.call(act, person, names[0])


def _namesake(library: Library, called: str, who: Person) -> Person | None:
    for person in library.census.persons():
        if person.name is not None and person.name.casefold() == called.casefold():
            return None if person.handle == who.handle else person
    return None


def _checked_name(text: str) -> str:
    """Return a name on one line, without surrounding space; raise PhotoclustError when nothing is left."""
    called = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not called or len(called) > LONGEST_NAME:
        raise PhotoclustError(f"A name has 1 to {LONGEST_NAME} characters.")
    return called


def _is_group(who: Person) -> bool:
    return who.handle.startswith("g")


def _hint(people: Sequence[Person], wanted: str) -> str:
    names = {person.name.casefold(): person.name for person in people if person.name is not None}
    near = difflib.get_close_matches(wanted, names, n=3, cutoff=0.5)
    if near:
        return f"Did you mean {' or '.join(names[each] for each in near)}?"
    return 'See "photoclust people" for who is there.'
