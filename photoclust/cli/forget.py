"""`photoclust forget`."""

from pathlib import Path

import click

from photoclust.cli.options import NamedPath, existing_library, json_option, library_option
from photoclust.cli.printing import print_answer
from photoclust.scan import normal
from photoclust.wording import counted


@click.command("forget", epilog="Example: photoclust forget ~/Pictures/scans, or with --offline")
@click.argument("photos", type=NamedPath(path_type=Path), metavar="FOLDER")
@click.option("--offline", is_flag=True, help="Only files that are out of reach: deleted, or on a drive.")
@library_option
@json_option
def forget(photos: Path, offline: bool, folder: Path, as_json: bool) -> None:
    """Forget the photos below FOLDER and delete their face data. The photos themselves are not touched.

    What you said of them is kept and holds again should they be scanned once more.
    """
    with existing_library(folder) as library:
        count = library.forget(normal(photos), only_offline=offline)
    print_answer(f"{counted(count, 'file')} forgotten.", count, as_json=as_json)
