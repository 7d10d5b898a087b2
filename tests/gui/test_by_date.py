"""Which of a person's faces are listed, by year and date; Qt's own tester watches the lists."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from photoclust.gui import texts
from photoclust.gui.by_date import (
    UNDATED,
    DateOrder,
    YearCount,
    arranged_by_date,
    first_of_years,
    span_of,
    years_of,
)
from photoclust.gui.faces_model import FacesModel
from photoclust.gui.timeline import YearsModel
from photoclust.model import Box, PlacedFace, Quality

QUALITY = Quality(size=80, sharpness=100, score=0.9, yaw=0)


def face(number: int, year: int) -> PlacedFace:
    taken = datetime(year, 6, number)
    return PlacedFace(
        number, (Path("a.jpg"),), 100, 100, Box(0, 0, 9, 9), QUALITY, taken, "1", "Anna", confirmed=False
    )


def undated(number: int) -> PlacedFace:
    """Return a face whose photo has its file's time alone, of the newest year."""
    return replace(face(number, 2026), dated=False)


FACES = [face(1, 2014), face(2, 2011), face(3, 2014), face(4, 2020)]


@pytest.mark.parametrize(
    ("order", "year", "listed"),
    [
        (DateOrder.BEST, None, [1, 2, 3, 4]),
        (DateOrder.NEWEST, None, [4, 3, 1, 2]),
        (DateOrder.OLDEST, None, [2, 1, 3, 4]),
        (DateOrder.OLDEST, 2014, [1, 3]),
        (DateOrder.BEST, 1999, []),
    ],
)
def test_faces_are_listed_as_asked(order: DateOrder, year: int | None, listed: list[int]) -> None:
    assert [each.id for each in arranged_by_date(FACES, order, year)] == listed


def test_years_are_counted_newest_first_after_all_of_them() -> None:
    assert years_of(FACES) == [
        YearCount(None, 4),
        YearCount(2020, 1),
        YearCount(2014, 2),
        YearCount(2011, 1),
    ]


@pytest.mark.parametrize("order", [DateOrder.NEWEST, DateOrder.OLDEST])
def test_what_has_no_date_comes_last_whatever_its_file_says(order: DateOrder) -> None:
    listed = arranged_by_date([undated(5), *FACES], order, None)
    assert listed[-1].id == 5
    assert first_of_years(listed)[5] == UNDATED


def test_a_file_s_time_makes_no_year() -> None:
    faces = [undated(5), face(1, 2014)]
    assert years_of(faces) == [YearCount(None, 2), YearCount(2014, 1), YearCount(UNDATED, 1)]
    assert arranged_by_date(faces, DateOrder.BEST, UNDATED) == faces[:1]


@pytest.mark.parametrize(
    ("faces", "said"),
    [
        (FACES, "2011\N{EN DASH}2020"),
        (FACES[:1], "2014"),
        ([undated(5)], ""),
        ([undated(5), FACES[0]], "2014"),
    ],
)
def test_the_years_of_somebody_are_those_that_photos_say(faces: list[PlacedFace], said: str) -> None:
    assert span_of(faces) == said


def test_the_first_face_of_each_year_is_known() -> None:
    assert first_of_years(arranged_by_date(FACES, DateOrder.NEWEST, None)) == {4: 2020, 3: 2014, 2: 2011}


def test_the_list_of_faces_tells_where_a_year_begins(qapp: object) -> None:
    model = FacesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    listed = arranged_by_date(FACES, DateOrder.OLDEST, None)
    model.show_faces(listed, first_of_years(listed))
    assert [model.index(row).data(FacesModel.YEAR) for row in range(4)] == ["2011", "2014", None, "2020"]


def test_a_screen_reader_hears_years_with_their_faces(qapp: object) -> None:
    model = YearsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(years_of(FACES))
    heard = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert heard == ["All years, 4 faces", "2020, 1 face", "2014, 2 faces"]


def test_an_unknown_year_goes_by_words(qapp: object) -> None:
    model = YearsModel()
    model.said = texts.photos
    model.show(years_of([undated(5)]))
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "No date, 1 photo"
