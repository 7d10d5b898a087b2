"""What the owner says of single faces: `confirm`, `reject`, `split`, `whole`, `dismiss`, `cover`, ..."""

from pathlib import Path

import click

from photoclust import people
from photoclust.cli.options import existing_library, faces_argument, json_option, library_option
from photoclust.cli.printing import called, print_answer
from photoclust.model import Person
from photoclust.wording import counted


@click.command("confirm", epilog="Example: photoclust confirm Anna 17 18")
@click.argument("person")
@faces_argument
@library_option
@json_option
def confirm(person: str, faces: tuple[int, ...], folder: Path, as_json: bool) -> None:
    """Say that each FACE is PERSON, for good. Photoclust show lists the numbers of faces."""
    with existing_library(folder) as library:
        answer = people.confirm(library, person, faces)
    _print_person(answer, as_json=as_json)


@click.command("reject", epilog="Example: photoclust reject Anna 17")
@click.argument("person")
@faces_argument
@click.option("--whoever", is_flag=True, help="Also of faces that are not taken for PERSON.")
@library_option
@json_option
def reject(person: str, faces: tuple[int, ...], whoever: bool, folder: Path, as_json: bool) -> None:
    """Say that no FACE is PERSON: they leave at once and do not come back."""
    with existing_library(folder) as library:
        (people.deny if whoever else people.reject)(library, person, faces)
    print_answer(f"{counted(len(faces), 'face')} taken away.", faces, as_json=as_json)


@click.command("split", epilog='Example: photoclust split Anna 17 18 --name "Berta"')
@click.argument("person")
@faces_argument
@click.option("--name", "new_name", help="Who they are: somebody new, or somebody known.")
@library_option
@json_option
def split(person: str, faces: tuple[int, ...], new_name: str | None, folder: Path, as_json: bool) -> None:
    """Move each FACE from PERSON to another person.

    Of a group such as g7 nothing else is said when they get a name: the others stay a guess.
    """
    with existing_library(folder) as library:
        answer = people.split(library, person, faces, new_name)
    _print_person(answer, as_json=as_json)


@click.command("whole", epilog="Example: photoclust whole Anna 17 18")
@click.argument("person")
@faces_argument
@library_option
@json_option
def whole(person: str, faces: tuple[int, ...], folder: Path, as_json: bool) -> None:
    """Say that PERSON is one though each FACE of theirs looks different: suggest asks no more."""
    with existing_library(folder) as library:
        people.keep_whole(library, person, faces)
    print_answer("They stay one person.", faces, as_json=as_json)


@click.command("dismiss", epilog="Example: photoclust dismiss 17")
@faces_argument
@library_option
@json_option
def dismiss(faces: tuple[int, ...], folder: Path, as_json: bool) -> None:
    """Say that no FACE is a face: a statue, a pattern, a painting."""
    with existing_library(folder) as library:
        people.dismiss(library, faces)
    print_answer(f"{counted(len(faces), 'face')} out of the way.", faces, as_json=as_json)


@click.command("cover", epilog="Example: photoclust cover Anna 17")
@click.argument("person")
@click.argument("face", type=int)
@library_option
@json_option
def cover(person: str, face: int, folder: Path, as_json: bool) -> None:
    """Let FACE stand for PERSON in lists and reports."""
    with existing_library(folder) as library:
        answer = people.choose_cover(library, person, face)
    _print_person(answer, as_json=as_json)


@click.command("together", epilog="Example: photoclust together 17 18")
@click.argument("face", type=int)
@click.argument("other", type=int)
@library_option
@json_option
def together(face: int, other: int, folder: Path, as_json: bool) -> None:
    """Say that FACE and OTHER, of one photo, may be one person: a mirror, a collage."""
    with existing_library(folder) as library:
        people.allow_together(library, face, other)
    print_answer("They may be one person at the next regrouping.", (face, other), as_json=as_json)


@click.command("apart", epilog="Example: photoclust apart 17 18")
@click.argument("face", type=int)
@click.argument("other", type=int)
@library_option
@json_option
def apart(face: int, other: int, folder: Path, as_json: bool) -> None:
    """Say that FACE and OTHER, of one photo, are two people however alike: twins, say."""
    with existing_library(folder) as library:
        people.tell_apart(library, face, other)
    print_answer("They stay two people.", (face, other), as_json=as_json)


def _print_person(person: Person, *, as_json: bool) -> None:
    sentence = f"{person.handle} {called(person)} has {counted(person.faces, 'face')}."
    print_answer(sentence, person, as_json=as_json)
