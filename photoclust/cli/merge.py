"""`photoclust merge`."""

from pathlib import Path

import click

from photoclust import people
from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import called, print_json, print_line, side_by_side
from photoclust.wording import counted


@click.command("merge", epilog="Example: photoclust merge Anna g7 g12")
@click.argument("into")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@library_option
@json_option
def command(into: str, others: tuple[str, ...], folder: Path, as_json: bool) -> None:
    """Say that every OTHER is the same as INTO, whose name stays.

    Each is a name, a number, or a group such as g12.
    """
    with existing_library(folder) as library:
        handles = [people.find(library, each).handle for each in (into, *others)]
        together = people.photos_together(library, handles)
        merged = people.merge(library, into, others)
    if as_json:
        print_json(merged)
    else:
        print_line(f"{merged.handle} {called(merged)} is in {counted(merged.photos, 'photo')}.")
        if together:
            print_line(side_by_side(together))
