"""Scan folders into a library and group the faces: what `scan` and `demo` share."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import click

from photoclust.cli.following import Follower
from photoclust.cli.printing import remark
from photoclust.equipment import examination_of, grouping_rules, workers_of
from photoclust.indexing import index_folders
from photoclust.library import Library
from photoclust.model import Progress, Totals
from photoclust.regroup import regroup
from photoclust.settings import Settings
from photoclust.wording import counted


class ScanStopped(click.ClickException):
    """The owner stopped a scan; what is saved stays."""

    exit_code = 130

    def __init__(self, saved: int) -> None:
        """Say how far it came and how to go on."""
        super().__init__(f"stopped; {_are_saved(saved)}; run the same command to go on")

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence alone: it is not an error."""
        remark(self.message)


@dataclass(frozen=True, slots=True)
class ScanSummary:
    """What a scan did, and what the library holds after it. new: photos and files looked at."""

    new: int
    people: int
    groups: int
    totals: Totals
    first_group: str | None


def scan_into(library: Library, folders: Sequence[Path], settings: Settings, *, retry: bool) -> ScanSummary:
    """Scan, group, and sum up; raise ScanStopped on Ctrl-C."""
    examination = examination_of(settings)
    follower = Follower()
    try:
        with (
            workers_of(settings, examination) as workers,
            closing(
                index_folders(
                    library, folders, workers, examination, retry=retry, left_out=settings.folders_left_out()
                )
            ) as steps,
        ):
            follower.follow(steps)
    except KeyboardInterrupt as error:
        raise ScanStopped(follower.last.done) from error
    remark("Grouping the faces.")
    regroup(library, grouping_rules(settings))
    library.back_up_daily()
    return _summary(library, follower.last)


def _are_saved(photos: int) -> str:
    return f"{counted(photos, 'photo')} {'is' if photos == 1 else 'are'} saved"


def _summary(library: Library, last: Progress) -> ScanSummary:
    persons, groups = library.census.persons(), library.census.groups()
    first = groups[0].handle if groups else None
    return ScanSummary(last.done, len(persons), len(groups), library.census.totals(), first)
