"""What an act will make of what is shown: the window shows it at once, and reads the truth afterwards."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from photoclust.model import Person, PlacedFace


@dataclass(frozen=True, slots=True)
class Foresight:
    """What becomes of the people, and of the faces, that are shown."""

    people: Callable[[Iterable[Person]], list[Person]] = list
    faces: Callable[[Iterable[PlacedFace]], list[PlacedFace]] = list


def naming(handle: str, name: str) -> Foresight:
    """Foresee a name."""
    return Foresight(
        lambda people: [replace(each, name=name) if each.handle == handle else each for each in people],
        lambda faces: [
            replace(face, name=name, confirmed=True) if face.handle == handle else face for face in faces
        ],
    )


def merging(into: str, others: Collection[str]) -> Foresight:
    """Foresee that several are one."""

    def people(before: Iterable[Person]) -> list[Person]:
        everyone = list(before)
        taken = [each for each in everyone if each.handle in others and each.handle != into]
        grown = [_grown(each, taken) if each.handle == into else each for each in everyone]
        return [each for each in grown if each not in taken]

    return Foresight(
        people,
        lambda faces: [replace(face, handle=into) if face.handle in others else face for face in faces],
    )


def confirming(handle: str, ids: Collection[int]) -> Foresight:
    """Foresee that faces are marked as said to be theirs."""
    return Foresight(
        faces=lambda faces: [
            replace(face, handle=handle, confirmed=True) if face.id in ids else face for face in faces
        ]
    )


def giving(ids: Collection[int], name: str) -> Foresight:
    """Foresee that faces are somebody else's, or nobody's that is known."""
    return Foresight(
        faces=lambda faces: [
            replace(face, handle=None, name=name or None, confirmed=bool(name)) if face.id in ids else face
            for face in faces
        ]
    )


def leaving(handle: str, ids: Collection[int], name: str = "") -> Foresight:
    """Foresee that faces are taken from somebody."""
    return Foresight(lambda people: _lessened(people, handle, len(ids)), giving(ids, name).faces)


def vanishing(ids: Collection[int]) -> Foresight:
    """Foresee that what is no face is not shown."""
    return Foresight(faces=lambda faces: [face for face in faces if face.id not in ids])


def covering(handle: str, face: int) -> Foresight:
    """Foresee another cover."""
    return Foresight(
        lambda people: [replace(each, cover=face) if each.handle == handle else each for each in people]
    )


def hiding(handles: Collection[str], *, hidden: bool) -> Foresight:
    """Foresee who is out of the list, or back."""
    return Foresight(
        lambda people: [replace(each, hidden=hidden) if each.handle in handles else each for each in people]
    )


def _grown(person: Person, taken: Collection[Person]) -> Person:
    name = person.name or next((each.name for each in taken if each.name is not None), None)
    faces = person.faces + sum(each.faces for each in taken)
    return replace(person, name=name, faces=faces, photos=person.photos + sum(each.photos for each in taken))


def _lessened(people: Iterable[Person], handle: str, count: int) -> list[Person]:
    lessened = [
        replace(each, faces=max(each.faces - count, 0)) if each.handle == handle else each for each in people
    ]
    return [each for each in lessened if each.faces or each.name is not None]
