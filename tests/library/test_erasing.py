"""Erasing leaves no trace of a face or a name, and touches nothing else."""

from pathlib import Path

import pytest

from photoclust import people
from photoclust.errors import LibraryError
from photoclust.library import Library, erase, restore
from photoclust.library.store import FILE_NAME
from tests.made import album
from tests.people.acting import group


def lived_in(folder: Path) -> None:
    """Make a library with faces, a name, copies, and a file set aside."""
    with Library(folder) as library:
        album(library)
        group(library)
        people.name(library, library.census.groups()[0].handle, "Anna Erasable")
        library.back_up()
    restore(folder)


def test_no_file_that_holds_a_face_or_a_name_is_left(tmp_path: Path) -> None:
    lived_in(tmp_path)
    erased = erase(tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["opening.lock"]
    assert erased.files > 3
    assert erased.left == ()


def test_the_bytes_are_overwritten_before_their_name_goes(tmp_path: Path) -> None:
    lived_in(tmp_path)
    (tmp_path / "link").hardlink_to(tmp_path / FILE_NAME)
    size = (tmp_path / FILE_NAME).stat().st_size
    assert erase(tmp_path).left == (tmp_path / "link",)
    assert (tmp_path / "link").read_bytes() == bytes(size)


def test_what_is_not_ours_is_left_and_told_of(tmp_path: Path) -> None:
    lived_in(tmp_path)
    (tmp_path / "report.html").write_text("the owner's")
    assert erase(tmp_path).left == (tmp_path / "report.html",)


def test_an_open_library_is_not_erased(tmp_path: Path) -> None:
    lived_in(tmp_path)
    with Library(tmp_path) as library:
        with pytest.raises(LibraryError, match="close every Photoclust"):
            erase(tmp_path)
        assert library.census.totals().faces == 12


def test_a_library_can_be_begun_anew_afterwards(tmp_path: Path) -> None:
    lived_in(tmp_path)
    erase(tmp_path)
    with Library(tmp_path) as library:
        assert library.census.totals().faces == 0


def test_what_is_deleted_in_use_is_gone_from_the_file(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        album(library)
        library.forget(Path("/album"))
    assert b"not really a JPEG" not in (tmp_path / FILE_NAME).read_bytes()
