"""`photoclust people`."""

from dataclasses import dataclass, replace
from pathlib import Path

import click

from photoclust.cli.options import existing_library, json_option, library_option, on_library
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
@click.option("--hidden", "only_hidden", is_flag=True, help="List those you hid instead.")
@library_option
@json_option
def command(only_hidden: bool, folder: Path, as_json: bool) -> None:
    """List who is in the photos: first those with a name, then groups that wait for one.

    The first column is what the other commands accept: a person's number, or g and a group's.
    """
    with existing_library(folder) as library:
        census = library.census
        everyone = Everyone(census.persons(), census.groups(), census.totals())
    hidden = [person for person in everyone.people if person.hidden]
    if as_json:
        print_json(replace(everyone, people=hidden, groups=[]) if only_hidden else everyone)
    elif only_hidden:
        _print_people(hidden, nobody="You hid nobody.")
    else:
        _print(everyone, len(hidden), on_library(folder))


def _print(everyone: Everyone, hidden: int, options: str) -> None:
    listed = [person for person in everyone.people if not person.hidden]
    _print_people([*listed, *everyone.groups], nobody=_why_nobody(everyone.totals, options))
    if hidden:
        print_line(f"And {counted(hidden, 'person')} whom you hid: photoclust people --hidden{options}")
    if everyone.totals.strangers:
        print_line(f"And {counted(everyone.totals.strangers, 'face')} like no other.")


def _why_nobody(totals: Totals, options: str) -> str:
    if not totals.photos:
        return f"No photos yet; scan a folder first: photoclust scan FOLDER{options}"
    if not totals.faces:
        return f"Nobody yet: no face was found in {counted(totals.photos, 'photo')}."
    return "Nobody yet: no two photos are known to show the same face."


def _print_people(listed: list[Person], *, nobody: str) -> None:
    if not listed:
        print_line(nobody)
        return
    rows = [(person.handle, called(person), person.faces, person.photos) for person in listed]
    print_table(("Who", "Name", "Faces", "Photos"), rows, right=(2, 3))
