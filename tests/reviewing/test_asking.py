"""What is worth asking, and what is never asked."""

from dataclasses import replace
from pathlib import Path

import pytest

from photoclust import people, reviewing
from photoclust.library import Library
from photoclust.regroup import regroup
from photoclust.reviewing import Answer, QuestionKind
from tests.made import ABOVE_EVEN_ODDS, CONTRACT, MODEL, face, photo, put
from tests.reviewing.conftest import RULES, aged, asked, faces, same


def test_two_groups_that_are_nearly_alike_are_asked_about(library: Library) -> None:
    (question,) = asked(library)
    assert question.kind is QuestionKind.SAME_PERSON
    assert {question.first.handle, question.second.handle} == {"g1", "g2"}
    assert 0 < question.probability < 1
    assert (question.first.count, question.second.count) == (4, 4)
    assert set(question.first.faces) == set(faces(library, question.first.handle))


def test_whoever_is_asked_about_usually_is_asked_about_at_the_strictest_setting_too(library: Library) -> None:
    reviewing.look(library, replace(RULES, strictness=1.0))
    (question,) = reviewing.questions(library, kinds=frozenset([QuestionKind.SAME_PERSON]))
    assert {question.first.handle, question.second.handle} == {"g1", "g2"}


def test_a_likely_pair_is_asked_about_before_a_larger_but_unlikely_one(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for person, shots, share in ((5, 4, 0.44), (1, 12, 0.4)):
            for shot in range(shots):
                put(library, f"/{person}-{shot}.jpg", photo(f"{person}-{shot}", face(person, shot)))
                young = aged(person, 20 + shot, share)
                put(library, f"/{person}-{shot}-young.jpg", photo(f"{person}-{shot}-young", young))
        library.faces.add_model(MODEL, ABOVE_EVEN_ODDS.to_json())
        regroup(library, RULES)
        likely, large = asked(library, QuestionKind.SAME_PERSON)
    assert likely.probability > large.probability
    assert (likely.first.count, large.first.count) == (4, 12)


@pytest.mark.parametrize("known", ["g1", "g2"])
def test_who_is_known_always_comes_first(library: Library, known: str) -> None:
    people.name(library, known, "Anna")
    (question,) = asked(library, QuestionKind.SAME_PERSON)
    assert (question.first.name, question.second.name) == ("Anna", None)


def test_two_named_persons_are_not_asked_about(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.name(library, "g2", "Berta")
    assert same(library) == []


def test_who_stands_side_by_side_in_a_photo_is_not_asked_about(library: Library) -> None:
    put(library, "/both.jpg", photo("both", face(1, 50), aged(1, 60, 0.38, x=400.0)))
    regroup(library, RULES)
    assert same(library) == []


def test_nobody_hidden_is_asked_about(library: Library) -> None:
    (question,) = asked(library)
    people.hide(library, question.first.handle)
    assert reviewing.questions(library) == []
    assert asked(library) == []


def test_a_face_of_nobody_is_not_asked_about_as_a_group(library: Library) -> None:
    put(library, "/alone.jpg", photo("alone", aged(2, 77, 0.38)))
    regroup(library, RULES)
    assert len(same(library)) == 1


def test_a_person_of_one_kind_is_not_doubted(library: Library) -> None:
    people.name(library, "g3", "Anna")
    assert asked(library, QuestionKind.LOOKS_LIKE_TWO, QuestionKind.IS_THIS) == []


def test_a_wrong_face_named_with_its_group_is_asked_about_first(library: Library, wrong: int) -> None:
    question = asked(library)[0]
    assert (question.kind, question.second.faces) == (QuestionKind.IS_THIS, (wrong,))
    assert question.first.name == "Clara"
    assert question.probability < 0.5


def test_no_regrouping_moves_a_face_that_was_named_with_its_group(library: Library, wrong: int) -> None:
    regroup(library, replace(RULES, strictness=1.0))
    assert wrong in faces(library, "Clara")


def test_a_face_the_owner_pointed_at_is_never_doubted(library: Library, wrong: int) -> None:
    people.confirm(library, "Clara", [wrong])
    assert asked(library, QuestionKind.IS_THIS) == []


def test_a_stricter_setting_asks_about_faces_that_it_lets_stay(library: Library) -> None:
    number = put(library, "/young.jpg", photo("young", aged(2, 77, 0.395)))
    library.faces.add_model(MODEL, CONTRACT.to_json())
    (young,) = [each.id for each in library.faces.codes(number, MODEL)]
    regroup(library, RULES)
    people.name(library, library.census.handle_of(young) or "", "Clara")
    assert asked(library, QuestionKind.IS_THIS) == []
    strict = replace(RULES, strictness=1.0)
    regroup(library, strict)
    assert young in faces(library, "Clara")
    reviewing.look(library, strict)
    (question,) = reviewing.questions(library, kinds=frozenset([QuestionKind.IS_THIS]))
    assert (question.first.name, question.second.faces) == ("Clara", (young,))


def test_a_face_of_nobody_that_may_be_a_person_is_asked_about(library: Library) -> None:
    people.name(library, "g3", "Clara")
    number = put(library, "/grown.jpg", photo("grown", aged(2, 77, 0.395)))
    regroup(library, RULES)
    (lone,) = [each.id for each in library.faces.codes(number, MODEL)]
    (question,) = asked(library, QuestionKind.IS_THIS)
    assert (question.first.name, question.second.faces) == ("Clara", (lone,))
    reviewing.answer(library, question, Answer.DIFFERENT)
    regroup(library, RULES)
    assert asked(library, QuestionKind.IS_THIS) == []
    people.undo(library)
    reviewing.answer(library, question, Answer.SAME)
    assert lone in faces(library, "Clara")


def test_a_look_is_due_after_faces_were_grouped_and_not_before(library: Library) -> None:
    assert reviewing.is_due(library)
    reviewing.look(library, RULES)
    assert not reviewing.is_due(library)
    regroup(library, RULES)
    assert reviewing.is_due(library)


def test_an_empty_library_asks_nothing(tmp_path: Path) -> None:
    with Library(tmp_path / "empty") as library:
        put(library, "/nobody.jpg", photo("nobody"))
        assert asked(library) == []


def test_a_person_who_looks_like_two_is_asked_about_once_and_not_face_by_face(library: Library) -> None:
    people.name(library, "g1", "Anna")
    people.merge(library, "Anna", ["g3"])
    question, *others = asked(library)
    assert question.kind is QuestionKind.LOOKS_LIKE_TWO
    assert not {each.second.faces for each in others} & {(face,) for face in question.part}


def test_the_agenda_knows_more_than_is_asked_now(library: Library, wrong: int) -> None:
    reviewing.look(library, RULES)
    first, *others = reviewing.questions(library)
    assert others
    agenda = reviewing.agenda(library, most=1)
    assert agenda.questions == (first,)
    assert len(agenda.standing) == 1 + len(others)
    assert agenda.standing == reviewing.agenda(library).standing
