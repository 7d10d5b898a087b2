"""What the owner says of whole people and groups."""

import itertools
from collections.abc import Sequence
from typing import Final

from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import is_faces
from photoclust.model import Person
from photoclust.people.finding import called, checked_name, described, find, folded, is_group, only_one
from photoclust.people.making import called_so, check_belong, check_exist, made_person, taken

BEST_FACES: Final = 5
"""How many faces of each of two groups are held apart: should some change groups, others still hold."""


def name(library: Library, who: str, new_name: str) -> Person:
    """Give a group or person a name; all faces the owner sees there now are that person's for good.

    Naming a group like a person who exists makes it theirs. Raises PhotoclustError for a name that
    is empty, too long, like a number or several people's, or when a person would take another person's.
    """
    wanted = checked_name(new_name)
    with library.transaction():
        target = find(library, who)
        namesake = _namesake(library, wanted, target)
        if namesake is not None and not is_group(target):
            raise PhotoclustError(f"{wanted} is already another person; merge the two instead.")
        person, decisions = made_person(library, namesake or target)
        if namesake is not None:
            decisions += taken(library, person, target)
        elif not is_group(target) and target.name is None:
            theirs = library.census.faces(target.handle)
            decisions += [
                Decision(Verdict.AMONG, face=each.id, person=person) for each in theirs if not each.confirmed
            ]
        decisions.append(called_so({} if namesake is None else {person: namesake.name}, person, wanted))
        library.journal.record("name", f"Name {wanted}", decisions)
        return library.census.person(person)


def identify(library: Library, faces: Sequence[int], new_name: str, *, alone: bool = False) -> Person:
    """Decide that faces are the person of a name, or somebody new of that name, whoever they were taken for.

    alone: of others in their groups nothing is said; a group that is nobody's stays so, a guess. Raises
    PhotoclustError for a name that is empty, too long, like a number, or that several people have.
    """
    wanted = checked_name(new_name)
    with library.transaction():
        check_exist(library, faces)
        person, decisions = person_called(library, wanted)
        decisions += is_faces(person, faces, alone=alone)
        library.journal.record("name", f"Name {wanted}", decisions)
        return library.census.person(person)


def person_called(library: Library, wanted: str) -> tuple[int, list[Decision]]:
    """Return the number of who has a checked name, somebody new if nobody has, and that it is theirs."""
    names = library.census.names()
    namesake = only_one(called(names, folded(wanted)), wanted)
    person = library.journal.new_person() if namesake is None else namesake
    return person, [called_so(names, person, wanted)]


def merge(library: Library, into: str, others: Sequence[str], *, seen: Sequence[int] = ()) -> Person:
    """Decide that people or groups are the same as the first, whose name stays if it has one.

    A group never takes a person in: the first person does, who may have a name, a cover, be hidden. seen: a
    face of each, which the owner looked at side by side: not to be asked whether these are two after all.
    """
    with library.transaction():
        found = list(dict.fromkeys(find(library, text) for text in (into, *others)))
        if len(found) < 2:
            raise PhotoclustError("These are one person already; name at least two.")
        target = next((each for each in found if not is_group(each)), found[0])
        rest = [each for each in found if each != target]
        person, decisions = made_person(library, target)
        for other in rest:
            decisions += taken(library, person, other)
        names = [other.name for other in rest if other.name is not None]
        if target.name is None and names:
            decisions.append(Decision(Verdict.CALLED, person=person, text=names[0]))
        decisions += [
            Decision(Verdict.TOGETHER, face=face, other_face=other)
            for face, other in itertools.pairwise(seen)
        ]
        library.journal.record("merge", f"Merge {_listed([described(each) for each in found])}", decisions)
        return library.census.person(person)


def differ(library: Library, first: str, second: str) -> None:
    """Decide that two people or groups are not the same; they are not suggested again, nor joined."""
    with library.transaction():
        one, other = sorted((find(library, first), find(library, second)), key=is_group)
        if one == other:
            raise PhotoclustError("These are one person; split them instead.")
        if is_group(one):
            pairs = itertools.product(_best_faces(library, one), _best_faces(library, other))
            decisions = [Decision(Verdict.APART, face=face, other_face=another) for face, another in pairs]
        else:
            theirs = sorted(library.census.face_ids(other.handle))
            decisions = [Decision(Verdict.IS_NOT, face=face, person=int(one.handle)) for face in theirs]
        library.journal.record("differ", _differing(one, other), decisions)


def hide(library: Library, who: str, *, hidden: bool = True) -> Person:
    """Keep a person out of lists, or bring them back; new photos of them stay with them either way."""
    with library.transaction():
        target = find(library, who)
        person, decisions = made_person(library, target)
        decisions.append(Decision(Verdict.HIDDEN if hidden else Verdict.SHOWN, person=person))
        kind = "hide" if hidden else "show"
        library.journal.record(kind, f"{kind.capitalize()} {described(target)}", decisions)
        return library.census.person(person)


def choose_cover(library: Library, who: str, face: int) -> Person:
    """Let a face of theirs stand for a person wherever they are listed."""
    with library.transaction():
        target = find(library, who)
        check_belong(library, target, [face])
        person, decisions = made_person(library, target)
        decisions.append(Decision(Verdict.COVER, face=face, person=person))
        library.journal.record("cover", f"Cover of {described(target)}", decisions)
        return library.census.person(person)


def _listed(people: Sequence[str]) -> str:
    """Return "Anna and Berta", "Anna, Berta and 12 unnamed faces"."""
    return f"{', '.join(people[:-1])} and {people[-1]}"


def _differing(one: Person, other: Person) -> str:
    """Say of two that they are not the same; a person comes first."""
    if one.name is None:
        return f"{described(one)} and {described(other)} are two people"
    return f"{one.name} is not {'' if other.name else 'in '}{described(other)}"


def _best_faces(library: Library, who: Person) -> list[int]:
    return [face.id for face in itertools.islice(library.census.faces(who.handle), BEST_FACES)]


def _namesake(library: Library, wanted: str, who: Person) -> Person | None:
    """Return who has this name already, unless it is the one who shall get it."""
    namesakes = called(library.census.names(), folded(wanted))
    namesake = None if who.handle in map(str, namesakes) else only_one(namesakes, wanted)
    return None if namesake is None else library.census.person(namesake)
