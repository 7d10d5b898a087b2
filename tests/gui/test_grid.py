"""A grid over thousands of people, of which the first are laid out first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
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


def test_cells_share_the_width_and_a_lone_list_gets_the_size_of_a_cell(grid: PeopleGrid) -> None:
    assert grid.gridSize().width() >= CELL.width()
    assert grid.gridSize().height() == CELL.height()


def test_a_selected_cell_looks_otherwise_and_as_before_when_it_is_not(grid: PeopleGrid, qtbot: QtBot) -> None:
    grid.show_people(MANY[:2], str)
    qtbot.waitUntil(lambda: not grid.visualRect(grid.people.index(1)).isEmpty())
    plain, plain_too = shown(grid, 0), shown(grid, 1)
    grid.choose(0)
    assert shown(grid, 0) != plain
    assert shown(grid, 1) == plain_too
    grid.choose(1)
    assert shown(grid, 0) == plain


def shown(grid: PeopleGrid, row: int) -> object:
    """Return what is seen in a cell."""
    picture: QPixmap = grid.viewport().grab(grid.visualRect(grid.people.index(row)))
    return picture.toImage()
