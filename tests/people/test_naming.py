"""What the owner says of whole people and groups."""

from dataclasses import replace

import pytest

from photoclust import people
from photoclust.errors import PhotoclustError, UnknownPerson
from photoclust.library import Library
from tests.made import face, photo, put
from tests.people.acting import counts, group, ids


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


def test_photos_that_show_two_of_them_say_that_they_are_hardly_one(library: Library) -> None:
    assert people.photos_together(library, ["g1", "g2", "g3"]) == 0
    for name in ("a", "b"):
        put(library, f"/album/{name}.jpg", photo(name, face(0, 20), face(1, 20, x=400.0)))
    put(library, "/album/c.jpg", photo("c", face(0, 21), face(0, 22, x=400.0)))
    group(library)
    assert people.photos_together(library, ["g1", "g2", "g3"]) == 2
    assert people.photos_together(library, ["g1", "g3"]) == 0


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


def test_a_hidden_person_takes_their_new_photos_with_them(library: Library) -> None:
    hidden = people.hide(library, "g1")
    put(library, "/album/new.jpg", photo("new", face(0, shot=99)))
    group(library)
    assert people.find(library, hidden.handle) == replace(hidden, faces=5, photos=5)
    assert not people.hide(library, hidden.handle, hidden=False).hidden


def test_the_owners_cover_is_kept(library: Library) -> None:
    people.name(library, "g1", "Anna")
    last = ids(library, "Anna")[-1]
    assert people.choose_cover(library, "Anna", last).cover == last
    group(library)
    assert people.find(library, "Anna").cover == last


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


def test_what_is_named_is_what_the_group_is_at_that_moment(library: Library) -> None:
    people.merge(library, "g1", ["g2"])
    with pytest.raises(UnknownPerson):
        people.name(library, "g2", "Berta")


def test_nothing_is_named_like_two_people_without_asking_which(library: Library) -> None:
    one, other, another = ids(library, "g1")[:3]
    people.naming.identify(library, [one], "Anna")
    people.undo(library)
    undoing = library.journal.acts(1)[0].id
    people.naming.identify(library, [other], "Anna")
    people.undo(library, undoing)
    people.confirm(library, "g2", [another])
    with pytest.raises(UnknownPerson, match="2 people are called Anna"):
        people.name(library, "g3", "Anna")
    with pytest.raises(UnknownPerson, match="2 people are called Anna"):
        people.split(library, "g3", ids(library, "g3")[:1], "Anna")


def test_faces_left_in_somebodys_group_are_counted_with_who_they_are_named_as(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.name(library, "g2", "Bob")
    people.reject(library, "Anna", ids(library, "Anna")[:2])
    before = people.find(library, "Bob").faces
    assert people.name(library, "g1", "Bob").faces == before + 2
    assert len(ids(library, "Bob")) == before + 2
