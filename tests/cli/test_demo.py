"""The demo proves itself, and deletes nothing that it did not make."""

from pathlib import Path

import pytest

from photoclust import settings
from photoclust.cli.demo import clear
from photoclust.settings import Settings
from tests.cli.conftest import Run
from tests.made import astronaut, toy_embedder


@pytest.fixture
def _shipped_model() -> None:
    """Skip the test where the embedder has not been trained yet."""
    try:
        Settings().model_path()
    except FileNotFoundError as error:
        pytest.skip(str(error))


@pytest.mark.usefixtures("_shipped_model")
def test_the_demo_passes_with_the_shipped_model(run: Run, tmp_path: Path) -> None:
    astronaut()  # skips where scikit-image is not installed
    outcome = run("demo", "--into", tmp_path / "demo", "--json")
    assert outcome.document["passed"], outcome.document["verdict"]
    assert outcome.status == 0
    assert (tmp_path / "demo" / "report.html").exists()


def test_a_demo_that_does_not_recognise_her_fails(run: Run, tmp_path: Path) -> None:
    astronaut()
    settings.save(Settings(model=str(toy_embedder(tmp_path / "toy.onnx")), workers=1))
    outcome = run("demo", "--into", tmp_path / "demo", "--json")
    assert outcome.status == 1
    assert 0 < outcome.document["verdict"]["portraits_found"] < 22
    assert outcome.document["verdict"]["false_faces"] == 0


def test_a_demo_replaces_an_earlier_one_and_leaves_the_rest(tmp_path: Path) -> None:
    album, note = tmp_path / "album", tmp_path / "note.txt"
    clear(tmp_path, (album,))
    album.mkdir()
    (album / "stale.jpg").touch()
    note.touch()
    clear(tmp_path, (album,))
    assert not album.exists()
    assert note.exists()


def test_the_demo_touches_no_folder_that_holds_something_else(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "mine" / "album"
    kept.mkdir(parents=True)
    outcome = run("demo", "--into", tmp_path / "mine")
    assert outcome.status == 1
    assert "holds something else" in outcome.err
    assert kept.exists()
