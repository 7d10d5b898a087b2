"""Walking folders: what is new, back or gone, whatever the folders hold."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust.model import FileState, KnownFile
from photoclust.scan import SeenFile, Survey, Unreachable, folders_below, newest_change, survey, walk

SUFFIXES = frozenset({".jpg", ".png"})
LINKS = pytest.mark.skipif(sys.platform == "win32", reason="links and bytes in names are POSIX")


def names(root: Path) -> list[str]:
    return [str(entry.path.relative_to(root)) for entry in walk(root, SUFFIXES)]


def make(root: Path, *paths: str) -> None:
    for each in paths:
        (root / each).parent.mkdir(parents=True, exist_ok=True)
        (root / each).write_bytes(each.encode())


def look(root: Path, known: dict[Path, KnownFile]) -> Survey:
    return survey(root, known, suffixes=SUFFIXES, examined_by="now")


def as_known(root: Path, *, state: FileState = FileState.PRESENT) -> dict[Path, KnownFile]:
    return {
        entry.path: KnownFile(entry.size, entry.modified_ns, state, "now")
        for entry in walk(root, SUFFIXES)
        if isinstance(entry, SeenFile)
    }


def test_photos_are_found_by_suffix_whatever_its_case(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "b.PNG", "c.txt", "noext", "deep/er/d.Jpg")
    assert names(tmp_path) == ["a.jpg", "b.PNG", "deep/er/d.Jpg"]


def test_hidden_names_and_other_programs_thumbnails_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, ".hidden.jpg", ".trash/a.jpg", "@eaDir/b.jpg", "#recycle/c.jpg", "d.jpg")
    assert names(tmp_path) == ["d.jpg"]


def test_a_folder_named_like_a_photo_is_a_folder(tmp_path: Path) -> None:
    make(tmp_path, "holiday.jpg/a.jpg")
    assert names(tmp_path) == ["holiday.jpg/a.jpg"]


@LINKS
def test_a_loop_of_links_ends_and_shows_each_photo_once(tmp_path: Path) -> None:
    make(tmp_path, "a/b/c.jpg")
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path)
    assert names(tmp_path) == ["a/b/c.jpg"]


@LINKS
def test_a_dangling_link_is_no_photo(tmp_path: Path) -> None:
    (tmp_path / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    assert names(tmp_path) == []


@LINKS
def test_names_with_newlines_and_without_utf8_are_found(tmp_path: Path) -> None:
    make(tmp_path, "new\nline.jpg")
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/latin1_\xe9.jpg")).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    assert len(names(tmp_path)) == 2


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_listed_is_reported_and_the_rest_read(tmp_path: Path) -> None:
    make(tmp_path, "closed/a.jpg", "open/b.jpg")
    (tmp_path / "closed").chmod(0)
    try:
        first, second = walk(tmp_path, SUFFIXES)
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert isinstance(first, Unreachable)
    assert second.path.name == "b.jpg"


def test_a_root_that_is_gone_is_reported_not_raised(tmp_path: Path) -> None:
    (entry,) = walk(tmp_path / "unplugged", SUFFIXES)
    assert isinstance(entry, Unreachable)
    assert entry.reason.startswith("The folder cannot be opened")


def test_an_unchanged_folder_has_nothing_fresh(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "b/c.jpg")
    found = look(tmp_path, as_known(tmp_path))
    assert (found.fresh, found.back, found.gone) == ((), (), ())


def test_a_file_of_another_size_or_time_is_fresh(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "b.jpg", "c.jpg")
    known = as_known(tmp_path)
    (tmp_path / "a.jpg").write_bytes(b"longer than before")
    os.utime(tmp_path / "b.jpg", ns=(5, 5))
    assert {file.path.name for file in look(tmp_path, known).fresh} == {"a.jpg", "b.jpg"}


def test_a_photo_that_other_models_examined_is_fresh(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    found = survey(tmp_path, as_known(tmp_path), suffixes=SUFFIXES, examined_by="new models")
    assert len(found.fresh) == 1


def test_a_skipped_file_is_not_tried_again_until_it_changes(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    status = (tmp_path / "a.jpg").stat()
    skipped = KnownFile(status.st_size, status.st_mtime_ns, FileState.SKIPPED, None)
    assert look(tmp_path, {tmp_path / "a.jpg": skipped}).fresh == ()


def test_a_vanished_folder_leaves_all_its_files_gone(tmp_path: Path) -> None:
    make(tmp_path, "drive/a.jpg", "drive/b.jpg")
    known = as_known(tmp_path)
    (tmp_path / "drive").rename(tmp_path / "elsewhere")
    found = look(tmp_path / "drive", known)
    assert set(found.gone) == set(known)
    assert not found.reached


def test_a_file_that_was_offline_and_is_unchanged_is_back(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    found = look(tmp_path, as_known(tmp_path, state=FileState.OFFLINE))
    assert [path.name for path in found.back] == ["a.jpg"]
    assert found.fresh == ()


@given(st.sets(st.sampled_from("abcdef")), st.sets(st.sampled_from("abcdef")))
def test_every_name_is_fresh_gone_or_the_same(
    tmp_path_factory: pytest.TempPathFactory, before: set[str], after: set[str]
) -> None:
    root = tmp_path_factory.mktemp("album")
    make(root, *(f"{name}.jpg" for name in before | after))
    known = {path: file for path, file in as_known(root).items() if path.stem in before}
    for name in before - after:
        (root / f"{name}.jpg").unlink()
    found = look(root, known)
    assert {file.path.stem for file in found.fresh} == after - before
    assert {path.stem for path in found.gone} == before - after


def test_a_folder_that_the_owner_leaves_out_is_not_entered(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "work/b.jpg", "work/deep/c.jpg", "workshop/d.jpg")
    entries = walk(tmp_path, SUFFIXES, [tmp_path / "work", tmp_path / "nowhere"])
    assert [entry.path.name for entry in entries] == ["a.jpg", "d.jpg"]


@LINKS
def test_a_folder_that_is_left_out_is_not_entered_by_a_link_either(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "work/b.jpg")
    (tmp_path / "link").symlink_to(tmp_path / "work")
    assert [entry.path.name for entry in walk(tmp_path, SUFFIXES, [tmp_path / "work"])] == ["a.jpg"]


def test_what_is_known_of_a_folder_that_is_left_out_counts_as_gone(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "work/b.jpg")
    known = as_known(tmp_path)
    found = survey(tmp_path, known, suffixes=SUFFIXES, examined_by="now", left_out=[tmp_path / "work"])
    assert (found.gone, found.fresh) == ((tmp_path / "work/b.jpg",), ())


def test_the_folders_of_a_walk_are_those_it_enters(tmp_path: Path) -> None:
    make(tmp_path, "a/b/c.jpg", ".hidden/d.jpg", "work/e.jpg", "empty/f.txt")
    entered = {str(each.relative_to(tmp_path)) for each in folders_below(tmp_path, [tmp_path / "work"])}
    assert entered == {".", "a", str(Path("a/b")), "empty"}


def test_the_newest_change_is_that_of_a_photo(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "b.png", "c.txt")
    for name, seconds in (("a.jpg", 1000), ("b.png", 2000), ("c.txt", 3000)):
        os.utime(tmp_path / name, (seconds, seconds))
    assert newest_change(tmp_path, SUFFIXES) == 2000
    assert newest_change(tmp_path / "nowhere", SUFFIXES) == 0
