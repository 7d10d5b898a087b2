"""`photoclust show`."""

from dataclasses import dataclass
from pathlib import Path

import click

from photoclust import people
from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import print_json, print_table
from photoclust.model import Person, PlacedFace


@dataclass(frozen=True, slots=True)
class Shown:
    """One person's faces, best first."""

    person: Person
    faces: list[PlacedFace]


@click.command("show", epilog="Example: photoclust show Anna")
@click.argument("person")
@library_option
@json_option
def command(person: str, folder: Path, as_json: bool) -> None:
    """List the photos of PERSON, best face first: a name, a number, or a group such as g12.

    The first column is what confirm, reject, split, dismiss and cover accept.
    """
    with existing_library(folder) as library:
        found = people.find(library, person)
        shown = Shown(found, list(library.census.faces(found.handle)))
    if as_json:
        print_json(shown)
        return
    print_table(
        ("Face", "Taken", "Pixels", "Said by", "Photo"), [_row(each) for each in shown.faces], right=(0, 2)
    )


def _row(face: PlacedFace) -> tuple[object, ...]:
    said_by = "you" if face.confirmed else "guess"
    taken = face.taken.date() if face.dated else ""
    return str(face.id), taken, round(face.quality.size), said_by, face.paths[0]
