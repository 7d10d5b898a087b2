"""The list of people asks for names and mergers; Qt's own tester watches."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from photoclust.gui.people_model import PeopleModel
from photoclust.model import Person

ANNA = Person("1", "Anna", faces=3, photos=2, cover=1)
GROUP = Person("g7", None, faces=1, photos=1, cover=4)
OTHER = Person("g8", None, faces=2, photos=2, cover=5)
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def model(qapp: object) -> PeopleModel:
    model = PeopleModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show([ANNA, GROUP, OTHER])
    return model


def test_a_drop_asks_for_a_merger_with_whom_it_fell_on(model: PeopleModel, qtbot: QtBot) -> None:
    carried = model.mimeData([model.index(1), model.index(2)])
    with qtbot.waitSignal(model.merge_wanted) as asked:
        assert model.dropMimeData(carried, COPY, -1, -1, model.index(0))
    assert asked.args == ["1", ["g7", "g8"]]


def test_nobody_is_dropped_on_themselves(model: PeopleModel, qtbot: QtBot) -> None:
    carried = model.mimeData([model.index(0)])
    with qtbot.assertNotEmitted(model.merge_wanted):
        assert not model.dropMimeData(carried, COPY, -1, -1, model.index(0))


def test_what_is_no_person_is_not_taken(model: PeopleModel) -> None:
    carried = QMimeData()
    carried.setText("1")
    assert not model.canDropMimeData(carried, COPY, -1, -1, model.index(0))


def test_typing_a_name_asks_for_it_and_changes_nothing_yet(model: PeopleModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.name_wanted) as asked:
        model.setData(model.index(1), " Bert ")
    assert asked.args == ["g7", "Bert"]
    assert model.rows[1].name is None


@pytest.mark.parametrize("typed", ["", "  ", "Anna"])
def test_no_name_or_the_same_asks_for_nothing(model: PeopleModel, qtbot: QtBot, typed: str) -> None:
    with qtbot.assertNotEmitted(model.name_wanted):
        model.setData(model.index(0), typed)


def test_a_screen_reader_hears_name_and_counts(model: PeopleModel) -> None:
    heard = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert heard == ["Anna, 3 faces, 2 photos", "Who is this?, 1 face, 1 photo"]
