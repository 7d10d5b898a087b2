"""The settings, over a real library, in force as they are chosen."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from photoclust import people, settings
from photoclust.faces.embed import quantise
from photoclust.gui.departures import Departure, erasing, moving, restoring
from photoclust.gui.sitting import Sitting, depart
from photoclust.gui.strictness_slider import said
from photoclust.gui.theme import palette
from photoclust.library import Library, backups
from photoclust.library.store import FILE_NAME
from photoclust.regroup import GroupingRules, regroup
from photoclust.settings import Settings
from tests.gui.conftest import Begin, dialog, leave, words
from tests.gui.libraries import picture
from tests.made import MODEL, embedding, face, photo, put


@pytest.fixture
def twins(made_folder: Path) -> None:
    """A fourth group, which a looser setting takes for one of the three."""
    with Library(made_folder) as library:
        for shot in range(4):
            mixed = 0.4 * embedding(0, shot) + 0.9 * embedding(70, shot)
            code = quantise((mixed / np.linalg.norm(mixed))[None].astype(np.float32))[0]
            seen = replace(face(70, shot), code=code, image=picture(3))
            put(library, f"/album/twin-{shot}.jpg", photo(f"twin-{shot}", seen))
        regroup(library, GroupingRules(MODEL))


def waiting(opened: Sitting) -> int:
    """Return how many groups the page of people has to name."""
    return sum(each.name is None for each in opened.window.people.grid.people.rows)


def test_what_is_chosen_is_saved_at_once(begin: Begin, settings_file: Path) -> None:
    look = begin().settings.look
    look.theme.setCurrentIndex(look.theme.findData("dark"))
    look.theme.activated.emit(look.theme.currentIndex())
    assert settings.load(settings_file) == Settings(theme="dark")


def test_whoever_comes_back_to_the_window_sees_what_the_command_line_did(
    begin: Begin, made_folder: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    opened = begin()
    qtbot.waitUntil(lambda: waiting(opened) == 3)
    with Library(made_folder) as library:
        people.name(library, library.census.groups()[0].handle, "Zoe")
    assert waiting(opened) == 3
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: waiting(opened) == 2)


def test_the_window_opens_as_large_as_it_was_left(begin: Begin, qtbot: QtBot) -> None:
    first = begin()
    assert first.settings.dialog is not None
    first.settings.dialog.close()
    first.window.resize(first.window.width(), 650)
    leave(first.window, qtbot)
    assert begin().window.height() == 650


def test_another_theme_is_worn_at_once(begin: Begin) -> None:
    opened = begin()
    for theme in ("dark", "light"):
        opened.settings.look.theme.setCurrentIndex(opened.settings.look.theme.findData(theme))
        opened.settings.look.theme.activated.emit(0)
        wanted = palette(dark=theme == "dark").color(QPalette.ColorRole.Window)
        assert opened.window.palette().color(QPalette.ColorRole.Window) == wanted


def test_the_slider_says_what_would_change_and_changes_nothing(begin: Begin, qtbot: QtBot) -> None:
    opened = begin()
    page = opened.settings.grouping
    before = opened.window.known.everyone
    page.slider.setValue(10)
    qtbot.waitUntil(lambda: "would move" in page.outcome.text() or "faces move" in page.outcome.text())
    assert opened.window.known.everyone == before
    assert settings.load() == Settings()
    page.cancel.click()
    assert (page.slider.value(), page.apply.isEnabled()) == (0, False)


def test_the_slider_goes_back_to_the_middle_and_says_where_it_was(begin: Begin) -> None:
    page = begin().settings.grouping
    assert (page.value.text(), page.middle.isEnabled()) == ("Middle", False)
    page.slider.setValue(-3)
    assert page.value.text() == page.slider.accessibleDescription() == said(-3, 0)
    page.middle.click()
    assert (page.slider.value(), page.apply.isEnabled()) == (0, False)


def test_what_the_slider_says_is_applied_and_told(begin: Begin, qtbot: QtBot) -> None:
    opened = begin()
    page = opened.settings.grouping
    page.slider.setValue(5)
    with qtbot.waitSignal(opened.window.regrouping.ended):
        page.apply.click()
        assert page.outcome.text() == "Grouping all faces anew…"
    assert settings.load().strictness == 0.5
    assert page.outcome.text() == "Grouped anew: no face moved."
    assert opened.window.statusBar().currentMessage() == page.outcome.text()
    assert "Ctrl+Z does not take this back" in words(page)


def test_the_slider_counts_the_groups_that_wait_for_a_name(begin: Begin, qtbot: QtBot, twins: None) -> None:
    opened = begin()
    page = opened.settings.grouping
    page.slider.setValue(-10)
    qtbot.waitUntil(lambda: "groups to name instead of" in page.outcome.text(), timeout=20_000)
    foreseen = page.outcome.text()
    with qtbot.waitSignal(opened.window.regrouping.ended):
        page.apply.click()
    done = page.outcome.text()
    qtbot.waitUntil(lambda: waiting(opened) != 4)
    assert f"{waiting(opened)} groups to name instead of 4" in foreseen
    assert f"{waiting(opened)} groups to name instead of 4" in done
    assert opened.window.statusBar().currentMessage() == done


def test_a_choice_that_is_made_meanwhile_is_not_talked_over(begin: Begin, qtbot: QtBot) -> None:
    opened = begin()
    page = opened.settings.grouping
    page.slider.setValue(5)
    with qtbot.waitSignal(opened.window.regrouping.ended):
        page.apply.click()
        page.slider.setValue(-5)
    assert "Grouped anew" not in page.outcome.text()


def test_no_grouping_that_runs_already_ends_the_one_that_waits(begin: Begin, qtbot: QtBot) -> None:
    opened = begin()
    page, regrouping = opened.settings.grouping, opened.window.regrouping
    regrouping.start()
    page.slider.setValue(5)
    page.apply.click()
    said: list[str] = []
    regrouping.ended.connect(lambda: said.append(page.outcome.text()))
    qtbot.waitUntil(lambda: not regrouping.is_busy, timeout=20_000)
    assert said == ["Grouped anew: no face moved."]


def test_without_faces_the_choice_is_kept_and_nothing_is_grouped(
    begin: Begin, qtbot: QtBot, made_folder: Path
) -> None:
    opened = begin()
    with Library(made_folder) as library:
        library.forget(Path("/album"))
    page = opened.settings.grouping
    page.slider.setValue(5)
    with qtbot.waitSignal(opened.window.regrouping.ended), qtbot.assertNotEmitted(opened.window.jobs.failed):
        page.apply.click()
    assert settings.load().strictness == 0.5
    assert page.outcome.text().startswith("This is how faces are grouped now.")


def test_all_guesses_can_be_let_go_without_moving_the_slider(begin: Begin, qtbot: QtBot) -> None:
    opened = begin()
    page = opened.settings.grouping
    page.afresh.setChecked(True)
    qtbot.waitUntil(lambda: "would move" in page.outcome.text() or "faces move" in page.outcome.text())
    with (
        qtbot.waitSignal(page.applied, check_params_cb=lambda afresh: afresh),
        qtbot.waitSignal(opened.window.regrouping.ended),
    ):
        page.apply.click()
    assert (page.afresh.isChecked(), page.apply.isEnabled()) == (False, False)


def test_the_library_says_what_it_holds_and_weighs(begin: Begin, qtbot: QtBot) -> None:
    page = begin().settings.of_library
    assert page.holds.text() == "12 photos  ·  12 faces"
    qtbot.waitUntil(lambda: "kB on the disk" in page.weight.text())


def test_a_folder_left_out_is_asked_about_and_its_faces_go(begin: Begin, qtbot: QtBot) -> None:
    opened = begin()
    opened.settings.folders.left_out.add_wanted.emit(Path("/album"))
    box = dialog(opened.window, QMessageBox, qtbot)
    assert "/album" in box.informativeText()
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: not opened.window.known.everyone)
    assert settings.load().left_out == ("/album",)
    assert opened.settings.folders.left_out.list.count() == 1


def test_no_means_that_nothing_is_left_out(begin: Begin, qtbot: QtBot) -> None:
    opened = begin()
    opened.settings.folders.left_out.add_wanted.emit(Path("/album"))
    dialog(opened.window, QMessageBox, qtbot).reject()
    assert settings.load().left_out == ()


def test_a_copy_is_made_and_listed(begin: Begin, qtbot: QtBot, made_folder: Path) -> None:
    page = begin().settings.of_library
    page.back_up.click()
    qtbot.waitUntil(lambda: page.copies.count() == 2)
    assert len(backups(made_folder)) == 2


def test_a_check_says_that_the_library_is_whole(begin: Begin, qtbot: QtBot) -> None:
    page = begin().settings.of_library
    page.check.click()
    qtbot.waitUntil(page.check.isEnabled)
    assert "whole" in page.outcome.text()


def test_deleting_everything_says_what_is_lost_and_enter_means_no(begin: Begin, qtbot: QtBot) -> None:
    opened = begin()
    opened.settings.of_library.erase.click()
    box = dialog(opened.window, QMessageBox, qtbot)
    assert "Lost for good" in box.informativeText()
    assert "Not lost: your photos" in box.informativeText()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    box.reject()
    assert opened.departure is None


def test_enter_means_no_when_the_theme_changed_meanwhile_too(begin: Begin, qtbot: QtBot) -> None:
    opened = begin()
    opened.settings.of_library.erase.click()
    box = dialog(opened.window, QMessageBox, qtbot)
    look = opened.settings.look
    look.theme.setCurrentIndex(look.theme.findData("dark"))
    look.theme.activated.emit(0)
    box.activateWindow()
    qtbot.waitUntil(lambda: box.button(QMessageBox.StandardButton.Cancel).hasFocus())
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not box.isVisible()
    assert opened.departure is None


def test_deleting_everything_closes_the_window_first(begin: Begin, qtbot: QtBot, made_folder: Path) -> None:
    opened = begin()
    opened.settings.of_library.erase.click()
    dialog(opened.window, QMessageBox, qtbot).buttons()[0].click()
    qtbot.waitUntil(lambda: opened.window.jobs.is_empty)
    assert isinstance(opened.departure, Departure)
    assert depart(opened.departure, made_folder) == made_folder
    assert not (made_folder / FILE_NAME).exists()


def test_a_copy_brings_back_what_was(made_folder: Path, qtbot: QtBot) -> None:
    with Library(made_folder) as library:
        copy = library.back_up()
        library.forget(Path("/album"))
    assert depart(restoring(made_folder, copy), made_folder) == made_folder
    with Library(made_folder) as library:
        assert library.census.totals().faces == 12


def test_a_library_that_is_moved_is_opened_where_it_is_now(
    made_folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, settings_file: Path
) -> None:
    settings.save(Settings(library=str(made_folder)), settings_file)
    monkeypatch.setattr(settings, "settings_file", lambda: settings_file)
    assert depart(moving(made_folder, tmp_path / "there"), made_folder) == tmp_path / "there"
    assert settings.default_library() == tmp_path / "there"


def test_what_cannot_be_done_is_said_and_the_same_library_opens(
    made_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda _parent, _title, sentence: said.append(sentence))
    with Library(made_folder):
        assert depart(erasing(made_folder), made_folder) == made_folder
    assert "is open" in said[0]


def test_the_days_copy_is_made_soon_after_opening(begin: Begin, made_folder: Path, qtbot: QtBot) -> None:
    assert not backups(made_folder)
    begin()
    assert [each.why for each in backups(made_folder)] == ["daily"]
