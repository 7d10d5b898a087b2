"""Who counts as found, split and merged."""

from benchmarks.scoring import PeopleScore, intruders, people_score


def test_people_in_groups_of_their_own_are_found() -> None:
    assert people_score(["a", "a", "b", "b"], [1, 1, 2, 2]) == PeopleScore(2, 2, 0, 0)


def test_somebody_with_a_single_face_is_nobody_to_find() -> None:
    assert people_score(["a", "a", "b"], [1, 1, 2]).people == 1


def test_single_faces_left_over_do_not_split_anybody() -> None:
    assert people_score(["a"] * 4, [1, 1, 1, 2]) == PeopleScore(1, 1, 0, 0)


def test_two_groups_of_one_person_are_a_split_and_half_is_not_found() -> None:
    assert people_score(["a"] * 4, [1, 1, 2, 2]) == PeopleScore(1, 0, 1, 0)


def test_two_people_in_one_group_are_a_merge_and_the_larger_is_found() -> None:
    assert people_score(["a", "a", "a", "b", "b"], [1] * 5) == PeopleScore(2, 1, 0, 1)


def test_one_wrong_face_is_not_a_merge() -> None:
    assert people_score(["a", "a", "a", "b"], [1] * 4).merged == 0


def test_a_stranger_intrudes_only_where_a_person_is_known() -> None:
    assert intruders(["a", "a", "b"], [1, 1, 2], strangers=[1, 2, 3]) == 1
