"""The library's copies from the command line, and its end."""

import os
from pathlib import Path

import pytest

from photoclust.library.store import FILE_NAME
from tests.cli.conftest import Run


def damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2 :] = os.urandom(len(content) - len(content) // 2)
    file.write_bytes(content)


def test_the_first_command_of_a_day_keeps_a_copy(run: Run, library: Path) -> None:
    for _ in range(2):
        assert run("people", "--library", library).status == 0
    assert ["daily" in path.name for path in (library / "backups").iterdir()] == [True]


def test_check_says_of_the_library_and_every_copy_whether_it_is_sound(run: Run, library: Path) -> None:
    first = Path(run("backup", "--json", "--library", library).document)
    run("backup", "--library", library)
    damage(first)
    health = run("check", "--json", "--library", library).document
    assert health["damage"] is None
    assert [copy["damage"] is None for copy in health["copies"]] == [True, False]


def test_a_damaged_library_says_how_to_restore_it_and_is_restored(run: Run, library: Path) -> None:
    run("name", "g1", "Anna", "--library", library)
    run("backup", "--library", library)
    damage(library / FILE_NAME)
    refused = run("people", "--library", library)
    assert refused.status == 1
    assert "photoclust restore" in refused.err
    checked = run("check", "--library", library)
    assert checked.status == 1
    assert f"photoclust restore --library {library}" in checked.out
    assert run("restore", "--yes", "--library", library).status == 0
    assert "Anna" in run("people", "--library", library).out


def test_restoring_asks_first(run: Run, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("backup", "--library", library)
    before = (library / FILE_NAME).read_bytes()
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: "n")
    assert run("restore", "--library", library).status == 130
    assert (library / FILE_NAME).read_bytes() == before


def test_a_copy_that_cannot_be_made_keeps_nobody_from_their_library(run: Run, library: Path) -> None:
    (library / "backups").write_text("in the way")
    outcome = run("people", "--library", library)
    assert outcome.status == 0
    assert "No copy of the library was made today" in outcome.err


def test_erasing_leaves_nothing_of_ours(run: Run, library: Path) -> None:
    run("backup", "--library", library)
    outcome = run("erase", "--yes", "--library", library)
    assert outcome.status == 0
    assert [path.name for path in library.rglob("*")] == ["opening.lock"]
    assert "There is no library" in run("people", "--library", library).err


def test_there_is_nothing_to_check_where_there_is_no_library(run: Run, tmp_path: Path) -> None:
    assert "There is no library" in run("check", "--library", tmp_path / "none").err
