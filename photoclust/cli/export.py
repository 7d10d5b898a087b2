"""`photoclust export`."""

import io
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

import click

from photoclust.cli.options import (
    NamedPath,
    existing_library,
    force_option,
    json_option,
    library_option,
    writable,
)
from photoclust.cli.printing import print_json, remark
from photoclust.export import write_csv, write_json
from photoclust.library import Library
from photoclust.wording import counted
from photoclust.writing import whole_file

_WRITERS: Final[Mapping[str, Callable[[Library, IO[str]], int]]] = {"csv": write_csv, "json": write_json}


@dataclass(frozen=True, slots=True)
class Exported:
    """Where an export went, and how many faces it holds."""

    file: Path
    faces: int


@click.command("export", epilog="Example: photoclust export faces.csv")
@click.argument("file", required=False, type=NamedPath(dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(list(_WRITERS)), help="Leave out where FILE ends in it.")
@force_option
@library_option
@json_option
def command(file: Path | None, form: str | None, *, force: bool, folder: Path, as_json: bool) -> None:
    """Write photos, faces, boxes and names to FILE, or to standard output.

    CSV has a row for every face and is made safe for spreadsheets; JSON is exact. Boxes are in
    pixels of the upright photo. With --json and no FILE the export is JSON.
    """
    chosen = form or _form(file, as_json)
    if file is None and as_json and chosen != "json":
        raise click.UsageError("--json without FILE prints JSON: leave out --format csv, or name a FILE.")
    with existing_library(folder) as library:
        if file is None:
            _print(library, chosen)
            return
        target = writable(file, (f".{chosen}",), replace=force)
        with whole_file(target) as stream:
            exported = Exported(target, _WRITERS[chosen](library, stream))
    if as_json:
        print_json(exported)
    else:
        remark(f"{counted(exported.faces, 'face')} written to {exported.file}")


def _form(file: Path | None, as_json: bool) -> str:
    if file is None:
        return "json" if as_json else "csv"
    return "json" if file.suffix.lower() == ".json" else "csv"


def _print(library: Library, form: str) -> None:
    """Write UTF-8 whatever the terminal's encoding: a file made by `>` must be right."""
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)
    _WRITERS[form](library, stream)
    stream.flush()
    stream.detach()
