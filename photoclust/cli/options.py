"""What the commands take in common."""

import shlex
from pathlib import Path

import click

from photoclust.errors import LibraryError
from photoclust.library import Library
from photoclust.library.store import FILE_NAME
from photoclust.settings import default_library

library_option = click.option(
    "--library",
    "folder",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    default=default_library,
    help="Folder of the library to use instead of your own.",
)
faces_argument = click.argument("faces", nargs=-1, required=True, type=int, metavar="FACE...")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")


def on_library(folder: Path) -> str:
    """Return what a command needs to work on this library too: nothing for the owner's own."""
    return "" if folder == default_library() else f" --library {shlex.quote(str(folder))}"


def existing_library(folder: Path) -> Library:
    """Open a library that some scan made; raise LibraryError when there is none."""
    if not (folder / FILE_NAME).exists():
        raise LibraryError(
            f"There is no library in {folder} yet; make it with: photoclust scan FOLDER{on_library(folder)}"
        )
    return Library(folder)
