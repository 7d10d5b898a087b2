"""Lists of found photos are read back, and harm nobody who opens them."""

import csv
import io
import json
import os
from datetime import datetime
from pathlib import Path

from photoclust.listing import ListForm, write_photos
from photoclust.model import FoundPhoto

ODD = Path(os.fsdecode(b"=cmd\n\xff.jpg"))
PHOTOS = (
    FoundPhoto(1, (Path("/a/b.jpg"), Path("/copy.jpg")), 40, 30, datetime(2019, 5, 4, 12), ("Anna", "Bob")),
    FoundPhoto(2, (ODD,), 10, 10, datetime(2018, 1, 1), ("+1",), dated=False),
)


def written(form: ListForm) -> str:
    stream = io.StringIO(newline="")
    write_photos(form, PHOTOS, stream)
    return stream.getvalue()


def test_a_list_has_a_line_a_photo() -> None:
    assert written(ListForm.LIST) == "/a/b.jpg\n=cmd\\n\\xff.jpg\n"


def test_csv_holds_who_is_there_and_runs_as_no_formula() -> None:
    first, second = csv.DictReader(io.StringIO(written(ListForm.CSV)))
    assert first["photo"] == "/a/b.jpg"
    assert first["people"] == "Anna; Bob"
    assert first["taken"] == "2019-05-04T12:00:00"
    assert second["photo"].startswith("'=")
    assert second["people"] == "'+1"


def test_a_photo_without_a_date_of_its_own_is_listed_with_none() -> None:
    assert [row["taken"] for row in csv.DictReader(io.StringIO(written(ListForm.CSV)))][1] == ""
    assert json.loads(written(ListForm.JSON))["photos"][1]["taken"] is None


def test_json_gives_every_path_back() -> None:
    photos = json.loads(written(ListForm.JSON))["photos"]
    assert [os.fsencode(path) for path in photos[1]["paths"]] == [os.fsencode(ODD)]
    assert photos[0]["paths"] == ["/a/b.jpg", "/copy.jpg"]
    assert photos[0]["people"] == ["Anna", "Bob"]
