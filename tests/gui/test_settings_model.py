"""A model is chosen in the settings, and taken if it keeps its contract."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from photoclust import settings
from photoclust.faces.embed import Embedder
from photoclust.faces.session import Device
from photoclust.library import Library
from photoclust.settings import Settings
from tests.gui.conftest import Begin, dialog, words
from tests.gui.libraries import picture
from tests.made import face, photo, put


def test_a_file_that_is_no_model_is_refused_in_a_sentence(begin: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    opened = begin()
    page = opened.settings.model
    (tmp_path / "song.onnx").write_bytes(b"la la la")
    models = opened.settings.models
    with qtbot.waitSignals(
        [models.looked, models.shown], timeout=60_000
    ):  # whichever is first: the page looks too
        models.ask(str(tmp_path / "song.onnx"))
    assert "song.onnx" in page.fault.text()
    assert settings.load().model is None


def test_why_a_file_is_no_model_stays_when_the_model_in_force_has_loaded(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    opened = begin()
    models = opened.settings.models
    with qtbot.waitSignal(models.looked):
        models.ask(str(tmp_path / "song.onnx"))
    with qtbot.waitSignal(models.shown):
        models.show()
    assert "song.onnx" in opened.settings.model.fault.text()


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


def test_a_model_is_taken_though_the_settings_are_opened_again_while_it_is_looked_at(
    begin: Begin, qtbot: QtBot, own: Path
) -> None:
    opened = begin()
    assert opened.settings.dialog is not None
    opened.settings.models.ask(str(own))
    opened.settings.dialog.close()
    opened.settings.open()
    dialog(opened.window, QMessageBox, qtbot).reject()
    assert settings.load().model == str(own)
    assert opened.settings.model.model.currentText() == "own.onnx"


def test_of_photos_without_a_face_a_model_has_seen_none(
    begin: Begin, qtbot: QtBot, made_folder: Path, own: Path
) -> None:
    with Library(made_folder) as library:
        put(library, "/album/empty.jpg", photo("empty"))
    opened = begin()
    opened.settings.models.ask(str(own))
    box = dialog(opened.window, QMessageBox, qtbot)
    assert "Until then people stay as they are." in box.informativeText()
    box.reject()
