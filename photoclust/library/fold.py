"""What a journal of decisions comes to: pure functions of the decisions still in force, in order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class Verdict(StrEnum):
    """What a decision says.

    IS, IS_NOT: the face is (not) the person. AMONG: the face is the person, said of a whole group that it
    was seen in: as binding, but worth a question should it look like somebody else. ALONE: the face is the
    person, of whose group nothing is said: it takes nobody along. NO_FACE: nothing to recognise. IGNORED,
    NOTICED: a stranger's face, out of the way or back. APART: face and other face are two people. TOGETHER:
    they may be one though in one photo. CALLED: the person's name is the text. KNOWN_AS: it was when more
    faces became theirs, and still is if no other name is left. MERGED: the other person is the person.
    HIDDEN, SHOWN: the person. COVER: the face shows the person best. DRAWN: the owner drew the face.
    """

    IS = "is"
    IS_NOT = "is not"
    AMONG = "is among"
    ALONE = "is alone"
    NO_FACE = "no face"
    IGNORED = "ignored"
    NOTICED = "noticed"
    APART = "apart"
    TOGETHER = "together"
    CALLED = "called"
    KNOWN_AS = "known as"
    MERGED = "merged"
    HIDDEN = "hidden"
    SHOWN = "shown"
    COVER = "cover"
    DRAWN = "drawn"


IDENTITY: Final = frozenset({Verdict.IS, Verdict.AMONG, Verdict.ALONE})
"""What says of a face who it is."""

SAID_ALONE: Final = 2
"""What `identity.singly` holds of a face that is somebody by Verdict.ALONE; 1 by IS, 0 by AMONG."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing the owner decided; what it names depends on the verdict. Ids, and a text.

    text: a name; of a face that came by its group (AMONG) that group's number, once it is recorded.
    group: stands for one such decision on each face that this group shows when it is recorded (AMONG only).
    gives: a group that is the person's by it until faces are grouped anew; of its others nothing is said.
    said_in: the act that says it, which is its place among all that was said; 0 before it is recorded.
    """

    verdict: Verdict
    face: int | None = None
    person: int | None = None
    other_face: int | None = None
    other_person: int | None = None
    text: str | None = None
    group: int | None = None
    said_in: int = 0
    gives: int | None = None


@dataclass(frozen=True, slots=True)
class FaceState:
    """What the owner said of a face: who it is, who it is not, whether it is out of the way.

    singly: who it is was said of this face and not of its group. alone: it takes nobody of its group along.
    """

    person: int | None = None
    rejected: frozenset[int] = frozenset()
    dismissed: Verdict | None = None
    singly: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class PersonState:
    """What the owner said of a person. listed: they were named or given a face at all."""

    name: str | None = None
    hidden: bool = False
    cover: int | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Merger:
    """One person became another. said_in: the act that says so."""

    into: int
    said_in: int


@dataclass(frozen=True, slots=True)
class Mergers:
    """Who was merged into whom, and when; without circles."""

    of: Mapping[int, Merger] = field(default_factory=dict)

    def root(self, person: int, at: int | None = None) -> int:
        """Return who a person is now, or was when the act `at` was made."""
        while person in self.of and (at is None or self.of[person].said_in <= at):
            person = self.of[person].into
        return person

    def path(self, person: int) -> tuple[Merger, ...]:
        """Return the mergers from a person to who they are now."""
        steps: list[Merger] = []
        while person in self.of:
            steps.append(self.of[person])
            person = self.of[person].into
        return tuple(steps)

    def differing_from(self, other: "Mergers") -> set[int]:
        """Return the persons who are, or became when, somebody else than by other mergers."""
        return {each for each in self.of.keys() | other.of.keys() if self.path(each) != other.path(each)}


def fold_mergers(decisions: Iterable[Decision]) -> Mergers:
    """Follow the mergers in order; one that would close a circle says nothing new and is left out.

    Circles arise when an undone merger is redone after its opposite was made.
    """
    of: dict[int, Merger] = {}
    merged = Mergers(of)
    for each in decisions:
        if each.verdict is Verdict.MERGED and each.person is not None and each.other_person is not None:
            target, other = merged.root(each.person), merged.root(each.other_person)
            if target != other:
                of[other] = Merger(target, each.said_in)
    return merged


def fold_face(decisions: Iterable[Decision], mergers: Mergers) -> FaceState:
    """Return what the decisions on one face come to: the later word counts, a later merger too."""
    said = said_of_face(decisions, mergers)
    who = None if said.person is None else mergers.root(said.person)
    still_rejected = frozenset(mergers.root(other) for other in said.rejected) - {who}
    return FaceState(who, still_rejected, said.dismissed, said.singly, said.alone)


def said_of_face(decisions: Iterable[Decision], mergers: Mergers) -> FaceState:
    """Return what stands of the decisions on one face, of persons as they were called when it was said."""
    person: int | None = None
    rejected: set[int] = set()
    dismissed: Verdict | None = None
    grade = Verdict.AMONG
    for each in decisions:
        if each.verdict in IDENTITY and each.person is not None:
            person, dismissed, grade = each.person, None, each.verdict
            rejected = {other for other in rejected if not _same(mergers, other, person, each.said_in)}
        elif each.verdict is Verdict.IS_NOT and each.person is not None:
            if person is not None and _same(mergers, person, each.person, each.said_in):
                person = None
            rejected.add(each.person)
        elif each.verdict in (Verdict.NO_FACE, Verdict.IGNORED):
            person, dismissed = None, each.verdict
        elif each.verdict is Verdict.NOTICED and dismissed is Verdict.IGNORED:
            dismissed = None
    if person is None:
        return FaceState(None, frozenset(rejected), dismissed)
    singly, alone = grade is not Verdict.AMONG, grade is Verdict.ALONE
    return FaceState(person, frozenset(rejected), dismissed, singly, alone)


def fold_person(decisions: Iterable[Decision]) -> PersonState:
    """Return what the decisions on one person come to: the later word counts."""
    name: str | None = None
    known_as: str | None = None
    hidden, listed = False, False
    cover: int | None = None
    for each in decisions:
        if each.verdict is Verdict.CALLED:
            name, listed = each.text, True
        elif each.verdict is Verdict.KNOWN_AS:
            known_as = each.text
        elif each.verdict in IDENTITY or each.verdict is Verdict.MERGED:
            listed = True
        elif each.verdict in (Verdict.HIDDEN, Verdict.SHOWN):
            hidden = each.verdict is Verdict.HIDDEN
        elif each.verdict is Verdict.COVER:
            cover = each.face
    return PersonState(known_as if name is None else name, hidden, cover, listed)


def _same(mergers: Mergers, one: int, other: int, at: int) -> bool:
    return mergers.root(one, at) == mergers.root(other, at)
