"""What a query finds is what its meaning says of every photo."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photoclust import people
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from photoclust.search import QueryFault, matching, search
from photoclust.search.query import All, Either, Only, Query, Strangers, Taken, Who, Without, wanted
from tests.made import MODEL, face, photo, put
from tests.search.made_up import queries

NAMES = ("Anna", "Bob", "Carl", "Anna Maria")
SHOWN = ((0,), (0, 1), (0, 1, 2), (1,), (1, 2), (2, 40), (0, 41), (3,), (0, 3), (4,), (4, 1), (), (0, 1, 42))
"""Who is in each photo: 0 to 3 have names, 4 is a group without one, from 40 on each is seen once."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """An album of four people with names and one without, from 2010 to 2022."""
    with Library(tmp_path_factory.mktemp("library")) as library:
        for number, shown in enumerate(SHOWN):
            faces = [face(who, number, x=100.0 + 150 * place) for place, who in enumerate(shown)]
            taken = datetime(2010 + number, 1 + number % 12, 15, 12)
            put(library, f"/album/{number}.jpg", photo(f"p{number}", *faces, taken=taken))
        regroup(library, GroupingRules(MODEL))
        for number, name in enumerate(NAMES):
            people.name(library, _group_of(library, number), name)
        yield library


def _group_of(library: Library, who: int) -> str:
    """Return the handle of the group of somebody, who is first in some photo."""
    number = next(place for place, shown in enumerate(SHOWN) if who in shown)
    place = SHOWN[number].index(who)
    of_photo = [each for each in library.census.faces() if each.paths == (Path(f"/album/{number}.jpg"),)]
    handle = sorted(of_photo, key=lambda each: each.box.x)[place].handle
    assert handle is not None
    return handle


def found(library: Library, text: str) -> list[str]:
    """Return the stems of the files that a query finds."""
    return [each.paths[0].stem for each in search(library, text).photos]


@dataclass(frozen=True)
class Seen:
    """A photo as a person would look at it: numbers of SHOWN."""

    day: date
    shown: tuple[int, ...]


def holds(query: Query, seen: Seen, asked_for: frozenset[int]) -> bool:  # noqa: PLR0911 - one a kind
    """Say whether a query holds for a photo, by its meaning alone."""
    match query:
        case Who(text):
            return bool(_called(text) & set(seen.shown))
        case Taken(first, last):
            return first <= seen.day <= last
        case Strangers(present):
            return any(each >= len(NAMES) and each not in asked_for for each in seen.shown) is present
        case Without(part):
            return not holds(part, seen, asked_for)
        case Only(part):
            others = set(seen.shown) & set(range(len(NAMES))) - _asked(part)
            return holds(part, seen, asked_for) and not others
        case All(parts):
            return all(holds(part, seen, asked_for) for part in parts)
        case Either(parts):
            return any(holds(part, seen, asked_for) for part in parts)


def _asked(query: Query) -> frozenset[int]:
    return frozenset[int]().union(*(_called(each.text) for each in wanted(query)))


def _called(text: str) -> frozenset[int]:
    return frozenset({4}) if text.startswith("g") else frozenset({NAMES.index(text)})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_search_is_what_looking_at_every_photo_would_find(library: Library, data: st.DataObject) -> None:
    names = st.sampled_from([*NAMES, _group_of(library, 4)])
    query = data.draw(queries(names))
    photos = [
        Seen(datetime(2010 + number, 1 + number % 12, 15).date(), shown) for number, shown in enumerate(SHOWN)
    ]
    ids = matching(library, query)
    stems = {each.paths[0].stem for each in library.searching.photos(ids)}
    assert stems == {str(n) for n, seen in enumerate(photos) if holds(query, seen, _asked(query))}


def test_photos_come_newest_first_with_who_is_in_them(library: Library) -> None:
    photos = search(library, "Anna Bob").photos
    assert [each.taken.year for each in photos] == [2022, 2012, 2011]
    assert [each.names for each in photos] == [("Anna", "Bob"), ("Anna", "Bob", "Carl"), ("Anna", "Bob")]


def test_only_lets_strangers_be_unless_one_asks_for_none(library: Library) -> None:
    assert found(library, "only Anna") == ["6", "0"]
    assert found(library, "only Anna strangers:no") == ["0"]


def test_a_word_of_a_name_is_enough_unless_somebody_is_called_just_that(library: Library) -> None:
    assert found(library, "maria") == ["8", "7"]
    assert "7" not in found(library, "anna")


def test_numbers_and_groups_are_people_too(library: Library) -> None:
    anna = people.find(library, "Anna").handle
    assert found(library, anna) == found(library, "Anna")
    assert found(library, _group_of(library, 4)) == ["10", "9"]


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("Anna Bertta", 5, "There is nobody called Bertta."),
        ("not Karl", 4, "Did you mean Carl?"),
        ("g99", 0, "g99"),
    ],
)
def test_somebody_unknown_is_pointed_at(library: Library, text: str, at: int, said: str) -> None:
    with pytest.raises(QueryFault) as raised:
        search(library, text)
    assert said in str(raised.value)
    assert raised.value.at == at


def test_who_is_out_of_the_way_is_not_seen(library: Library) -> None:
    assert found(library, "Carl strangers:no year:2015") == []
    (stranger,) = [f.id for f in library.census.faces() if f.paths == (Path("/album/5.jpg"),) and not f.name]
    people.dismiss(library, [stranger])
    assert found(library, "Carl strangers:no year:2015") == ["5"]
    people.undo(library)


def test_the_years_of_an_album_are_known(library: Library) -> None:
    assert library.searching.years() == list(range(2022, 2009, -1))


def test_a_number_longer_than_any_persons_is_nobody(library: Library) -> None:
    with pytest.raises(QueryFault, match="nobody"):
        search(library, "9" * 5_000)
