"""What is asked, and what the owner may say to it."""

from dataclasses import dataclass
from enum import StrEnum

from photoclust.library.questions import FoundQuestion, QuestionKind


class Answer(StrEnum):
    """What the owner says of the two that a question is about, whatever its kind."""

    SAME = "same"
    DIFFERENT = "different"
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
    """Whether two are the same person. probability: that they are, 0..1.

    first: who is known, where only one of them is. part: all faces of `second` in LOOKS_LIKE_TWO.
    """

    kind: QuestionKind
    first: Side
    second: Side
    probability: float
    part: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """What to ask now, the best first, and everything that stands to be asked."""

    questions: tuple[Question, ...]
    standing: frozenset[FoundQuestion]


@dataclass(frozen=True, slots=True)
class Parting:
    """What to ask of one who is several people. found: the same, and what to ask of either part after it."""

    question: Question
    found: tuple[FoundQuestion, ...]
