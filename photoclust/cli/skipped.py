"""`photoclust skipped`."""

from dataclasses import dataclass
from pathlib import Path

import click

from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import print_json, print_line, print_table
from photoclust.model import SkippedFile


@dataclass(frozen=True, slots=True)
class Skipped:
    """The files that were not read."""

    skipped: list[SkippedFile]


@click.command("skipped", epilog="Example: photoclust skipped --json")
@library_option
@json_option
def command(folder: Path, as_json: bool) -> None:
    """List the files that could not be read, and why. A file is tried again when it changes."""
    with existing_library(folder) as library:
        answer = Skipped(list(library.files.skipped()))
    if as_json:
        print_json(answer)
    elif answer.skipped:
        print_table(("Why", "File"), [(each.reason, each.path) for each in answer.skipped])
    else:
        print_line("No file was skipped.")
