"""Does what the owner's answer to a question means."""

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.journal import Act
from photoclust.library.questions import QuestionKind
from photoclust.reviewing.question import Answer, Question, Side


def answer(library: Library, question: Question, said: Answer) -> int | None:
    """Do what an answer means: one act, or for a skip a note not to ask again soon. Return the act.

    Raises PhotoclustError, and changes nothing, when those it is about are not who they were; a skip is
    always taken.
    """
    if said is Answer.SKIP:
        library.questions.skip(question.kind, question.first.faces[0], question.second.faces[0])
        return None
    with library.transaction():
        _check_unchanged(library, question)
        before = library.journal.last_to_undo()
        _act(library, question, said)
        act = library.journal.last_to_undo()
    return None if act == before else act


def take_back(library: Library, question: Question, act: int | None) -> Act | None:
    """Take an answer back, and nothing else: the act that it was, or the note of a skip.

    act: what `answer` returned. Return the act; None when it is taken back already, or was none.
    """
    if act is None:
        library.questions.unskip(question.kind, question.first.faces[0], question.second.faces[0])
        return None
    return people.undo(library, act) if library.journal.stands(act) else None


def is_unchanged(library: Library, question: Question) -> bool:
    """Say whether those it is about are who they were when it was made; else no answer is taken."""
    return all(
        library.census.handle_of(face) == side.handle
        for side in (question.first, question.second)
        for face in side.faces
    )


def _act(library: Library, question: Question, said: Answer) -> None:
    first, second = question.first, question.second
    if question.kind is QuestionKind.SAME_PERSON:
        _same_person(library, first, second, said)
    elif question.kind is QuestionKind.IS_THIS:
        _is_this(library, first.handle, second.faces[0], said)
    elif question.kind is QuestionKind.LOOKS_LIKE_TWO:
        _two(library, first.handle, question.part, said)
    elif said is Answer.SAME:
        people.allow_together(library, first.faces[0], second.faces[0])
    else:
        people.tell_apart(library, first.faces[0], second.faces[0])


def _same_person(library: Library, first: Side, second: Side, said: Answer) -> None:
    if said is Answer.SAME:
        seen = first.faces[0], second.faces[0]
        people.merge(library, first.handle, [second.handle], seen=seen)
    else:
        people.differ(library, first.handle, second.handle)


def _is_this(library: Library, who: str, face: int, said: Answer) -> None:
    if said is Answer.SAME:
        people.confirm(library, who, [face])
    else:
        people.deny(library, who, [face])


def _two(library: Library, who: str, part: tuple[int, ...], said: Answer) -> None:
    if said is Answer.SAME:
        people.keep_whole(library, who, part)
    else:
        people.split(library, who, part)


def _check_unchanged(library: Library, question: Question) -> None:
    if not is_unchanged(library, question):
        raise PhotoclustError("Who these are has changed since you were asked; look at the next question.")
