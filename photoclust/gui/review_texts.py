"""What the review asks, and what it says an answer has done: to yes it is always the same person."""

from dataclasses import dataclass

from photoclust.gui import texts
from photoclust.gui.language import translate
from photoclust.reviewing import Answer, Question, QuestionKind, Side


@dataclass(frozen=True, slots=True)
class Wording:
    """A question in words. hint: what may help."""

    title: str
    hint: str


def wording(question: Question) -> Wording:
    """Return how a question is put."""
    name = question.first.name or question.second.name
    match question.kind:
        case QuestionKind.SAME_PERSON:
            return Wording(
                _of(name, translate("Review", "Is this %1, too?"), translate("Review", "Same person?")),
                translate("Review", "“Same person” puts all their faces together."),
            )
        case QuestionKind.IS_THIS:
            whose, unnamed = question.first.name, translate("Review", "Is this the same person?")
            return Wording(
                _of(whose, translate("Review", "Is this %1?"), unnamed),
                translate("Review", "Only the face on the right is in doubt."),
            )
        case QuestionKind.LOOKS_LIKE_TWO:
            unnamed = translate("Review", "Are all these the same person?")
            return Wording(
                _of(name, translate("Review", "Are all these %1?"), unnamed),
                translate("Review", "“Different people” makes those on the right a person of their own."),
            )
        case QuestionKind.SAME_PHOTO_DOUBLE:
            return Wording(
                translate("Review", "The same person twice in one photo?"),
                translate("Review", "That happens in mirrors, collages and photos of photos."),
            )


def told(question: Question, said: Answer) -> str:
    """Return what an answer has done."""
    if said is Answer.SKIP:
        return translate("Review", "Skipped. Backspace asks it again.")
    return _told_same(question) if said is Answer.SAME else _told_different(question)


def may_be_several(question: Question) -> tuple[Side, ...]:
    """Return the sides that may be several people; of one that is parted already only the first."""
    if question.kind is QuestionKind.LOOKS_LIKE_TWO:
        return (question.first,)
    return tuple(side for side in (question.first, question.second) if side.count > 1)


def caption(side: Side) -> str:
    """Return whose faces these are, and how many."""
    name = side.name or translate("Review", "No name yet")
    return name if side.count == 1 else f"{name}{texts.SEPARATOR}{texts.faces(side.count)}"


def _told_same(question: Question) -> str:
    name = question.first.name or question.second.name
    faces = texts.faces(question.first.count + question.second.count)
    match question.kind:
        case QuestionKind.SAME_PERSON:
            unnamed = translate("Review", "Merged: %2.")
            return _of(name, translate("Review", "Merged: %1, %2."), unnamed, faces)
        case QuestionKind.IS_THIS:
            unnamed = translate("Review", "Confirmed: this face is theirs.")
            return _of(question.first.name, translate("Review", "Confirmed: this is %1."), unnamed)
        case QuestionKind.LOOKS_LIKE_TWO:
            unnamed = translate("Review", "Kept together: %2.")
            return _of(name, translate("Review", "Kept together: %1, %2."), unnamed, faces)
        case QuestionKind.SAME_PHOTO_DOUBLE:
            return translate("Review", "Allowed: one person, twice in a photo.")


def _told_different(question: Question) -> str:
    match question.kind:
        case QuestionKind.IS_THIS:
            unnamed = translate("Review", "Kept apart: this face is not theirs.")
            return _of(question.first.name, translate("Review", "Kept apart: this is not %1."), unnamed)
        case QuestionKind.LOOKS_LIKE_TWO:
            said = translate("Review", "Split: %1 moved to a new person.")
            return said.replace("%1", texts.faces(question.second.count))
        case QuestionKind.SAME_PERSON | QuestionKind.SAME_PHOTO_DOUBLE:
            return translate("Review", "Kept apart: two people.")


def _of(name: str | None, named: str, unnamed: str, faces: str = "") -> str:
    """Return a sentence about somebody, by their name if they have one, which may hold any signs."""
    return unnamed.replace("%2", faces) if name is None else named.replace("%2", faces).replace("%1", name)
