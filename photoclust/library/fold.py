"""What a journal of decisions comes to: pure functions of the decisions still in force, in order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """What a decision says.

    IS, IS_NOT: the face is (not) the person. NO_FACE: nothing to recognise. IGNORED, NOTICED: a
    stranger's face, out of the way or back. APART: face and other face are two people. TOGETHER:
    they may be one though in one photo. CALLED: the person's name is the text. MERGED: the other
    person is the person. HIDDEN, SHOWN: the person. COVER: the face shows the person best. DRAWN: the
    owner drew the face.
    """

    IS = "is"
    IS_NOT = "is not"
    NO_FACE = "no face"
    IGNORED = "ignored"
    NOTICED = "noticed"
    APART = "apart"
    TOGETHER = "together"
    CALLED = "called"
    MERGED = "merged"
    HIDDEN = "hidden"
    SHOWN = "shown"
    COVER = "cover"
    DRAWN = "drawn"


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing the owner decided; what it names depends on the verdict. Ids, and a text."""

    verdict: Verdict
    face: int | None = None
    person: int | None = None
    other_face: int | None = None
    other_person: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class FaceState:
    """What the owner said of a face: who it is, who it is not, whether it is out of the way."""

    person: int | None = None
    rejected: frozenset[int] = frozenset()
    dismissed: Verdict | None = None


@dataclass(frozen=True, slots=True)
class PersonState:
    """What the owner said of a person. listed: they were named or given a face at all."""

    name: str | None = None
    hidden: bool = False
    cover: int | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Mergers:
    """Who was merged into whom; `into` maps a person to the next one, without circles."""

    into: Mapping[int, int] = field(default_factory=dict)

    def root(self, person: int) -> int:
        """Return who a person is now."""
        while person in self.into:
            person = self.into[person]
        return person


def fold_mergers(decisions: Iterable[Decision]) -> Mergers:
    """Follow the mergers in order; one that would close a circle says nothing new and is left out.

    Circles arise when an undone merger is redone after its opposite was made.
    """
    into: dict[int, int] = {}
    merged = Mergers(into)
    for each in decisions:
        if each.verdict is Verdict.MERGED and each.person is not None and each.other_person is not None:
            target, other = merged.root(each.person), merged.root(each.other_person)
            if target != other:
                into[other] = target
    return merged


def fold_face(decisions: Iterable[Decision], mergers: Mergers) -> FaceState:
    """Return what the decisions on one face come to: the later word counts."""
    person: int | None = None
    rejected: set[int] = set()
    dismissed: Verdict | None = None
    for each in decisions:
        who = None if each.person is None else mergers.root(each.person)
        if each.verdict is Verdict.IS and who is not None:
            person, dismissed = who, None
            rejected.discard(who)
        elif each.verdict is Verdict.IS_NOT and who is not None:
            person = None if person == who else person
            rejected.add(who)
        elif each.verdict in (Verdict.NO_FACE, Verdict.IGNORED):
            person, dismissed = None, each.verdict
        elif each.verdict is Verdict.NOTICED and dismissed is Verdict.IGNORED:
            dismissed = None
    return FaceState(person, frozenset(rejected), dismissed)


def fold_person(decisions: Iterable[Decision]) -> PersonState:
    """Return what the decisions on one person come to: the later word counts."""
    name: str | None = None
    hidden, listed = False, False
    cover: int | None = None
    for each in decisions:
        if each.verdict is Verdict.CALLED:
            name, listed = each.text, True
        elif each.verdict is Verdict.IS:
            listed = True
        elif each.verdict in (Verdict.HIDDEN, Verdict.SHOWN):
            hidden = each.verdict is Verdict.HIDDEN
        elif each.verdict is Verdict.COVER:
            cover = each.face
    return PersonState(name, hidden, cover, listed)
