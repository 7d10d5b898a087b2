"""`photoclust name`."""

from pathlib import Path

import click

from photoclust import people
from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import print_json, print_line, side_by_side
from photoclust.model import Person
from photoclust.people.finding import called, folded
from photoclust.wording import counted


@click.command("name", epilog='Example: photoclust name g1 "Anna Schmidt"')
@click.argument("person")
@click.argument("name")
@library_option
@json_option
def command(person: str, name: str, folder: Path, as_json: bool) -> None:
    """Call PERSON by NAME. PERSON is a name, a number, or a group such as g12.

    All faces that PERSON shows now are theirs for good: no later scan or regrouping takes them or
    the name away. A group that gets the name of somebody known becomes part of them. Say which
    faces are wrong with photoclust reject.
    """
    with existing_library(folder) as library:
        before, known = people.find(library, person), library.census.names()
        those = [str(each) for each in called(known, folded(name)) if str(each) != before.handle]
        together = people.photos_together(library, [before.handle, *those]) if those else 0
        named = people.name(library, before.handle, name)
    if as_json:
        print_json(named)
    else:
        print_line(_in_words(before, named, joined=int(named.handle) in known))
        if together:
            print_line(side_by_side(together))


def _in_words(before: Person, named: Person, *, joined: bool) -> str:
    """Say who is in how many photos; joined: the person was there before, perhaps under this name."""
    photos = counted(named.photos, "photo")
    if joined and before.handle != named.handle:
        taken = counted(before.faces, "face")
        return f"{before.handle} ({taken}) is now part of {named.name}, in {photos}."
    return f"{named.name} is in {photos}."
