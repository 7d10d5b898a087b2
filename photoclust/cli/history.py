"""The owner's acts: `history`, `undo`, `redo`."""

from pathlib import Path

import click

from photoclust import people
from photoclust.cli.joining import join_ungrouped
from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import print_answer, print_json, print_table
from photoclust.people.history import Turned


@click.command("history", epilog="Example: photoclust history --count 10")
@click.option("--count", type=click.IntRange(1), default=30, show_default=True, help="How many acts.")
@library_option
@json_option
def history(count: int, folder: Path, as_json: bool) -> None:
    """List what you did, newest first. The first column is what undo accepts."""
    with existing_library(folder) as library:
        acts = library.journal.acts(count)
    if as_json:
        print_json(acts)
        return
    rows = [
        (str(act.id), act.made_at[:16].replace("T", " "), act.kind, act.summary, "undone" * act.undone)
        for act in acts
    ]
    print_table(("Act", "When (UTC)", "What", "", ""), rows)


@click.command("undo", epilog="Example: photoclust undo, or photoclust undo 12")
@click.argument("act", type=int, required=False)
@library_option
@json_option
def undo(act: int | None, folder: Path, as_json: bool) -> None:
    """Take back the last thing you did, or ACT, however long ago; what you did since stays."""
    with existing_library(folder) as library:
        turned = people.turned(library, lambda library: people.undo(library, act))
        join_ungrouped(library)
    _print_turned("Undone", turned, as_json=as_json)


@click.command("redo", epilog="Example: photoclust redo")
@library_option
@json_option
def redo(folder: Path, as_json: bool) -> None:
    """Do again what was just undone."""
    with existing_library(folder) as library:
        turned = people.turned(library, people.redo)
        join_ungrouped(library)
    _print_turned("Done again", turned, as_json=as_json)


def _print_turned(what: str, turned: Turned, *, as_json: bool) -> None:
    """Say what was taken back or done again, and of a name that more than one person has by it."""
    said = "" if turned.act is None else turned.act.summary
    names = (
        f" More than one person is called {name} now: merge them, or rename one." for name in turned.doubled
    )
    print_answer(f"{what}: {said}.{''.join(names)}", turned.act, as_json=as_json)
