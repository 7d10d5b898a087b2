"""`photoclust suggest`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from photoclust import reviewing, settings
from photoclust.cli.options import existing_library, json_option, library_option, on_library
from photoclust.cli.printing import print_json, print_line
from photoclust.equipment import grouping_rules
from photoclust.library import Library
from photoclust.reviewing import Answer, Question, QuestionKind
from photoclust.wording import counted

_ANSWERS = {"y": Answer.SAME, "n": Answer.DIFFERENT, "s": Answer.SKIP}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the photo that shows each side best; None where that is gone.

    first_place, second_place: which of several faces there it is, such as "face 2 of 4 from the left".
    """

    question: Question
    first_photo: Path | None
    second_photo: Path | None
    first_place: str
    second_place: str


@click.command("suggest", epilog="Example: photoclust suggest --count 5")
@click.option("--count", type=click.IntRange(1), default=10, show_default=True, help="How many questions.")
@click.option("--ask", is_flag=True, help="Ask them here, one by one.")
@library_option
@json_option
def suggest(count: int, ask: bool, folder: Path, as_json: bool) -> None:
    """List what is worth asking, the best question first, each with the commands that answer it.

    Each asks whether all that it shows is the same person. Leave out what you do not know.
    """
    if ask and as_json:
        raise click.UsageError("--ask is for people, --json for programs; leave one out.")
    rules = grouping_rules(settings.load())
    with existing_library(folder) as library:
        reviewing.look(library, rules)
        if ask:
            _ask(library, count)
            return
        asked = [_shown(library, each) for each in reviewing.questions(library, most=count)]
    if as_json:
        print_json(asked)
    elif not asked:
        print_line("There is nothing to ask.")
    for each in asked if not as_json else ():
        for line in _lines(each):
            print_line(line)
        same, different = _commands(each.question)
        print_line(f"  the same person:   photoclust {same}{on_library(folder)}")
        print_line(f"  different people:  photoclust {different}{on_library(folder)}")


def _ask(library: Library, most: int) -> None:
    answered = 0
    for _ in range(most):
        asked = reviewing.questions(library, most=1)
        if not asked:
            break
        for line in _lines(_shown(library, asked[0])):
            print_line(line)
        said = click.prompt("  The same person: yes, no, skip or quit", type=click.Choice([*_ANSWERS, "q"]))
        if said == "q":
            break
        reviewing.answer(library, asked[0], _ANSWERS[said])
        print_line(f"  {_told(asked[0], _ANSWERS[said])}")
        answered += _ANSWERS[said] is not Answer.SKIP
    print_line(f"{counted(answered, 'question')} answered; photoclust undo takes an answer back.")


def _shown(library: Library, question: Question) -> Asked:
    """Return a question with its photos."""
    (first, first_place), (second, second_place) = (
        _shown_in(library, side.faces[0]) for side in (question.first, question.second)
    )
    return Asked(question, first, second, first_place, second_place)


def _shown_in(library: Library, face: int) -> tuple[Path | None, str]:
    """Return a face's photo, None where it is gone, and which of several faces there it is."""
    photo = next(iter(library.files.showing(library.faces.photo(face))), None)
    seen = None if photo is None else library.photos.at(photo)
    faces = [] if seen is None else [each.id for each in seen.faces]
    if len(faces) < 2 or face not in faces:
        return photo, ""
    return photo, f"face {faces.index(face) + 1} of {len(faces)} from the left"


def _lines(asked: Asked) -> Iterator[str]:
    """Yield what is asked, and the photos to judge by."""
    question = asked.question
    yield f"{_asks(question)} {question.probability:.0%} likely."
    first, second = asked.first_photo or "out of reach", asked.second_photo or "out of reach"
    yield ", ".join(filter(None, (f"  one: {first}", asked.first_place)))
    yield ", ".join(filter(None, (f"  another: {second}", asked.second_place)))


def _asks(question: Question) -> str:
    """Return a question in words, to which yes is always that they are the same person."""
    first = question.first.name or question.first.handle
    second = question.second.name or question.second.handle
    part = question.second.count
    sentences = {
        QuestionKind.SAME_PERSON: f"Are {first} and {second} the same person?",
        QuestionKind.IS_THIS: f"Is face {question.second.faces[0]} the same person as {first}?",
        QuestionKind.LOOKS_LIKE_TWO: (
            f"Are all {question.first.count + part} faces of {first} the same person,"
            f" {counted(part, 'face')} unlike the others too?"
        ),
        QuestionKind.SAME_PHOTO_DOUBLE: (
            f"Are faces {question.first.faces[0]} and {question.second.faces[0]} of one photo"
            " the same person, as in a mirror or a collage?"
        ),
    }
    return sentences[question.kind]


def _told(question: Question, said: Answer) -> str:
    """Return what an answer has done."""
    name = question.first.name or question.second.name
    both = counted(question.first.count + question.second.count, "face")
    everything = both if name is None else f"{name}, {both}"
    whose = question.first.name or question.first.handle
    done = {
        QuestionKind.SAME_PERSON: (f"Merged: {everything}.", "Kept apart."),
        QuestionKind.IS_THIS: (f"Confirmed as {whose}.", f"This face is not {whose}."),
        QuestionKind.LOOKS_LIKE_TWO: (
            f"Kept together: {everything}.",
            f"Split: {counted(question.second.count, 'face')} moved to a new person.",
        ),
        QuestionKind.SAME_PHOTO_DOUBLE: ("They may be one person.", "Kept apart."),
    }
    if said is Answer.SKIP:
        return "Skipped."
    same, different = done[question.kind]
    return same if said is Answer.SAME else different


def _commands(question: Question) -> tuple[str, str]:
    """Return the command that says "the same person" and the one that says "different people"."""
    first, second = question.first, question.second
    if question.kind is QuestionKind.SAME_PERSON:
        pair = f"{first.handle} {second.handle}"
        return f"merge {pair}", f"differ {pair}"
    if question.kind is QuestionKind.LOOKS_LIKE_TWO:
        part = " ".join(map(str, question.part))
        return f"whole {first.handle} {part}", f"split {first.handle} {part}"
    if question.kind is QuestionKind.IS_THIS:
        pair = f"{first.handle} {second.faces[0]}"
        is_theirs = first.handle == second.handle  # else it is nobody's yet
        return f"confirm {pair}", f"reject {pair}" if is_theirs else f"reject --whoever {pair}"
    pair = f"{first.faces[0]} {second.faces[0]}"
    return f"together {pair}", f"apart {pair}"
