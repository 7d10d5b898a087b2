"""From packed faces to a finding's files, by the command line."""

import json
import tarfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from photoclust.training.__main__ import main
from photoclust.training.findings.command import FINDINGS, wanted
from tests.training.findings import stage
from tests.training.made import HEADER, LANDMARKS, add_crop


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with made people as the real ones are packed: shards, and LFW's view 1."""
    folder = tmp_path_factory.mktemp("root")
    made = stage.material(folder / "made")
    (folder / "faces").mkdir()
    (folder / "lfw-view1").mkdir()
    rows = [HEADER]
    places = [folder / "faces" / "faces-00.tar", folder / "lfw-view1" / "faces.tar"]
    with tarfile.open(places[0], "w") as shard, tarfile.open(places[1], "w") as lfw:
        for face, pixels in zip(made.shards.faces[::2], made.shards.pixels[::2], strict=True):
            person, name = face.person.replace(" ", "_"), face.file
            photo = int(Path(name).stem) // 2 + 1
            add_crop(shard, name, pixels)
            add_crop(lfw, f"{person}/{person}_{photo:04d}.png", pixels)
            split = "val" if face.split == "val" else "train"
            rows.append(f"faces-00.tar,{name},made,{face.person},{split},144,0.9,0.9,{LANDMARKS}")
    (folder / "faces" / "index.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    people = [f"made_{number}" for number in range(24)]
    pairs = [f"{one}\t1\t2\n{one}\t3\t{other}\t4\n" for one, other in pairwise(people)]
    for part in ("Train", "Test"):
        (folder / "lfw-view1" / f"pairsDev{part}.txt").write_text("23\n" + "".join(pairs), encoding="utf-8")
    return folder


def command(root: Path, *words: str) -> int:
    places = ["--faces", str(root), "--cache", str(root / "cache")]
    return main(["findings", *words, *places, "--output", str(root / "results")])


def test_a_finding_lies_in_the_folder_of_who_was_looked_at_with_its_plot(root: Path) -> None:
    pytest.importorskip("skimage")
    assert command(root, "jpeg", "lbp") == 0
    found = json.loads((root / "results" / "lbp" / "jpeg.json").read_text())
    assert (found["looked_at"], found["share"], len(found["levels"])) == ("scikit-image", 1.0, 6)
    assert (root / "results" / "lbp" / "jpeg.png").exists()


def test_the_tables_of_a_document_are_written_from_there(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("skimage")
    assert command(root, "jpeg", "lbp") == 0
    document = root / "document.md"
    document.write_text("<!-- table: jpeg -->\n<!-- /table -->\n")
    assert main(["tables", str(document), "--results", str(root / "results")]) == 0
    assert "| LBP |" in document.read_text()
    assert str(document) in capsys.readouterr().out


def test_without_faces_it_says_which_folders_are_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(tmp_path, "jpeg", "lbp") == 1
    assert "lfw-view1" in capsys.readouterr().err


def test_a_run_that_is_not_there_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe = Path(__file__).parents[3] / "training" / "recipes" / "deepid2.toml"
    assert command(root, "sparsity", str(recipe)) == 1
    assert "no checkpoint" in capsys.readouterr().err


def test_all_leaves_a_deepid_network_facenets_tables_out() -> None:
    assert wanted(stage.eye()) == tuple(FINDINGS)
    left_out = set(FINDINGS) - set(wanted(replace(stage.eye(), rectified=True)))
    assert left_out == {"jpeg", "pixels", "codes"}
