"""What was said of a photo's faces when the photo is edited, or looked at by another model."""

from pathlib import Path

from PIL import Image

from photoclust import people
from photoclust.drawing import draw_face
from photoclust.examine import ExamineSettings
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import is_faces
from photoclust.model import Box
from photoclust.regroup import GroupingRules, regroup
from tests.indexing.scene import Scene
from tests.made import TOY, astronaut, save, toy_embedder


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


def test_another_picture_of_the_same_size_takes_no_name_over(scene: Scene) -> None:
    scene.scan()
    scene.name_everybody()
    save(astronaut().transpose(Image.Transpose.FLIP_LEFT_RIGHT), scene.album / "a.jpg")
    scene.scan()
    assert [face.name for face in scene.library.census.faces()] == [None]


def test_a_drawn_face_goes_along_when_its_photo_is_made_lighter(scene: Scene) -> None:
    scene.scan()
    draw_face(scene.library, scene.album / "a.jpg", Box(300, 300, 80, 80), scene.settings, name="Badge")
    save(astronaut(brightness=1.2), scene.album / "a.jpg")
    scene.scan()
    assert people.find(scene.library, "Badge").faces == 1


def test_a_kept_picture_that_is_damaged_costs_no_photo(scene: Scene) -> None:
    scene.scan()
    with scene.library.transaction():
        scene.library._db.execute("UPDATE face_image SET jpeg = ?", [b"\xff\xd8 no more"])
    save(astronaut(brightness=1.15), scene.album / "a.jpg")
    _, last = scene.scan()
    assert (last.faces, last.skipped) == (1, 0)


def test_a_photo_edited_before_a_new_model_looked_at_it_keeps_its_names(scene: Scene, tmp_path: Path) -> None:
    scene.scan()
    scene.name_everybody()
    save(astronaut(brightness=1.15), scene.album / "a.jpg")
    scene.settings = ExamineSettings(toy_embedder(tmp_path / "other.onnx", identity="toy-2", seed=5))
    scene.scan()
    assert [face.name for face in scene.library.census.faces()] == ["Eileen"]


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


def test_a_new_model_keeps_every_name(scene: Scene, tmp_path: Path) -> None:
    scene.scan()
    scene.name_everybody()
    scene.settings = ExamineSettings(toy_embedder(tmp_path / "other.onnx", identity="toy-2", seed=5))
    looked, _ = scene.scan()
    regroup(scene.library, GroupingRules("toy-2", 32.0))
    assert looked == ["a.jpg"]
    assert people.find(scene.library, "Eileen").faces == 1


def test_the_model_of_before_looks_again_only_at_what_is_new(scene: Scene, tmp_path: Path) -> None:
    before = scene.settings
    scene.scan()
    scene.settings = ExamineSettings(toy_embedder(tmp_path / "other.onnx", identity="toy-2", seed=5))
    scene.scan()
    scene.settings = before
    save(astronaut().resize((300, 512)), scene.album / "new.jpg")
    looked, _ = scene.scan()
    assert looked == ["new.jpg"]
