"""`photoclust demo`."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import appdirs
import click

from photoclust import settings
from photoclust.cli.options import json_option, on_library
from photoclust.cli.printing import print_json, print_line, remark
from photoclust.cli.scanning import scan_into
from photoclust.demo import Verdict, judge, make_album
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.report import write_report
from photoclust.wording import counted

_MARK: Final = "made-by-photoclust-demo"
_FAILED: Final = 1


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What the demo made, what was found in it, and where it lies."""

    passed: bool
    verdict: Verdict
    album: Path
    library: Path
    report: Path


@click.command("demo", epilog="Example: photoclust demo --into /tmp/photoclust-demo")
@click.option(
    "--into",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    default=lambda: Path(appdirs.user_cache_dir("Photoclust", appauthor=False)) / "demo",
    help="Where to make the album and its library: an empty folder, or one of an earlier demo.",
)
@json_option
@click.pass_context
def command(context: click.Context, into: Path, as_json: bool) -> None:
    """Prove on a small album of its own that everything works; your library is not touched.

    The album shows one astronaut in several crops, sizes, exposures, qualities and orientations,
    some pictures without a face, and a broken file. Exits with 1 when not all is found as it was made.
    """
    shown = demonstrate(into.absolute())
    if as_json:
        print_json(shown)
    else:
        _print(shown)
    context.exit(0 if shown.passed else _FAILED)


def demonstrate(folder: Path) -> Demonstration:
    """Make the album, scan it into a library of its own, judge what was found, write the report."""
    places = album_at, library_at, report = folder / "album", folder / "library", folder / "report.html"
    clear(folder, places)
    album_at.mkdir()
    album = make_album(album_at)
    remark(f"Made an album of {counted(len(album.portraits | album.faceless), 'photo')} in {album_at}")
    with Library(library_at) as library:
        scan_into(library, [album_at], settings.load(), retry=False)
        verdict = judge(album, library)
        write_report(library, report, options=on_library(library_at))
    return Demonstration(verdict.passed, verdict, album_at, library_at, report)


def clear(folder: Path, places: tuple[Path, ...]) -> None:
    """Remove what an earlier demo left; raise PhotoclustError rather than touch anything else."""
    mark = folder / _MARK
    if folder.exists() and any(folder.iterdir()) and not mark.exists():
        raise PhotoclustError(f"{folder} holds something else; give the demo an empty folder with --into.")
    folder.mkdir(parents=True, exist_ok=True)
    mark.touch()
    for place in places:
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)


def _print(shown: Demonstration) -> None:
    verdict = shown.verdict
    print_line(
        f"Astronaut: {verdict.portraits_found} of {counted(verdict.portraits, 'photo')}"
        f" in one group; her faces were taken for {counted(verdict.people, 'person')}."
    )
    print_line(f"Without a face: {verdict.faceless} photos; false faces found: {verdict.false_faces}.")
    print_line(f"Broken file: {'skipped, with a reason' if verdict.broken_skipped else 'NOT listed'}.")
    print_line("Everything works." if verdict.passed else "Not all was found as it was made.")
    print_line(f"Look at it: {shown.report.as_uri()}")
    print_line(f"Play with it: photoclust people{on_library(shown.library)}")
