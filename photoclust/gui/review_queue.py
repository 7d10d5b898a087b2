"""What the review asks now and next, and what came of it: no widget, no library, no thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from photoclust.library.questions import FoundQuestion
from photoclust.reviewing import Agenda, Answer, Question, QuestionKind

Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """An answer that was given; equal to itself alone."""

    question: Question
    said: Answer


class ReviewQueue:
    """Questions that wait, the first of which is shown, and answers that were given.

    Of what stood when a visit began it knows how much is left. What comes up meanwhile is asked and not
    counted, so that nobody sees the end move away by answering.
    """

    def __init__(self) -> None:
        self._waiting: list[Question] = []
        self._given: list[Given] = []
        self._again: Question | None = None
        self._counted: frozenset[FoundQuestion] | None = None
        self._standing: frozenset[FoundQuestion] = frozenset()

    @property
    def waiting(self) -> Sequence[Question]:
        """What is shown, and what comes next."""
        return tuple(self._waiting)

    @property
    def shown(self) -> Question | None:
        """What is asked now."""
        return self._waiting[0] if self._waiting else None

    @property
    def again(self) -> Question | None:
        """What is asked though it may not stand: it came up, or an answer was taken back."""
        return self._again

    @property
    def answered(self) -> int:
        """How many answers were given and not taken back, but skips."""
        return len(self._given) - self.skipped

    @property
    def skipped(self) -> int:
        """How many questions were skipped."""
        return sum(each.said is Answer.SKIP for each in self._given)

    @property
    def is_counting(self) -> bool:
        """Say whether it is known what this visit asks."""
        return self._counted is not None

    @property
    def left(self) -> int:
        """How much is left of what stood when the visit began; 0 until that is known."""
        return len(_asked(self._counted or frozenset()) & _asked(self._standing))

    def begin_visit(self) -> None:
        """Count anew, from what stands when `count` is called next; what was answered before is done with."""
        self._counted = None
        self._given.clear()
        self._again = None

    def count(self) -> None:
        """Count down from what stands now, unless that has begun."""
        if self._counted is None:
            self._counted = self._standing

    def answer(self, said: Answer) -> Given | None:
        """Note what the owner says of what is shown, and go on with what that does not touch."""
        question = self.shown
        if question is None:
            return None
        given = Given(question, said)
        self._given.append(given)
        is_parted = question == self._again and question.kind is QuestionKind.LOOKS_LIKE_TWO
        self._again = None
        touched = _handles(question)
        # What a parted one came from is to be read anew, and comes next.
        self._waiting = [] if is_parted else [each for each in self._waiting if not touched & _handles(each)]
        return given

    @property
    def last(self) -> Given | None:
        """The answer that was given last."""
        return self._given[-1] if self._given else None

    def take_back(self, given: Given) -> None:
        """Ask again what had this answer."""
        self.drop(given)
        self._again = given.question
        key = _key(given.question)
        self._waiting = [given.question, *(each for each in self._waiting if _key(each) != key)]

    def drop(self, given: Given) -> None:
        """Count an answer no more that was taken back, or not taken at all."""
        self._given = [each for each in self._given if each is not given]

    def insert(self, question: Question) -> None:
        """Ask in the place of what is shown, which comes back when this one is answered or skipped."""
        self._again = question
        self._waiting.insert(0, question)

    def hold(self) -> None:
        """Ask what is shown even if a new look left it out: nobody answers what changed under their hand."""
        self._again = self._again or self.shown

    def let_go(self) -> None:
        """Ask nothing any more that does not stand."""
        self._again = None

    def take(self, agenda: Agenda, moot: Question | None) -> None:
        """Go on with what stands; what is shown stays as long as it does. moot: what stands no more."""
        standing = list(agenda.questions)
        keys = {_key(each) for each in standing}
        if self._again == moot:
            self._again = None
        if self._again is not None and _key(self._again) not in keys:
            standing.append(self._again)
        shown = None if self.shown is None else _key(self.shown)
        self._waiting = sorted(standing, key=lambda each: _key(each) != shown)
        self._standing = agenda.standing
        # An answer whose question stands again was undone, be it by the menu.
        self._given = [each for each in self._given if _key(each.question) not in keys]


def _asked(found: frozenset[FoundQuestion]) -> set[Key]:
    """Return what is asked, which may be asked anew with another gain."""
    return {(each.kind.value, each.face, each.other_face) for each in found}


def _handles(question: Question) -> set[str]:
    return {question.first.handle, question.second.handle}


def _key(question: Question) -> Key:
    first, second = question.first.faces[0], question.second.faces[0]
    return question.kind.value, min(first, second), max(first, second)
