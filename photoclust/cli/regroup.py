"""`photoclust regroup`."""

from dataclasses import replace
from pathlib import Path

import click

from photoclust import settings
from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import print_json, print_line
from photoclust.difference import Regrouping
from photoclust.equipment import grouping_rules
from photoclust.regroup import preview
from photoclust.regroup import regroup as regroup_library
from photoclust.wording import counted


@click.command("regroup", epilog="Example: photoclust regroup --preview --strictness 0.5")
@click.option("--preview", "only_preview", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--afresh", is_flag=True, help="Let go of all guesses, not only of those that fit no more.")
@click.option("--strictness", type=click.FloatRange(-1, 1), help="From -1, loose, to 1, strict.")
@library_option
@json_option
def regroup(
    only_preview: bool, *, afresh: bool, strictness: float | None, folder: Path, as_json: bool
) -> None:
    """Group all faces anew. Names, merges and all else you said stay.

    Once you have named somebody, a face also stays with whom it is shown while it fits there.
    """
    rules = grouping_rules(settings.load())
    if strictness is not None:
        rules = replace(rules, strictness=strictness)
    with existing_library(folder) as library:
        grouped = preview if only_preview else regroup_library
        change = grouped(library, rules, afresh=afresh)
    if as_json:
        print_json(change)
    else:
        print_line(_in_words(change, "would move" if only_preview else "moved"))


def _in_words(change: Regrouping, moved: str) -> str:
    waiting = f"{counted(change.waiting, 'group')} without a name"
    before = ", as before" if change.waiting == change.waited else f" instead of {change.waited:,}"
    stay = f" {counted(change.doubtful, 'face')} stay in doubt: see suggest." if change.doubtful else ""
    return (
        f"{counted(change.faces, 'face')}, {waiting}{before}: {counted(change.moved, 'face')} {moved},"
        f" {counted(change.gaining, 'person')} gained faces, {change.emptied} names lost.{stay}"
    )
