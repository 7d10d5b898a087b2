"""What the acts share: groups become persons by decisions; faces are who they are said to be."""

from collections.abc import Iterable, Mapping, Sequence

from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import all_among
from photoclust.model import Person
from photoclust.people.finding import is_group, title


def made_person(library: Library, who: Person) -> tuple[int, list[Decision]]:
    """Return a person's number; of a group, a new person's, and the decisions that make them."""
    if not is_group(who):
        return int(who.handle), []
    person = library.journal.new_person()
    return person, taken(library, person, who)


def begun_person(library: Library, who: Person, faces: Sequence[int]) -> tuple[int, list[Decision]]:
    """Return a person's number; of a group, a new person's, to whom one of these faces of it ties it.

    Of its other faces nothing is said: they are guesses, now of that person. With none of these among its
    faces, or where it is what an owner denied of somebody, all that it shows make the person.
    """
    if not is_group(who):
        return int(who.handle), []
    group = int(who.handle[1:])
    tie = next((face for face in faces if library.census.handle_of(face) == who.handle), None)
    if tie is None or group in library.census.group_owners():
        return made_person(library, who)
    person = library.journal.new_person()
    return person, [Decision(Verdict.AMONG, face=tie, person=person, gives=group)]


def taken(library: Library, person: int, other: Person) -> list[Decision]:
    """Return the decisions that make another person or group this person's."""
    if not is_group(other):
        return [Decision(Verdict.MERGED, person=person, other_person=int(other.handle))]
    return [all_among(person, int(other.handle[1:]))]


def called_so(names: Mapping[int, str | None], person: int, wanted: str) -> Decision:
    """Return the decision that somebody new is called so, or that this is their name as it is in `names`.

    They keep it though the act that gave it first is taken back, unless another name is left to them.
    """
    known = names.get(person)
    if known is None:
        return Decision(Verdict.CALLED, person=person, text=wanted)
    return Decision(Verdict.KNOWN_AS, person=person, text=known)


def on_faces(verdict: Verdict, faces: Iterable[int]) -> list[Decision]:
    """Return one decision a face."""
    return [Decision(verdict, face=face) for face in faces]


def check_exist(library: Library, faces: Sequence[int]) -> None:
    """Raise PhotoclustError when a number is no face's."""
    if not faces:
        raise PhotoclustError("Name at least one face; photoclust show PERSON lists their numbers.")
    for face in faces:
        if not library.faces.exists(face):
            raise PhotoclustError(
                f"There is no face {face}; photoclust show PERSON lists the numbers of faces."
            )


def check_belong(library: Library, who: Person, faces: Sequence[int]) -> None:
    """Raise PhotoclustError when a face is not taken for this person: a slip would hurt somebody else."""
    check_exist(library, faces)
    for face in faces:
        if library.census.handle_of(face) != who.handle:
            raise PhotoclustError(f"Face {face} is not one of {title(who)}'s; nothing was changed.")
