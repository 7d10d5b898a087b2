"""The command itself: help, exit statuses, and the one boundary where bugs end."""

import json
import logging
import re
import subprocess
import sys
from dataclasses import Field, fields
from pathlib import Path

import click
import pytest

from photoclust import __version__
from photoclust.cli import people
from photoclust.cli.app import COMMANDS, app
from photoclust.settings import Settings
from tests.cli.conftest import Run


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_the_window_is_a_sentence_not_an_abort(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    outcome = run()
    assert outcome.status == 1
    assert "--help" in outcome.err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_a_file_or_folder_is_for_the_window_unless_it_is_called_like_a_command(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "album").mkdir()
    (tmp_path / "people").mkdir()
    assert "screen" in run("album").err
    assert "screen" in run("./people").err
    assert "screen" not in run("people").err


@pytest.mark.parametrize("word", ["albun", "x" * 5000], ids=["a slip", "too long for a file"])
def test_what_is_neither_a_command_nor_there_is_wrong_use(run: Run, word: str) -> None:
    outcome = run(word)
    assert outcome.status == 2
    assert "No such command" in outcome.err


def test_help_lists_every_command(run: Run) -> None:
    outcome = run("--help")
    assert outcome.status == 0
    assert all(name in outcome.out for name in COMMANDS)


def test_it_says_its_version(run: Run) -> None:
    assert __version__ in run("--version").out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_and_speaks_json(name: str, run: Run) -> None:
    outcome = run(name, "--help")
    assert outcome.status == 0
    assert f"Example: photoclust {name}" in outcome.out
    assert "--json" in outcome.out


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_goes_by_the_name_that_help_lists(name: str) -> None:
    command = app.get_command(click.Context(app), name)
    assert command is not None
    assert command.name == name


@pytest.fixture(scope="module")
def readme() -> str:
    return (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_lists_every_command(name: str, readme: str) -> None:
    assert re.search(rf"^\| .*`{name}[ `\]].* \| .+ \|$", readme, re.MULTILINE)


@pytest.mark.parametrize("setting", fields(Settings), ids=lambda setting: setting.name)
def test_the_readme_lists_every_setting_as_it_comes(setting: Field[object], readme: str) -> None:
    assert f"| `{setting.name}` | `{json.dumps(setting.default)}` |" in readme


def test_help_loads_no_numerical_library() -> None:
    code = (
        "import sys; from photoclust.__main__ import main; main(['--help']);"
        "print(sorted({'numpy', 'onnxruntime', 'PIL', 'rich', 'sqlite_utils'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"


def test_a_known_error_is_one_sentence_and_1(run: Run, tmp_path: Path) -> None:
    outcome = run("people", "--library", tmp_path / "none")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.splitlines() == [
        f"There is no library in {tmp_path / 'none'} yet; make it with: photoclust scan FOLDER"
        f" --library {tmp_path / 'none'}"
    ]


def test_looking_for_a_library_makes_none(run: Run, tmp_path: Path) -> None:
    run("people", "--library", tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_wrong_use_is_2(run: Run) -> None:
    assert run("show").status == 2
    assert run("no-such-command").status == 2


def test_a_bug_is_logged_with_what_to_report_and_70(
    run: Run, library: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(folder: Path) -> None:
        raise RuntimeError(f"a bug at {folder}")

    monkeypatch.setattr(people, "existing_library", broken)
    with caplog.at_level(logging.ERROR):
        outcome = run("people", "--library", library)
    assert outcome.status == 70
    assert f"Photoclust {__version__}" in outcome.err
    assert "RuntimeError" in caplog.text


def test_a_reader_that_goes_away_is_no_bug(library: Path) -> None:
    command = f"{sys.executable} -m photoclust export --library {library} | true"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert result.stderr == ""
