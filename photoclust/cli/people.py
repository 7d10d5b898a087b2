"""`photoclust people`."""

from dataclasses import dataclass
from pathlib import Path

import click

from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import called, print_json, print_line, print_table
from photoclust.model import Person, Totals
from photoclust.wording import counted


@dataclass(frozen=True, slots=True)
class Everyone:
    """Who is there. people: those made by a name or a merge. groups: those that wait for a name."""

    people: list[Person]
    groups: list[Person]
    totals: Totals


@click.command("people", epilog="Example: photoclust people --json")
@library_option
@json_option
def command(folder: Path, as_json: bool) -> None:
    """List who is in the photos: first those with a name, then groups that wait for one.

    The first column is what the other commands accept: a person's number, or g and a group's.
    """
    with existing_library(folder) as library:
        census = library.census
        everyone = Everyone(census.persons(), census.groups(), census.totals())
    if as_json:
        print_json(everyone)
    else:
        _print(everyone)


def _print(everyone: Everyone) -> None:
    listed = [person for person in (*everyone.people, *everyone.groups) if not person.hidden]
    if listed:
        rows = [(person.handle, called(person), person.faces, person.photos) for person in listed]
        print_table(("Who", "Name", "Faces", "Photos"), rows, right=(2, 3))
    else:
        print_line("Nobody yet: no two photos are known to show the same face.")
    hidden = len(everyone.people) + len(everyone.groups) - len(listed)
    if hidden:
        print_line(f"And {counted(hidden, 'person')} whom you hid.")
    if everyone.totals.strangers:
        print_line(f"And {counted(everyone.totals.strangers, 'face')} like no other.")
