"""`regroup` and `suggest`."""

from dataclasses import dataclass, replace
from pathlib import Path

import click

from photoclust import settings
from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import print_json, print_line, print_table
from photoclust.equipment import grouping_rules
from photoclust.regroup import Regrouping, preview
from photoclust.regroup import regroup as regroup_library
from photoclust.suggestions import SamePerson, TwoPeople, same_people, two_people
from photoclust.wording import counted


@dataclass(frozen=True, slots=True)
class Questions:
    """What is worth asking."""

    same: list[SamePerson]
    two: list[TwoPeople]


@click.command("regroup", epilog="Example: photoclust regroup --preview --strictness 0.5")
@click.option("--preview", "only_preview", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--strictness", type=click.FloatRange(-1, 1), help="From -1, loose, to 1, strict.")
@library_option
@json_option
def regroup(only_preview: bool, strictness: float | None, folder: Path, as_json: bool) -> None:
    """Group all faces anew. Names, merges and all else you said stay."""
    rules = grouping_rules(settings.load())
    if strictness is not None:
        rules = replace(rules, strictness=strictness)
    with existing_library(folder) as library:
        change = preview(library, rules) if only_preview else regroup_library(library, rules)
    if as_json:
        print_json(change)
    else:
        print_line(_in_words(change, "would move" if only_preview else "moved"))


@click.command("suggest", epilog="Example: photoclust suggest --count 5")
@click.option("--count", type=click.IntRange(1), default=10, show_default=True, help="How many questions.")
@library_option
@json_option
def suggest(count: int, folder: Path, as_json: bool) -> None:
    """Ask what is worth asking: are these two the same, is this one really two?

    Answer with photoclust merge, differ or split; leave out what you do not know.
    """
    rules = grouping_rules(settings.load())
    with existing_library(folder) as library:
        asked = Questions(same_people(library, rules, most=count), two_people(library, rules, most=count))
    if as_json:
        print_json(asked)
        return
    rows = [
        (f"{each.probability:.0%}", f"{each.first} and {each.second} are one", _answers(each))
        for each in asked.same
    ]
    rows += [
        (f"{each.probability:.0%}", f"{each.who} is two", f"split {each.who} {_listed(each.faces)}")
        for each in asked.two
    ]
    print_table(("Likely", "Perhaps", "Answer with: photoclust"), rows)


def _answers(question: SamePerson) -> str:
    pair = f"{question.first} {question.second}"
    return f"merge {pair}, or differ {pair}"


def _listed(faces: tuple[int, ...]) -> str:
    return " ".join(str(face) for face in faces)


def _in_words(change: Regrouping, moved: str) -> str:
    faces, groups = counted(change.faces, "face"), counted(change.groups, "group")
    return (
        f"{faces} in {groups}: {counted(change.moved, 'face')} {moved},"
        f" {counted(change.gaining, 'person')} gained faces, {change.emptied} names lost."
    )
