"""What the commands take in common."""

import os
import shlex
from collections.abc import Sequence
from pathlib import Path

import click

from photoclust.cli.printing import remark
from photoclust.errors import DamagedLibrary, LibraryError, PhotoclustError
from photoclust.library import Library, backups
from photoclust.library.backups import damaged
from photoclust.library.store import FILE_NAME
from photoclust.settings import default_library


class NamedPath(click.Path):
    """A path that has a name: an unset shell variable gives "", which would mean the folder one is in."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """Return the path; fail for an empty one."""
        if os.fspath(value) == "":
            self.fail("the name is empty. Is a shell variable unset?", param, ctx)
        return super().convert(value, param, ctx)


library_option = click.option(
    "--library",
    "folder",
    metavar="FOLDER",
    type=NamedPath(file_okay=False, path_type=Path),
    default=default_library,
    help="Folder of the library to use instead of your own.",
)
faces_argument = click.argument("faces", nargs=-1, required=True, type=int, metavar="FACE...")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")
force_option = click.option("--force", is_flag=True, help="Replace FILE if it exists.")


def on_library(folder: Path) -> str:
    """Return what a command needs to work on this library too: nothing for the owner's own."""
    return "" if folder == default_library() else f" --library {shlex.quote(str(folder))}"


def existing_library(folder: Path, *, copied: bool = True) -> Library:
    """Open a library that some scan made; raise LibraryError when there is none. copied: once a day."""
    if not (folder / FILE_NAME).exists() and not backups(folder):
        raise LibraryError(
            f"There is no library in {folder} yet; make it with: photoclust scan FOLDER{on_library(folder)}"
        )
    return opened_library(folder) if copied else Library(folder)


def opened_library(folder: Path) -> Library:
    """Open or make a library, and copy it if that was not done today.

    A copy that cannot be made is told of: the owner may be here to free some space.
    """
    library = Library(folder)
    try:
        library.back_up_daily()
    except DamagedLibrary as error:
        library.close()
        raise damaged(folder) from error
    except LibraryError as error:
        remark(f"No copy of the library was made today. {error}")
    return library


def writable(file: Path, endings: Sequence[str], *, replace: bool) -> Path:
    """Return the absolute path of a file to write; raise PhotoclustError where it might be the owner's.

    endings: what the file may end in, lower case. replace: whether a file that exists may go.
    """
    target = file.absolute()
    if target.suffix.lower() not in endings:
        raise PhotoclustError(f"{target} must end in {' or '.join(endings)}; choose another name.")
    if os.path.lexists(target) and not replace:
        raise PhotoclustError(f"{target} exists already; choose another name, or add --force to replace it.")
    return target
