"""Grouping obeys the owner, whatever happens beside it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from photoclust import people
from photoclust.cluster import group_shown_faces
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.people.naming import identify
from photoclust.regroup import GroupingRules, join_new, preview, regroup
from tests.made import CONTRACT, MODEL, album, face, photo, put
from tests.people.acting import counts, group, ids


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    album(library, people=3, shots=4)
    group(library)
    return library


def test_faces_that_are_alike_make_a_group_each(library: Library) -> None:
    assert sorted(counts(library).values()) == [4, 4, 4]


def test_a_name_stays_through_every_regrouping(library: Library) -> None:
    people.name(library, "g1", "Anna")
    for _ in range(3):
        group(library)
    assert counts(library)["Anna"] == 4


def test_new_photos_of_a_named_person_join_them_without_being_confirmed(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/album/new.jpg", photo("new", face(0, shot=99)))
    group(library)
    anna = people.find(library, "anna")
    confirmed = [each.confirmed for each in library.census.faces(anna.handle)]
    assert sorted(confirmed) == [False, True, True, True, True]


def test_a_group_keeps_its_number_when_nothing_changes(library: Library) -> None:
    before = counts(library)
    assert group(library).moved == 0
    assert counts(library) == before


def test_two_faces_of_one_photo_are_two_people(library: Library) -> None:
    put(library, "/twins.jpg", photo("twins", face(50, 1), face(50, 2, x=400)))
    group(library)
    handles = [each.handle for each in library.census.faces() if each.paths[0].name == "twins.jpg"]
    assert handles == [None, None]


def test_a_tiny_face_joins_a_group_but_begins_none(library: Library) -> None:
    for shot in range(3):
        put(library, f"/tiny{shot}.jpg", photo(f"tiny{shot}", face(60, shot, size=20)))
    put(library, "/tiny-anna.jpg", photo("tiny-anna", face(0, 70, size=20)))
    group(library)
    assert sorted(counts(library).values()) == [4, 4, 5]


@pytest.mark.parametrize("flaw", [{"sharpness": 5.0}, {"score": 0.42}, {"yaw": -80.0}])
def test_blurred_doubtful_and_profile_faces_begin_no_group_either(
    library: Library, flaw: dict[str, float]
) -> None:
    for shot in range(3):
        seen = face(60, shot)
        put(
            library,
            f"/flaw{shot}.jpg",
            photo(f"flaw{shot}", replace(seen, quality=replace(seen.quality, **flaw))),
        )
    group(library)
    assert sorted(counts(library).values()) == [4, 4, 4]


def test_two_named_persons_are_never_joined_by_likeness(library: Library) -> None:
    put(library, "/more1.jpg", photo("more1", face(0, 91)))
    group(library)
    anna = people.name(library, "g1", "Anna")
    one = next(library.census.faces(anna.handle)).id
    people.split(library, anna.handle, [one], "Anna's twin")
    group(library)
    assert counts(library)["Anna's twin"] == 1


def test_names_stay_when_the_clustering_is_of_another_mind(library: Library) -> None:
    for handle, called in (("g1", "Anna"), ("g2", "Berta"), ("g3", "Clara")):
        people.name(library, handle, called)
    strict = replace(CONTRACT, cluster_similarity=0.999).to_json()
    library.faces.add_model(MODEL, strict)
    group(library)
    assert counts(library) == {"Anna": 4, "Berta": 4, "Clara": 4}


def test_a_preview_says_what_regrouping_then_does_and_changes_nothing(library: Library) -> None:
    people.name(library, "g1", "Anna")
    for shot in range(90, 93):
        put(library, f"/album/{shot}.jpg", photo(f"more{shot}", face(0, shot)))
    rules = GroupingRules(MODEL)
    before = counts(library)
    promised = preview(library, rules)
    assert counts(library) == before
    assert regroup(library, rules) == promised
    assert (promised.gaining, promised.emptied) == (1, 0)


def test_the_groups_that_wait_for_a_name_are_counted_before_and_after(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/album/alone.jpg", photo("alone", face(80)))
    for shot in range(2):
        put(library, f"/album/new-{shot}.jpg", photo(f"new{shot}", face(90, shot)))
    change = regroup(library, GroupingRules(MODEL))
    assert (change.waited, change.waiting) == (2, 3)
    assert change.waiting == len(library.census.groups())


def test_a_person_without_a_name_waits_for_one_as_a_group_does(library: Library) -> None:
    one = next(library.census.faces("g2")).id
    people.reject(library, "g2", [one])
    waiting = sum(each.waits for each in people.everyone(library))
    assert waiting == len(library.census.groups()) + 1
    assert preview(library, GroupingRules(MODEL)).waited == waiting
    assert regroup(library, GroupingRules(MODEL)).waiting == sum(
        each.waits for each in people.everyone(library)
    )


def test_groups_that_only_another_model_saw_go_on_waiting(library: Library) -> None:
    library.faces.add_model("other", replace(CONTRACT, id="other").to_json())
    change = preview(library, GroupingRules("other"))
    assert (change.faces, change.waited, change.waiting) == (0, 3, 3)


def test_a_person_left_with_guesses_that_go_is_counted(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/album/new.jpg", photo("new", face(0, 90)))
    group(library)
    confirmed = [each.id for each in library.census.faces("1") if each.confirmed]
    library.journal.record("ignore", "Ignore", [Decision(Verdict.IGNORED, face=each) for each in confirmed])
    assert counts(library)["Anna"] == 1
    assert preview(library, GroupingRules(MODEL)).emptied == 1


def test_new_faces_join_the_groups_there_are_and_nobody_moves(library: Library) -> None:
    people.name(library, "g1", "Anna")
    before = {each.id: each.handle for each in library.census.faces()}
    put(library, "/album/anna.jpg", photo("anna", face(0, 90)))
    for shot in range(2):
        put(library, f"/album/new{shot}.jpg", photo(f"new{shot}", face(77, shot)))
    assert join_new(library, GroupingRules(MODEL)) == 3
    after = {each.id: each.handle for each in library.census.faces()}
    assert {key: after[key] for key in before} == before
    assert sorted(counts(library).values()) == [2, 4, 4, 5]
    assert join_new(library, GroupingRules(MODEL)) == 0


def test_faces_the_owner_put_apart_stay_apart(library: Library) -> None:
    one, *others = ids(library, "g1")
    library.journal.record(
        "differ", "Two people", [Decision(Verdict.APART, face=one, other_face=other) for other in others]
    )
    group(library)
    assert sorted(counts(library).values()) == [3, 4, 4]


def test_two_faces_that_an_edit_made_one_are_not_apart_from_themselves(library: Library) -> None:
    one, other, *_ = ids(library, "g1")
    library.journal.record("apart", "Two", [Decision(Verdict.APART, face=one, other_face=other)])
    edited = ids(library, "g2")[0]
    library.journal.carry_over({one: edited, other: edited})
    group(library)
    assert edited in ids(library, "g2")


def test_who_was_put_apart_and_is_then_named_alike_is_one_person(library: Library) -> None:
    first, second = ids(library, "g1")[0], ids(library, "g2")[0]
    library.journal.record("differ", "Two", [Decision(Verdict.APART, face=first, other_face=second)])
    people.merge(library, "g1", ["g2"])
    group(library)
    assert sorted(counts(library).values()) == [4, 8]


def test_twins_in_a_mirror_may_be_one_when_the_owner_says_so(library: Library) -> None:
    put(library, "/mirror.jpg", photo("mirror", face(50, 1), face(50, 2, x=400)))
    group(library)
    one, other = [each.id for each in library.census.faces() if each.paths[0].name == "mirror.jpg"]
    library.journal.record("together", "Mirror", [Decision(Verdict.TOGETHER, face=one, other_face=other)])
    group(library)
    assert 2 in counts(library).values()


def test_what_the_owner_says_while_faces_are_grouped_is_kept(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.name(library, "g1", "Anna")
    people.name(library, "g2", "Annie")
    put(library, "/new.jpg", photo("new", face(0, 90)))
    group(library)
    (guess,) = [each.id for each in library.census.faces("1") if not each.confirmed]

    def and_meanwhile(*args: Any, **kwargs: Any) -> Any:
        people.reject(library, "Anna", [guess])
        people.merge(library, "Annie", ["Anna"])
        return group_shown_faces(*args, **kwargs)

    monkeypatch.setattr("photoclust.regroup.group_shown_faces", and_meanwhile)
    group(library)
    assert guess not in ids(library, "Annie")
    assert counts(library)["Annie"] == 8


def test_two_regroupings_at_once_do_each_other_no_harm(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.name(library, "g1", "Anna")

    def and_meanwhile(*args: Any, **kwargs: Any) -> Any:
        monkeypatch.undo()
        put(library, "/new.jpg", photo("new", face(9, 90), face(10, 90, x=400)))
        regroup(library, GroupingRules(MODEL, strictness=1.0))
        return group_shown_faces(*args, **kwargs)

    monkeypatch.setattr("photoclust.regroup.group_shown_faces", and_meanwhile)
    group(library)
    assert counts(library)["Anna"] == 4


def test_a_new_model_keeps_the_guesses_on_photos_it_has_not_seen(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/more.jpg", photo("more", face(0, 91)))
    group(library)
    library.faces.add_model("other", CONTRACT.to_json())
    with library.transaction():
        library.faces.store(photo("1-0", face(1, 0)), model="other", examined_by="other", taken="2020-01-01")
    regroup(library, GroupingRules("other"))
    assert counts(library)["Anna"] == 5


def test_new_faces_that_join_a_face_which_is_somebody_already_are_theirs(library: Library) -> None:
    for shot in range(3):
        put(library, f"/new/{shot}.jpg", photo(f"new-{shot}", face(7, shot)))
    (named,) = [code.id for code in library.faces.codes(13, MODEL)]
    identify(library, [named], "Anna")
    join_new(library, GroupingRules(MODEL, 32.0))
    assert counts(library)["Anna"] == 3
    group(library)
    assert counts(library)["Anna"] == 3


@pytest.fixture
def joined(library: Library) -> Library:
    """Anna, of four faces that were named and two that joined her since."""
    people.name(library, "g1", "Anna")
    for shot in range(2):
        put(library, f"/new/{shot}.jpg", photo(f"new-{shot}", face(0, 50 + shot)))
    join_new(library, GroupingRules(MODEL, 32.0))
    assert counts(library)["Anna"] == 6
    return library


def named_in(library: Library, name: str) -> list[int]:
    return [each.id for each in library.census.faces(people.find(library, name).handle) if each.confirmed]


def test_naming_who_somebody_is_not_takes_nobody_else_from_them(joined: Library) -> None:
    wrong = named_in(joined, "Anna")[:2]
    people.reject(joined, "Anna", wrong)
    (left,) = {joined.census.handle_of(each) for each in wrong}
    people.name(joined, left or "", "Bob")
    assert (counts(joined)["Anna"], counts(joined)["Bob"]) == (4, 2)
    people.undo(joined)
    assert counts(joined)["Anna"] == 4


def test_undoing_something_else_takes_no_face_from_anybody(joined: Library) -> None:
    moved = named_in(joined, "Anna")[0]
    people.split(joined, "Anna", [moved], "Bob")
    people.choose_cover(joined, "Bob", moved)
    people.undo(joined)
    assert (counts(joined)["Anna"], counts(joined)["Bob"]) == (5, 1)


def test_faces_whose_group_went_while_they_were_compared_wait(library: Library) -> None:
    put(library, "/new.jpg", photo("new", face(9)))
    waiting = library.groups.faces(MODEL)
    new = waiting.ids[waiting.groups == 0]
    library.groups.add(new, [999])
    assert library.groups.faces(MODEL).groups[waiting.groups == 0].tolist() == [0]
    assert join_new(library, GroupingRules(MODEL, 32.0)) == 1
