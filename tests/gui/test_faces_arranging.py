"""Which of a person's faces are listed, by year and date; Qt's own tester watches the lists."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from photoclust.gui.faces_arranging import (
    FaceOrder,
    YearCount,
    arranged_faces,
    first_of_years,
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


FACES = [face(1, 2014), face(2, 2011), face(3, 2014), face(4, 2020)]


@pytest.mark.parametrize(
    ("order", "year", "listed"),
    [
        (FaceOrder.BEST, None, [1, 2, 3, 4]),
        (FaceOrder.NEWEST, None, [4, 3, 1, 2]),
        (FaceOrder.OLDEST, None, [2, 1, 3, 4]),
        (FaceOrder.OLDEST, 2014, [1, 3]),
        (FaceOrder.BEST, 1999, []),
    ],
)
def test_faces_are_listed_as_asked(order: FaceOrder, year: int | None, listed: list[int]) -> None:
    assert [each.id for each in arranged_faces(FACES, order, year)] == listed


def test_years_are_counted_newest_first_after_all_of_them() -> None:
    assert years_of(FACES) == [
        YearCount(None, 4),
        YearCount(2020, 1),
        YearCount(2014, 2),
        YearCount(2011, 1),
    ]


def test_the_first_face_of_each_year_is_known() -> None:
    assert first_of_years(arranged_faces(FACES, FaceOrder.NEWEST, None)) == {4: 2020, 3: 2014, 2: 2011}


def test_the_list_of_faces_tells_where_a_year_begins(qapp: object) -> None:
    model = FacesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    listed = arranged_faces(FACES, FaceOrder.OLDEST, None)
    model.show_faces(listed, first_of_years(listed))
    assert [model.index(row).data(FacesModel.YEAR) for row in range(4)] == [2011, 2014, None, 2020]


def test_a_screen_reader_hears_years_with_their_faces(qapp: object) -> None:
    model = YearsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(years_of(FACES))
    heard = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert heard == ["All years, 4 faces", "2020, 1 face", "2014, 2 faces"]
