"""Who else may be a person: as many as fit, never a wider window."""

from pytestqt.qtbot import QtBot

from photoclust.gui.suggestion_row import Maybe, SuggestionRow
from photoclust.gui.window import MainWindow

MAYBES = [Maybe(f"g{number}", number, 1000 + number, False) for number in range(1, 5)]


def shown(row: SuggestionRow) -> int:
    return sum(chip.isVisibleTo(row) for chip in row._chips)


def test_a_narrow_row_asks_about_fewer(window: MainWindow, qtbot: QtBot) -> None:
    row = SuggestionRow(window.thumbnails)
    qtbot.addWidget(row)
    row.resize(2000, 70)
    row.ask("Bartholomew", MAYBES)
    assert shown(row) == 4
    narrow = row.sizeHint().width() - 40
    row.resize(narrow, 70)
    qtbot.waitUntil(lambda: 0 < shown(row) < 4)
    assert row.width() == narrow


def test_who_did_not_fit_is_asked_about_next(window: MainWindow, qtbot: QtBot) -> None:
    row = SuggestionRow(window.thumbnails)
    qtbot.addWidget(row)
    row.resize(2000, 70)
    row.ask("Bo", MAYBES)
    row.resize(row.sizeHint().width() // 2, 70)
    qtbot.waitUntil(lambda: shown(row) == 1)
    row.ask("Bo", MAYBES[1:])
    assert shown(row) == 1
    assert row.asked[0] == MAYBES[1]
