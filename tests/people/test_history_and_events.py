"""Strangers of an event, undo and redo."""

from datetime import date, datetime
from pathlib import Path

import numpy as np
import pytest

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from tests.made import album, face, photo, put
from tests.people.acting import counts, group, ids


def test_ignored_strangers_come_back_when_noticed(library: Library) -> None:
    strangers = ids(library, "g1")
    library.journal.record("ignore", "Ignore", [Decision(Verdict.IGNORED, face=each) for each in strangers])
    group(library)
    assert len(counts(library)) == 2
    people.notice_event(library, folder=Path("/album"))
    group(library)
    assert len(counts(library)) == 3


def test_every_act_can_be_undone_and_redone(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.merge(library, "Anna", ["g2"])
    people.reject(library, "Anna", ids(library, "Anna")[:1])
    group(library)
    assert counts(library)["Anna"] == 7
    for _ in range(3):
        people.undo(library)
    group(library)
    assert sorted(counts(library).values()) == [4, 4, 4]
    assert "Anna" not in counts(library)
    for _ in range(3):
        people.redo(library)
    group(library)
    assert counts(library)["Anna"] == 7


def test_there_is_an_end_to_undoing(library: Library) -> None:
    with pytest.raises(PhotoclustError, match="nothing to undo"):
        people.undo(library)
    with pytest.raises(PhotoclustError, match="nothing to redo"):
        people.redo(library)


def test_an_undo_says_whose_name_it_has_given_to_a_second_person(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.name(library, "Anna", "Berta")
    renaming = library.journal.newest()
    people.name(library, "g2", "Anna")
    assert people.turned(library, lambda library: people.undo(library, renaming)).doubled == ("Anna",)
    assert sorted(each.faces for each in library.census.persons() if each.name == "Anna") == [4, 4]
    assert people.turned(library, people.redo).doubled == ()
    assert counts(library) == {"Anna": 4, "Berta": 4, "g3": 4}


def test_an_undo_says_nothing_of_names_that_more_than_one_had_before(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.name(library, "Anna", "Berta")
    renaming = library.journal.newest()
    people.name(library, "g2", "Anna")
    people.undo(library, renaming)
    people.hide(library, "g3")
    assert people.turned(library, people.undo).doubled == ()


def test_what_an_act_is_about_in_the_end_is_found_without_reading_all_others(library: Library) -> None:
    people.name(library, "g1", "Anna")
    naming = library.journal.newest()
    people.hide(library, "g2")
    undoing = people.undo(library, naming) and library.journal.newest()
    people.redo(library)
    newest = library.journal.acts(1)
    assert set(library.journal.origins(newest)) == {naming, undoing, newest[0].id}


def test_acts_survive_a_restart(library: Library) -> None:
    people.name(library, "g1", "Anna")
    library.close()
    with Library(library.folder) as again:
        assert counts(again)["Anna"] == 4
        people.undo(again)
        assert "Anna" not in counts(again)


def test_an_events_strangers_are_those_seen_nowhere_else(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/wedding/1.jpg", photo("w1", face(0, 60), face(71, 1, x=300)))
    put(library, "/wedding/2.jpg", photo("w2", face(71, 2), face(1, 60, x=300), face(72, 1, x=600)))
    group(library)
    assert len(people.ignore_event(library, folder=Path("/wedding"))) == 3
    group(library)
    assert library.census.totals().dismissed == 3
    assert people.find(library, "Anna").faces == 5
    people.notice_event(library, folder=Path("/wedding"))
    assert library.census.totals().dismissed == 0


def test_an_event_may_be_a_day(library: Library) -> None:
    put(library, "/a.jpg", photo("dated", face(80), taken=datetime(2019, 5, 4, 12)))
    group(library)
    assert len(people.ignore_event(library, day=date(2019, 5, 4))) == 1
    with pytest.raises(PhotoclustError, match="which event"):
        people.ignore_event(library)
    with pytest.raises(PhotoclustError, match="no photos of that event"):
        people.ignore_event(library, folder=Path("/nowhere"))
    assert len(library.journal.acts()) == 1


def test_an_undone_rejection_brings_the_face_back_at_once(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/new.jpg", photo("new", face(0, 90)))
    group(library)
    (guess,) = [each.id for each in library.census.faces("1") if not each.confirmed]
    people.reject(library, "Anna", [guess])
    assert counts(library)["Anna"] == 4
    people.undo(library)
    assert counts(library)["Anna"] == 5


def test_an_undone_merger_parts_them_also_after_a_grouping_has_made_them_one_group(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.merge(library, "Anna", ["g2"])
    group(library)
    people.undo(library)
    (other,) = counts(library).keys() - {"Anna", "g3"}
    assert counts(library) == {"Anna": 4, "g3": 4, other: 4}
    group(library)
    assert sorted(counts(library).values()) == [4, 4, 4]
    people.redo(library)
    assert counts(library) == {"Anna": 8, "g3": 4}


def test_an_undone_merger_of_several_groups_makes_no_group_of_them(library: Library) -> None:
    album(library, people=4, shots=4)
    group(library)
    people.name(library, "g1", "Anna")
    people.merge(library, "Anna", ["g2", "g3"])
    group(library)
    people.undo(library)
    assert sorted(counts(library).values()) == [4, 4, 4, 4]


def test_an_undone_act_on_one_takes_no_guess_from_another(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.name(library, "g2", "Bob")
    before = library.census.face_ids("1")
    put(library, "/new.jpg", photo("new", face(0, 90)))
    group(library)
    (new,) = library.census.face_ids("1") - before
    people.confirm(library, "Bob", [new])
    confirming = library.journal.newest()
    people.reject(library, "Bob", [new])
    group(library)
    shown = {"Anna": 5, "Bob": 4, "g3": 4}
    people.undo(library, confirming)
    assert counts(library) == shown
    people.redo(library)
    assert counts(library) == shown


def test_a_guess_of_a_grouping_is_not_lost_when_a_merger_is_made_and_undone_again(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.merge(library, "Anna", ["g3"])
    people.undo(library)
    everybody, labels = np.arange(1, 13), np.repeat([1, 2, 1], 4)
    library.groups.replace(everybody, labels)
    assert counts(library) == {"Anna": 8, "g2": 4}
    people.redo(library)
    people.undo(library)
    assert counts(library) == {"Anna": 8, "g2": 4}


def test_an_undone_yes_leaves_the_face_where_it_was_shown(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/new.jpg", photo("new", face(0, 90)))
    group(library)
    (guess,) = [each.id for each in library.census.faces("1") if not each.confirmed]
    people.confirm(library, "Anna", [guess])
    group(library)
    people.undo(library)
    assert counts(library)["Anna"] == 5


def test_the_history_speaks_of_people_and_never_of_groups_by_number(library: Library) -> None:
    people.differ(library, "g1", "g2")
    people.name(library, "g1", "Anna")
    people.differ(library, "Anna", "g3")
    people.merge(library, "Anna", ["g2"])
    people.confirm(library, "Anna", ids(library, "g3")[:1])
    people.split(library, "Anna", ids(library, "Anna")[:2], "Berta")
    people.reject(library, "Anna", ids(library, "Anna")[:1])
    people.differ(library, "Anna", "Berta")
    unnamed = people.hide(library, "g3").handle
    people.confirm(library, unnamed, ids(library, unnamed)[:1])
    people.confirm(library, unnamed, ids(library, "Anna")[:1])
    assert [act.summary for act in reversed(library.journal.acts())] == [
        "4 unnamed faces and 4 unnamed faces are two people",
        "Name Anna",
        "Anna is not in 4 unnamed faces",
        "Merge Anna and 4 unnamed faces",
        "Confirm Anna",
        "Move 2 faces from Anna to Berta",
        "Not Anna: 1 face",
        "Anna is not Berta",
        "Hide 3 unnamed faces",
        "Confirm 1 of 3 unnamed faces",
        "Confirm 1 of 4 unnamed faces",
    ]
