"""`photoclust name`."""

from pathlib import Path

import click

from photoclust import people
from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import print_json, print_line
from photoclust.wording import counted


@click.command("name", epilog='Example: photoclust name g1 "Anna Schmidt"')
@click.argument("person")
@click.argument("name")
@library_option
@json_option
def command(person: str, name: str, folder: Path, as_json: bool) -> None:
    """Call PERSON by NAME. PERSON is a name, a number, or a group such as g12.

    The name is kept for good: no later scan or regrouping takes it away.
    """
    with existing_library(folder) as library:
        named = people.name(library, person, name)
    if as_json:
        print_json(named)
    else:
        print_line(f"{named.name} is in {counted(named.photos, 'photo')}.")
