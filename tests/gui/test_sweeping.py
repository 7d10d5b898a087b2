"""Widgets that only a cycle holds are deleted in the GUI thread, however busy another is."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoclust.gui.sweeping import Sweeping


class Knot(QObject):
    """Holds itself; tells the thread that deletes it."""

    def __init__(self, told: list[int]) -> None:
        super().__init__()
        self.itself, self._told = self, told

    def __del__(self) -> None:
        self._told.append(threading.get_ident())


@pytest.fixture
def sweeping(qapp: QApplication) -> Iterator[Sweeping]:
    made = Sweeping(qapp)
    yield made
    made.deleteLater()


def allocate() -> None:
    """Make as much rubbish as has the collector run many times over where it is on."""
    for _ in range(100_000):
        knot: list[object] = []
        knot.append(knot)


def test_a_busy_thread_deletes_no_widget_and_the_sweeper_does(sweeping: Sweeping, qtbot: QtBot) -> None:
    told: list[int] = []
    Knot(told)
    other = threading.Thread(target=allocate)
    other.start()
    other.join()
    assert told == []
    for _ in range(gc.get_threshold()[2] + 2):
        sweeping.sweep()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [threading.get_ident()]
