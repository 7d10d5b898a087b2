"""Merging two who stand side by side is asked about with a warning."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from photoclust.gui.growing import Workshop
from photoclust.gui.merge_dialog import MergeDialog
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from tests.gui.conftest import act, dialog, named, settle, workshop
from tests.gui.libraries import picture
from tests.made import MODEL, face, photo, put


def test_who_is_seen_together_is_said_before_they_are_merged(
    made_folder: Path, open_window: Callable[[Workshop], MainWindow], qtbot: QtBot
) -> None:
    with Library(made_folder) as library:
        both = [replace(face(who, 20, x=100 + 300.0 * who), image=picture(who)) for who in range(2)]
        put(library, "/album/both.jpg", photo("both", *both))
        regroup(library, GroupingRules(MODEL))
    window = open_window(workshop(made_folder))
    first, second, third = sorted(
        (each.handle for each in window.known.everybody), key=lambda handle: int(handle[1:])
    )
    window.asking.merge(first, [second], print)
    asked = dialog(window, MergeDialog, qtbot)
    settle(window, qtbot)
    assert asked.warning.text() == "1 photo shows them together, so they are probably different people."
    assert (asked.no.isDefault(), asked.yes.isDefault()) == (True, False)
    asked.no.click()
    window.asking.merge(first, [third], print)
    asked = dialog(window, MergeDialog, qtbot)
    settle(window, qtbot)
    assert not asked.warning.text()


def test_who_has_come_to_be_another_persons_while_the_question_stood_is_not_merged(
    window: MainWindow, made_folder: Path, qtbot: QtBot
) -> None:
    """A scan's grouping puts Clara's people into the group of whom it was asked whether they are Anna."""
    first, second, third = (each.handle for each in window.people.grid.people.rows)
    act(window, qtbot, lambda: window.acts.name(first, "Anna"))
    act(window, qtbot, lambda: window.acts.name(third, "Clara"))
    window.asking.name(second, "Anna", lambda _handle: None)
    asked = dialog(window, MergeDialog, qtbot)
    with Library(made_folder) as library:
        found = library.groups.faces(MODEL)
        together = found.groups.copy()
        together[together == int(third[1:])] = int(second[1:])
        library.groups.replace(found.ids, together)
    act(window, qtbot, window.known.ask)
    refused: list[str] = []
    window.acts.refused.disconnect(window.boundary.explain)
    window.acts.refused.connect(refused.append)
    act(window, qtbot, asked.yes.click)
    assert named(window) == {"Anna": 4, "Clara": 8}
    assert len(refused) == 1
