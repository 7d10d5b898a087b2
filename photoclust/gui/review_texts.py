"""What the review asks and what its buttons say, one set a kind of question."""

from dataclasses import dataclass

from photoclust.gui.language import translate
from photoclust.reviewing import Question, QuestionKind


@dataclass(frozen=True, slots=True)
class Wording:
    """A question in words. hint: what may help; may be empty. yes, no: the answers."""

    title: str
    hint: str
    yes: str
    no: str


def wording(question: Question) -> Wording:
    """Return how a question is put."""
    name = question.first.name or question.second.name
    match question.kind:
        case QuestionKind.SAME_PERSON:
            return _same(name)
        case QuestionKind.IS_THIS:
            return _is_this(question.first.name)
        case QuestionKind.LOOKS_LIKE_TWO:
            return _two(question.first.name)
        case QuestionKind.SAME_PHOTO_DOUBLE:
            return _double()


def _same(name: str | None) -> Wording:
    title = (
        translate("Review", "Same person?")
        if name is None
        else translate("Review", "Is this %1, too?").replace("%1", name)
    )
    hint = translate("Review", "Yes puts all their faces together.")
    return Wording(title, hint, translate("Review", "Same person"), translate("Review", "Two people"))


def _is_this(name: str | None) -> Wording:
    title = (
        translate("Review", "Is this the same person?")
        if name is None
        else translate("Review", "Is this %1?").replace("%1", name)
    )
    hint = translate("Review", "Only the face on the right is in doubt.")
    return Wording(title, hint, translate("Review", "Yes"), translate("Review", "No"))


def _two(name: str | None) -> Wording:
    title = (
        translate("Review", "This looks like two people. Is it?")
        if name is None
        else translate("Review", "Is somebody else among %1's faces?").replace("%1", name)
    )
    hint = translate("Review", "The faces on the right look different from those on the left.")
    return Wording(title, hint, translate("Review", "Two people"), translate("Review", "Same person"))


def _double() -> Wording:
    return Wording(
        translate("Review", "The same person twice in one photo?"),
        translate("Review", "That happens in mirrors, collages and photos of photos."),
        translate("Review", "Same person"),
        translate("Review", "Two people"),
    )
