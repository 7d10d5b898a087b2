"""`photoclust accuracy`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from photoclust import settings
from photoclust.accuracy import Accuracy, Proposal, measure, propose
from photoclust.cli.options import existing_library, json_option, library_option, on_library
from photoclust.cli.printing import print_json, print_line
from photoclust.equipment import grouping_rules
from photoclust.regroup import regroup
from photoclust.wording import counted


@dataclass(frozen=True, slots=True)
class Report:
    """What the answers say. applied: the proposal was taken."""

    accuracy: Accuracy
    proposal: Proposal | None
    applied: bool


@click.command("accuracy", epilog="Example: photoclust accuracy")
@click.option("--apply", is_flag=True, help="Keep the strictness that is proposed, and group all faces anew.")
@library_option
@json_option
def accuracy(apply: bool, folder: Path, as_json: bool) -> None:
    """Say how right grouping is in this library, by what you confirmed and rejected.

    With enough answers it proposes how strict to be, and says what that would change; it changes nothing
    unless you add --apply.
    """
    chosen = settings.load()
    rules = grouping_rules(chosen)
    with existing_library(folder) as library:
        found, proposal = measure(library, rules), propose(library, rules)
        applied = apply and proposal is not None
        if applied and proposal is not None:
            regroup(library, replace(rules, strictness=proposal.strictness))
            settings.save(replace(chosen, strictness=proposal.strictness))
    report = Report(found, proposal, applied)
    if as_json:
        print_json(report)
        return
    for line in _lines(report, rules.strictness, on_library(folder)):
        print_line(line)


def _lines(report: Report, strictness: float, options: str) -> Iterator[str]:
    found = report.accuracy
    if found.recall is not None:
        alike = f"{found.joined:,} are as like their person as grouping asks"
        yield f"Of {counted(found.yes, 'face')} you confirmed, {alike}."
    if found.false_accepts is not None:
        yield f"Of {counted(found.no, 'face')} known to be somebody else, {found.wrongly_joined:,} are."
    if found.photo_pairs:
        yield (
            f"Of {counted(found.photo_pairs, 'pair')} of people in one photo, {found.alike_pairs:,} look"
            " like one person."
        )
    if found.answers_lacking:
        wanted = counted(found.answers_lacking, "answer")
        yield f"Too little to propose a strictness: about {wanted} more would do (photoclust suggest --ask)."
    elif report.proposal is None:
        yield f"Your answers suit the strictness as it is: {strictness:g}."
    else:
        yield from _proposed(report, strictness, options)


def _proposed(report: Report, strictness: float, options: str) -> Iterator[str]:
    proposal, found = report.proposal, report.accuracy
    if proposal is None:
        return
    way = "stricter" if proposal.strictness > strictness else "looser"
    moved = f"{counted(proposal.change.moved, 'face')} {'moved' if report.applied else 'would move'}"
    yield (
        f"Your {found.yes + found.no:,} answers suggest to be {way}: {proposal.strictness:g} instead of"
        f" {strictness:g}; {moved}, {proposal.change.emptied} names lost."
    )
    if report.applied:
        yield "This is now your setting strictness."
    else:
        yield f"  photoclust accuracy --apply{options}"
