"""A whole scan of real files with the real detector, and an embedder that is small enough for a test."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from photoclust import people
from photoclust.drawing import draw_face
from photoclust.errors import BrokenOffReading, ModelError, PhotoclustError, UnreachablePhoto
from photoclust.examine import ExamineSettings, KnownContent, examine
from photoclust.indexing import index_folders
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import is_faces
from photoclust.model import Box, Photo, Progress
from photoclust.regroup import GroupingRules, regroup
from tests.made import TOY, astronaut, save, toy_embedder


class Inline(Executor):
    """Run at once, and remember which files were decoded."""

    def __init__(self) -> None:
        self.looked: list[str] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            result = fn(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - an executor passes on whatever is raised
            self.looked.append(args[0].name)
            future.set_exception(error)
            return future
        if not isinstance(result, KnownContent):
            self.looked.append(args[0].name)
        future.set_result(result)
        return future


class Scene:
    """An album, a library, and one way to scan."""

    def __init__(self, root: Path, model: Path) -> None:
        self.album = root / "album"
        self.album.mkdir()
        self.library = Library(root / "library")
        self.settings = ExamineSettings(model)

    def scan(self, *folders: Path, retry: bool = False) -> tuple[list[str], Progress]:
        """Return the names of the files that were decoded, and the last progress."""
        inline = Inline()
        steps = list(
            index_folders(self.library, folders or (self.album,), inline, self.settings, retry=retry)
        )
        return inline.looked, steps[-1]

    def regroup(self) -> None:
        regroup(self.library, GroupingRules(TOY, 32.0))

    def name_everybody(self) -> None:
        """Make one person of every face there is."""
        person = self.library.journal.new_person()
        faces = is_faces(person, self.library.groups.faces(TOY).ids.tolist())
        called = Decision(Verdict.CALLED, person=person, text="Eileen")
        self.library.journal.record("name", "Name Eileen", [*faces, called])


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return toy_embedder(tmp_path_factory.mktemp("model") / "toy.onnx")


@pytest.fixture
def scene(tmp_path: Path, model: Path) -> Iterator[Scene]:
    scene = Scene(tmp_path, model)
    save(astronaut(), scene.album / "a.jpg")
    yield scene
    scene.library.close()


def test_a_face_is_found_where_it_is_and_stored(scene: Scene) -> None:
    looked, last = scene.scan()
    assert (looked, last.faces, last.skipped) == (["a.jpg"], 1, 0)
    (face,) = scene.library.census.faces()
    middle = (face.box.x + face.box.width / 2, face.box.y + face.box.height / 2)
    assert middle == pytest.approx((224, 110), abs=15)


def test_scanning_an_unchanged_library_again_opens_no_photo(scene: Scene) -> None:
    scene.scan()
    looked, last = scene.scan()
    assert (looked, last.total) == ([], 0)


def test_a_renamed_photo_keeps_its_faces_and_names_and_is_not_decoded(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    (scene.album / "a.jpg").rename(scene.album / "renamed.jpg")
    looked, _ = scene.scan()
    assert looked == []
    (face,) = scene.library.census.faces()
    assert (face.name, [path.name for path in face.paths]) == ("Eileen", ["renamed.jpg"])


def test_a_copy_is_the_same_photo_in_two_places(scene: Scene) -> None:
    scene.scan()
    shutil.copy(scene.album / "a.jpg", scene.album / "copy.jpg")
    looked, _ = scene.scan()
    assert looked == []
    (face,) = scene.library.census.faces()
    assert [path.name for path in face.paths] == ["a.jpg", "copy.jpg"]


def test_an_edited_photo_is_read_again_and_its_names_are_carried_over(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    save(astronaut(brightness=1.15), scene.album / "a.jpg")
    looked, _ = scene.scan()
    assert looked == ["a.jpg"]
    (face,) = scene.library.census.faces()
    assert (face.name, face.confirmed) == ("Eileen", True)


def test_another_picture_under_an_old_name_takes_no_name_over(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    save(astronaut().transpose(Image.Transpose.FLIP_LEFT_RIGHT).resize((700, 512)), scene.album / "a.jpg")
    scene.scan()
    assert [face.name for face in scene.library.census.faces()] == [None]


def rewritten(path: Path) -> None:
    """Write the file anew with another comment, as programs do that keep their notes in it."""
    with Image.open(path) as image:
        image.save(path, quality=92, comment=b"five stars")


def test_all_that_was_said_of_a_face_survives_its_file_being_written_anew(scene: Scene) -> None:
    scene.scan()
    scene.regroup()
    (face,) = scene.library.groups.faces(TOY).ids.tolist()
    nobody = scene.library.journal.new_person()
    said = [
        Decision(Verdict.IS_NOT, face=face, person=nobody),
        Decision(Verdict.NO_FACE, face=face),
    ]
    scene.library.journal.record("said", "Said", said)
    rewritten(scene.album / "a.jpg")
    looked, _ = scene.scan()
    assert looked == ["a.jpg"]
    assert scene.library.census.totals().dismissed == 1
    assert [person for _, person in scene.library.groups.rejections()] == [nobody, nobody]


def test_a_drawn_and_named_face_goes_along_when_its_file_is_written_anew(scene: Scene) -> None:
    scene.scan()
    drawn = draw_face(scene.library, scene.album / "a.jpg", Box(300, 300, 80, 80), scene.settings)
    person = scene.library.journal.new_person()
    called = Decision(Verdict.CALLED, person=person, text="Badge")
    scene.library.journal.record("name", "Name", [*is_faces(person, [drawn.id]), called])
    rewritten(scene.album / "a.jpg")
    scene.scan()
    assert people.find(scene.library, "Badge").faces == 1


def test_a_rejection_on_an_edited_photo_is_not_overruled_by_the_photo_before(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    first = (scene.album / "a.jpg").read_bytes()
    rewritten(scene.album / "a.jpg")
    second = (scene.album / "a.jpg").read_bytes()
    scene.scan()
    (face,) = scene.library.census.faces()
    people.reject(scene.library, "Eileen", [face.id])
    for content in (first, second):
        (scene.album / "a.jpg").write_bytes(content)
        scene.scan()
    assert [face.name for face in scene.library.census.faces()] == [None]


def test_a_folder_has_one_spelling(scene: Scene) -> None:
    scene.scan()
    (scene.album.parent / "other").mkdir()
    looked, last = scene.scan(scene.album.parent / "other" / ".." / "album")
    assert (looked, last.total) == ([], 0)


def test_a_file_from_another_age_stops_no_scan(scene: Scene) -> None:
    save(astronaut(0.7), scene.album / "b.jpg")
    os.utime(scene.album / "b.jpg", ns=(9_000_000_000_000_000_000, 9_000_000_000_000_000_000))
    _, last = scene.scan()
    assert last.faces == 2


def test_a_drive_that_is_back_is_listed_as_skipped_no_more(scene: Scene) -> None:
    scene.scan()
    away = scene.album.with_name("unplugged")
    scene.album.rename(away)
    scene.scan()
    assert len(list(scene.library.files.skipped())) == 1
    away.rename(scene.album)
    scene.scan()
    assert list(scene.library.files.skipped()) == []


def test_bytes_that_come_back_bring_their_names_back(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    first = (scene.album / "a.jpg").read_bytes()
    save(astronaut().resize((300, 512)), scene.album / "a.jpg")
    scene.scan()
    (scene.album / "a.jpg").write_bytes(first)
    scene.scan()
    (face,) = scene.library.census.faces()
    assert face.name == "Eileen"


def test_an_unplugged_drive_is_offline_and_nothing_is_lost(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    scene.album.rename(scene.album.with_name("unplugged"))
    scene.scan()
    assert scene.library.census.totals().offline == 1
    assert people.find(scene.library, "Eileen").faces == 1
    scene.album.with_name("unplugged").rename(scene.album)
    looked, _ = scene.scan()
    assert looked == []
    assert scene.library.census.totals().offline == 0


def test_a_drive_under_another_name_keeps_its_faces(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    moved = scene.album.with_name("new drive letter")
    scene.album.rename(moved)
    looked, _ = scene.scan(scene.album, moved)
    assert looked == []
    assert people.find(scene.library, "Eileen").faces == 1


def test_a_broken_file_costs_itself_alone_and_is_not_tried_again(scene: Scene) -> None:
    (scene.album / "0.jpg").write_bytes(b"not a photo")
    _, last = scene.scan()
    assert (last.done, last.faces, last.skipped) == (2, 1, 1)
    (skipped,) = scene.library.files.skipped()
    assert skipped.path.name == "0.jpg"
    assert scene.scan()[0] == []
    assert scene.scan(retry=True)[0] == ["0.jpg"]


def test_a_photo_whose_reading_broke_off_is_tried_once_more_and_then_listed(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def break_off(path: Path, *rest: object) -> None:
        tried.append(path.name)
        raise BrokenOffReading("Reading it crashed the reader.")

    monkeypatch.setattr("photoclust.indexing.examine", break_off)
    scene.scan()
    (skipped,) = scene.library.files.skipped()
    assert skipped.reason == "Reading it crashed the reader. The next scan tries again."
    scene.scan()
    (skipped,) = scene.library.files.skipped()
    assert skipped.reason == "Reading it crashed the reader."
    scene.scan()
    assert len(tried) == 2


def test_a_photo_out_of_reach_is_tried_until_it_can_be_read(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(path: Path, *rest: object) -> None:
        raise UnreachablePhoto("The file cannot be opened: Input/output error.")

    with monkeypatch.context() as broken_drive:
        broken_drive.setattr("photoclust.indexing.examine", cannot)
        for _ in range(3):
            assert scene.scan()[1].skipped == 1
    assert scene.scan()[0] == ["a.jpg"]
    assert list(scene.library.files.skipped()) == []


def test_a_broken_file_that_is_mended_is_read(scene: Scene) -> None:
    (scene.album / "0.jpg").write_bytes(b"not a photo")
    scene.scan()
    save(astronaut(brightness=0.8), scene.album / "0.jpg")
    assert scene.scan()[0] == ["0.jpg"]
    assert list(scene.library.files.skipped()) == []


def test_a_failure_of_our_own_is_listed_as_ours(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, *rest: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("photoclust.indexing.examine", fail)
    scene.scan()
    (skipped,) = scene.library.files.skipped()
    assert "report" in skipped.reason


def test_what_a_failure_of_our_own_says_is_not_logged_but_for_debugging(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(path: Path, *rest: object) -> None:
        raise RuntimeError(f"cannot cope with {path}")

    monkeypatch.setattr("photoclust.indexing.examine", fail)
    with caplog.at_level(logging.INFO):
        scene.scan()
    assert "RuntimeError" in caplog.text
    assert "test_indexing.py" in caplog.text  # where it arose
    assert str(scene.album) not in caplog.text


def test_a_stopped_scan_goes_on_where_it_was(scene: Scene) -> None:
    for shade in range(5):
        save(astronaut(brightness=0.7 + shade / 20), scene.album / f"{shade}.jpg")
    steps = index_folders(scene.library, [scene.album], Inline(), scene.settings)
    done = [next(steps).done for _ in range(3)][-1]
    steps.close()
    looked, last = scene.scan()
    assert (len(looked), last.total) == (6 - done, 6 - done)
    assert scene.library.census.totals().photos == 6


def test_a_folder_that_never_was_there_is_a_sentence(scene: Scene) -> None:
    with pytest.raises(PhotoclustError, match="There is no folder"):
        scene.scan(scene.album / "typo")


def test_a_model_without_a_contract_stops_the_scan_before_it_begins(scene: Scene, tmp_path: Path) -> None:
    scene.settings = ExamineSettings(tmp_path / "missing.onnx")
    with pytest.raises(ModelError):
        scene.scan()


def test_a_new_model_keeps_every_name(scene: Scene, tmp_path: Path) -> None:
    scene.scan()
    scene.name_everybody()
    scene.settings = ExamineSettings(toy_embedder(tmp_path / "other.onnx", identity="toy-2", seed=5))
    looked, _ = scene.scan()
    regroup(scene.library, GroupingRules("toy-2", 32.0))
    assert looked == ["a.jpg"]
    assert people.find(scene.library, "Eileen").faces == 1


def test_the_place_of_a_face_does_not_depend_on_exif_orientation(scene: Scene) -> None:
    turned = astronaut().transpose(Image.Transpose.ROTATE_90)
    exif = turned.getexif()
    exif[0x0112] = 6
    turned.save(scene.album / "turned.jpg", exif=exif, quality=95)
    scene.scan()
    first, second = scene.library.census.faces()
    assert first.box.overlap(second.box) > 0.8


def test_looking_at_a_photo_is_a_pure_function(scene: Scene) -> None:
    once, again = (examine(scene.album / "a.jpg", scene.settings) for _ in range(2))
    assert isinstance(once, Photo)
    assert isinstance(again, Photo)
    assert once.content == again.content
    assert once.faces[0].box == again.faces[0].box
    assert (once.faces[0].code == again.faces[0].code).all()
    assert os.listdir(scene.album) == ["a.jpg"]  # noqa: PTH208 - nothing was written beside it
