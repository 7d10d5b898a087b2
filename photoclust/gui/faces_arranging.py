"""Which of a person's faces are listed, and in what order: pure functions of what the owner asks for."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from photoclust.model import PlacedFace


class FaceOrder(StrEnum):
    """What comes first."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many faces there are of a year; of all years for None."""

    year: int | None
    faces: int


def years_of(faces: Iterable[PlacedFace]) -> list[YearCount]:
    """Return all years together, then each, the newest first."""
    counts = Counter(face.taken.year for face in faces)
    return [
        YearCount(None, counts.total()),
        *(YearCount(year, counts[year]) for year in sorted(counts, reverse=True)),
    ]


def arranged_faces(faces: Sequence[PlacedFace], order: FaceOrder, year: int | None) -> list[PlacedFace]:
    """Return the faces to list; `faces` come best first."""
    listed = [face for face in faces if year is None or face.taken.year == year]
    if order is FaceOrder.BEST:
        return listed
    return sorted(listed, key=lambda face: face.taken, reverse=order is FaceOrder.NEWEST)


def first_of_years(faces: Sequence[PlacedFace]) -> dict[int, int]:
    """Return the faces, in their order, that begin another year, each with that year."""
    years = [face.taken.year for face in faces]
    return {
        face.id: year
        for face, year, before in zip(faces, years, [None, *years], strict=False)
        if year != before
    }
