"""Once the owner says that somebody is several people, the review asks which of their faces are whose."""

from pathlib import Path

import numpy as np
import pytest

from photoclust import people, reviewing
from photoclust.library import Library
from photoclust.library.questions import FoundQuestion
from photoclust.regroup import GroupingRules, regroup
from photoclust.reviewing import Answer, Question, QuestionKind
from photoclust.suggestions import several_people
from photoclust.suggestions.two import weakest_seam
from tests.made import MODEL, face, photo, put

RULES = GroupingRules(MODEL)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Three people of four, two and three faces, each a group."""
    library = Library(tmp_path)
    for person, shots in enumerate((4, 2, 3)):
        for shot in range(shots):
            put(library, f"/{person}-{shot}.jpg", photo(f"{person}-{shot}", face(person, shot)))
    regroup(library, RULES)
    assert [each.faces for each in library.census.groups()] == [4, 3, 2]
    return library


def faces_of(library: Library, person: int) -> list[int]:
    shown = ((each.paths[0].stem, each.id) for each in library.census.faces())
    return sorted(number for stem, number in shown if stem.startswith(f"{person}-"))


def asked(library: Library, one: int, other: int) -> Question:
    """Ask whether the people of two faces are one."""
    library.questions.replace([FoundQuestion(QuestionKind.SAME_PERSON, one, other, 0.6, gain=1.0)])
    (question,) = reviewing.questions(library)
    return question


def handles(question: Question) -> tuple[str, str]:
    return question.first.handle, question.second.handle


def mixed(library: Library, question: Question) -> Question:
    """Say that the first is several people, and return what is asked then."""
    parting = reviewing.part(library, question, question.first.handle, RULES)
    assert parting is not None
    reviewing.ask_next(library, parting)
    return parting.question


@pytest.fixture
def question(library: Library) -> Question:
    """Whether the third person is somebody who is the first two."""
    first, second, third = (faces_of(library, each) for each in range(3))
    handle, other = (library.census.handle_of(each[0]) or "" for each in (first, second))
    people.merge(library, handle, [other])
    return asked(library, third[0], first[0])


def test_the_mixed_one_is_parted_where_its_people_meet(library: Library, question: Question) -> None:
    parted = mixed(library, question)
    assert parted.kind is QuestionKind.LOOKS_LIKE_TWO
    assert sorted(parted.part) == faces_of(library, 1)
    assert sorted(parted.first.faces) == faces_of(library, 0)


def test_different_people_are_split_by_one_act_that_can_be_undone(
    library: Library, question: Question
) -> None:
    parted = mixed(library, question)
    reviewing.answer(library, parted, Answer.DIFFERENT)
    assert library.journal.acts()[0].kind == "split"
    assert [each.kind for each in reviewing.questions(library)] == [QuestionKind.SAME_PERSON] * 2
    people.undo(library)
    assert reviewing.questions(library)[0] == parted


def test_after_a_split_the_first_question_is_asked_of_each_part(library: Library, question: Question) -> None:
    people.name(library, question.second.handle, "Anna")
    parted = mixed(library, question)
    reviewing.answer(library, parted, Answer.DIFFERENT)
    counts = {frozenset((each.first.count, each.second.count)) for each in reviewing.questions(library)}
    assert counts == {frozenset((3, 4)), frozenset((3, 2))}


def test_two_without_a_name_are_asked_about_though_the_owner_made_them(library: Library) -> None:
    first, second = (library.census.handle_of(faces_of(library, each)[0]) or "" for each in (0, 1))
    made = people.split(library, first, faces_of(library, 0)[:2])
    other = people.name(library, second, "Anna")
    library.questions.replace(
        [FoundQuestion(QuestionKind.SAME_PERSON, made.cover or 0, other.cover or 0, 0.6, gain=1.0)]
    )
    assert len(reviewing.questions(library)) == 1


def test_one_person_after_all_is_asked_the_first_question_again(library: Library, question: Question) -> None:
    parted = mixed(library, question)
    reviewing.answer(library, parted, Answer.SAME)
    assert library.journal.acts()[0].kind == "keep whole"
    assert {each.kind for each in reviewing.questions(library)} == {QuestionKind.SAME_PERSON}


def test_whoever_the_owner_names_is_parted_though_the_other_differs_more(
    library: Library, question: Question
) -> None:
    parting = reviewing.part(library, question, question.second.handle, RULES)
    assert parting is not None
    assert {*parting.question.first.faces, *parting.question.second.faces} == set(faces_of(library, 2))


def test_to_part_changes_nothing_until_it_is_asked(library: Library, question: Question) -> None:
    before = library.questions.open()
    reviewing.part(library, question, question.first.handle, RULES)
    assert library.questions.open() == before


def test_nobody_of_a_handle_that_is_gone_is_parted(library: Library, question: Question) -> None:
    assert reviewing.part(library, question, "g999", RULES) is None


def test_asking_is_no_act(library: Library, question: Question) -> None:
    before = library.journal.acts()
    mixed(library, question)
    assert library.journal.acts() == before


def test_nobody_of_single_faces_is_mixed(library: Library) -> None:
    for person in (7, 8):
        put(library, f"/{person}-0.jpg", photo(f"{person}-0", face(person)))
    regroup(library, RULES)
    question = asked(library, *faces_of(library, 7), *faces_of(library, 8))
    assert [reviewing.part(library, question, each, RULES) for each in handles(question)] == [None, None]


def test_nobody_is_parted_between_equal_faces(library: Library) -> None:
    for copy in ("7-a", "7-b"):
        put(library, f"/{copy}.jpg", photo(copy, face(7)))
    put(library, "/8-0.jpg", photo("8-0", face(8)))
    regroup(library, RULES)
    question = asked(library, faces_of(library, 7)[0], faces_of(library, 8)[0])
    assert max(question.first.count, question.second.count) == 2
    assert [reviewing.part(library, question, each, RULES) for each in handles(question)] == [None, None]


def test_of_faces_that_are_all_equally_unlike_one_is_a_side() -> None:
    side, _ = weakest_seam(np.eye(3, 8, dtype=np.float32))
    assert side.sum() == 1


def test_faces_that_the_owner_confirmed_one_by_one_stay(library: Library, question: Question) -> None:
    handle = question.first.handle
    one, *others = faces_of(library, 1)
    people.confirm(library, handle, [one])
    parting = several_people(library, handle, RULES)
    assert parting is not None
    assert one not in parting.part
    people.confirm(library, handle, [*others, *faces_of(library, 0)])
    assert several_people(library, handle, RULES) is None


def test_to_be_asked_twice_is_to_be_asked_once(library: Library, question: Question) -> None:
    mixed(library, question)
    before = library.questions.open()
    mixed(library, question)
    assert [each.found for each in library.questions.open()] == [each.found for each in before]


def test_what_is_asked_for_during_a_look_outlasts_it(library: Library, question: Question) -> None:
    since = library.questions.standing_now()
    parted = mixed(library, question)
    library.questions.replace([], since=since)
    assert reviewing.questions(library)[0] == parted


def test_a_grouping_during_a_look_makes_the_next_one_due(library: Library) -> None:
    since = library.questions.standing_now()
    regroup(library, RULES)
    library.questions.replace([], since=since)
    assert reviewing.is_due(library)
