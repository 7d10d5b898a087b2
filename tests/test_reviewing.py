"""What is worth asking, that an answer is one act, and that nothing answered or skipped is asked again."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photoclust import people, reviewing
from photoclust.errors import PhotoclustError
from photoclust.faces.embed import quantise
from photoclust.library import Library
from photoclust.model import Face
from photoclust.regroup import GroupingRules, regroup
from photoclust.reviewing import Answer, Question, QuestionKind
from tests.made import CONTRACT, MODEL, embedding, face, photo, put

RULES = GroupingRules(MODEL)


def aged(person: int, shot: int, share: float, *, x: float = 100.0) -> Face:
    """Make a face that is `share` the person and else somebody the person looked like as a child."""
    mixed = share * embedding(person, shot) + (1 - share) * embedding(person + 1000, shot)
    return replace(face(person, shot, x=x), code=quantise((mixed / np.linalg.norm(mixed))[None])[0])


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Somebody as a child and grown up, short of the cut, and somebody else."""
    library = Library(tmp_path)
    for shot in range(4):
        put(library, f"/a{shot}.jpg", photo(f"a{shot}", face(1, shot)))
        put(library, f"/b{shot}.jpg", photo(f"b{shot}", aged(1, 10 + shot, 0.38)))
        put(library, f"/c{shot}.jpg", photo(f"c{shot}", face(2, shot)))
    regroup(library, RULES)
    assert len(library.census.groups()) == 3
    return library


def asked(library: Library, *kinds: QuestionKind) -> list[Question]:
    """Look anew, and return what is asked."""
    reviewing.look(library, RULES)
    return reviewing.questions(library, kinds=frozenset(kinds or QuestionKind))


def same(library: Library) -> list[set[str]]:
    return [{each.first.handle, each.second.handle} for each in asked(library, QuestionKind.SAME_PERSON)]


def faces(library: Library, who: str) -> list[int]:
    return [each.id for each in library.census.faces(people.find(library, who).handle)]


def test_two_groups_that_are_nearly_alike_are_asked_about(library: Library) -> None:
    (question,) = asked(library)
    assert question.kind is QuestionKind.SAME_PERSON
    assert {question.first.handle, question.second.handle} == {"g1", "g2"}
    assert 0 < question.probability < 1
    assert (question.first.count, question.second.count) == (4, 4)
    assert set(question.first.faces) == set(faces(library, question.first.handle))


def test_a_likely_pair_is_asked_about_before_a_larger_but_unlikely_one(tmp_path: Path) -> None:
    sharp = replace(CONTRACT, cluster_similarity=0.65, calibration_slope=20.0, calibration_offset=-10.0)
    with Library(tmp_path) as library:
        for person, shots, share in ((5, 4, 0.52), (1, 12, 0.42)):
            for shot in range(shots):
                put(library, f"/{person}-{shot}.jpg", photo(f"{person}-{shot}", face(person, shot)))
                young = aged(person, 20 + shot, share)
                put(library, f"/{person}-{shot}-young.jpg", photo(f"{person}-{shot}-young", young))
        library.faces.add_model(MODEL, sharp.to_json())
        regroup(library, RULES)
        likely, large = asked(library, QuestionKind.SAME_PERSON)
    assert (likely.first.count, large.first.count) == (4, 12)


def test_a_no_is_not_asked_again_and_holds(library: Library) -> None:
    (question,) = asked(library)
    reviewing.answer(library, question, Answer.NO)
    assert reviewing.questions(library) == []
    assert same(library) == []
    regroup(library, RULES)
    assert same(library) == []


def test_a_no_between_a_person_and_a_group_holds_too(library: Library) -> None:
    people.name(library, "g1", "Anna")
    (question,) = asked(library)
    reviewing.answer(library, question, Answer.NO)
    regroup(library, RULES)
    assert same(library) == []
    assert people.find(library, "Anna").faces == 4


def test_a_yes_is_a_merge_and_its_undoing_brings_the_question_back(library: Library) -> None:
    (question,) = asked(library)
    reviewing.answer(library, question, Answer.YES)
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


def test_a_person_merged_of_two_is_seen_to_be_two_and_can_be_parted(library: Library) -> None:
    merged = people.merge(library, "g1", ["g3"])
    (question,) = asked(library, QuestionKind.LOOKS_LIKE_TWO)
    assert question.probability > 0.5
    assert (question.first.count, question.second.count) == (4, 4)
    assert set(question.part) == set(question.second.faces)
    reviewing.answer(library, question, Answer.YES)
    assert people.find(library, merged.handle).faces == 4
    assert asked(library, QuestionKind.LOOKS_LIKE_TWO) == []


def test_that_they_are_one_after_all_is_not_asked_again(library: Library) -> None:
    people.merge(library, "g1", ["g3"])
    (question,) = asked(library, QuestionKind.LOOKS_LIKE_TWO)
    reviewing.answer(library, question, Answer.NO)
    assert reviewing.questions(library, kinds=frozenset({QuestionKind.LOOKS_LIKE_TWO})) == []
    assert asked(library, QuestionKind.LOOKS_LIKE_TWO) == []


def test_a_person_of_one_kind_is_not_doubted(library: Library) -> None:
    people.name(library, "g3", "Anna")
    assert asked(library, QuestionKind.LOOKS_LIKE_TWO, QuestionKind.IS_THIS) == []


@pytest.fixture
def wrong(library: Library) -> int:
    """A face of somebody else, named Clara together with Clara's group."""
    number = put(library, "/wrong.jpg", photo("wrong", face(9, 1)))
    regroup(library, RULES)
    (stranger,) = [each.id for each in library.faces.codes(number, MODEL)]
    (clara,) = [
        each
        for each in library.census.groups()
        if "/c" in str(next(library.census.faces(each.handle)).paths[0])
    ]
    group = int(clara.handle[1:])
    library._db.execute("UPDATE grouping SET group_id = ? WHERE face_id = ?", [group, stranger])
    library._db.conn.commit()
    people.name(library, clara.handle, "Clara")
    return stranger


def test_a_wrong_face_named_with_its_group_is_asked_about_first(library: Library, wrong: int) -> None:
    question = asked(library)[0]
    assert (question.kind, question.second.faces) == (QuestionKind.IS_THIS, (wrong,))
    assert question.first.name == "Clara"
    assert question.probability < 0.5


def test_no_takes_a_wrong_face_out_and_yes_settles_it(library: Library, wrong: int) -> None:
    question = asked(library)[0]
    reviewing.answer(library, question, Answer.YES)
    assert wrong in faces(library, "Clara")
    assert asked(library, QuestionKind.IS_THIS) == []
    people.undo(library)
    reviewing.answer(library, asked(library)[0], Answer.NO)
    assert wrong not in faces(library, "Clara")
    regroup(library, RULES)
    assert asked(library, QuestionKind.IS_THIS) == []
    assert wrong not in faces(library, "Clara")


def test_no_regrouping_moves_a_face_that_was_named_with_its_group(library: Library, wrong: int) -> None:
    regroup(library, replace(RULES, strictness=1.0))
    assert wrong in faces(library, "Clara")


def test_a_face_the_owner_pointed_at_is_never_doubted(library: Library, wrong: int) -> None:
    people.confirm(library, "Clara", [wrong])
    assert asked(library, QuestionKind.IS_THIS) == []


def test_a_stricter_setting_asks_about_faces_that_it_lets_stay(library: Library) -> None:
    number = put(library, "/young.jpg", photo("young", aged(2, 77, 0.4)))
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
    number = put(library, "/grown.jpg", photo("grown", aged(2, 77, 0.33)))
    regroup(library, RULES)
    (lone,) = [each.id for each in library.faces.codes(number, MODEL)]
    (question,) = asked(library, QuestionKind.IS_THIS)
    assert (question.first.name, question.second.faces) == ("Clara", (lone,))
    reviewing.answer(library, question, Answer.NO)
    regroup(library, RULES)
    assert asked(library, QuestionKind.IS_THIS) == []
    people.undo(library)
    reviewing.answer(library, question, Answer.YES)
    assert lone in faces(library, "Clara")


@pytest.fixture
def mirror(library: Library) -> int:
    """A photo that shows the third somebody twice."""
    number = put(library, "/mirror.jpg", photo("mirror", face(2, 31), face(2, 32, x=500.0)))
    regroup(library, RULES)
    return number


def test_somebody_in_a_mirror_is_asked_about_and_let_be_one(library: Library, mirror: int) -> None:
    (question,) = asked(library, QuestionKind.SAME_PHOTO_DOUBLE)
    assert question.probability > 0.5
    both = [each.id for each in library.faces.codes(mirror, MODEL)]
    assert sorted([*question.first.faces, *question.second.faces]) == both
    reviewing.answer(library, question, Answer.YES)
    assert asked(library, QuestionKind.SAME_PHOTO_DOUBLE) == []
    regroup(library, RULES)
    assert library.census.handle_of(both[0]) == library.census.handle_of(both[1])


def test_twins_in_one_photo_stay_two_and_are_not_asked_about_again(library: Library, mirror: int) -> None:
    (question,) = asked(library, QuestionKind.SAME_PHOTO_DOUBLE)
    reviewing.answer(library, question, Answer.NO)
    assert asked(library, QuestionKind.SAME_PHOTO_DOUBLE) == []
    regroup(library, RULES)
    both = [each.id for each in library.faces.codes(mirror, MODEL)]
    assert library.census.handle_of(both[0]) != library.census.handle_of(both[1])


def test_an_answer_to_what_is_not_so_any_more_is_refused(library: Library) -> None:
    (question,) = asked(library)
    people.confirm(library, "g3", question.second.faces[:1])
    with pytest.raises(PhotoclustError, match="changed since"):
        reviewing.answer(library, question, Answer.YES)
    assert len(library.journal.acts()) == 1


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
