"""The owner's acts, and that grouping obeys them."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from photoclust import people
from photoclust.cluster import group_faces
from photoclust.errors import PhotoclustError, UnknownPerson
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.model import Person
from photoclust.regroup import GroupingRules, Regrouping, join_new, preview, regroup
from tests.made import CONTRACT, MODEL, album, face, photo, put


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    album(library, people=3, shots=4)
    group(library)
    return library


def group(library: Library) -> Regrouping:
    return regroup(library, GroupingRules(MODEL, 32.0))


def counts(library: Library) -> dict[str | None, int]:
    return {person.name or person.handle: person.faces for person in people.everyone(library)}


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


def test_a_person_looked_up_is_the_one_in_the_list(library: Library) -> None:
    put(library, "/album/new.jpg", photo("new", face(0, shot=99)))
    anna = people.name(library, "g1", "Anna")
    people.merge(library, anna.handle, ["g2"])
    people.hide(library, "g3")
    last = [each.id for each in library.census.faces(anna.handle)][-1]
    people.choose_cover(library, "Anna", last)
    group(library)
    listed = people.everyone(library)
    assert len(listed) == 2
    assert [people.find(library, person.handle) for person in listed] == listed


def test_merging_groups_holds_though_their_faces_are_unlike(library: Library) -> None:
    merged = people.merge(library, "g1", ["g2"])
    group(library)
    assert people.find(library, merged.handle).faces == 8


def test_merging_keeps_the_name_of_the_first_or_else_the_one_there_is(library: Library) -> None:
    people.name(library, "g2", "Berta")
    assert people.merge(library, "g1", ["Berta"]).name == "Berta"
    people.name(library, "g3", "Clara")
    assert people.merge(library, "Berta", ["Clara"]).name == "Berta"


def test_two_named_persons_are_never_joined_by_likeness(library: Library) -> None:
    put(library, "/more1.jpg", photo("more1", face(0, 91)))
    group(library)
    anna = people.name(library, "g1", "Anna")
    one = next(library.census.faces(anna.handle)).id
    people.split(library, anna.handle, [one], "Anna's twin")
    group(library)
    assert counts(library)["Anna's twin"] == 1


def test_naming_a_group_like_somebody_known_makes_it_theirs(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.name(library, "g2", "anna")
    assert counts(library)["Anna"] == 8


def test_a_person_cannot_take_anothers_name_by_renaming(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.name(library, "g2", "Berta")
    with pytest.raises(PhotoclustError, match="merge"):
        people.name(library, "Berta", "Anna")


def test_a_person_can_change_the_case_of_their_name(library: Library) -> None:
    people.name(library, "g1", "anna")
    assert people.name(library, "anna", "Anna").name == "Anna"


def test_a_name_is_one_line_of_print(library: Library) -> None:
    assert people.name(library, "g1", "  Anna\n\x1b[31m  Maria ").name == "Anna [31m Maria"


@pytest.mark.parametrize("bad", ["", "  \n", "x" * 201])
def test_a_name_that_says_nothing_is_refused(library: Library, bad: str) -> None:
    with pytest.raises(PhotoclustError, match="name has"):
        people.name(library, "g1", bad)


def test_somebody_unknown_is_answered_with_the_nearest(library: Library) -> None:
    people.name(library, "g1", "Annabelle")
    with pytest.raises(UnknownPerson, match="Did you mean Annabelle"):
        people.find(library, "Anabelle")


def test_a_failed_act_leaves_no_trace(library: Library) -> None:
    before = counts(library)
    with pytest.raises(UnknownPerson):
        people.merge(library, "g1", ["g2", "nobody"])
    assert counts(library) == before


def ids(library: Library, who: str) -> list[int]:
    return [each.id for each in library.census.faces(people.find(library, who).handle)]


def test_a_rejected_face_leaves_at_once_and_does_not_come_back(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/album/new.jpg", photo("new", face(0, shot=99)))
    group(library)
    (guessed,) = [each.id for each in library.census.faces("1") if not each.confirmed]
    people.reject(library, "Anna", [guessed])
    assert counts(library)["Anna"] == 4
    for _ in range(2):
        group(library)
    assert guessed not in ids(library, "Anna")


def test_a_face_named_with_its_group_can_be_rejected(library: Library) -> None:
    people.name(library, "g1", "Anna")
    wrong = ids(library, "Anna")[0]
    people.reject(library, "Anna", [wrong])
    group(library)
    assert counts(library)["Anna"] == 3


def test_rejecting_from_a_group_without_a_name_holds_too(library: Library) -> None:
    wrong = ids(library, "g1")[0]
    people.reject(library, "g1", [wrong])
    group(library)
    assert sorted(counts(library).values()) == [3, 4, 4]


def test_split_faces_become_somebody_else_and_stay_apart(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.split(library, "Anna", ids(library, "Anna")[:2], "Berta")
    group(library)
    assert (counts(library)["Anna"], counts(library)["Berta"]) == (2, 2)


def test_what_is_no_face_is_listed_and_grouped_no_more(library: Library) -> None:
    people.dismiss(library, ids(library, "g1")[:3])
    group(library)
    assert sorted(counts(library).values()) == [4, 4]
    assert library.census.totals().dismissed == 3


def test_ignored_strangers_come_back_when_noticed(library: Library) -> None:
    strangers = ids(library, "g1")
    library.journal.record("ignore", "Ignore", [Decision(Verdict.IGNORED, face=each) for each in strangers])
    group(library)
    assert len(counts(library)) == 2
    people.notice_event(library, folder=Path("/album"))
    group(library)
    assert len(counts(library)) == 3


def test_a_hidden_person_takes_their_new_photos_with_them(library: Library) -> None:
    hidden = people.hide(library, "g1")
    put(library, "/album/new.jpg", photo("new", face(0, shot=99)))
    group(library)
    assert people.find(library, hidden.handle) == Person(hidden.handle, None, 5, 5, hidden.cover, hidden=True)
    assert not people.hide(library, hidden.handle, hidden=False).hidden


def test_the_owners_cover_is_kept(library: Library) -> None:
    people.name(library, "g1", "Anna")
    last = ids(library, "Anna")[-1]
    assert people.choose_cover(library, "Anna", last).cover == last
    group(library)
    assert people.find(library, "Anna").cover == last


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


def test_acts_survive_a_restart(library: Library) -> None:
    people.name(library, "g1", "Anna")
    library.close()
    with Library(library.folder) as again:
        assert counts(again)["Anna"] == 4
        people.undo(again)
        assert "Anna" not in counts(again)


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


def test_a_person_left_with_guesses_that_go_is_counted(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/album/new.jpg", photo("new", face(0, 90)))
    group(library)
    confirmed = [each.id for each in library.census.faces("1") if each.confirmed]
    library.journal.record("ignore", "Ignore", [Decision(Verdict.IGNORED, face=each) for each in confirmed])
    assert counts(library)["Anna"] == 1
    assert preview(library, GroupingRules(MODEL)).emptied == 1


def test_a_stricter_setting_moves_guesses_but_no_name(library: Library) -> None:
    people.name(library, "g1", "Anna")
    library.faces.add_model(MODEL, replace(CONTRACT, cluster_similarity=0.85).to_json())
    strict = regroup(library, GroupingRules(MODEL, strictness=1.0))
    assert strict.moved > 0
    assert strict.emptied == 0
    assert counts(library)["Anna"] == 4


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


def test_naming_a_group_takes_only_the_faces_that_it_shows(library: Library) -> None:
    people.name(library, "g2", "Berta")
    gone, lent, *_ = ids(library, "g1")
    people.dismiss(library, [gone])
    people.confirm(library, "Berta", [lent])
    people.name(library, "g1", "Anna")
    assert (counts(library)["Anna"], counts(library)["Berta"]) == (2, 5)
    assert library.census.totals().dismissed == 1


def test_a_merge_after_a_no_is_the_later_word(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.name(library, "g2", "Berta")
    people.differ(library, "Anna", "Berta")
    people.merge(library, "Anna", ["Berta"])
    group(library)
    assert counts(library)["Anna"] == 8


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
        return group_faces(*args, **kwargs)

    monkeypatch.setattr("photoclust.regroup.group_faces", and_meanwhile)
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
        return group_faces(*args, **kwargs)

    monkeypatch.setattr("photoclust.regroup.group_faces", and_meanwhile)
    group(library)
    assert counts(library)["Anna"] == 4


def test_an_undone_rejection_brings_the_face_back_at_once(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/new.jpg", photo("new", face(0, 90)))
    group(library)
    (guess,) = [each.id for each in library.census.faces("1") if not each.confirmed]
    people.reject(library, "Anna", [guess])
    assert counts(library)["Anna"] == 4
    people.undo(library)
    assert counts(library)["Anna"] == 5


def test_a_new_model_keeps_the_guesses_on_photos_it_has_not_seen(library: Library) -> None:
    people.name(library, "g1", "Anna")
    put(library, "/more.jpg", photo("more", face(0, 91)))
    group(library)
    library.faces.add_model("other", CONTRACT.to_json())
    with library.transaction():
        library.faces.store(photo("1-0", face(1, 0)), model="other", examined_by="other", taken="2020-01-01")
    regroup(library, GroupingRules("other"))
    assert counts(library)["Anna"] == 5


def test_a_group_that_is_merged_with_a_person_is_theirs_whatever_the_order(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.hide(library, "Anna")
    merged = people.merge(library, "g2", ["Anna"])
    assert (merged.name, merged.faces, merged.hidden) == ("Anna", 8, True)


@pytest.mark.parametrize("bad", ["7", "g5", "G12"])
def test_a_name_like_a_number_is_refused(library: Library, bad: str) -> None:
    with pytest.raises(PhotoclustError, match="mistaken"):
        people.name(library, "g1", bad)


def test_one_name_in_two_forms_of_unicode_is_one_person(library: Library) -> None:
    people.name(library, "g1", "Jose\u0301")
    people.name(library, "g2", "Jos\u00e9")
    assert counts(library)["Jos\u00e9"] == 8


def test_a_name_keeps_the_joiners_its_script_needs(library: Library) -> None:
    assert people.name(library, "g1", "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627").name == (
        "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627"
    )


@pytest.mark.parametrize("act", [people.reject, people.split])
def test_faces_of_somebody_else_are_refused_and_nothing_changes(library: Library, act: Any) -> None:
    people.name(library, "g1", "Anna")
    others = ids(library, "g2")
    with pytest.raises(PhotoclustError, match="not one of Anna's"):
        act(library, "Anna", others[:1])
    assert ids(library, "g2") == others


def test_a_number_that_is_no_faces_is_a_sentence(library: Library) -> None:
    for act in (people.dismiss, lambda library, faces: people.confirm(library, "g1", faces)):
        with pytest.raises(PhotoclustError, match="no face 99999"):
            act(library, [99999])


def test_only_faces_of_one_photo_are_let_together(library: Library) -> None:
    with pytest.raises(PhotoclustError, match="one photo"):
        people.allow_together(library, *ids(library, "g1")[:2])


def test_a_person_who_was_split_empty_and_has_no_name_is_gone(library: Library) -> None:
    hidden = people.hide(library, "g1")
    people.split(library, hidden.handle, ids(library, hidden.handle), "Anna")
    assert set(counts(library)) == {"Anna", "g2", "g3"}


def test_a_confirmed_face_does_not_bring_the_rejected_rest_of_its_group_along(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.differ(library, "Anna", "g3")
    people.confirm(library, "Anna", ids(library, "g3")[:1])
    people.hide(library, "g2")
    people.undo(library)
    assert counts(library)["Anna"] == 5
    group(library)
    assert counts(library)["Anna"] == 5


def test_what_is_named_is_what_the_group_is_at_that_moment(library: Library) -> None:
    people.merge(library, "g1", ["g2"])
    with pytest.raises(UnknownPerson):
        people.name(library, "g2", "Berta")
