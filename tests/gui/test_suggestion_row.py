"""Who else may be a person: as many as fit, never a wider window."""

from pathlib import Path

from PySide6.QtCore import QEvent
from pytestqt.qtbot import QtBot

from photoclust import people
from photoclust.gui.icons import IconButton
from photoclust.gui.person_presenter import maybes_of
from photoclust.gui.suggestion_row import Maybe, SuggestionRow
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.library.questions import FoundQuestion, QuestionKind
from tests.gui.conftest import pressed

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


def test_a_double_click_answers_about_one(window: MainWindow, qtbot: QtBot) -> None:
    row = SuggestionRow(window.thumbnails)
    qtbot.addWidget(row)
    row.resize(2000, 70)
    row.ask("Bo", MAYBES)
    answers: list[Maybe] = []
    row.answered.connect(lambda maybe, _is_same: answers.append(maybe))
    row.answered.connect(lambda _maybe, _is_same: row.ask("Bo", MAYBES[len(answers) :]))
    pressed(row._chips[0].findChildren(IconButton)[0], QEvent.Type.MouseButtonPress, 10_000)
    pressed(row._chips[0].findChildren(IconButton)[0], QEvent.Type.MouseButtonDblClick, 10_150)
    assert answers == MAYBES[:1]


def test_who_may_be_two_people_is_suggested_to_the_likelier_alone(made_folder: Path) -> None:
    with Library(made_folder) as library:
        anna, bob, third = (next(library.census.faces(handle)).id for handle in ("g1", "g2", "g3"))
        handles = [people.name(library, f"g{number}", name).handle for number, name in ((1, "A"), (2, "B"))]
        library.questions.replace(
            FoundQuestion(QuestionKind.SAME_PERSON, third, face, likely, likely)
            for face, likely in ((anna, 0.12), (bob, 0.15))
        )
        offered = [[each.handle for each in maybes_of(handle, library)] for handle in handles]
    assert offered == [[], ["g3"]]


def test_a_lone_face_is_suggested_to_whom_it_is_likeliest_to_be(made_folder: Path) -> None:
    with Library(made_folder) as library:
        anna, bob, third = (next(library.census.faces(handle)).id for handle in ("g1", "g2", "g3"))
        handles = [people.name(library, f"g{number}", name).handle for number, name in ((1, "A"), (2, "B"))]
        library.questions.replace(
            FoundQuestion(QuestionKind.IS_THIS, face, third, likely, likely)
            for face, likely in ((anna, 0.2), (bob, 0.12))
        )
        offered = [[each.face for each in maybes_of(handle, library)] for handle in handles]
    assert offered == [[third], []]
