"""What the owner says of people and events: `differ`, `hide`, `unhide`, `ignore`, `notice`."""

from datetime import datetime
from pathlib import Path

import click

from photoclust import people
from photoclust.cli.joining import join_ungrouped
from photoclust.cli.options import NamedPath, existing_library, json_option, library_option
from photoclust.cli.printing import called, print_answer
from photoclust.wording import counted

_event_folder = click.option(
    "--folder", "event", type=NamedPath(path_type=Path), help="The event's folder of photos."
)
_event_day = click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="The event's day: 2019-05-04.")


@click.command("differ", epilog="Example: photoclust differ Anna g7")
@click.argument("first")
@click.argument("second")
@library_option
@json_option
def differ(first: str, second: str, folder: Path, as_json: bool) -> None:
    """Say that FIRST and SECOND are two people: they are not joined, nor asked about again."""
    with existing_library(folder) as library:
        people.differ(library, first, second)
    print_answer("They stay two people.", (first, second), as_json=as_json)


@click.command("hide", epilog="Example: photoclust hide g7")
@click.argument("person")
@library_option
@json_option
def hide(person: str, folder: Path, as_json: bool) -> None:
    """Keep PERSON out of lists; their new photos stay with them."""
    with existing_library(folder) as library:
        hidden = people.hide(library, person)
    print_answer(f"{hidden.handle} {called(hidden)} is hidden.", hidden, as_json=as_json)


@click.command("unhide", epilog="Example: photoclust unhide 3")
@click.argument("person")
@library_option
@json_option
def unhide(person: str, folder: Path, as_json: bool) -> None:
    """List PERSON again."""
    with existing_library(folder) as library:
        shown = people.hide(library, person, hidden=False)
    print_answer(f"{shown.handle} {called(shown)} is listed again.", shown, as_json=as_json)


@click.command("ignore", epilog="Example: photoclust ignore --folder ~/Pictures/wedding")
@_event_folder
@_event_day
@library_option
@json_option
def ignore(event: Path | None, day: datetime | None, folder: Path, as_json: bool) -> None:
    """Put the strangers of an event out of the way: nobody known, and in no other photo."""
    with existing_library(folder) as library:
        join_ungrouped(library)
        faces = people.ignore_event(library, folder=event, day=day and day.date())
    sentence = f"{counted(len(faces), 'face')} out of the way; photoclust undo brings them back."
    print_answer(sentence, faces, as_json=as_json)


@click.command("notice", epilog="Example: photoclust notice --folder ~/Pictures/wedding")
@_event_folder
@_event_day
@library_option
@json_option
def notice(event: Path | None, day: datetime | None, folder: Path, as_json: bool) -> None:
    """Bring the ignored strangers of an event back."""
    with existing_library(folder) as library:
        faces = people.notice_event(library, folder=event, day=day and day.date())
        join_ungrouped(library)
    print_answer(f"{counted(len(faces), 'face')} back.", faces, as_json=as_json)
