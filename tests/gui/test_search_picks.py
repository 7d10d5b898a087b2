"""What is clicked and what is typed are one and the same search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust.gui.search_picks import Mark, Picks, picks_of, text_for
from photoclust.model import Person
from photoclust.search import parse
from tests.search.made_up import ever, taken

NAMES = {1: "Anna", 2: "Bob", 3: "Aunt May", 4: "Anna"}
PEOPLE = [Person(str(number), name, 9, 9, None) for number, name in NAMES.items()]
HANDLES = st.lists(st.sampled_from(["1", "2", "3", "4", "g7"]), unique=True, max_size=5)


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
    text = text_for(picks, PEOPLE)
    if picks == Picks():
        assert text == ""
    else:
        assert picks_of(parse(text, list(NAMES.values())), NAMES) == picks


def test_a_click_turns_somebody_with_without_and_neither() -> None:
    picks = Picks().turned("2")
    assert picks.mark("2") is Mark.WITH
    assert text_for(picks, PEOPLE) == "Bob"
    picks = picks.turned("2")
    assert picks.mark("2") is Mark.WITHOUT
    assert text_for(picks, PEOPLE) == "NOT Bob"
    assert picks.turned("2") == Picks()


def test_two_of_one_name_are_written_by_number() -> None:
    assert text_for(Picks(("1", "3"), ("g7",)), PEOPLE) == '1 AND "Aunt May" NOT g7'


@pytest.mark.parametrize(
    "text", ["(1 or 2) and (3 or 4)", "not (1 2)", "Anna", "1 or not 2", "strangers:yes"]
)
def test_what_clicks_cannot_say_is_left_to_the_line(text: str) -> None:
    assert picks_of(parse(text, list(NAMES.values())), NAMES) is None
