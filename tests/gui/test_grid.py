"""A grid over thousands of people, of which the first are laid out first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from photoclust.gui.jobs import Jobs
from photoclust.gui.people_grid import PeopleGrid
from photoclust.gui.person_delegate import CELL
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import Person

MANY = [Person(str(number), f"Person {number}", faces=2, photos=2, cover=None) for number in range(1, 2001)]


@pytest.fixture
def grid(made_folder: Path, qtbot: QtBot) -> Iterator[PeopleGrid]:
    """A grid as large as a window, with nobody in it yet."""
    jobs = Jobs()
    thumbnails = Thumbnails(made_folder, jobs)
    made = PeopleGrid(thumbnails, list)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    yield made
    thumbnails.close()
    qtbot.waitUntil(lambda: jobs.is_empty)


def test_whoever_is_chosen_comes_into_view_before_all_are_laid_out(grid: PeopleGrid) -> None:
    grid.show_people(MANY, str)
    grid.choose(1500)
    assert grid.viewport().rect().contains(grid.visualRect(grid.people.index(1500)))


def test_the_first_is_chosen_until_the_owner_chooses(grid: PeopleGrid) -> None:
    grid.show_people(MANY[5:9], str)
    assert grid.chosen() == MANY[5:6]
    grid.show_people(MANY[:9], str)
    assert grid.chosen() == MANY[:1]
    QTest.keyClick(grid, Qt.Key.Key_Right)
    grid.show_people(MANY[1:9], str)
    assert grid.chosen() == MANY[1:2]
    grid.show_people(MANY[:9], str)
    assert grid.chosen() == MANY[1:2]


def test_nobody_is_chosen_while_the_owner_looks_further_down(grid: PeopleGrid, qtbot: QtBot) -> None:
    grid.show_people(MANY, str)
    grid.clearSelection()
    grid.verticalScrollBar().setValue(900)
    grid.show_people(MANY[1:], str)
    assert (grid.chosen(), grid.verticalScrollBar().value()) == ([], 900)


def test_a_name_that_is_typed_stays_open_when_others_come_first(grid: PeopleGrid) -> None:
    grid.show_people(MANY[5:9], str)
    grid.begin_naming()
    grid.show_people(MANY[:9], str)
    assert grid.viewport().findChild(QLineEdit) is not None
    assert grid.chosen() == MANY[5:6]


@pytest.mark.parametrize(
    ("chosen", "then"), [([2, 3], 4), ([9], 8), ([2, 4], 3)], ids=["next", "last", "between"]
)
def test_when_all_selected_go_what_came_after_is_chosen(
    grid: PeopleGrid, chosen: list[int], then: int
) -> None:
    grid.show_people(MANY[:10], str)
    select(grid, chosen)
    grid.show_people([each for row, each in enumerate(MANY[:10]) if row not in chosen], str)
    assert grid.chosen() == [MANY[then]]


def test_the_next_is_chosen_too_where_most_of_the_list_goes(grid: PeopleGrid) -> None:
    grid.show_people(MANY, str)
    grid.choose(1500)
    grid.show_people(MANY[1::3], str)
    assert grid.chosen() == [MANY[1501]]
    assert grid.viewport().rect().intersects(grid.visualRect(grid.currentIndex()))


def test_who_stays_of_the_selected_stays_selected_alone(grid: PeopleGrid) -> None:
    grid.show_people(MANY[:10], str)
    select(grid, [2, 4])
    grid.show_people([*MANY[:2], *MANY[3:10]], str)
    assert grid.chosen() == [MANY[4]]


def select(grid: PeopleGrid, rows: list[int]) -> None:
    """Choose rows as an owner does: the first by itself, the others with it."""
    grid.choose(rows[0])
    for row in rows[1:]:
        flag = QItemSelectionModel.SelectionFlag.Select
        grid.selectionModel().setCurrentIndex(grid.people.index(row), flag)


def test_cells_share_the_width_and_a_lone_list_gets_the_size_of_a_cell(grid: PeopleGrid) -> None:
    assert grid.gridSize().width() >= CELL.width()
    assert grid.gridSize().height() == CELL.height()


def test_a_selected_cell_looks_otherwise_and_as_before_when_it_is_not(grid: PeopleGrid, qtbot: QtBot) -> None:
    grid.show_people(MANY[:3], str)
    qtbot.waitUntil(lambda: not grid.visualRect(grid.people.index(2)).isEmpty())
    plain, plain_too = shown(grid, 1), shown(grid, 2)
    grid.choose(1)
    assert shown(grid, 1) != plain
    assert shown(grid, 2) == plain_too
    grid.choose(2)
    assert shown(grid, 1) == plain


def shown(grid: PeopleGrid, row: int) -> object:
    """Return what is seen in a cell."""
    picture: QPixmap = grid.viewport().grab(grid.visualRect(grid.people.index(row)))
    return picture.toImage()


def test_all_who_are_selected_stay_so_when_the_list_is_read_again(grid: PeopleGrid) -> None:
    grid.show_people(MANY[:3], str)
    grid.selectionModel().clear()
    grid.selectAll()
    grid.show_people(MANY[:3], str)
    assert grid.chosen() == MANY[:3]
