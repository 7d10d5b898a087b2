"""The review queue: questions to the owner, the best first, and what an answer does.

How a window uses it (every call belongs to the thread that opened the library):

    if reviewing.is_due(library):             # faces were grouped since, or the owner did much
        reviewing.look(library, rules)        # finds the questions; half a minute for 100,000: a job
    for question in reviewing.questions(library, most=20):      # quick; reads what the look found
        ...show question.first.faces beside question.second.faces...
        reviewing.answer(library, question, Answer.SAME)        # one act of the journal; undo as any other

A question that is answered, here or by any other act, leaves the list; undoing brings it back. A skip is
remembered for SKIPPED_DAYS and is no act. Every kind asks whether first and second are the same person, so
that an answer never changes its meaning (docs/decisions/0516). What it comes to:

    kind               first, second                 SAME                 DIFFERENT
    SAME_PERSON        two people or groups          merges them          holds them apart
    IS_THIS            somebody, a single face       confirms the face    rejects it
    LOOKS_LIKE_TWO     two parts of one's faces      keeps them whole     moves second to a new person
    SAME_PHOTO_DOUBLE  two faces of one photo        lets them be one     says that they are two
"""

from photoclust.library.questions import QuestionKind
from photoclust.reviewing.answering import answer, is_unchanged, take_back
from photoclust.reviewing.asking import agenda, ask_next, is_due, look, part, questions
from photoclust.reviewing.question import Agenda, Answer, Parting, Question, Side

__all__ = [
    "Agenda",
    "Answer",
    "Parting",
    "Question",
    "QuestionKind",
    "Side",
    "agenda",
    "answer",
    "ask_next",
    "is_due",
    "is_unchanged",
    "look",
    "part",
    "questions",
    "take_back",
]
