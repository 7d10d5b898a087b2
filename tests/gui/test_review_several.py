"""Somebody may be several people: the review asks who, then which faces are whose."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoclust import reviewing
from photoclust.gui.review_page import ReviewPage
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.reviewing import QuestionKind
from tests.gui.conftest import kinds, people_and_groups, settle
from tests.gui.libraries import PAIRS
from tests.gui.review_acting import asked, part, say_several


@pytest.mark.parametrize(("side", "place"), [(Qt.Key.Key_L, 0), (Qt.Key.Key_R, 1)])
def test_the_side_that_the_owner_names_is_parted(
    review: tuple[MainWindow, ReviewPage], qtbot: QtBot, side: Qt.Key, place: int
) -> None:
    _, page = review
    first = asked(page)
    parted = part(page, qtbot, side)
    assert {*parted.first.faces, *parted.second.faces} == set((first.first, first.second)[place].faces)


def test_enter_takes_the_first_side_and_escape_neither(
    review: tuple[MainWindow, ReviewPage], qtbot: QtBot
) -> None:
    window, page = review
    first = asked(page)
    say_several(page, qtbot, Qt.Key.Key_Escape)
    assert page.which.isHidden()
    settle(window, qtbot)
    assert page.question == first
    say_several(page, qtbot, Qt.Key.Key_Enter)
    qtbot.waitUntil(lambda: page.question is not None and page.question != first)
    assert asked(page).first.handle == first.first.handle


def test_where_one_side_is_a_single_face_nobody_asks_which(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    question = asked(page)
    window.acts.dismiss(question.first.faces[1:])
    settle(window, qtbot)
    assert (asked(page).first.count, asked(page).second.count) in {(1, 2), (2, 1)}
    QTest.keyClick(page, Qt.Key.Key_M)
    assert not page.which.isVisible()
    qtbot.waitUntil(lambda: page.question is not None and asked(page).kind is QuestionKind.LOOKS_LIKE_TWO)
    assert asked(page).first.handle == question.second.handle


def test_to_be_asked_which_faces_are_whose_is_no_act_and_lasts(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    parted = part(page, qtbot)
    settle(window, qtbot)
    assert page.question == parted
    assert kinds(pairs_folder) == []
    with Library(pairs_folder) as library:
        assert reviewing.questions(library)[0] == parted


def test_several_people_are_parted_by_one_act_and_asked_about_apart(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    first = asked(page)
    parted = part(page, qtbot)
    assert parted.first.handle in {first.first.handle, first.second.handle}
    assert kinds(pairs_folder) == []
    QTest.keyClick(page, Qt.Key.Key_N)
    settle(window, qtbot)
    assert kinds(pairs_folder) == ["split"]
    assert people_and_groups(pairs_folder) == 2 * PAIRS + 1
    assert asked(page).kind is QuestionKind.SAME_PERSON
    faces = {*first.first.faces, *first.second.faces}
    assert {*asked(page).first.faces, *asked(page).second.faces} < faces


@pytest.mark.parametrize("by_menu", [True, False])
def test_undo_joins_the_parts_and_asks_again(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot, by_menu: bool
) -> None:
    window, page = review
    parted = part(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_N)
    settle(window, qtbot)
    (window.menus.undo if by_menu else page.undo).trigger()
    settle(window, qtbot)
    assert kinds(pairs_folder) == ["split", "undo"]
    assert people_and_groups(pairs_folder) == 2 * PAIRS
    qtbot.waitUntil(lambda: not page.undo.isEnabled())
    if not by_menu:
        assert asked(page).second.faces == parted.second.faces


def test_a_skip_goes_back_to_the_question_that_was_not_answered(
    review: tuple[MainWindow, ReviewPage], pairs_folder: Path, qtbot: QtBot
) -> None:
    window, page = review
    first = asked(page)
    part(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert asked(page).kind is QuestionKind.SAME_PERSON
    assert {asked(page).first.handle, asked(page).second.handle} == {
        first.first.handle,
        first.second.handle,
    }
    assert kinds(pairs_folder) == []


def test_the_same_key_again_shows_all_faces_to_be_chosen_by_hand(
    review: tuple[MainWindow, ReviewPage], qtbot: QtBot
) -> None:
    window, page = review
    parted = part(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_M)
    assert window.frame.page is window.person
    assert window.person.person is not None
    assert window.person.person.handle == parted.first.handle


def test_what_became_moot_elsewhere_is_asked_no_more(
    review: tuple[MainWindow, ReviewPage], qtbot: QtBot
) -> None:
    window, page = review
    parted = part(page, qtbot)
    window.frame.show_section(window.frame.sections[0])
    window.acts.move(parted.second.handle, parted.second.faces, "Zoe")
    settle(window, qtbot)
    window.frame.show_section(next(each for each in window.frame.sections if each.page is page))
    settle(window, qtbot)
    assert asked(page).kind is QuestionKind.SAME_PERSON
