"""A library goes to another folder whole, or stays where it is."""

import os
from pathlib import Path

import pytest

from photoclust.errors import LibraryError
from photoclust.library import Library, backups
from photoclust.library.moving import move
from photoclust.library.store import FILE_NAME
from tests.made import face, photo, put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of one person with a copy."""
    made = tmp_path / "library"
    with Library(made) as library:
        put(library, "/album/a.jpg", photo("a", face(0, 0)))
        library.back_up()
    return made


def test_all_of_it_is_in_the_new_folder_and_nothing_in_the_old(folder: Path, tmp_path: Path) -> None:
    move(folder, tmp_path / "there" / "library")
    with Library(tmp_path / "there" / "library") as library:
        assert library.census.totals().faces == 1
    assert len(backups(tmp_path / "there" / "library")) == 1
    assert not (folder / FILE_NAME).exists()
    assert backups(folder) == ()


def test_what_is_the_owners_stays(folder: Path, tmp_path: Path) -> None:
    (folder / "report.html").write_text("mine")
    move(folder, tmp_path / "there")
    assert (folder / "report.html").read_text() == "mine"
    assert not (tmp_path / "there" / "report.html").exists()


def test_a_folder_that_holds_something_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").touch()
    with pytest.raises(LibraryError, match="is not empty"):
        move(folder, tmp_path / "full")
    assert (folder / FILE_NAME).exists()


@pytest.mark.parametrize("within", [".", "deeper"])
def test_a_folder_within_is_refused(folder: Path, within: str) -> None:
    with pytest.raises(LibraryError, match="lies within"):
        move(folder, folder / within)


def test_a_library_that_is_open_stays(folder: Path, tmp_path: Path) -> None:
    with Library(folder), pytest.raises(LibraryError, match="is open"):
        move(folder, tmp_path / "there")
    assert not (tmp_path / "there").exists()


def test_a_damaged_library_stays(folder: Path, tmp_path: Path) -> None:
    broken = bytearray((folder / FILE_NAME).read_bytes())
    broken[4096:8192] = bytes(4096)
    (folder / FILE_NAME).write_bytes(broken)
    with pytest.raises(LibraryError, match="came out damaged"):
        move(folder, tmp_path / "there")
    assert (folder / FILE_NAME).read_bytes() == broken
    assert not (tmp_path / "there" / FILE_NAME).exists()


def test_nothing_is_deleted_before_the_disk_has_its_copy(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[int] = []
    real = os.fsync

    def noted(stream: int) -> None:
        assert (folder / FILE_NAME).exists()
        real(stream)
        kept.append(os.fstat(stream).st_ino)

    monkeypatch.setattr(os, "fsync", noted)
    move(folder, tmp_path / "there")
    copies = [tmp_path / "there" / FILE_NAME, *(each.path for each in backups(tmp_path / "there"))]
    assert {copy.stat().st_ino for copy in copies} <= set(kept)
