"""`photoclust report`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from photoclust.cli.options import (
    NamedPath,
    existing_library,
    force_option,
    json_option,
    library_option,
    on_library,
    writable,
)
from photoclust.cli.printing import print_json, print_line
from photoclust.report import ReportLimits, write_report

FILE_NAME: Final = "report.html"
ENDINGS: Final = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Reported:
    """Where the page lies."""

    file: Path


@click.command("report", epilog="Example: photoclust report people.html")
@click.argument("file", required=False, type=NamedPath(dir_okay=False, path_type=Path))
@click.option(
    "--faces",
    type=click.IntRange(1, 1000),
    default=ReportLimits().faces,
    show_default=True,
    help="Faces shown of each person.",
)
@force_option
@library_option
@json_option
def command(file: Path | None, faces: int, *, force: bool, folder: Path, as_json: bool) -> None:
    """Write one page that shows everyone's faces to FILE, or beside the library.

    The page holds its pictures and needs no network and no script: any browser opens it.
    Only the report beside the library is replaced without --force.
    """
    beside = (folder / FILE_NAME).absolute()
    wanted = (file or beside).absolute()
    target = writable(wanted, ENDINGS, replace=force or wanted == beside)
    with existing_library(folder) as library:
        write_report(library, target, ReportLimits(faces=faces), options=on_library(folder))
    if as_json:
        print_json(Reported(target))
    else:
        print_line(f"The report is in {target}")
