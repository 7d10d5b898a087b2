"""What is clicked and what is typed are one and the same search."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust.gui.search_called import Called
from photoclust.gui.search_picks import Mark, Picks, picks_of, text_for
from photoclust.model import Person
from photoclust.search import parse
from tests.search.made_up import ever, taken

NAMES = {1: "Anna", 2: "Bob", 3: "Aunt May", 4: "Anna"}
UNNAMED = [Person(handle, None, 9, 9, None) for handle in ("g7", "g8", "5")]
PEOPLE = [*(Person(str(number), name, 9, 9, None) for number, name in NAMES.items()), *UNNAMED]
NUMBERED = {**NAMES, 5: None}
HANDLES = st.lists(st.sampled_from([each.handle for each in PEOPLE]), unique=True, max_size=6)


@given(
    HANDLES,
    st.integers(0, 5),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.none() | st.builds(taken, ever(), ever()),
)
def test_clicks_written_are_read_back_as_the_same_clicks(  # noqa: PLR0917 - one a filter
    handles: list[str], wanted: int, either: bool, only: bool, no_strangers: bool, when: object
) -> None:
    picks = Picks(
        tuple(handles[:wanted]),
        tuple(handles[wanted:]),
        either=either and len(handles[:wanted]) > 1,
        only=only and bool(handles[:wanted]),
        no_strangers=no_strangers,
        taken=when,  # type: ignore[arg-type]
    )
    called = Called()
    text = text_for(picks, PEOPLE, called.of)
    if picks == Picks():
        assert text == ""
    else:
        query = parse(called.plainly(text), list(NAMES.values()))
        assert picks_of(query, NUMBERED) == picks


def test_a_click_turns_somebody_with_without_and_neither() -> None:
    picks = Picks().turned("2")
    assert picks.mark("2") is Mark.WITH
    assert text_for(picks, PEOPLE, Called().of) == "Bob"
    picks = picks.turned("2")
    assert picks.mark("2") is Mark.WITHOUT
    assert text_for(picks, PEOPLE, Called().of) == "NOT Bob"
    assert picks.turned("2") == Picks()


def test_who_has_no_name_alone_is_called_by_their_faces() -> None:
    text = text_for(Picks(("1", "4", "3"), ("g7",)), PEOPLE, Called().of)
    assert text == (
        '"Anna \N{MIDDLE DOT} 9 faces" AND "Anna \N{MIDDLE DOT} 9 faces (2)" AND "Aunt May"'
        ' NOT "Who is this? \N{MIDDLE DOT} 9 faces"'
    )


def test_who_is_called_something_keeps_it_and_every_sign_its_place() -> None:
    called = Called()
    text = f'NOT "{called.of(UNNAMED[0])}" Bob'
    assert called.of(replace(UNNAMED[0], faces=12)) == called.of(UNNAMED[0])
    plain = called.plainly(text)
    assert (plain.split(), plain.index("Bob")) == (["NOT", "g7", "Bob"], text.index("Bob"))
    assert called.at(text, 4) == text[4:-4]
    assert called.at(text, 0) == ""


def test_numbers_mean_what_they_always_did() -> None:
    assert picks_of(parse(Called().plainly("g7 not 1")), NAMES) == Picks(("g7",), ("1",))


@pytest.mark.parametrize(
    "text", ["(1 or 2) and (3 or 4)", "not (1 2)", "Anna", "1 or not 2", "strangers:yes"]
)
def test_what_clicks_cannot_say_is_left_to_the_line(text: str) -> None:
    assert picks_of(parse(text, list(NAMES.values())), NAMES) is None
