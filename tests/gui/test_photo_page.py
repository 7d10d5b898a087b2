"""A photo, large: its faces are named, drawn and put away, by mouse and by keyboard alone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoclust.examine import ExamineSettings, examine, fingerprint
from photoclust.gui.face_box import FaceBox
from photoclust.gui.growing import Workshop
from photoclust.gui.merge_dialog import MergeDialog
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.model import Box, Photo
from photoclust.regroup import GroupingRules, regroup
from tests.gui.conftest import act, choose_known, dialog, named, settle, workshop
from tests.made import MODEL, TOY, astronaut, face, photo, put, save, toy_embedder

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Four photos of 1000 x 500 pixels, the last of which is not there."""
    paths = [tmp_path / f"{number}.jpg" for number in range(4)]
    for number, path in enumerate(paths[:3]):
        save(Image.new("RGB", (1000, 500), (60 * number, 90, 120)), path)
    return paths


@pytest.fixture
def window(
    open_window: Callable[[Workshop], MainWindow], tmp_path: Path, photos: list[Path], qtbot: QtBot
) -> MainWindow:
    """A window over photos that show Anna's group left and Bert's right; a stranger is in the first."""
    with Library(tmp_path / "library") as library:
        for number, path in enumerate(photos):
            seen = [face(0, number, x=100), face(1, number, x=500)]
            content = fingerprint(path.read_bytes()) if path.exists() else "gone"
            put(library, str(path), photo(content, *seen, *([face(77, x=800)] if number == 0 else [])))
        regroup(library, GroupingRules(MODEL))
    made = open_window(workshop(tmp_path / "library"))
    made.activateWindow()
    made.open_photos(photos, 0)
    qtbot.waitUntil(lambda: made.photo.canvas.image is not None)
    return made


def labels(window: MainWindow) -> list[str]:
    return [box.text() for box in window.photo.canvas.boxes]


def type_name(window: MainWindow, name: str) -> None:
    QTest.keyClicks(window.photo.edit, name)
    QTest.keyClick(window.photo.edit, Key.Key_Return)


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


def test_a_group_is_named_by_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.photo.canvas, Key.Key_Tab)
    chosen = QApplication.focusWidget()
    assert isinstance(chosen, FaceBox)
    QTest.keyClick(chosen, Key.Key_Return)
    type_name(window, "Anna")
    assert labels(window)[0] == "Anna"
    settle(window, qtbot)
    assert named(window) == {"Anna": 4}
    assert labels(window) == ["Anna", "Who is this?", "Who is this?"]
    assert QApplication.focusWidget() is chosen


def test_it_is_told_how_many_faces_got_a_name(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Anna"))
    assert window.statusBar().currentMessage() == "Named Anna: 4 faces that look alike. Ctrl+Z undoes."


def test_a_group_named_in_a_photo_is_offered_to_be_looked_through(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Anna"))
    button = window.of_people.looking_through.button
    assert (button.isVisible(), button.text()) == (True, "Anna, 4 faces: look through them")
    QTest.keyClick(window.photo.canvas, Key.Key_L, Modifier.ControlModifier)
    assert (window.frame.page, window.person.is_unsure_first) == (window.person, True)
    settle(window, qtbot)


def test_a_face_named_alone_offers_nobody_to_be_looked_through(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    QTest.keyClicks(window.photo.edit, "Anna")
    act(window, qtbot, window.photo.edit.whose.alone.click)
    assert not window.of_people.looking_through.button.isVisible()


@pytest.mark.parametrize("width", [900, 420])
def test_the_list_of_known_names_leaves_the_choice_to_be_seen(window: MainWindow, width: int) -> None:
    canvas, edit = window.photo.canvas, window.photo.edit
    canvas.resize(width, 500)
    for box in canvas.boxes[:2]:
        box.click()
        list_below = edit.geometry().translated(0, edit.height())
        assert not edit.whose.geometry().intersects(list_below)
        assert not edit.whose.geometry().intersects(edit.geometry())
        assert canvas.rect().contains(edit.whose.geometry())


def test_the_line_for_a_name_says_whose_it_will_be(window: MainWindow) -> None:
    edit = window.photo.edit
    window.photo.canvas.boxes[0].click()
    assert edit.whose.isVisible()
    assert (edit.whose.all.text(), edit.whose.alone.text()) == (
        "All 4 faces that look alike",
        "Only this face",
    )
    assert not edit.whose.alone.isEnabled()
    QTest.keyClicks(edit, "Anna")
    assert edit.whose.alone.isEnabled()
    window.photo.canvas.boxes[2].click()
    assert (edit.isVisible(), edit.whose.isVisible()) == (True, False)


def name_alone_by_key(window: MainWindow) -> None:
    QTest.keyClick(window.photo.edit, Key.Key_Return, Modifier.ShiftModifier)


def name_alone_by_mouse(window: MainWindow) -> None:
    window.photo.edit.whose.alone.click()


def name_alone_by_tab(window: MainWindow) -> None:
    for _ in range(2):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Key.Key_Tab)
    assert QApplication.focusWidget() is window.photo.edit.whose.alone
    QTest.keyClick(window.photo.edit.whose.alone, Key.Key_Space)


def test_escape_leaves_the_choice_and_not_the_photo(window: MainWindow) -> None:
    window.photo.canvas.boxes[0].click()
    window.photo.edit.whose.alone.setFocus()
    QTest.keyClick(window.photo.edit.whose.alone, Key.Key_Escape)
    assert (window.frame.page, window.photo.edit.whose.isVisible()) == (window.photo, False)


@pytest.mark.parametrize("name_alone", [name_alone_by_key, name_alone_by_mouse, name_alone_by_tab])
def test_one_face_of_a_group_is_named_alone_in_one_step(
    window: MainWindow, qtbot: QtBot, name_alone: Callable[[MainWindow], None]
) -> None:
    window.photo.canvas.boxes[0].click()
    QTest.keyClicks(window.photo.edit, "Anna")
    act(window, qtbot, lambda: name_alone(window))
    assert named(window) == {"Anna": 1}
    assert labels(window) == ["Anna", "Who is this?", "Who is this?"]
    assert window.statusBar().currentMessage() == "Named Anna: this face alone. Ctrl+Z undoes."
    assert sorted(each.faces for each in window.known.everyone) == [1, 3, 4]
    act(window, qtbot, window.menus.undo.trigger)
    assert named(window) == {}
    assert sorted(each.faces for each in window.known.everyone) == [4, 4]


def test_one_enter_takes_the_marked_name(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Anna"))
    window.photo.canvas.boxes[2].click()
    choose_known(window.photo.edit, "nn", qtbot)
    settle(window, qtbot)
    assert named(window) == {"Anna": 5}


def test_a_name_is_given_to_all_by_mouse(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    QTest.keyClicks(window.photo.edit, "Anna")
    act(window, qtbot, window.photo.edit.whose.all.click)
    assert named(window) == {"Anna": 4}


def test_no_frame_covers_the_line_for_a_name(window: MainWindow) -> None:
    canvas, edit = window.photo.canvas, window.photo.edit
    canvas.boxes[0].click()
    for box in canvas.boxes[:2]:
        QApplication.sendEvent(box, QEvent(QEvent.Type.Enter))
        order = canvas.children()  # the last is above the others
        assert order.index(box) < min(order.index(edit), order.index(edit.whose))


def test_a_stranger_is_named_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[2].click()
    act(window, qtbot, lambda: type_name(window, "Cleo"))
    assert named(window) == {"Cleo": 1}
    assert labels(window)[2] == "Cleo"


def test_a_known_name_for_a_group_is_a_question(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Anna"))
    window.photo.canvas.boxes[1].click()
    type_name(window, "anna")
    dialog(window, MergeDialog, qtbot).no.click()
    assert named(window) == {"Anna": 4}


def test_another_name_moves_this_face_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Anna"))
    window.photo.canvas.boxes[0].click()
    act(window, qtbot, lambda: type_name(window, "Bert"))
    assert named(window) == {"Anna": 3, "Bert": 1}
    assert labels(window)[0] == "Bert"


def test_escape_names_nobody_and_stays(window: MainWindow) -> None:
    window.photo.canvas.boxes[0].click()
    QTest.keyClicks(window.photo.edit, "Anna")
    QTest.keyClick(window.photo.edit, Key.Key_Escape)
    assert (window.frame.page, window.photo.edit.isVisible()) == (window.photo, False)
    assert labels(window)[0] == "Who is this?"


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
