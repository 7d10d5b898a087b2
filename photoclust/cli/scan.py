"""`photoclust scan`."""

import dataclasses
from pathlib import Path

import click

from photoclust import settings
from photoclust.cli.options import NamedPath, json_option, library_option, on_library, opened_library
from photoclust.cli.printing import print_json, print_line
from photoclust.cli.scanning import ScanSummary, scan_into
from photoclust.errors import PhotoclustError
from photoclust.wording import counted


@click.command("scan", epilog="Example: photoclust scan ~/Pictures /media/camera")
@click.argument("folders", nargs=-1, required=True, type=NamedPath(path_type=Path), metavar="FOLDER...")
@click.option("--workers", type=click.IntRange(0, 256), help="Reading processes; 0 for one a core.")
@click.option("--retry", is_flag=True, help="Try the files that were skipped before once more.")
@library_option
@json_option
def command(
    folders: tuple[Path, ...], workers: int | None, retry: bool, *, folder: Path, as_json: bool
) -> None:
    """Find the people in every photo below each FOLDER.

    Photos are only read. Each is saved as it is done: Ctrl-C stops the scan, and the same command
    goes on from there. A photo that was scanned before is not opened again.
    """
    for each in folders:
        if each.is_file():
            raise PhotoclustError(f"{each} is a file, not a folder; name the folder that it lies in.")
    chosen = settings.load()
    if workers is not None:
        chosen = dataclasses.replace(chosen, workers=workers)
    with opened_library(folder) as library:
        summary = scan_into(library, folders, chosen, retry=retry)
    if as_json:
        print_json(summary)
    else:
        print_summary(summary, on_library(folder))


def print_summary(summary: ScanSummary, options: str) -> None:
    """Print what the library holds now, and what to do next."""
    totals = summary.totals
    known = [counted(summary.people, "person")] if summary.people else []
    known += [f"{counted(summary.groups, 'group')} without a name"] if summary.groups else []
    print_line(
        f"{counted(totals.photos, 'photo')}, {counted(totals.faces, 'face')}:"
        f" {' and '.join(known) or 'nobody twice'}, {counted(totals.strangers, 'face')} like no other."
    )
    if totals.skipped:
        print_line(f"{counted(totals.skipped, 'file')} skipped; photoclust skipped{options} tells why.")
    if totals.offline:
        print_line(f"{counted(totals.offline, 'file')} out of reach; faces and names are kept.")
    if summary.first_group is not None and (summary.new or not summary.people):
        print_line(f'Next: photoclust name {summary.first_group} "Anna"{options}')
        print_line(f"To see the faces: photoclust report{options}")
