"""`photoclust find`: photos by who is in them, as a table, CSV, JSON or copies."""

from pathlib import Path

import pytest

from photoclust import people
from photoclust.library import Library
from tests.cli.conftest import Run
from tests.made import MODEL, face, photo, put


@pytest.fixture
def named(library: Path, tmp_path: Path) -> Path:
    """The library with Anna and Bob named, and one photo that shows both and has a file."""
    shot = tmp_path / "both.jpg"
    shot.write_bytes(b"both")
    with Library(library) as opened:
        people.name(opened, "g1", "Anna")
        people.name(opened, "g2", "Bob")
        number = put(opened, str(shot), photo("both", face(0, 50), face(1, 50, x=400)))
        anna, bob = (each.id for each in opened.faces.codes(number, MODEL))
        people.confirm(opened, "Anna", [anna])
        people.confirm(opened, "Bob", [bob])
    return library


def test_a_table_lists_photos_and_says_what_was_understood(run: Run, named: Path) -> None:
    outcome = run("find", "anna", "bob", "--library", named)
    assert outcome.status == 0
    assert "both.jpg" in outcome.out
    assert "Anna, Bob" in outcome.out
    assert "1 photo: anna AND bob" in outcome.err


def test_not_takes_photos_away(run: Run, named: Path) -> None:
    document = run("find", "Anna not Bob", "--json", "--library", named).document
    assert document["query"] == "Anna NOT Bob"
    assert len(document["photos"]) == 4


def test_csv_is_for_spreadsheets(run: Run, named: Path) -> None:
    lines = run("find", "anna bob", "--csv", "--library", named).out.splitlines()
    assert lines[0] == "photo,taken,width,height,people"
    assert lines[1].endswith("Anna; Bob")


def test_photos_are_copied(run: Run, named: Path, tmp_path: Path) -> None:
    outcome = run("find", "anna bob", "--copy-to", tmp_path / "out", "--library", named)
    assert "1 photo copied" in outcome.err
    assert (tmp_path / "out" / "both.jpg").read_bytes() == b"both"


def test_a_fault_is_pointed_at(run: Run, named: Path) -> None:
    outcome = run("find", "anna bert", "--library", named)
    assert outcome.status == 1
    assert outcome.err.splitlines() == ["anna bert", "     ^^^^", "There is nobody called bert."]


def test_nothing_found_is_said(run: Run, named: Path) -> None:
    assert "No photo" in run("find", "Anna year:1999", "--library", named).out
