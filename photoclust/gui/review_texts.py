"""What the review asks and what its buttons say, one set a kind of question."""

from dataclasses import dataclass

from photoclust.gui.language import translate
from photoclust.reviewing import Question, QuestionKind


@dataclass(frozen=True, slots=True)
class Wording:
    """A question in words. hint: what may help. yes, no, mixed: the answers; mixed is empty where none is."""

    title: str
    hint: str
    yes: str
    no: str
    mixed: str


def wording(question: Question) -> Wording:
    """Return how a question is put."""
    name = question.first.name or question.second.name
    match question.kind:
        case QuestionKind.SAME_PERSON:
            return Wording(
                _of(name, translate("Review", "Is this %1, too?"), translate("Review", "Same person?")),
                translate("Review", "Yes puts all their faces together."),
                translate("Review", "Same person"),
                translate("Review", "Two people"),
                _mixed(question),
            )
        case QuestionKind.IS_THIS:
            whose = question.first.name
            return Wording(
                _of(
                    whose, translate("Review", "Is this %1?"), translate("Review", "Is this the same person?")
                ),
                translate("Review", "Only the face on the right is in doubt."),
                translate("Review", "Yes"),
                translate("Review", "No"),
                _mixed(question),
            )
        case QuestionKind.LOOKS_LIKE_TWO:
            named = translate("Review", "Is somebody else among %1's faces?")
            return Wording(
                _of(name, named, translate("Review", "This looks like two people. Is it?")),
                translate("Review", "Yes makes those on the right a person of their own."),
                translate("Review", "Two people"),
                translate("Review", "Same person"),
                translate("Review", "Choose the faces…"),
            )
        case QuestionKind.SAME_PHOTO_DOUBLE:
            return Wording(
                translate("Review", "The same person twice in one photo?"),
                translate("Review", "That happens in mirrors, collages and photos of photos."),
                translate("Review", "Same person"),
                translate("Review", "Two people"),
                "",
            )


def _of(name: str | None, named: str, unnamed: str) -> str:
    """Return a question about somebody, by their name if they have one."""
    return unnamed if name is None else named.replace("%1", name)


def _mixed(question: Question) -> str:
    """Return the answer that fits where one of the two is several people; none for single faces."""
    is_several = max(question.first.count, question.second.count) > 1
    return translate("Review", "Several people here") if is_several else ""
