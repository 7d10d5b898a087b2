"""A scan from the command line: real files, real worker processes, and the owner's Ctrl-C."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import ImageOps

from photoclust import settings
from photoclust.settings import Settings
from tests.cli.conftest import Run
from tests.made import astronaut, save, toy_embedder


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Ten photos of the astronaut and a broken one; the settings name a small embedder."""
    folder = tmp_path / "album"
    folder.mkdir()
    for number in range(10):
        save(astronaut(1 - number / 50), folder / f"{number}.jpg")
    (folder / "broken.jpg").write_bytes((folder / "0.jpg").read_bytes()[:500])
    settings.save(Settings(model=str(toy_embedder(tmp_path / "toy.onnx")), workers=1))
    return folder


def test_a_scan_sums_up_and_says_what_is_next(run: Run, album: Path, tmp_path: Path) -> None:
    outcome = run("scan", album, "--library", tmp_path / "library")
    assert outcome.status == 0
    assert "10 photos, 10 faces: 1 group without a name" in outcome.out
    assert f"1 file skipped; photoclust skipped --library {tmp_path / 'library'} tells why." in outcome.out
    assert "photoclust name g1" in outcome.out
    assert "11 of 11 photos" in outcome.err


def test_a_scan_as_json_is_one_document(run: Run, album: Path, tmp_path: Path) -> None:
    document = run("scan", album, "--json", "--library", tmp_path / "library").document
    assert (document["new"], document["groups"], document["totals"]["skipped"]) == (11, 1, 1)


def test_nothing_is_next_where_nothing_is_new_and_somebody_has_a_name(
    run: Run, album: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    for number in range(2):
        save(ImageOps.mirror(astronaut(1 - number / 50)), album / f"mirrored-{number}.jpg")
    assert "2 groups without a name" in run("scan", album, "--library", library).out
    assert "Next: photoclust name g1" in run("scan", album, "--library", library).out
    run("name", "g1", "Eileen", "--library", library)
    assert "Next:" not in run("scan", album, "--library", library).out


def test_an_empty_name_of_a_folder_is_wrong_use(run: Run, album: Path, tmp_path: Path) -> None:
    outcome = run("scan", "", "--library", tmp_path / "library")
    assert outcome.status == 2
    assert "name is empty" in outcome.err
    assert run("scan", album, "--library", "").status == 2


def test_a_file_is_no_folder(run: Run, album: Path, tmp_path: Path) -> None:
    outcome = run("scan", album, album / "0.jpg", "--library", tmp_path / "library")
    assert outcome.status == 1
    assert f"{album / '0.jpg'} is a file, not a folder" in outcome.err
    assert not (tmp_path / "library").exists()


def test_a_folder_that_is_not_there_is_a_sentence(run: Run, album: Path, tmp_path: Path) -> None:
    outcome = run("scan", tmp_path / "none", "--library", tmp_path / "library")
    assert outcome.status == 1
    assert "There is no folder" in outcome.err


def test_ctrl_c_keeps_what_is_done_and_the_same_command_goes_on(album: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "photoclust", "scan", str(album), "--library", str(tmp_path / "library")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=dict(os.environ)) as scan:
        assert scan.stderr is not None
        first = scan.stderr.readline()
        scan.send_signal(signal.SIGINT)
        rest = scan.stderr.read()
    assert first.startswith("0 of 11 photos")
    assert scan.returncode == 130
    assert rest.startswith("stopped; ")
    assert rest.endswith("run the same command to go on\n")
    again = subprocess.run([*command, "--json"], capture_output=True, text=True, check=True)
    assert json.loads(again.stdout)["totals"]["photos"] == 10
