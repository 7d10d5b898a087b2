"""What the owner says of single faces."""

from collections.abc import Sequence

from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import is_faces
from photoclust.model import Person
from photoclust.people.finding import checked_name, described, find, is_group, title
from photoclust.people.making import begun_person, check_belong, check_exist, made_person, on_faces
from photoclust.people.naming import person_called
from photoclust.wording import counted


def confirm(library: Library, who: str, faces: Sequence[int]) -> Person:
    """Decide that these faces are this person, whoever they were taken for."""
    with library.transaction():
        target = find(library, who)
        check_exist(library, faces)
        person, decisions = begun_person(library, target, faces)
        summary = _confirming(library, target, faces)
        library.journal.record("confirm", summary, decisions + is_faces(person, faces))
        return library.census.person(person)


def reject(library: Library, who: str, faces: Sequence[int]) -> None:
    """Decide that these faces of theirs are not this person: they leave at once and never come back.

    Raises PhotoclustError, and changes nothing, when a face is not this person's.
    """
    with library.transaction():
        target = find(library, who)
        check_belong(library, target, faces)
        person, decisions = _person_without(library, target, faces)
        decisions += [Decision(Verdict.IS_NOT, face=face, person=person) for face in faces]
        library.journal.record("reject", f"Not {described(target)}: {counted(len(faces), 'face')}", decisions)


def deny(library: Library, who: str, faces: Sequence[int]) -> None:
    """Decide that these faces, whoever they were taken for, are not this person: a no to "is this Anna?"."""
    with library.transaction():
        target = find(library, who)
        check_exist(library, faces)
        person, decisions = _person_without(library, target, faces)
        decisions += [Decision(Verdict.IS_NOT, face=face, person=person) for face in faces]
        library.journal.record("reject", f"Not {described(target)}: {counted(len(faces), 'face')}", decisions)


def split(library: Library, who: str, faces: Sequence[int], new_name: str | None = None) -> Person:
    """Move faces of theirs from a person to a new one, or to the one who has that name already.

    Of a group's faces that get a name nothing else is said: the others stay a guess. Without a name the owner
    says that there are two people, and both are persons from then on.
    Raises PhotoclustError, and changes nothing, when a face is not this person's or several have the name.
    """
    name = None if new_name is None else checked_name(new_name)
    with library.transaction():
        source = find(library, who)
        check_belong(library, source, faces)
        is_guess = is_group(source) and name is not None
        old, decisions = (None, []) if is_guess else made_person(library, source)
        new, named = (library.journal.new_person(), []) if name is None else person_called(library, name)
        if new == old:
            raise PhotoclustError(f"They are {name}'s already.")
        if old is not None:
            decisions += [Decision(Verdict.IS_NOT, face=face, person=old) for face in faces]
        decisions += [*is_faces(new, faces, alone=is_guess), *named]
        moved = f"Move {counted(len(faces), 'face')} from {described(source)}"
        library.journal.record("split", moved if name is None else f"{moved} to {name}", decisions)
        return library.census.person(new)


def dismiss(library: Library, faces: Sequence[int]) -> None:
    """Decide that these are no faces: paintings, statues, patterns."""
    with library.transaction():
        check_exist(library, faces)
        summary = f"{counted(len(faces), 'face')} put away as no face"
        library.journal.record("not a face", summary, on_faces(Verdict.NO_FACE, faces))


def allow_together(library: Library, first: int, second: int) -> None:
    """Decide that two faces may be one person though one photo shows both: a mirror, a collage."""
    with library.transaction():
        check_exist(library, (first, second))
        if first == second or library.faces.photo(first) != library.faces.photo(second):
            raise PhotoclustError("Only two faces of one photo are kept apart by it; these are not.")
        decision = Decision(Verdict.TOGETHER, face=first, other_face=second)
        library.journal.record("together", "Allow two faces of a photo to be one person", [decision])


def tell_apart(library: Library, first: int, second: int) -> None:
    """Decide that two faces of one photo are two people though they look like one; not asked again."""
    with library.transaction():
        check_exist(library, (first, second))
        decision = Decision(Verdict.APART, face=first, other_face=second)
        library.journal.record("apart", "Two faces of a photo are two people", [decision])


def keep_whole(library: Library, who: str, faces: Sequence[int]) -> None:
    """Decide that a person is one though these faces of theirs look like another's; not asked again."""
    with library.transaction():
        target = find(library, who)
        check_belong(library, target, faces)
        rest = library.census.face_ids(target.handle) - set(faces)
        if not rest:
            raise PhotoclustError(
                f"These are all of {title(target)}'s faces; name those that look different."
            )
        decision = Decision(Verdict.TOGETHER, face=faces[0], other_face=min(rest))
        library.journal.record("keep whole", _one_person(target), [decision])


def _person_without(library: Library, who: Person, faces: Sequence[int]) -> tuple[int, list[Decision]]:
    """Return a person's number, and what ties to them whom they show without these faces.

    Of who has no name that is their best face, unless others were said to be theirs: with nobody left of
    whom the owner spoke, the next grouping would bring these faces back.
    """
    if who.name is not None:
        return int(who.handle), []
    rest = library.census.best_faces(who.handle, 1, beyond=faces)
    if is_group(who):
        return begun_person(library, who, rest)
    said = {each.id for each in library.census.faces(who.handle) if each.confirmed}
    ties = [] if said - set(faces) else rest
    return int(who.handle), [Decision(Verdict.AMONG, face=each, person=int(who.handle)) for each in ties]


def _confirming(library: Library, who: Person, faces: Sequence[int]) -> str:
    """Say of whom faces are; of somebody without a name, how many of theirs these are by then."""
    if who.name is not None:
        return f"Confirm {who.name}"
    others = sum(library.census.handle_of(face) != who.handle for face in faces)
    return f"Confirm {len(faces):,} of {counted(who.faces + others, 'unnamed face')}"


def _one_person(who: Person) -> str:
    return f"{described(who)} {'are' if who.name is None else 'is'} one person"
