"""The owner's acts: `history`, `undo`, `redo`."""

from pathlib import Path

import click

from photoclust import people
from photoclust.cli.joining import join_ungrouped
from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import print_answer, print_json, print_table


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
        taken = people.undo(library, act)
        join_ungrouped(library)
    print_answer(f"Undone: {taken.summary}.", taken, as_json=as_json)


@click.command("redo", epilog="Example: photoclust redo")
@library_option
@json_option
def redo(folder: Path, as_json: bool) -> None:
    """Do again what was just undone."""
    with existing_library(folder) as library:
        taken = people.redo(library)
        join_ungrouped(library)
    print_answer(f"Done again: {taken.summary}.", taken, as_json=as_json)
