"""Text that is safe to show, whatever a file is called."""

import os
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from photoclust.wording import counted, plain


@given(st.binary(max_size=40))
def test_any_file_name_becomes_one_printable_line(name: bytes) -> None:
    shown = plain(os.fsdecode(name))
    shown.encode("utf-8")
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in shown)


@given(st.text(st.characters(categories=("L", "N", "P"), exclude_characters="\u200e\u200f")))
def test_ordinary_writing_stays_as_it_is(text: str) -> None:
    assert plain(text) == text


def test_bytes_and_controls_are_escaped() -> None:
    assert plain("a\x1b[0m\udcff\u202e\n") == r"a\x1b[0m\xff\u202e\n"


def test_numbers_agree_with_their_nouns() -> None:
    assert [counted(1, "photo"), counted(3120, "photo"), counted(2, "person")] == [
        "1 photo",
        "3,120 photos",
        "2 people",
    ]
