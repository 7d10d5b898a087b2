"""Events are runs of photos; their strangers are who was seen at no other."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.people.events import LONGEST_PAUSE, Around
from tests.made import face, photo, put
from tests.people.acting import group

PARTY = datetime(2019, 12, 31, 22)


@pytest.fixture
def parties(tmp_path: Path) -> Iterator[Library]:
    """A party past midnight, and another a year later; 1 was at both, 2 twice at one, 3 and 4 once."""
    with Library(tmp_path) as library:
        shots = (
            (PARTY, (1, 2)),
            (PARTY + timedelta(hours=5), (2, 3)),
            (PARTY + timedelta(days=366), (1, 4)),
        )
        for number, (taken, shown) in enumerate(shots):
            faces = [face(who, number, x=100.0 + 300 * place) for place, who in enumerate(shown)]
            put(library, f"/party/{number}.jpg", photo(f"p{number}", *faces, taken=taken))
        group(library)
        yield library


def test_strangers_are_listed_by_event(parties: Library) -> None:
    first, second = people.around(parties).around
    assert (first.first, first.last, first.photos) == (PARTY, PARTY + timedelta(hours=5), 2)
    assert [len(each.faces) for each in first.strangers] == [2, 1]
    assert [len(each.faces) for each in second.strangers] == [1]


def test_the_strangers_of_all_events_are_groups_of_one_face_too(parties: Library) -> None:
    listed = people.strangers(parties)
    assert [each.faces for each in listed] == [2, 1, 1]
    by_event = {face for event in people.around(parties).around for face in event.faces}
    assert {face for each in listed for face in parties.census.face_ids(each.handle)} == by_event


def test_a_long_pause_parts_events(parties: Library) -> None:
    taken = PARTY + timedelta(hours=5) + LONGEST_PAUSE
    put(parties, "/a.jpg", photo("a", face(7), taken=taken))
    put(parties, "/b.jpg", photo("b", face(8), taken=taken + LONGEST_PAUSE + timedelta(minutes=1)))
    group(parties)
    assert sorted(event.photos for event in people.around(parties).around) == [1, 1, 3]


def test_who_has_a_name_is_no_stranger(parties: Library) -> None:
    (stranger, *_), *_ = (event.strangers for event in people.around(parties).around)
    handle = parties.census.handle_of(stranger.faces[0])
    assert handle is not None
    people.name(parties, handle, "Bert")
    assert stranger not in people.around(parties).around[0].strangers


def test_strangers_go_and_come_back_in_one_act_each(parties: Library) -> None:
    event = people.around(parties).around[0]
    assert people.ignore_strangers(parties, event.faces) == sorted(event.faces)
    assert [each.first for each in people.around(parties).around] == [PARTY + timedelta(days=366)]
    (away,) = people.around(parties).away
    assert sorted(away.faces) == sorted(event.faces)
    people.notice_strangers(parties, away.faces)
    assert people.around(parties).away == ()
    assert [act.summary for act in parties.journal.acts()] == [
        "Bring back strangers: 3 faces",
        "Ignore strangers: 3 faces",
    ]


def test_undo_brings_them_back(parties: Library) -> None:
    before = people.around(parties).around
    people.ignore_strangers(parties, before[0].faces)
    people.undo(parties)
    group(parties)
    assert [event.faces for event in people.around(parties).around] == [event.faces for event in before]


def test_who_has_become_somebody_meanwhile_is_left_alone(parties: Library) -> None:
    stranger = people.around(parties).around[1].strangers[0]
    people.name(parties, str(parties.census.handle_of(stranger.faces[0])), "Dora")
    with pytest.raises(PhotoclustError, match="stranger any more"):
        people.ignore_strangers(parties, stranger.faces)
    assert people.find(parties, "Dora").faces == 1


def test_photos_without_a_date_are_no_event_and_their_people_no_strangers_of_one(parties: Library) -> None:
    put(parties, "/undated/1.jpg", photo("u1", face(3, 7)))
    put(parties, "/undated/2.jpg", photo("u2", face(9)))
    group(parties)
    first, second, undated = people.around(parties).around
    assert [len(each.faces) for each in first.strangers] == [2]
    assert [len(each.faces) for each in second.strangers] == [1]
    assert undated.first is None


def test_who_was_seen_in_one_photo_without_a_date_only_is_a_stranger_apart(parties: Library) -> None:
    put(parties, "/undated/1.jpg", photo("u1", face(3, 7), face(8, x=400.0)))
    for number in (2, 3):
        put(parties, f"/undated/{number}.jpg", photo(f"u{number}", face(9, number)))
    group(parties)
    *_, undated = people.around(parties).around
    assert (undated.first, undated.last, undated.photos, len(undated.strangers)) == (None, None, 1, 1)
    handle = parties.census.handle_of(undated.faces[0])
    assert handle in {each.handle for each in people.strangers(parties)}


def test_strangers_without_a_date_go_and_come_back(parties: Library) -> None:
    put(parties, "/undated/1.jpg", photo("u1", face(8)))
    group(parties)
    *dated, undated = before = people.around(parties).around
    people.ignore_strangers(parties, undated.faces)
    assert people.around(parties) == Around(tuple(dated), (undated,))
    people.notice_strangers(parties, undated.faces)
    assert people.around(parties) == Around(before, ())
