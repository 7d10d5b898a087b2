"""A photo, large: it is turned and zoomed, its faces are drawn and put away, by mouse and by keyboard."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoclust.examine import ExamineSettings, examine
from photoclust.gui.growing import Workshop
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.model import Box, Photo
from photoclust.regroup import GroupingRules
from tests.gui.conftest import act, named, settle, workshop
from tests.gui.photo_page.conftest import labels, type_name
from tests.made import TOY, astronaut, face, photo, put, save, toy_embedder

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def test_every_face_has_a_frame_where_it_lies(window: MainWindow) -> None:
    canvas = window.photo.canvas
    assert labels(window) == ["Who is this?"] * 3
    for box in canvas.boxes:
        frame = canvas.frame_of(box.face.box)
        assert QPointF(box.geometry().center()).x() == pytest.approx(frame.center().x(), abs=2)
        assert frame.width() == pytest.approx(box.face.box.width * canvas.zoom.scale, abs=0.1)


def test_frames_follow_the_zoom(window: MainWindow) -> None:
    canvas = window.photo.canvas
    QTest.keyClick(canvas, Key.Key_1)
    assert canvas.zoom.scale == 1.0
    QTest.keyClick(canvas, Key.Key_Plus)
    assert canvas.zoom.scale == pytest.approx(1.25)
    assert canvas.frame_of(canvas.boxes[0].face.box).width() == pytest.approx(100)
    QTest.keyClick(canvas, Key.Key_0)
    assert canvas.zoom.factor is None


def test_the_wheel_zooms(window: MainWindow) -> None:
    canvas = window.photo.canvas
    before = canvas.zoom.scale
    place = QPointF(canvas.rect().center())
    turned = QWheelEvent(
        place,
        canvas.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Modifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, turned)
    assert canvas.zoom.scale == pytest.approx(1.25 * before)


def test_what_is_no_face_loses_its_frame_and_undo_brings_it_back(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[2].setFocus()
    QTest.keyClick(window.photo.canvas.boxes[2], Key.Key_Delete)
    assert len(labels(window)) == 2
    act(window, qtbot, window.menus.undo.trigger)
    assert len(labels(window)) == 3


def test_a_button_is_about_the_face_that_had_the_keyboard(window: MainWindow) -> None:
    shown = window.photo
    shown.canvas.boxes[1].setFocus()
    shown.back_button.setFocus()
    assert shown.chosen() == shown.canvas.boxes[1].face
    shown.canvas.setFocus()
    assert not shown.dismiss.isEnabled()


def test_the_arrows_turn_to_the_photos_before_and_after(window: MainWindow, qtbot: QtBot) -> None:
    shown = window.photo
    assert (shown.place.text(), shown.previous.isEnabled()) == ("1 of 4", False)
    QTest.keyClick(shown.canvas, Key.Key_Right)
    qtbot.waitUntil(lambda: shown.title.text() == "1.jpg")
    assert shown.place.text() == "2 of 4"
    assert len(labels(window)) == 2
    QTest.keyClick(shown.canvas, Key.Key_Left)
    qtbot.waitUntil(lambda: shown.title.text() == "0.jpg")


def test_a_photo_that_is_gone_says_what_to_do(window: MainWindow, photos: list[Path], qtbot: QtBot) -> None:
    window.open_photos(photos, 3)
    qtbot.waitUntil(window.photo.trouble.isVisible)
    assert "is not there any more" in window.photo.trouble.sentence.text()
    assert not window.photo.draw.isEnabled()
    QTest.keyClick(window.photo, Key.Key_Left)
    qtbot.waitUntil(window.photo.canvas.isVisible)


def test_the_head_says_when_how_large_and_where(window: MainWindow) -> None:
    assert window.photo.title.text() == "0.jpg"
    said = window.photo.summary.text()
    assert "2020" in said
    assert "1000 \N{MULTIPLICATION SIGN} 500" in said
    assert "kB" in said


def test_the_folder_is_shown_by_the_platform(window: MainWindow, photos: list[Path]) -> None:
    shown: list[Path] = []

    def show(path: Path) -> bool:
        shown.append(path)
        return True

    window.of_photo.show_in_folder = show
    window.photo.folder.trigger()
    assert shown == [photos[0]]


def test_a_person_s_faces_lead_to_their_photos_and_back(window: MainWindow, qtbot: QtBot) -> None:
    window.open_person("g1")
    settle(window, qtbot)
    window.person.grid.choose(2)
    QTest.keyClick(window.person.grid, Key.Key_Return)
    assert window.pages.currentWidget() is window.photo
    assert window.photo.place.text() == "3 of 4"
    qtbot.waitUntil(lambda: not window.of_photo.is_looking)
    QTest.keyClick(window.photo, Key.Key_Escape)
    assert window.pages.currentWidget() is window.person


def test_p_shows_the_person_of_a_face(window: MainWindow) -> None:
    window.photo.canvas.boxes[0].setFocus()
    QTest.keyClick(window.photo.canvas.boxes[0], Key.Key_P)
    assert window.frame.page is window.person


def test_names_can_be_put_out_of_the_way(window: MainWindow) -> None:
    QTest.keyClick(window.photo.canvas, Key.Key_B)
    assert not any(box.isVisible() for box in window.photo.canvas.boxes)


@pytest.fixture
def undetected(open_window: Callable[[Workshop], MainWindow], tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window over a real portrait in which no face was found."""
    path = tmp_path / "portrait.jpg"
    save(astronaut(), path)
    settings = ExamineSettings(toy_embedder(tmp_path / "toy.onnx"))
    seen = examine(path, settings)
    assert isinstance(seen, Photo)
    with Library(tmp_path / "library") as library:
        put(library, str(path), replace(seen, faces=()))
        put(library, "/album/other.jpg", photo("other", face(0)))
    made = open_window(
        replace(
            workshop(tmp_path / "library"),
            examination=lambda: settings,
            rules=lambda: GroupingRules(TOY),
        )
    )
    made.open_photos([path], 0)
    qtbot.waitUntil(lambda: made.photo.canvas.image is not None)
    return made


def test_a_face_is_drawn_by_mouse_and_named_and_undone(undetected: MainWindow, qtbot: QtBot) -> None:
    shown = undetected.photo
    QTest.keyClick(shown.canvas, Key.Key_D)
    frame = shown.canvas.frame_of(Box(180, 60, 90, 120)).toRect()
    QTest.mousePress(shown.canvas, Qt.MouseButton.LeftButton, pos=frame.topLeft())
    QTest.mouseMove(shown.canvas, frame.center())
    QTest.mouseMove(shown.canvas, frame.bottomRight())
    QTest.mouseRelease(shown.canvas, Qt.MouseButton.LeftButton, pos=frame.bottomRight())
    assert shown.edit.isVisible()
    act(undetected, qtbot, lambda: type_name(undetected, "Eileen"))
    assert labels(undetected) == ["Eileen"]
    assert named(undetected) == {"Eileen": 1}
    assert not shown.canvas.is_drawing
    act(undetected, qtbot, undetected.menus.undo.trigger)
    assert labels(undetected) == []
    assert named(undetected) == {}


def test_escape_leaves_drawing_and_not_the_photo(undetected: MainWindow) -> None:
    shown = undetected.photo
    QTest.keyClick(shown.canvas, Key.Key_D)
    QTest.keyClick(shown.canvas, Key.Key_Escape)
    assert (shown.draw.isChecked(), undetected.frame.page) == (False, shown)


def test_a_file_that_changed_since_its_scan_is_not_opened(
    window: MainWindow, photos: list[Path], qtbot: QtBot
) -> None:
    save(Image.new("RGB", (1000, 500), (1, 2, 3)), photos[1])
    QTest.keyClick(window.photo.canvas, Key.Key_Right)
    qtbot.waitUntil(window.photo.trouble.isVisible)
    assert window.photo.canvas.image is None
    assert "has changed since" in window.photo.trouble.sentence.text()
