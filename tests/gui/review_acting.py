"""What an owner does on the page Review, and what is asked there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoclust.gui.review_page import ReviewPage
from photoclust.gui.window import MainWindow
from photoclust.reviewing import Question, QuestionKind
from tests.gui.conftest import settle


def asked(page: ReviewPage) -> Question:
    """Return what is asked."""
    assert page.question is not None
    return page.question


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key, and wait until what it does is done."""
    page = window.findChild(ReviewPage)
    assert page is not None
    QTest.keyClick(page, key)
    settle(window, qtbot)


def show(window: MainWindow, page: ReviewPage) -> None:
    """Go to the page."""
    window.frame.show_section(next(each for each in window.frame.sections if each.page is page))


def left(page: ReviewPage) -> int:
    """Return how many are said to be left."""
    return page.bar.maximum() - page.bar.value() if page.bar.isVisible() else 0


def say_several(page: ReviewPage, qtbot: QtBot, side: Qt.Key) -> None:
    """Say by keys that one side, L or R, is several people."""
    QTest.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(page.which.isVisible)
    QTest.keyClick(page.which, side)
    page.window().activateWindow()  # without a screen a menu stays active that has closed


def part(page: ReviewPage, qtbot: QtBot, side: Qt.Key = Qt.Key.Key_R) -> Question:
    """Say that one side is several people, and return what is asked then."""
    say_several(page, qtbot, side)
    qtbot.waitUntil(lambda: page.question is not None and page.question.kind is QuestionKind.LOOKS_LIKE_TWO)
    return asked(page)
