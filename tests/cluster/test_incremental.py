"""New faces join the groups there are; nobody who has a group is moved."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.cluster import NEW, Constraints, group_faces, join_faces
from tests.cluster.made_up import faces_of_people, on_circle, same_partition
from tests.cluster.rules import photo_breaches, random_rules

quick = settings(max_examples=40)


@quick
@given(st.integers(4, 60), st.integers(0, 10**6))
def test_nobody_is_moved_and_everybody_is_placed(count: int, seed: int) -> None:
    embeddings, _ = faces_of_people(count, seed=seed, dimension=8)
    labels = group_faces(embeddings, similarity=0.4)
    labels[np.random.default_rng(seed).random(count) < 0.4] = NEW
    joined = join_faces(embeddings, labels, similarity=0.4)
    assert (joined[labels != NEW] == labels[labels != NEW]).all()
    assert (joined != NEW).all()


@quick
@given(st.integers(1, 60), st.integers(0, 10**6))
def test_into_an_empty_library_joining_is_grouping(count: int, seed: int) -> None:
    embeddings, _ = faces_of_people(count, seed=seed, dimension=8)
    nobody = np.full(count, NEW)
    grouped = group_faces(embeddings, similarity=0.4, neighbours=count)
    assert np.array_equal(join_faces(embeddings, nobody, similarity=0.4, neighbours=count), grouped)


@quick
@given(st.integers(8, 60), st.integers(0, 10**6))
def test_no_rule_is_broken_by_new_faces(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=4)
    rules, weak = random_rules(count, random), random.random(count) < 0.3
    labels = group_faces(embeddings, similarity=0.3, constraints=rules, weak=weak)
    labels[random.random(count) < 0.4] = NEW
    joined = join_faces(embeddings, labels, similarity=0.0, constraints=rules, weak=weak)
    assert (joined[rules.same[:, 0]] == joined[rules.same[:, 1]]).all()
    assert (joined[rules.apart[:, 0]] != joined[rules.apart[:, 1]]).all()
    assert photo_breaches(joined, rules) == []


@quick
@given(st.integers(4, 60), st.integers(0, 10**6))
def test_the_order_of_the_faces_changes_nothing(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=8)
    labels = group_faces(embeddings, similarity=0.4)
    labels[random.random(count) < 0.5] = NEW
    turn = random.permutation(count)
    one = join_faces(embeddings, labels, similarity=0.4)
    other = join_faces(embeddings[turn], labels[turn], similarity=0.4)
    assert same_partition(one[turn], other)


def test_a_face_joins_the_group_of_the_highest_average_not_of_the_nearest_face() -> None:
    faces = on_circle([0, 60, 100, 110, 82])
    joined = join_faces(faces, np.array([0, 0, 1, 1, NEW]), similarity=0.5)
    assert joined[4] == 1
    nearest_is_in_group_0 = join_faces(
        on_circle([0, 80, 105, 115, 90]), np.array([0, 0, 1, 1, NEW]), similarity=0.5
    )
    assert nearest_is_in_group_0[4] == 1


def test_a_new_face_does_not_bring_two_groups_together() -> None:
    joined = join_faces(on_circle([0, 30, 15]), np.array([3, 5, NEW]), similarity=0.5)
    assert joined.tolist()[:2] == [3, 5]


def test_new_groups_are_numbered_on() -> None:
    joined = join_faces(on_circle([0, 180, 181, 90]), np.array([7, NEW, NEW, NEW]), similarity=0.9)
    assert joined.tolist() == [7, 8, 8, 9]


def test_labels_of_other_faces_are_refused() -> None:
    with pytest.raises(ValueError, match="labels"):
        join_faces(on_circle([0, 90]), np.array([0]), similarity=0.5)


def test_a_decision_that_joins_two_groups_is_left_to_grouping_anew() -> None:
    rules = Constraints(same=np.array([[0, 2], [2, 1]]))
    with pytest.raises(ValueError, match="two groups"):
        join_faces(on_circle([0, 90, 180]), np.array([0, 1, NEW]), similarity=0.5, constraints=rules)


@quick
@given(st.integers(6, 60), st.integers(0, 10**6))
def test_two_persons_never_meet_in_a_new_place_and_weak_groups_stay(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=4)
    weak, persons = random.random(count) < 0.4, random.integers(-2, 4, count)
    labels = np.where(random.random(count) < 0.5, NEW, random.integers(0, 5, count))
    joined = join_faces(
        embeddings, labels, similarity=0.0, constraints=Constraints(persons=persons), weak=weak
    )
    known = labels != NEW
    assert np.array_equal(joined[known], labels[known])
    for face in np.flatnonzero(~known & (persons > 0)).tolist():
        mates = persons[(joined == joined[face]) & (persons > 0)]
        assert set(mates.tolist()) == {persons[face]}


def test_a_new_face_of_somebody_joins_their_group_however_unlike() -> None:
    persons = Constraints(persons=np.array([5, 0, 6, 5]))
    joined = join_faces(
        on_circle([0, 1, 180, 178]), np.array([2, 2, 4, NEW]), similarity=0.5, constraints=persons
    )
    assert joined.tolist() == [2, 2, 4, 2]


def test_a_group_that_holds_two_persons_takes_neither() -> None:
    persons = Constraints(persons=np.array([5, 6, 5]))
    joined = join_faces(on_circle([0, 1, 2]), np.array([3, 3, NEW]), similarity=0.5, constraints=persons)
    assert joined.tolist() == [3, 3, 4]
