"""Finds what is worth asking, and puts it to the owner with who the two are just now."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from photoclust import people
from photoclust.library import Library
from photoclust.library.questions import FoundQuestion, OpenQuestion, QuestionKind
from photoclust.regroup import GroupingRules
from photoclust.reviewing.question import Agenda, Parting, Question, Side
from photoclust.suggestions import find_questions, several_people

SHOWN: Final = 12
"""Faces of each side, best first; more are in the person's view."""


def is_due(library: Library) -> bool:
    """Say whether a new look is worth its time: faces were grouped, or the owner did much, since the last."""
    return library.questions.is_due()


def look(library: Library, rules: GroupingRules) -> int:
    """Look at everybody for what is worth asking, keep it, and return how many questions there are.

    Takes half a minute for a hundred thousand faces. Raises ModelError for a model that never scanned here.
    """
    before = library.questions.standing_now()
    found = find_questions(library, rules)
    library.questions.replace(found, since=before)
    return len(found)


def questions(
    library: Library, *, most: int = 20, kinds: frozenset[QuestionKind] = frozenset(QuestionKind)
) -> list[Question]:
    """Return what to ask now of what the last look found, the best first; none before the first look."""
    opened = (each for each in library.questions.open() if each.found.kind in kinds)
    return [question for _, question in islice(_asked(library, opened), most)]


def agenda(library: Library, *, most: int = 20) -> Agenda:
    """Return what to ask now, as `questions` does, and what else stands."""
    opened = library.questions.open()
    asked = list(islice(_asked(library, opened), most))
    standing = opened if len(asked) == most else [each for each, _ in asked]
    return Agenda(tuple(question for _, question in asked), frozenset(each.found for each in standing))


def part(library: Library, question: Question, handle: str, rules: GroupingRules) -> Parting | None:
    """Return what to ask when this one of the two is said to be several people: which faces are whose.

    None if their faces do not differ, or they are not who they were. Takes a moment, and changes nothing.
    Raises ModelError for a model that never scanned here.
    """
    found = several_people(library, handle, rules)
    if found is None:
        return None
    asked = _Sides(library).question(OpenQuestion(found, handle, handle))
    return None if asked is None else Parting(asked, (found, *_of_either_part(question, handle, found)))


def ask_next(library: Library, parting: Parting) -> None:
    """Put what is to be asked of one who is several people ahead of all other questions."""
    library.questions.add(parting.found)


def _of_either_part(question: Question, handle: str, parted: FoundQuestion) -> list[FoundQuestion]:
    """Return the question whether two are one, of each part of the one of them that is several people."""
    if question.kind is not QuestionKind.SAME_PERSON:
        return []
    other = question.second if question.first.handle == handle else question.first
    asked = FoundQuestion(question.kind, other.faces[0], parted.face, question.probability, parted.gain / 2)
    return [asked, replace(asked, other_face=parted.other_face)]


def _asked(library: Library, opened: Iterable[OpenQuestion]) -> Iterator[tuple[OpenQuestion, Question]]:
    """Yield what stands, each as it is put to the owner, but of whom nobody is left on one side."""
    sides = _Sides(library)
    for each in opened:
        question = sides.question(each)
        if question is not None:
            yield each, question


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
        kind, likely = asked.found.kind, asked.found.probability
        same = 1.0 - likely if kind is QuestionKind.LOOKS_LIKE_TWO else likely
        return Question(kind, first, second, same, part)

    def _both(self, asked: OpenQuestion) -> tuple[Side | None, Side | None, tuple[int, ...]]:
        kind, found = asked.found.kind, asked.found
        if kind is QuestionKind.SAME_PERSON:
            first, second = sorted((asked.first, asked.second), key=self._is_unknown)
            return self._whole(first), self._whole(second), ()
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

    def _is_unknown(self, handle: str) -> tuple[bool, bool]:
        """Return what puts who has a name before who has none, and a person before a group: always first."""
        return self._name(handle) is None, handle.startswith("g")

    def _name(self, handle: str) -> str | None:
        return None if handle.startswith("g") else self._names.get(int(handle))
