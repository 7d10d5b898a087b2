"""A list becomes another by what changed; Qt's own tester watches every step."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from photoclust.gui.rows import MOST_RUNS, RowsModel


@dataclass(frozen=True)
class Thing:
    key: int
    text: str = ""


def watched() -> RowsModel[Thing]:
    model: RowsModel[Thing] = RowsModel(lambda thing: thing.key)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


lists = st.lists(
    st.builds(Thing, st.integers(0, 12), st.sampled_from("ab")), unique_by=lambda thing: thing.key
)


@given(before=lists, after=lists)
def test_any_list_becomes_any_other(qapp: object, before: list[Thing], after: list[Thing]) -> None:
    model = watched()
    model.show(before)
    model.show(after)
    assert list(model.rows) == after


@given(before=lists, after=lists)
def test_an_index_follows_its_thing(qapp: object, before: list[Thing], after: list[Thing]) -> None:
    model = watched()
    model.show(before)
    marks = {thing.key: QPersistentModelIndex(model.index(row)) for row, thing in enumerate(before)}
    model.show(after)
    for row, thing in enumerate(after):
        if thing.key in marks:
            assert marks[thing.key].row() == row
    gone = marks.keys() - {thing.key for thing in after}
    assert not any(marks[key].isValid() for key in gone)


def test_an_equal_list_is_not_told(qtbot: QtBot) -> None:
    model = watched()
    model.show([Thing(1), Thing(2)])
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.layoutChanged):
        model.show([Thing(1), Thing(2)])


def test_only_what_differs_is_told(qtbot: QtBot) -> None:
    model = watched()
    model.show([Thing(1), Thing(2), Thing(3)])
    with qtbot.waitSignal(model.dataChanged) as told:
        model.show([Thing(1), Thing(2, "new"), Thing(3)])
    assert [index.row() for index in told.args[:2]] == [1, 1]


@pytest.mark.parametrize(("gone", "signal"), [(2, "rowsRemoved"), (MOST_RUNS + 1, "modelReset")])
def test_scattered_changes_beyond_measure_are_a_reset(qtbot: QtBot, gone: int, signal: str) -> None:
    model = watched()
    things = [Thing(key) for key in range(2 * gone)]
    model.show(things)
    with qtbot.waitSignal(getattr(model, signal)):
        model.show(things[::2])
    assert list(model.rows) == things[::2]
