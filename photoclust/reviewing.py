"""The review queue: questions to the owner, the best first, and what an answer does.

How a window uses it (every call belongs to the thread that opened the library):

    if reviewing.is_due(library):             # faces were grouped since, or the owner did much
        reviewing.look(library, rules)        # finds the questions; seconds for 100,000 faces: a job
    for question in reviewing.questions(library, most=20):      # quick; reads what the look found
        ...show question.first.faces beside question.second.faces...
        reviewing.answer(library, question, Answer.YES)         # one act of the journal; undo as any other

A question that is answered, here or by any other act, leaves the list; undoing brings it back. A skip is
remembered for SKIPPED_DAYS and is no act. What yes and no come to:

    SAME_PERSON        are first and second one?              yes merges, no holds them apart
    IS_THIS            is second (one face) first?            yes confirms, no rejects the face
    LOOKS_LIKE_TWO     is second somebody else than first?    yes moves second to a new person, no keeps whole
    SAME_PHOTO_DOUBLE  one photo, first and second: the same? yes lets them be one, no says they are two
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.questions import FoundQuestion, OpenQuestion, QuestionKind
from photoclust.regroup import GroupingRules
from photoclust.suggestions import find_questions, several_people

__all__ = [
    "Answer",
    "Question",
    "QuestionKind",
    "Side",
    "answer",
    "is_due",
    "is_unchanged",
    "look",
    "mixed",
    "questions",
]

SHOWN: Final = 12
"""Faces of each side, best first; more are in the person's view."""


class Answer(StrEnum):
    """What the owner says."""

    YES = "yes"
    NO = "no"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that a question is about.

    handle: of the person or group; of the one that the face is in where a side is one face. faces: to be
    shown, best first, SHOWN at most. count: how many faces this side has.
    """

    handle: str
    name: str | None
    faces: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. probability: that yes is right, 0..1. part: all faces of `second` in LOOKS_LIKE_TWO."""

    kind: QuestionKind
    first: Side
    second: Side
    probability: float
    part: tuple[int, ...] = ()


def is_due(library: Library) -> bool:
    """Say whether a new look is worth its time: faces were grouped, or the owner did much, since the last."""
    return library.questions.is_due()


def look(library: Library, rules: GroupingRules) -> int:
    """Look at everybody for what is worth asking, keep it, and return how many questions there are.

    Takes seconds for a hundred thousand faces. Raises ModelError for a model that never scanned here.
    """
    found = find_questions(library, rules)
    library.questions.replace(found)
    return len(found)


def questions(
    library: Library, *, most: int = 20, kinds: frozenset[QuestionKind] = frozenset(QuestionKind)
) -> list[Question]:
    """Return what to ask now of what the last look found, the best first; none before the first look."""
    asked: list[Question] = []
    sides = _Sides(library)
    for each in library.questions.open():
        if each.found.kind in kinds and (question := sides.question(each)) is not None:
            asked.append(question)
            if len(asked) == most:
                break
    return asked


def answer(library: Library, question: Question, said: Answer) -> None:
    """Do what an answer means: one act, or for a skip a note not to ask again soon.

    Raises PhotoclustError, and changes nothing, when those it is about are not who they were.
    """
    with library.transaction():
        _check_unchanged(library, question)
        first, second = question.first, question.second
        if said is Answer.SKIP:
            library.questions.skip(question.kind, first.faces[0], second.faces[0])
        elif question.kind is QuestionKind.SAME_PERSON:
            _same_person(library, first, second, said)
        elif question.kind is QuestionKind.IS_THIS:
            _is_this(library, first.handle, second.faces[0], said)
        elif question.kind is QuestionKind.LOOKS_LIKE_TWO:
            _two(library, first.handle, question.part, said)
        elif said is Answer.YES:
            people.allow_together(library, first.faces[0], second.faces[0])
        else:
            people.tell_apart(library, first.faces[0], second.faces[0])


def is_unchanged(library: Library, question: Question) -> bool:
    """Say whether those it is about are who they were when it was made; else no answer is taken."""
    return all(
        library.census.handle_of(face) == side.handle
        for side in (question.first, question.second)
        for face in side.faces
    )


def mixed(library: Library, question: Question, rules: GroupingRules) -> Question | None:
    """Return what to ask when the owner says that one of the two is several people: which faces are whose.

    It is LOOKS_LIKE_TWO of the one whose faces differ most; None if neither has faces that differ. It stands
    among the questions from now on, and behind it the one that it came from, of either part. Takes a moment.
    Raises ModelError for a model that never scanned here.
    """
    several = [side.handle for side in (question.first, question.second) if side.count > 1]
    found = several_people(library, several, rules)
    handle = None if found is None else library.census.handle_of(found.face)
    if found is None or handle is None:
        return None
    library.questions.add([found, *_of_either_part(question, handle, found)])
    return _Sides(library).question(OpenQuestion(found, handle, handle))


def _of_either_part(question: Question, handle: str, parted: FoundQuestion) -> list[FoundQuestion]:
    """Return the question whether two are one, of each part of the one of them that is several people."""
    if question.kind is not QuestionKind.SAME_PERSON:
        return []
    other = question.second if question.first.handle == handle else question.first
    asked = FoundQuestion(question.kind, other.faces[0], parted.face, question.probability, parted.gain / 2)
    return [asked, replace(asked, other_face=parted.other_face)]


def _same_person(library: Library, first: Side, second: Side, said: Answer) -> None:
    if said is Answer.YES:
        seen = first.faces[0], second.faces[0]
        people.merge(library, first.handle, [second.handle], seen=seen)
    else:
        people.differ(library, first.handle, second.handle)


def _is_this(library: Library, who: str, face: int, said: Answer) -> None:
    if said is Answer.YES:
        people.confirm(library, who, [face])
    else:
        people.deny(library, who, [face])


def _two(library: Library, who: str, part: tuple[int, ...], said: Answer) -> None:
    if said is Answer.YES:
        people.split(library, who, part)
    else:
        people.keep_whole(library, who, part)


def _check_unchanged(library: Library, question: Question) -> None:
    if not is_unchanged(library, question):
        raise PhotoclustError("Who these are has changed since you were asked; look at the next question.")


class _Sides:
    """Makes questions that can be shown of those that were found; looks everybody up once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._names = library.census.names()
        self._of: dict[str, Side] = {}

    def question(self, asked: OpenQuestion) -> Question | None:
        """Return a question with both its sides; None when there is nobody left on one."""
        first, second, part = self._both(asked)
        if first is None or second is None:
            return None
        return Question(asked.found.kind, first, second, asked.found.probability, part)

    def _both(self, asked: OpenQuestion) -> tuple[Side | None, Side | None, tuple[int, ...]]:
        kind, found = asked.found.kind, asked.found
        if kind is QuestionKind.SAME_PERSON:
            return self._whole(asked.first), self._whole(asked.second), ()
        if kind is QuestionKind.LOOKS_LIKE_TWO:
            return self._parts(asked.first, found.part)
        single = self._single(asked.second, found.other_face)
        if kind is QuestionKind.IS_THIS:
            return self._whole(asked.first, beyond=found.other_face), single, ()
        return self._single(asked.first, found.face), single, ()

    def _whole(self, handle: str, beyond: int | None = None) -> Side | None:
        if handle not in self._of:
            who = people.find(self._library, handle)
            faces = self._library.census.best_faces(handle, SHOWN + 1)
            self._of[handle] = Side(handle, who.name, tuple(faces), who.faces)
        side = self._of[handle]
        faces = [face for face in side.faces if face != beyond][:SHOWN]
        return Side(handle, side.name, tuple(faces), side.count) if faces else None

    def _single(self, handle: str, face: int) -> Side:
        return Side(handle, self._name(handle), (face,), 1)

    def _parts(self, handle: str, part: tuple[int, ...]) -> tuple[Side | None, Side | None, tuple[int, ...]]:
        theirs = self._library.census.face_ids(handle)
        still = tuple(face for face in part if face in theirs)
        shown = tuple(self._library.census.best_faces(handle, SHOWN, among=still))
        rest = tuple(self._library.census.best_faces(handle, SHOWN, beyond=still))
        if not still or not rest:
            return None, None, ()
        name = self._name(handle)
        return (
            Side(handle, name, rest, len(theirs) - len(still)),
            Side(handle, name, shown, len(still)),
            still,
        )

    def _name(self, handle: str) -> str | None:
        return None if handle.startswith("g") else self._names.get(int(handle))
