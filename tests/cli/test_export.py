"""Where an export goes, and in which form."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_csv_goes_to_standard_output(run: Run, library: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", "--library", library).out)))
    assert len(rows) == 12


def test_json_goes_to_standard_output(run: Run, library: Path) -> None:
    assert len(run("export", "--json", "--library", library).document["photos"]) == 12


def test_the_ending_of_a_file_says_its_form(run: Run, library: Path, tmp_path: Path) -> None:
    run("export", tmp_path / "faces.json", "--library", library)
    run("export", tmp_path / "faces.csv", "--library", library)
    assert len(json.loads((tmp_path / "faces.json").read_text())["photos"]) == 12
    assert (tmp_path / "faces.csv").read_text().startswith("photo,")


def test_with_a_file_json_tells_what_was_written(run: Run, library: Path, tmp_path: Path) -> None:
    written = run("export", tmp_path / "faces.csv", "--json", "--library", library).document
    assert written == {"file": str(tmp_path / "faces.csv"), "faces": 12}


def test_two_forms_at_once_are_refused(run: Run, library: Path) -> None:
    assert run("export", "--json", "--format", "csv", "--library", library).status == 2


def test_a_folder_that_cannot_be_written_is_a_sentence(run: Run, library: Path, tmp_path: Path) -> None:
    outcome = run("export", tmp_path / "none" / "faces.csv", "--library", library)
    assert outcome.status == 1
    assert "cannot be written" in outcome.err


@pytest.mark.parametrize(
    "arguments", [["x.jpg"], ["x"], ["x.csv", "--format", "json"], ["x.json", "--format", "csv"]]
)
def test_an_ending_that_does_not_fit_is_refused(
    run: Run, library: Path, tmp_path: Path, arguments: list[str]
) -> None:
    target = tmp_path / arguments[0]
    target.write_bytes(b"mine")
    outcome = run("export", target, *arguments[1:], "--force", "--library", library)
    assert outcome.status == 1
    assert "must end in ." in outcome.err
    assert target.read_bytes() == b"mine"


def test_a_file_that_exists_is_replaced_only_by_force(run: Run, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "faces.csv"
    target.write_text("mine")
    outcome = run("export", target, "--library", library)
    assert outcome.status == 1
    assert "--force" in outcome.err
    assert target.read_text() == "mine"
    assert run("export", target, "--force", "--library", library).status == 0
    assert target.read_text().startswith("photo,")
