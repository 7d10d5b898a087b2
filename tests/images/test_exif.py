"""The moment of capture is what the photo credibly says, or nothing."""

from datetime import datetime, timedelta

import pytest

from photoclust.images import decode
from tests.images.making import LIMITS, encoded, exif_with, quarters

MOMENT = datetime(2019, 7, 14, 18, 30, 5)
TEXT = "2019:07:14 18:30:05"


def taken(**tags: object) -> datetime | None:
    return decode(encoded(quarters(), "JPEG", exif=exif_with(**tags)), LIMITS).taken


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_each_kind_of_photo_says_when_it_was_taken(kind: str) -> None:
    assert decode(encoded(quarters(), kind, exif=exif_with(original=TEXT)), LIMITS).taken == MOMENT


def test_the_shutter_goes_before_the_scanner_and_the_editor() -> None:
    assert taken(original=TEXT, digitized="2020:01:01 00:00:00", moment="2021:01:01 00:00:00") == MOMENT
    assert taken(digitized=TEXT, moment="2021:01:01 00:00:00") == MOMENT
    assert taken(moment=TEXT) == MOMENT


@pytest.mark.parametrize("text", ["2019-07-14T18:30:05", "2019/07/14 18:30:05", f"{TEXT}.250", f" {TEXT} "])
def test_common_ways_of_writing_a_date_are_read(text: str) -> None:
    assert taken(original=text) == MOMENT


@pytest.mark.parametrize(
    "text",
    ["0000:00:00 00:00:00", "0001:01:01 00:00:00", "2019:13:40 99:00:00", "    :  :     :  :  ", "", "soon"],
)
def test_a_nonsense_date_is_no_date(text: str) -> None:
    assert taken(original=text) is None


def test_a_date_in_the_future_is_no_date() -> None:
    future = datetime.now() + timedelta(days=400)
    assert taken(original=future.strftime("%Y:%m:%d %H:%M:%S")) is None


def test_a_nonsense_date_gives_way_to_the_next() -> None:
    assert taken(original="0000:00:00 00:00:00", moment=TEXT) == MOMENT


def test_a_photo_without_exif_has_no_date() -> None:
    assert decode(encoded(quarters(), "JPEG"), LIMITS).taken is None
