"""A file that cannot be read costs itself alone, and is tried again when there is hope."""

import logging
from pathlib import Path

import pytest

from photoclust.errors import BrokenOffReading, UnreachablePhoto
from tests.indexing.scene import Scene
from tests.made import astronaut, save


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
    assert "test_failures.py" in caplog.text  # where it arose
    assert str(scene.album) not in caplog.text
