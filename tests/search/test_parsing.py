"""What one types is understood, and what is not understood is pointed at."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust.search import QueryFault, parse, text_of, written_name
from photoclust.search.query import All, Either, Only, Query, Strangers, Taken, Who, Without
from tests.search.made_up import queries

ANNA, BOB, CARL = Who("Anna"), Who("Bob"), Who("Carl")
NAMES = st.text(min_size=1, max_size=12).filter(str.strip)
WORDS = st.sampled_from(["Anna", "g12", "and", "Only", "2019", "-x", "Aunt May", 'A "B" C', "a:b", "7"])


@given(queries(NAMES | WORDS))
def test_what_is_written_is_read_back_as_the_same(query: Query) -> None:
    assert parse(text_of(query)) == query


@given(queries(WORDS))
def test_it_is_read_back_as_the_same_among_known_names_too(query: Query) -> None:
    assert parse(text_of(query), ["Anna Bob", "Aunt May", "Anna"]) == query


@given(st.text(alphabet='aB "()-,&|:\\“”19notrly.', max_size=40))
def test_any_text_is_a_query_or_a_fault_within_it(text: str) -> None:
    try:
        outcome: Query | QueryFault = parse(text)
    except QueryFault as fault:
        outcome = fault
    if isinstance(outcome, QueryFault):
        assert 0 <= outcome.at <= len(text)
        assert str(outcome).endswith(".")
    else:
        assert parse(text_of(outcome)) == outcome


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Anna AND Bob", All((ANNA, BOB))),
        ("Anna Bob", All((ANNA, BOB))),
        ("Anna, Bob", All((ANNA, BOB))),
        ("Anna, and Bob", All((ANNA, BOB))),
        ("Anna with Bob without Carl", All((ANNA, BOB, Without(CARL)))),
        ("Anna -Bob", All((ANNA, Without(BOB)))),
        ("Anna or Bob and Carl", Either((ANNA, All((BOB, CARL))))),
        ("(Anna or Bob) Carl", All((Either((ANNA, BOB)), CARL))),
        ("not Anna Bob", All((Without(ANNA), BOB))),
        ("not (Anna Bob)", Without(All((ANNA, BOB)))),
        ("only Anna Bob", Only(All((ANNA, BOB)))),
        ("strangers:no only Anna or Bob", All((Strangers(False), Only(Either((ANNA, BOB)))))),
        ("“Anna” „Bob“", All((ANNA, BOB))),
        ('"and"', Who("and")),
        ("Jean-Luc", Who("Jean-Luc")),
        ("Anna strangers:no", All((ANNA, Strangers(False)))),
        ("Anna STRANGERS : Yes", All((ANNA, Strangers(True)))),
    ],
)
def test_what_one_types_means(text: str, meaning: Query) -> None:
    assert parse(text) == meaning


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2015-2019", date(2015, 1, 1), date(2019, 12, 31)),
        ("year:2019-2015", date(2015, 1, 1), date(2019, 12, 31)),
        ("date:2019-2", date(2019, 2, 1), date(2019, 2, 28)),
        ("date:2019-05-04", date(2019, 5, 4), date(2019, 5, 4)),
        ("date:2019-05-04 .. 2020-01", date(2019, 5, 4), date(2020, 1, 31)),
        ("from:2019", date(2019, 1, 1), date(9999, 12, 31)),
        ("after:2019", date(2020, 1, 1), date(9999, 12, 31)),
        ("until:2019", date(1, 1, 1), date(2019, 12, 31)),
        ("before:2019-03", date(1, 1, 1), date(2019, 2, 28)),
    ],
)
def test_dates_span_days(text: str, first: date, last: date) -> None:
    assert parse(text) == Taken(first, last)


def test_words_that_are_a_known_name_need_no_quotation_marks() -> None:
    assert parse("anna MARIA bob", ["Anna Maria", "Bob"]) == All((Who("anna MARIA"), Who("bob")))
    assert parse("Zoë Smith", ["Zoe Smith"]) == Who("Zoë Smith")
    assert parse("Anna Maria") == All((ANNA, Who("Maria")))


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("", 0, "Type a name"),
        ("Anna AND", 5, "After “AND” a name is missing"),
        ("Anna AND OR Bob", 9, "Before “OR” a name is missing"),
        ("or Anna", 0, "Before “or”"),
        ("(Anna", 0, "not closed"),
        ("Anna) Bob", 4, "closes none"),
        ("()", 1, "Before “)”"),
        ('Anna "Bob', 5, "not closed"),
        ('Anna ""', 5, "no name between"),
        ("Anna year:soon", 5, "After year: stands a date"),
        ("date:2019-02-30", 0, "After date: stands a date"),
        ("from:2015-2019", 0, "After from: stands a date"),
        ("camera:Leica", 0, "cannot be asked for camera"),
        ("strangers:maybe", 0, "strangers:no or strangers:yes"),
        ("not " * 60 + "Anna", 200, "too deeply"),
    ],
)
def test_a_fault_points_at_its_place(text: str, at: int, said: str) -> None:
    with pytest.raises(QueryFault, match=re.escape(said)) as raised:
        parse(text)
    assert raised.value.at == at


def test_people_know_where_they_were_typed() -> None:
    query = parse("not  (Aunt May)", ["Aunt May"])
    assert isinstance(query, Without)
    assert isinstance(query.part, Who)
    assert (query.part.at, query.part.length) == (6, 8)


def test_a_name_is_quoted_only_where_it_must_be() -> None:
    assert written_name("Jean-Luc") == "Jean-Luc"
    assert written_name("Aunt May") == '"Aunt May"'
    assert written_name("Not") == '"Not"'
