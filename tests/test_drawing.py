"""Faces drawn by hand."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from photoclust import people
from photoclust.drawing import draw_face
from photoclust.errors import PhotoclustError
from photoclust.examine import ExamineSettings
from photoclust.indexing import index_folders
from photoclust.library import Library
from photoclust.model import Box
from photoclust.regroup import GroupingRules, regroup
from tests.made import TOY, astronaut, save, toy_embedder

BADGE = Box(300.0, 300.0, 80.0, 80.0)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> ExamineSettings:
    return ExamineSettings(toy_embedder(tmp_path_factory.mktemp("model") / "toy.onnx"))


@pytest.fixture
def album(tmp_path: Path) -> Path:
    (tmp_path / "album").mkdir()
    save(astronaut(), tmp_path / "album" / "a.jpg")
    return tmp_path / "album"


@pytest.fixture
def library(tmp_path: Path, album: Path, settings: ExamineSettings) -> Iterator[Library]:
    with Library(tmp_path / "library") as library:
        scan(library, album, settings)
        yield library


def scan(library: Library, album: Path, settings: ExamineSettings) -> None:
    with ThreadPoolExecutor(1) as executor:
        list(index_folders(library, [album], executor, settings))


def test_a_drawn_face_is_stored_where_it_was_drawn_and_grouped(
    library: Library, album: Path, settings: ExamineSettings
) -> None:
    drawn = draw_face(library, album / "a.jpg", BADGE, settings)
    regroup(library, GroupingRules(TOY))
    boxes = {face.id: face.box for face in library.census.faces()}
    assert boxes[drawn.id] == BADGE
    assert not drawn.detected
    assert len(boxes) == 2


def test_where_a_face_is_known_no_second_is_drawn(
    library: Library, album: Path, settings: ExamineSettings
) -> None:
    (known,) = library.census.faces()
    with pytest.raises(PhotoclustError, match="already"):
        draw_face(library, album / "a.jpg", known.box, settings)


def test_a_drawn_face_survives_a_new_look_by_another_model(
    library: Library, album: Path, settings: ExamineSettings, tmp_path: Path
) -> None:
    drawn = draw_face(library, album / "a.jpg", BADGE, settings)
    other = ExamineSettings(toy_embedder(tmp_path / "other.onnx", identity="toy-2", seed=3))
    scan(library, album, other)
    assert drawn.id in {face.id for face in library.census.faces()}


@pytest.mark.parametrize("box", [Box(-5, 0, 50, 50), Box(500, 500, 50, 50), Box(10, 10, 0, 0)])
def test_a_box_outside_the_photo_is_refused(
    library: Library, album: Path, settings: ExamineSettings, box: Box
) -> None:
    with pytest.raises(PhotoclustError, match="outside"):
        draw_face(library, album / "a.jpg", box, settings)


def test_a_photo_that_was_not_scanned_is_refused(
    library: Library, album: Path, settings: ExamineSettings
) -> None:
    save(astronaut(0.5), album / "b.jpg")
    with pytest.raises(PhotoclustError, match="scan its folder first"):
        draw_face(library, album / "b.jpg", BADGE, settings)


def test_a_photo_that_changed_since_its_scan_is_refused(
    library: Library, album: Path, settings: ExamineSettings
) -> None:
    save(astronaut(0.5), album / "a.jpg")
    with pytest.raises(PhotoclustError, match="scan its folder first"):
        draw_face(library, album / "a.jpg", BADGE, settings)


def test_drawing_somebody_is_one_act_and_undone_as_one(
    library: Library, album: Path, settings: ExamineSettings
) -> None:
    regroup(library, GroupingRules(TOY))
    (known,) = library.census.faces()
    group = library.groups.faces(TOY).groups[0]
    people.name(library, f"g{group}", "Eileen")
    draw_face(library, album / "a.jpg", BADGE, settings, who="Eileen")
    assert people.find(library, "Eileen").faces == 2
    people.undo(library)
    assert [face.id for face in library.census.faces()] == [known.id]


def test_the_detector_is_asked_for_landmarks_when_it_sees_the_drawn_face_after_all(
    library: Library, album: Path, settings: ExamineSettings
) -> None:
    (known,) = library.census.faces()
    loose = Box(known.box.x - 40, known.box.y - 40, known.box.width + 80, known.box.height + 80)
    assert known.box.overlap(loose) < 0.5
    assert draw_face(library, album / "a.jpg", loose, settings).detected


def test_where_a_drawing_was_undone_a_face_can_be_drawn_again(
    library: Library, album: Path, settings: ExamineSettings
) -> None:
    draw_face(library, album / "a.jpg", BADGE, settings)
    people.undo(library)
    drawn = draw_face(library, album / "a.jpg", BADGE, settings)
    assert drawn.id in {face.id for face in library.census.faces()}


def test_who_was_confirmed_since_stays_when_the_drawing_is_undone(
    library: Library, album: Path, settings: ExamineSettings
) -> None:
    regroup(library, GroupingRules(TOY))
    people.name(library, f"g{library.groups.faces(TOY).groups[0]}", "Eileen")
    drawn = draw_face(library, album / "a.jpg", BADGE, settings)
    act = library.journal.acts(1)[0].id
    people.confirm(library, "Eileen", [drawn.id])
    people.undo(library, act)
    assert drawn.id in library.census.face_ids(people.find(library, "Eileen").handle)


def test_drawing_over_a_stranger_who_was_put_away_says_where_they_are(
    library: Library, album: Path, settings: ExamineSettings
) -> None:
    (known,) = library.census.faces()
    people.ignore_strangers(library, [known.id])
    with pytest.raises(PhotoclustError, match="Bring it back under Strangers"):
        draw_face(library, album / "a.jpg", known.box, settings)
