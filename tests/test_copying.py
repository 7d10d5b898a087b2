"""Copies are whole, overwrite nothing, keep their dates, and stop with a sentence."""

import errno
import os
import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from photoclust.copying import CopyStep, copy_photos
from photoclust.errors import PhotoclustError
from photoclust.model import FoundPhoto

LONG_AGO = 1_000_000_000_123_456_789


def found(*paths: Path) -> FoundPhoto:
    return FoundPhoto(1, paths, 10, 10, datetime(2019, 1, 1), ())


@pytest.fixture
def photos(tmp_path: Path) -> list[FoundPhoto]:
    """Two photos of one name in two folders, and another."""
    made = []
    for number, place in enumerate(("a/beach.jpg", "b/beach.jpg", "b/hill.jpg")):
        path = tmp_path / place
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"photo %d" % number)
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
        made.append(found(path))
    return made


def copy(photos: Sequence[FoundPhoto], folder: Path) -> CopyStep:
    *_, last = copy_photos(photos, folder)
    return last


def test_photos_of_one_name_get_numbers_and_keep_their_dates(
    photos: list[FoundPhoto], tmp_path: Path
) -> None:
    target = tmp_path / "out" / "deep"
    step = copy(photos, target)
    assert (step.done, step.copied, step.there, step.failed) == (3, 3, 0, ())
    assert {path.name: path.read_bytes() for path in target.iterdir()} == {
        "beach.jpg": b"photo 0",
        "beach (2).jpg": b"photo 1",
        "hill.jpg": b"photo 2",
    }
    assert {path.stat().st_mtime_ns for path in target.iterdir()} == {LONG_AGO}


def test_what_lies_there_is_never_overwritten(photos: list[FoundPhoto], tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "hill.jpg").write_bytes(b"the owner's")
    copy(photos, target)
    assert (target / "hill.jpg").read_bytes() == b"the owner's"
    assert (target / "hill (2).jpg").read_bytes() == b"photo 2"


def test_copying_again_copies_nothing_twice(photos: list[FoundPhoto], tmp_path: Path) -> None:
    copy(photos[:2], tmp_path / "out")
    step = copy(photos, tmp_path / "out")
    assert (step.copied, step.there) == (1, 2)
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_a_photo_out_of_reach_is_told_and_another_file_of_it_serves(
    photos: list[FoundPhoto], tmp_path: Path
) -> None:
    moved = found(tmp_path / "gone.jpg", *photos[0].paths)
    step = copy([found(tmp_path / "lost.jpg"), moved], tmp_path / "out")
    assert [each.path.name for each in step.failed] == ["lost.jpg"]
    assert step.copied == 1


def test_a_disk_that_fills_up_leaves_whole_copies_and_says_so(
    photos: list[FoundPhoto], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = shutil.copyfile

    def full(source: Path, target: Path) -> None:
        honest(source, target)
        if source.name == "hill.jpg":
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(PhotoclustError, match=r"is full. 2 photos of 3 are there, whole"):
        copy(photos, tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"beach.jpg", "beach (2).jpg"}


def test_what_cannot_fit_is_not_begun(
    photos: list[FoundPhoto], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=20))
    with pytest.raises(PhotoclustError, match="Nothing was copied"):
        copy(photos, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_stopping_leaves_what_is_whole(photos: list[FoundPhoto], tmp_path: Path) -> None:
    steps = copy_photos(photos, tmp_path / "out")
    assert next(steps).done == 0
    assert next(steps).done == 1
    steps.close()
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["beach.jpg"]


def test_a_folder_that_cannot_be_made_is_a_sentence(photos: list[FoundPhoto], tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PhotoclustError, match="cannot be written"):
        copy(photos, tmp_path / "file" / "below")
