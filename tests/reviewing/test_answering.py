"""An answer is one act, and nothing that was answered or skipped is asked again."""

import pytest

from photoclust import people, reviewing
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.questions import FoundQuestion
from photoclust.regroup import regroup
from photoclust.reviewing import Answer, QuestionKind
from tests.made import MODEL, face, photo, put
from tests.reviewing.conftest import RULES, asked, faces, same


def test_different_people_are_not_asked_about_again_and_stay_two(library: Library) -> None:
    (question,) = asked(library)
    reviewing.answer(library, question, Answer.DIFFERENT)
    assert reviewing.questions(library) == []
    assert same(library) == []
    regroup(library, RULES)
    assert same(library) == []


def test_a_person_and_a_group_who_differ_stay_two_as_well(library: Library) -> None:
    people.name(library, "g1", "Anna")
    (question,) = asked(library)
    reviewing.answer(library, question, Answer.DIFFERENT)
    regroup(library, RULES)
    assert same(library) == []
    assert people.find(library, "Anna").faces == 4


def test_the_same_person_is_a_merge_and_its_undoing_brings_the_question_back(library: Library) -> None:
    (question,) = asked(library)
    reviewing.answer(library, question, Answer.SAME)
    assert len(library.journal.acts()) == 1
    assert reviewing.questions(library) == []
    people.undo(library)
    assert reviewing.questions(library) == [question]


def test_a_skip_is_no_act_and_is_not_asked_again_soon(library: Library) -> None:
    (question,) = asked(library)
    reviewing.answer(library, question, Answer.SKIP)
    assert library.journal.acts() == []
    assert asked(library) == []
    regroup(library, RULES)
    assert asked(library) == []


def test_a_skip_is_over_after_a_month(library: Library) -> None:
    (question,) = asked(library)
    reviewing.answer(library, question, Answer.SKIP)
    library._db.execute("UPDATE skip SET skipped_at = '2001-01-01T00:00:00.000Z'")
    library._db.conn.commit()
    assert reviewing.questions(library) == [question]


def test_a_person_merged_of_two_is_seen_to_be_two_and_can_be_parted(library: Library) -> None:
    merged = people.merge(library, "g1", ["g3"])
    (question,) = asked(library, QuestionKind.LOOKS_LIKE_TWO)
    assert question.probability < 0.5
    assert (question.first.count, question.second.count) == (4, 4)
    assert set(question.part) == set(question.second.faces)
    reviewing.answer(library, question, Answer.DIFFERENT)
    assert people.find(library, merged.handle).faces == 4
    assert asked(library, QuestionKind.LOOKS_LIKE_TWO) == []


def test_that_they_are_one_after_all_is_not_asked_again(library: Library) -> None:
    people.merge(library, "g1", ["g3"])
    (question,) = asked(library, QuestionKind.LOOKS_LIKE_TWO)
    reviewing.answer(library, question, Answer.SAME)
    assert reviewing.questions(library, kinds=frozenset({QuestionKind.LOOKS_LIKE_TWO})) == []
    assert asked(library, QuestionKind.LOOKS_LIKE_TWO) == []


def test_somebody_else_is_taken_out_and_the_same_person_stays_for_good(library: Library, wrong: int) -> None:
    question = asked(library)[0]
    reviewing.answer(library, question, Answer.SAME)
    assert wrong in faces(library, "Clara")
    assert asked(library, QuestionKind.IS_THIS) == []
    people.undo(library)
    reviewing.answer(library, asked(library)[0], Answer.DIFFERENT)
    assert wrong not in faces(library, "Clara")
    regroup(library, RULES)
    assert asked(library, QuestionKind.IS_THIS) == []
    assert wrong not in faces(library, "Clara")


def test_a_face_that_is_theirs_is_not_asked_about_again_before_the_next_look(
    library: Library, wrong: int
) -> None:
    first = asked(library)[0]
    reviewing.answer(library, first, Answer.SAME)
    assert first not in reviewing.questions(library)
    people.undo(library)
    assert first in reviewing.questions(library)


def test_somebody_in_a_mirror_is_asked_about_and_let_be_one(library: Library, mirror: int) -> None:
    (question,) = asked(library, QuestionKind.SAME_PHOTO_DOUBLE)
    assert question.probability > 0.5
    both = [each.id for each in library.faces.codes(mirror, MODEL)]
    assert sorted([*question.first.faces, *question.second.faces]) == both
    reviewing.answer(library, question, Answer.SAME)
    assert asked(library, QuestionKind.SAME_PHOTO_DOUBLE) == []
    regroup(library, RULES)
    assert library.census.handle_of(both[0]) == library.census.handle_of(both[1])


def test_twins_in_one_photo_stay_two_and_are_not_asked_about_again(library: Library, mirror: int) -> None:
    (question,) = asked(library, QuestionKind.SAME_PHOTO_DOUBLE)
    reviewing.answer(library, question, Answer.DIFFERENT)
    assert asked(library, QuestionKind.SAME_PHOTO_DOUBLE) == []
    regroup(library, RULES)
    both = [each.id for each in library.faces.codes(mirror, MODEL)]
    assert library.census.handle_of(both[0]) != library.census.handle_of(both[1])


def test_an_answer_to_what_is_not_so_any_more_is_refused(library: Library) -> None:
    (question,) = asked(library)
    people.confirm(library, "g3", question.second.faces[:1])
    with pytest.raises(PhotoclustError, match="changed since"):
        reviewing.answer(library, question, Answer.SAME)
    assert len(library.journal.acts()) == 1


def test_nobody_is_asked_about_a_face_before_it_was_grouped(library: Library) -> None:
    anna = people.name(library, "g1", "Anna")
    number = put(library, "/new.jpg", photo("new", face(90)))
    (new,) = [each.id for each in library.faces.codes(number, MODEL)]
    library.questions.replace([FoundQuestion(QuestionKind.IS_THIS, anna.cover or 0, new, 0.6, 1.0)])
    assert reviewing.questions(library) == []
    regroup(library, RULES)
    assert [each.second.faces for each in reviewing.questions(library)] == [(new,)]


def test_a_skip_is_taken_though_who_they_are_has_changed(library: Library) -> None:
    (question,) = asked(library)
    people.merge(library, question.first.handle, [question.second.handle])
    assert reviewing.answer(library, question, Answer.SKIP) is None
