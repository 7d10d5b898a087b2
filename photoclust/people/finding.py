"""Find people by what their owner types: a name, a person's number, a group's handle."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from photoclust.errors import PhotoclustError, UnknownPerson
from photoclust.library import Library
from photoclust.library.census import SMALLEST_GROUP
from photoclust.model import Person
from photoclust.wording import counted

LONGEST_NAME: Final = 200
_JOINERS: Final = frozenset("\u200c\u200d")
"""Zero width, but part of how Persian, Hindi and others are written."""


def everyone(library: Library) -> list[Person]:
    """Return the persons the owner made, then the groups that wait for a name; most faces first."""
    return [*library.census.persons(), *library.census.groups()]


def find(library: Library, text: str) -> Person:
    """Return the person or group of a handle ("7", "g12") or a name, whatever its case.

    Raises UnknownPerson, naming the nearest, and when two people share the name.
    """
    wanted = folded(text)
    # No name looks like a handle (checked_name), so that handles need no look at all names.
    if re.fullmatch(r"g\d{1,15}", wanted) and (group := library.census.group(int(wanted[1:]))):
        return group
    names = library.census.names()
    matches = [person for person in names if str(person) == wanted] or called(names, wanted)
    match = only_one(matches, text)
    if match is not None:
        return library.census.person(match)
    raise UnknownPerson(f"There is nobody called {text}. {_hint(names.values(), wanted)}")


def photos_together(library: Library, handles: Sequence[str]) -> int:
    """Return how many photos show two or more of these people, who are then hardly one."""
    seen = Counter(photo for handle in handles for photo in library.census.photo_ids(handle))
    return sum(count > 1 for count in seen.values())


def shown_as(library: Library, handle: str, since: int) -> str:
    """Return who goes by what handle now who was shown under this one when the act `since` was the newest.

    A group's handle soon means others: who is not the person that the group becomes goes by it, and they may
    become somebody else. So what an act has made of those who were shown is followed, and nothing else.
    Raises PhotoclustError when they are a group no more, when they joined somebody who was there already, of
    whom nothing was meant, and when an undo or a redo may have made it others.
    """
    if not handle.startswith("g"):
        return handle
    group = int(handle[1:])
    made = library.journal.made_of(group, since)
    is_gone = made is None and library.census.group(group) is None
    is_others = made is not None and library.journal.knew(made, since)
    if is_gone or is_others or library.journal.was_turned(group, since):
        raise PhotoclustError(
            "They are not who was shown any more; see who they are now. Nothing was changed."
        )
    return handle if made is None else str(made)


def successor(library: Library, handle: str, faces: Sequence[int] = ()) -> Person | None:
    """Return who was shown under a handle: a group's person, should it have become one; None for nobody.

    Of a person's group there may be faces who are not them by the owner's word, and go by its handle: who is
    meant is told by some of the faces that were shown; without these, whoever is listed under it.
    """
    if handle.startswith("g"):
        group = int(handle[1:])
        rest, owner = library.census.group(group), library.census.group_owners().get(group)
        if rest is not None and (owner is None or _is_meant(library, rest, str(owner), faces)):
            return rest
        handle = str(owner)
    is_known = handle.isdecimal() and int(handle) in library.census.names()
    return library.census.person(int(handle)) if is_known else None


def _is_meant(library: Library, rest: Person, owner: str, faces: Sequence[int]) -> bool:
    """Say whether what is left of a person's group is meant and not the person. faces: that were shown."""
    taken_for = [library.census.handle_of(face) for face in faces]
    if owner in taken_for or rest.handle in taken_for:
        return taken_for.count(rest.handle) > taken_for.count(owner)
    return rest.faces >= SMALLEST_GROUP


def is_group(who: Person) -> bool:
    """Say whether this is clustering's guess rather than a person the owner made."""
    return who.handle.startswith("g")


def title(who: Person) -> str:
    """Return what a person or group goes by."""
    return who.name or who.handle


def described(who: Person) -> str:
    """Return how the history speaks of somebody: by name, else by their faces, never by a number."""
    return who.name or counted(who.faces, "unnamed face")


def called(names: Mapping[int, str | None], wanted: str) -> list[int]:
    """Return the numbers of the people of a folded name."""
    return [person for person, name in names.items() if name is not None and folded(name) == wanted]


def only_one(called_so: Sequence[int], text: str) -> int | None:
    """Return the one person called so, None when nobody is; raise UnknownPerson for several."""
    if len(called_so) > 1:
        numbers = ", ".join(map(str, called_so))
        count = len(called_so)
        raise UnknownPerson(
            f"{count} people are called {text}; merge them, or say which by number: {numbers}."
        )
    return called_so[0] if called_so else None


def folded(name: str) -> str:
    """Return a name for comparing: one form of Unicode, no case, no space around."""
    return unicodedata.normalize("NFC", name).casefold().strip()


def checked_name(text: str) -> str:
    """Return a name on one line, composed (NFC), without surrounding space.

    Raises PhotoclustError when nothing is left, when it is too long, and when it looks like the number
    of a person or group: such a name would stand before who really has it.
    """
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(sign if sign.isprintable() or sign in _JOINERS else " " for sign in composed)
    name = " ".join(visible.split())
    if not name or len(name) > LONGEST_NAME:
        raise PhotoclustError(f"A name has 1 to {LONGEST_NAME} characters.")
    if re.fullmatch(r"g?\d+", name.casefold()):
        raise PhotoclustError(f"{name} would be mistaken for a person's number; give a name with letters.")
    return name


def _hint(given: Iterable[str | None], wanted: str) -> str:
    names = {folded(name): name for name in given if name is not None}
    near = difflib.get_close_matches(wanted, names, n=3, cutoff=0.5)
    if near:
        return f"Did you mean {' or '.join(names[each] for each in near)}?"
    return 'See "photoclust people" for who is there.'
