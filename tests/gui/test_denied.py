"""A group of a person's, and those in it who are not that person, go by one handle: who is meant is found."""

import pytest
from pytestqt.qtbot import QtBot

from photoclust import people
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from tests.gui.conftest import act, settle


def faces(window: MainWindow) -> list[int]:
    """Return the faces on the page of a person."""
    return sorted(face.id for face in window.person.everything)


def opened(window: MainWindow, qtbot: QtBot, handle: str) -> list[int]:
    window.open_person(handle)
    settle(window, qtbot)
    return faces(window)


def called(window: MainWindow, name: str) -> list[int]:
    """Return the faces of whoever has a name by now."""
    with Library(window.desk.workshop.library) as library:
        return sorted(library.census.face_ids(people.find(library, name).handle))


@pytest.fixture
def denied(window: MainWindow, qtbot: QtBot) -> list[int]:
    """Two faces of a group of four, which is Anna's, are not she."""
    theirs = opened(window, qtbot, "g1")
    act(window, qtbot, lambda: window.acts.name("g1", "Anna"))
    act(window, qtbot, lambda: window.acts.reject("1", theirs[:2]))
    window.person.back_wanted.emit()
    return theirs[:2]


def test_the_page_of_those_who_are_not_her_is_theirs(
    window: MainWindow, denied: list[int], qtbot: QtBot
) -> None:
    assert opened(window, qtbot, "g1") == denied


@pytest.mark.usefixtures("denied")
def test_those_who_are_not_her_stay_selected_and_nobody_else_is(window: MainWindow, qtbot: QtBot) -> None:
    grid = window.people.grid
    grid.choose_person("g1")
    act(window, qtbot, lambda: window.acts.name("g2", "Clara"))
    assert [each.handle for each in grid.chosen()] == ["g1"]


def test_those_who_are_not_her_are_named_on_their_page_and_it_stays_theirs(
    window: MainWindow, denied: list[int], qtbot: QtBot
) -> None:
    opened(window, qtbot, "g1")
    act(window, qtbot, lambda: window.person.head.name_wanted.emit("Berta"))
    assert called(window, "Berta") == denied
    assert faces(window) == denied
    assert called(window, "Anna") == [each for each in range(1, 5) if each not in denied]


def test_who_is_named_as_faces_are_taken_from_them_is_not_these_faces(
    window: MainWindow, qtbot: QtBot
) -> None:
    theirs = opened(window, qtbot, "g1")
    window.acts.reject("g1", theirs[:2])
    window.acts.name("g1", "Anna")
    settle(window, qtbot)
    assert called(window, "Anna") == theirs[2:]


@pytest.mark.usefixtures("denied")
def test_who_is_named_and_hidden_at_once_is_hidden_and_not_her(window: MainWindow, qtbot: QtBot) -> None:
    window.acts.name("g1", "Berta")
    window.acts.hide(["g1"], hidden=True)
    settle(window, qtbot)
    assert {each.name: each.hidden for each in window.known.everyone if each.name} == {
        "Anna": False,
        "Berta": True,
    }


def test_a_face_is_confirmed_of_whom_faces_are_being_taken_from(window: MainWindow, qtbot: QtBot) -> None:
    theirs, other = opened(window, qtbot, "g1"), opened(window, qtbot, "g2")[0]
    window.acts.reject("g1", theirs[:2])
    window.acts.confirm("g1", [other])
    settle(window, qtbot)
    assert opened(window, qtbot, "1") == [*theirs[2:], other]
