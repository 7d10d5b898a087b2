"""`photoclust find`."""

import io
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from photoclust.cli.options import NamedPath, existing_library, json_option, library_option
from photoclust.cli.printing import print_json, print_line, print_table, remark
from photoclust.copying import copy_photos
from photoclust.listing import ListForm, write_photos
from photoclust.model import FoundPhoto
from photoclust.search import Answer, QueryFault, search, text_of
from photoclust.wording import counted, plain


@dataclass(frozen=True, slots=True)
class Copied:
    """What copying came to. there: photos whose very copy was there already."""

    folder: Path
    copied: int
    there: int
    failed: int


@dataclass(frozen=True, slots=True)
class Found:
    """What was understood, and the photos. copies: where they were copied, if that was asked for."""

    query: str
    photos: tuple[FoundPhoto, ...]
    copies: Copied | None = None


@click.command("find", epilog="Example: photoclust find Anna and Bob not Carl year:2019")
@click.argument("query", nargs=-1, required=True)
@click.option("--csv", "as_csv", is_flag=True, help="Print a row a photo for spreadsheets.")
@click.option(
    "--copy-to",
    "target",
    metavar="FOLDER",
    type=NamedPath(file_okay=False, path_type=Path),
    help="Copy the photos into FOLDER; nothing there is overwritten.",
)
@library_option
@json_option
def command(
    query: tuple[str, ...], target: Path | None, *, as_csv: bool, folder: Path, as_json: bool
) -> None:
    """Find the photos that show whom QUERY asks for, newest first.

    \b
    Anna Bob               both, and whoever else (Anna and Bob)
    Anna or Bob            one of them, or both
    Anna not Bob           without Bob
    only Anna Bob          nobody else who has a name
    strangers:no           nobody without a name
    year:2019  year:2015-2019  date:2019-05  from:2019-05-04  before:2020
    """
    if as_csv and as_json:
        raise click.UsageError("--csv and --json print two different things; leave one out.")
    with existing_library(folder) as library:
        text = " ".join(query)
        try:
            answer = search(library, text)
        except QueryFault as fault:
            _point(text, fault)
            raise
    copies = None if target is None else _copy(answer.photos, target.absolute())
    if as_csv:
        _print_csv(answer.photos)
    elif as_json:
        print_json(Found(text_of(answer.query), answer.photos, copies))
    else:
        _print(answer, copies)


def _point(text: str, fault: QueryFault) -> None:
    """Show the place in what was typed."""
    remark(text)
    remark(" " * len(plain(text[: fault.at])) + "^" * fault.length)


def _copy(photos: Sequence[FoundPhoto], target: Path) -> Copied:
    *_, step = copy_photos(photos, target)
    for each in step.failed:
        remark(f"{each.path}: {each.reason}")
    return Copied(target, step.copied, step.there, len(step.failed))


def _print(answer: Answer, copies: Copied | None) -> None:
    if not answer.photos:
        print_line(f"No photo: {text_of(answer.query)}")
        return
    rows = [
        (photo.taken.date() if photo.dated else "", ", ".join(photo.names), photo.paths[0])
        for photo in answer.photos
    ]
    print_table(("Taken", "Who", "Photo"), rows)
    if copies is None:
        remark(f"{counted(len(answer.photos), 'photo')}: {text_of(answer.query)}")
        return
    there = f", {counted(copies.there, 'photo')} were there already" if copies.there else ""
    remark(f"{counted(copies.copied, 'photo')} copied to {copies.folder}{there}.")


def _print_csv(photos: Sequence[FoundPhoto]) -> None:
    """Write UTF-8 whatever the terminal's encoding: a file made by `>` must be right."""
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)
    write_photos(ListForm.CSV, photos, stream)
    stream.flush()
    stream.detach()
