"""What is left is counted down from what stood when the visit began, and never rises by answering."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoclust import reviewing
from photoclust.gui.review_looking import ReviewLooking
from photoclust.gui.review_page import ReviewPage
from photoclust.gui.review_queue import ReviewQueue
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.library.questions import ACTS_TO_LOOK_AGAIN, FoundQuestion
from photoclust.reviewing import Agenda, QuestionKind
from tests.gui.conftest import settle
from tests.gui.libraries import PAIRS
from tests.gui.review_acting import asked, left, part, press, show


def test_every_answer_counts_one_down(review: tuple[MainWindow, ReviewPage], qtbot: QtBot) -> None:
    window, page = review
    counts = [left(page)]
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_Space):
        press(window, qtbot, key)
        counts.append(left(page))
    assert counts == [PAIRS, PAIRS - 1, PAIRS - 2, PAIRS - 3]
    assert page.progress.text() == "2 answered  ·  1 skipped  ·  about 7 left"


def test_several_people_make_more_to_ask_and_not_more_left(
    review: tuple[MainWindow, ReviewPage], qtbot: QtBot
) -> None:
    window, page = review
    part(page, qtbot)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: left(page) == PAIRS)
    counts = []
    for _ in range(PAIRS + 2):
        qtbot.waitUntil(lambda: page.question is not None)
        press(window, qtbot, Qt.Key.Key_N)
        counts.append(left(page))
    qtbot.waitUntil(lambda: page.question is None)
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0


def test_nobody_is_looked_at_anew_while_there_is_something_to_ask(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    make_due(pairs_folder)
    press(window, qtbot, Qt.Key.Key_N)
    assert left(page) == PAIRS - 1
    with Library(pairs_folder) as library:
        assert reviewing.is_due(library)


def test_what_is_asked_stays_though_a_new_look_leaves_it_out(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    before, looking = asked(page), window.findChild(ReviewLooking)
    assert looking is not None
    with Library(pairs_folder) as library:
        others = [each.found for each in library.questions.open() if each.first != before.first.handle]
        library.questions.replace(others)
    looking.ended.emit()
    settle(window, qtbot)
    assert page.question == before
    press(window, qtbot, Qt.Key.Key_N)
    assert asked(page) != before


def test_a_glance_at_a_photo_ends_no_visit(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    make_due(pairs_folder)
    press(window, qtbot, Qt.Key.Key_N)
    QTest.keyClick(page, Qt.Key.Key_1)
    assert window.frame.page is window.photo
    show(window, page)
    settle(window, qtbot)
    assert left(page) == PAIRS - 1
    with Library(pairs_folder) as library:
        assert reviewing.is_due(library)


def test_a_new_visit_looks_for_more(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    make_due(pairs_folder)
    window.frame.show_section(window.frame.sections[0])
    show(window, page)
    qtbot.waitUntil(lambda: not is_due(pairs_folder))
    looking = window.findChild(ReviewLooking)
    assert looking is not None
    qtbot.waitUntil(lambda: not looking.is_busy)
    settle(window, qtbot)
    press(window, qtbot, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: page.question is None)


def test_what_is_left_is_not_said_before_it_is_known() -> None:
    queue = ReviewQueue()
    standing = frozenset([FoundQuestion(QuestionKind.SAME_PERSON, 1, 2, 0.5, 1.0)])
    queue.take(Agenda((), standing), None)
    assert queue.left == 0
    queue.count()
    assert queue.left == 1
    queue.take(Agenda((), standing | {FoundQuestion(QuestionKind.SAME_PERSON, 3, 4, 0.5, 1.0)}), None)
    assert queue.left == 1
    queue.begin_visit()
    queue.count()
    assert queue.left == 2


def is_due(folder: Path) -> bool:
    with Library(folder) as library:
        return reviewing.is_due(library)


def make_due(folder: Path) -> None:
    """Do so much that others may be worth asking about."""
    with Library(folder) as library:
        for _ in range(ACTS_TO_LOOK_AGAIN):
            library.journal.record("name", "Name nobody", [])
