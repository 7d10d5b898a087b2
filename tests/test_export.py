"""An export holds everything, and harms nobody who opens it."""

import csv
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from photoclust import people
from photoclust.export import COLUMNS, write_csv, write_json
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from tests.made import MODEL, face, photo, put

ODD = os.fsdecode(b"=cmd|'/c calc'!A1/\xff\n.jpg")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as library:
        put(library, "/album/two.jpg", photo("two", face(1, 0, x=600), face(2, 0, x=10)))
        put(library, "/album/one.jpg", photo("one", face(1, 1)))
        put(library, ODD, photo("odd", face(2, 1)))
        regroup(library, GroupingRules(MODEL, 32.0))
        yield library


def exported_json(library: Library) -> dict[str, object]:
    stream = io.StringIO()
    write_json(library, stream)
    document: dict[str, object] = json.loads(stream.getvalue())
    return document


def exported_rows(library: Library) -> list[dict[str, str]]:
    stream = io.StringIO(newline="")
    write_csv(library, stream)
    stream.seek(0)
    return list(csv.DictReader(stream))


def test_json_gives_back_every_photo_face_box_and_name(library: Library) -> None:
    people.name(library, "g1", "Anna")
    faces = {each.id: each for each in library.census.faces()}
    photos = exported_json(library)["photos"]
    assert isinstance(photos, list)
    for shot in photos:
        for exported in shot["faces"]:
            stored = faces.pop(exported["id"])
            box = stored.box
            assert exported["box"] == {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
            assert (exported["who"], exported["name"]) == (stored.handle, stored.name)
            assert [os.fsencode(path) for path in shot["paths"]] == [os.fsencode(p) for p in stored.paths]
    assert not faces


def test_json_is_ascii_though_names_are_not_utf_8(library: Library) -> None:
    stream = io.StringIO()
    assert write_json(library, stream) == 4
    assert stream.getvalue().isascii()


def test_csv_has_a_row_for_every_face_from_left_to_right(library: Library) -> None:
    rows = exported_rows(library)
    assert tuple(rows[0]) == COLUMNS
    assert [row["x"] for row in rows if row["photo"] == "/album/two.jpg"] == ["10.0", "600.0"]
    assert len(rows) == 4


def test_csv_is_utf_8_and_one_line_a_face_whatever_a_file_is_called(library: Library) -> None:
    stream = io.StringIO(newline="")
    write_csv(library, stream)
    assert len(stream.getvalue().encode("utf-8").splitlines()) == 1 + 4


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_spreadsheet_runs_a_name_as_a_formula(library: Library, start: str) -> None:
    people.name(library, "g1", f"{start}1+1")
    names = {row["name"] for row in exported_rows(library)}
    assert names == {"", f"'{start}1+1"}


def test_no_spreadsheet_runs_a_path_as_a_formula(library: Library) -> None:
    assert any(row["photo"].startswith("'=cmd") for row in exported_rows(library))


def test_an_empty_library_exports_as_nothing(tmp_path: Path) -> None:
    with Library(tmp_path / "empty") as empty:
        assert exported_json(empty)["photos"] == []
        assert exported_rows(empty) == []


def test_json_holds_the_photos_that_show_nobody_too(library: Library) -> None:
    put(library, "/album/sea.jpg", photo("sea"))
    out = io.StringIO()
    write_json(library, out)
    empty = [each for each in json.loads(out.getvalue())["photos"] if not each["faces"]]
    assert [each["paths"] for each in empty] == [["/album/sea.jpg"]]


TURNING = "\u202egnp.exe\u2066 Anna"


def test_marks_that_turn_reading_and_line_ends_are_shown_and_not_obeyed(library: Library) -> None:
    people.name(library, "g1", "Anna")
    library._db.execute("UPDATE person SET name = ?", [f"{TURNING}\n=1+1"])
    names = {row["name"] for row in exported_rows(library)}
    assert names == {"", r"\u202egnp.exe\u2066 Anna\n=1+1"}
    stream = io.StringIO()
    write_json(library, stream)
    assert stream.getvalue().isascii()
    assert TURNING not in stream.getvalue()


@pytest.mark.parametrize("name", ['"', '",=1+1', "'=1+1", "a;=1+1", "\N{FULLWIDTH EQUALS SIGN}1+1"])
def test_quotes_and_separators_stay_in_their_cell(library: Library, name: str) -> None:
    people.name(library, "g1", name)
    assert {row["name"] for row in exported_rows(library)} == {"", name}
