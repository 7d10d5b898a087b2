"""Days, months and years as one types them in a query, and the days they span."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from photoclust.search.query import EARLIEST, LATEST, Taken

_MOMENT: Final = r"\d{4}(?:-\d{1,2}){0,2}"
_RANGE: Final = re.compile(rf"({_MOMENT})\s*(?:\.\.|\N{{EN DASH}})\s*({_MOMENT})")
_YEARS: Final = re.compile(r"(\d{4})\s*(?:-|\.\.|\N{EN DASH})\s*(\d{4})")
KEYS: Final = ("year", "date", "from", "since", "until", "before", "after")


def span(key: str, text: str) -> Taken | None:
    """Return the days that `key:text` asks for; None where the text is no date.

    key: one of KEYS. A range may be the wrong way round.
    """
    ends = _YEARS.fullmatch(text) or _RANGE.fullmatch(text)
    first, last = (_days(each) for each in (ends.groups() if ends else (text, text)))
    if first is None or last is None or (ends and key not in {"year", "date"}):
        return None
    match key:
        case "from" | "since":
            return Taken(first.first, LATEST)
        case "until":
            return Taken(EARLIEST, first.last)
        case "before":
            return None if first.first == EARLIEST else Taken(EARLIEST, first.first - timedelta(days=1))
        case "after":
            return None if first.last == LATEST else Taken(first.last + timedelta(days=1), LATEST)
        case _:
            return Taken(min(first.first, last.first), max(first.last, last.last))


def _days(text: str) -> Taken | None:
    """Return the days of "2019", "2019-5" or "2019-05-04"."""
    if not re.fullmatch(_MOMENT, text):
        return None
    year, *rest = map(int, text.split("-"))
    try:
        match rest:
            case []:
                return Taken(date(year, 1, 1), date(year, 12, 31))
            case [month]:
                return Taken(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
            case _:
                day = date(year, rest[0], rest[1])
                return Taken(day, day)
    except ValueError:
        return None
