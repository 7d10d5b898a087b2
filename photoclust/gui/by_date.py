"""Which of a person's faces or photos are listed, and in what order: pure functions of what is asked for."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol, TypeVar

UNDATED: Final = 0
"""Stands for the year of what does not say when it was taken; no date has it."""


class Taken(Protocol):
    """A face or a photo: `taken` is its file's time unless it is dated."""

    @property
    def id(self) -> int: ...

    @property
    def taken(self) -> datetime: ...

    @property
    def dated(self) -> bool: ...


T = TypeVar("T", bound=Taken)


class DateOrder(StrEnum):
    """What comes first; by date, what has none comes last."""

    BEST = "best"
    UNSURE = "unsure"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many there are of a year, or UNDATED; of all together for None."""

    year: int | None
    count: int


def year_of(each: Taken) -> int:
    """Return the year that something was taken in, as far as it says."""
    return each.taken.year if each.dated else UNDATED


def years_of(listed: Iterable[Taken]) -> list[YearCount]:
    """Return all years together, then each, the newest first, and what has none."""
    counts = Counter(map(year_of, listed))
    return [
        YearCount(None, counts.total()),
        *(YearCount(year, counts[year]) for year in sorted(counts, reverse=True)),
    ]


def span_of(listed: Iterable[Taken]) -> str:
    """Return "2011-2020", one year, or nothing."""
    years = sorted({year_of(each) for each in listed} - {UNDATED})
    return f"{years[0]}\N{EN DASH}{years[-1]}" if len(years) > 1 else "".join(map(str, years))


def arranged_by_date(everything: Sequence[T], order: DateOrder, year: int | None) -> list[T]:
    """Return what to list; `everything` comes best first, or the least sure first."""
    listed = [each for each in everything if year is None or year_of(each) == year]
    if order in {DateOrder.BEST, DateOrder.UNSURE}:
        return listed
    dated = sorted(
        (each for each in listed if each.dated),
        key=lambda each: each.taken,
        reverse=order is DateOrder.NEWEST,
    )
    return [*dated, *(each for each in listed if not each.dated)]


def first_of_years(listed: Sequence[Taken]) -> dict[int, int]:
    """Return the ids of those, in their order, that begin another year, each with that year."""
    years = [year_of(each) for each in listed]
    return {
        each.id: year
        for each, year, before in zip(listed, years, [None, *years], strict=False)
        if year != before
    }
