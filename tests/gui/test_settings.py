"""The settings, over a real library, in force as they are chosen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from photoclust import settings
from photoclust.faces.embed import Embedder, quantise
from photoclust.faces.session import Device
from photoclust.gui import sitting as sitting_module
from photoclust.gui.departures import Departure, erasing, moving, restoring
from photoclust.gui.growing import Workshop
from photoclust.gui.preferences import Preferences
from photoclust.gui.sitting import Sitting, depart
from photoclust.gui.theme import Theme, palette
from photoclust.library import Library, backups
from photoclust.library.store import FILE_NAME
from photoclust.regroup import GroupingRules, regroup
from photoclust.settings import Settings
from tests.gui.conftest import dialog, leave, picture, workshop
from tests.made import MODEL, embedding, face, photo, put

Begin = Callable[[], Sitting]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def begin(
    made_folder: Path, file: Path, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Open a window over the made-up people with its settings open."""
    theme = Theme(qapp)
    begun: list[Sitting] = []

    def following(folder: Path, now: Callable[[], Settings]) -> Workshop:
        made = workshop(folder)
        rules = made.rules
        return replace(made, rules=lambda: replace(rules(), strictness=now().strictness))

    monkeypatch.setattr(sitting_module, "workshop_following", following)
    monkeypatch.setattr(settings, "settings_file", lambda: file)

    def begin() -> Sitting:
        made = Sitting(made_folder, Preferences(Settings()), theme)
        begun.append(made)
        made.window.show()
        qtbot.waitUntil(lambda: bool(backups(made_folder)))  # the day's
        made.settings.open()
        return made

    yield begin
    for each in begun:
        leave(each.window, qtbot)
        each.window.deleteLater()
    theme.choose("system")


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


def words(page: QWidget) -> str:
    """Return all that labels of a page say."""
    return " ".join(label.text() for label in page.findChildren(QLabel))


def waiting(opened: Sitting) -> int:
    """Return how many groups the page of people has to name."""
    return sum(each.name is None for each in opened.window.people.grid.people.rows)


def test_what_is_chosen_is_saved_at_once(begin: Begin, file: Path) -> None:
    look = begin().settings.look
    look.theme.setCurrentIndex(look.theme.findData("dark"))
    look.theme.activated.emit(look.theme.currentIndex())
    assert settings.load(file) == Settings(theme="dark")


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


def test_a_file_that_is_no_model_is_refused_in_a_sentence(begin: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    opened = begin()
    page = opened.settings.model
    (tmp_path / "song.onnx").write_bytes(b"la la la")
    opened.settings.models.ask(str(tmp_path / "song.onnx"))
    qtbot.waitUntil(lambda: page.fault.text() != "", timeout=60_000)
    assert "song.onnx" in page.fault.text()
    assert settings.load().model is None


def test_a_model_of_ones_own_is_taken_once_it_keeps_its_contract(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    opened = begin()
    page = opened.settings.model
    own = tmp_path / "own.onnx"
    own.write_bytes(Settings().model_path().read_bytes())
    with qtbot.waitSignal(opened.settings.models.chosen, timeout=20_000):
        opened.settings.models.ask(str(own))
    assert settings.load().model == str(own)
    assert page.model.currentText() == "own.onnx"


def test_what_is_known_of_the_model_is_said(begin: Begin, qtbot: QtBot) -> None:
    facts = begin().settings.model.facts
    qtbot.waitUntil(lambda: len(facts.findChildren(QLabel)) > 2, timeout=20_000)
    assert "MIT" in words(facts)
    assert "It has seen none of 12 yet." in words(facts)
    detail = next(each for each in facts.findChildren(QLabel) if "128 numbers" in each.text())
    assert not detail.isVisibleTo(facts)
    facts.details.click()
    assert detail.isVisibleTo(facts)


@pytest.fixture
def own(tmp_path: Path, made_folder: Path) -> Path:
    """A model of one's own; the library has a folder to look through."""
    model = tmp_path / "own.onnx"
    model.write_bytes(Settings().model_path().read_bytes())
    with Library(made_folder) as library:
        library.files.add_root(tmp_path)
    return model


def let_see(folder: Path, photos: int) -> None:
    """Let the shipped model have seen the faces of so many photos."""
    seen_by = Embedder(Settings().model_path(), device=Device.CPU).contract
    with Library(folder) as library:
        library.faces.add_model(seen_by.id, seen_by.to_json())
        for number in range(photos):
            person, shot = divmod(number, 4)
            seen = replace(face(person, shot), image=picture(person))
            made = photo(f"{person}-{shot}", seen)
            library.faces.store(made, model=seen_by.id, examined_by="another", taken="2020-01-01T00:00:00")


def test_another_model_offers_to_look_at_all_photos_again(
    begin: Begin, qtbot: QtBot, tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = begin()
    looked_through: list[list[Path]] = []
    scanning = opened.window.scanning
    monkeypatch.setattr(scanning, "start", lambda roots, **_: looked_through.append(list(roots)))
    opened.settings.models.ask(str(own))
    box = dialog(opened.window, QMessageBox, qtbot)
    assert [button.text() for button in box.buttons()] == ["Look now", "Later"]
    assert "none of your 12 photos" in box.informativeText()
    box.buttons()[0].click()
    assert looked_through == [[tmp_path]]


def test_how_many_photos_another_model_has_not_seen_is_said(
    begin: Begin, qtbot: QtBot, made_folder: Path, own: Path
) -> None:
    let_see(made_folder, 9)
    opened = begin()
    opened.settings.models.ask(str(own))
    box = dialog(opened.window, QMessageBox, qtbot)
    assert "has not seen 3 of your 12 photos" in box.informativeText()
    box.reject()


def test_a_model_that_has_seen_everything_groups_and_does_not_look_again(
    begin: Begin, qtbot: QtBot, made_folder: Path, own: Path
) -> None:
    let_see(made_folder, 12)
    opened = begin()
    opened.settings.models.ask(str(own))
    box = dialog(opened.window, QMessageBox, qtbot)
    assert [button.text() for button in box.buttons()] == ["Group now", "Later"]
    assert "has seen all your 12 photos" in box.informativeText()
    with qtbot.waitSignal(opened.window.regrouping.grouped):
        box.buttons()[0].click()
    assert "Grouped anew" in opened.window.statusBar().currentMessage()
    assert "It has seen all 12." in words(opened.settings.model.facts)


def test_a_model_is_taken_though_the_settings_are_closed_while_it_is_looked_at(
    begin: Begin, qtbot: QtBot, own: Path
) -> None:
    opened = begin()
    assert opened.settings.dialog is not None
    opened.settings.models.ask(str(own))
    opened.settings.dialog.close()
    dialog(opened.window, QMessageBox, qtbot).reject()
    assert settings.load().model == str(own)


def test_a_file_that_is_no_model_is_told_of_though_the_settings_are_closed(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    opened = begin()
    assert opened.settings.dialog is not None
    (tmp_path / "song.onnx").write_bytes(b"la la la")
    opened.settings.models.ask(str(tmp_path / "song.onnx"))
    opened.settings.dialog.close()
    qtbot.waitUntil(lambda: "song.onnx" in opened.window.statusBar().currentMessage(), timeout=20_000)
    assert settings.load().model is None


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
    qtbot.waitUntil(lambda: box.focusWidget() is box.button(QMessageBox.StandardButton.Cancel))
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
    made_folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    settings.save(Settings(library=str(made_folder)), file)
    monkeypatch.setattr(settings, "settings_file", lambda: file)
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
