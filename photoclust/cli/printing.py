"""Print answers: tables and sentences for people, one JSON document for programs."""

import dataclasses
import io
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import IO, Final

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from photoclust.model import Person
from photoclust.wording import counted, plain

_WIDE: Final = 100_000


def print_json(document: object) -> None:
    """Print dataclasses as ASCII JSON; os.fsencode of a path read back is the file's true name."""
    click.echo(json.dumps(document, default=_jsonable, indent=2))


def print_answer(sentence: str, document: object, *, as_json: bool) -> None:
    """Print what an act came to: a sentence, or the document."""
    if as_json:
        print_json(document)
    else:
        print_line(sentence)


def print_table(
    titles: Sequence[str], rows: Sequence[Sequence[object]], *, right: Sequence[int] = ()
) -> None:
    """Print rows under titles, cells made safe; `right` lists the columns of numbers.

    In a terminal a long cell is folded; in a pipe every row is one line.
    """
    table = Table(box=None, pad_edge=False, header_style="bold", show_header=any(titles))
    for column, title in enumerate(titles):
        table.add_column(title, justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(value)) for value in row))
    if sys.stdout.isatty():
        _console(sys.stdout).print(table)
        return
    text = io.StringIO()
    _console(text, _WIDE).print(table)
    click.echo("\n".join(line.rstrip() for line in text.getvalue().splitlines()))


def _console(file: IO[str], width: int | None = None) -> Console:
    return Console(file=file, width=width, markup=False, highlight=False, emoji=False)


def print_line(sentence: str) -> None:
    """Print a sentence as part of the answer."""
    click.echo(plain(sentence))


def remark(sentence: str) -> None:
    """Print a sentence beside the answer, on standard error."""
    click.echo(plain(sentence), err=True)


def called(person: Person) -> str:
    """Return what a person is called in a list."""
    return person.name if person.name is not None else "(no name yet)"


def side_by_side(photos: int) -> str:
    """Return what is to be said of two who became one and stand beside each other in so many photos."""
    shown = counted(photos, "photo")
    return f"They were together in {shown}, as two people are: `photoclust undo` takes this back."


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.0f}"
    return f"{value:,}" if isinstance(value, int) else plain(value)


def _jsonable(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in JSON")
