"""Grouping as a whole: exact where it says so, obedient always, and blind to the order of the faces."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage

from photoclust.cluster import Constraints, ContradictionError, Linkage, contradictions, group_faces
from photoclust.cluster.arrays import Embeddings, Labels
from tests.cluster.made_up import faces_of_people, on_circle, same_partition
from tests.cluster.rules import person_breaches, photo_breaches, random_persons, random_rules

quick = settings(max_examples=40)


def dense(embeddings: Embeddings, method: Linkage, similarity: float) -> Labels:
    """Group by SciPy's hierarchical clustering on all distances."""
    tree = linkage(embeddings.astype(np.float64), method.value, "cosine")
    return fcluster(tree, 1.0 - similarity, "distance").astype(np.int64)


@pytest.mark.parametrize("method", list(Linkage))
@pytest.mark.parametrize("similarity", [0.3, 0.5])
def test_with_every_neighbour_the_linkage_is_the_dense_one(method: Linkage, similarity: float) -> None:
    embeddings, _ = faces_of_people(2000, seed=1)
    ours = group_faces(embeddings, similarity=similarity, neighbours=1999, linkage=method)
    assert same_partition(ours, dense(embeddings, method, similarity))


@quick
@given(st.integers(2, 40), st.integers(0, 10**6), st.floats(-0.5, 0.9), st.sampled_from(list(Linkage)))
def test_small_sets_are_grouped_as_dense_linkage_does(
    count: int, seed: int, similarity: float, method: Linkage
) -> None:
    embeddings, _ = faces_of_people(count, seed=seed, dimension=8)
    ours = group_faces(embeddings, similarity=similarity, neighbours=count - 1, linkage=method)
    assert same_partition(ours, dense(embeddings, method, similarity))


@quick
@given(st.integers(1, 60), st.integers(0, 10**6))
def test_the_order_of_the_faces_changes_nothing(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=6)
    photos, weak = random.integers(0, count, count), random.random(count) < 0.2
    turn = random.permutation(count)
    first = group_faces(
        embeddings, similarity=0.4, constraints=Constraints(photos=photos), weak=weak, neighbours=5
    )
    second = group_faces(
        embeddings[turn],
        similarity=0.4,
        constraints=Constraints(photos=photos[turn]),
        weak=weak[turn],
        neighbours=5,
    )
    assert same_partition(first[turn], second)


@quick
@given(st.integers(6, 60), st.integers(0, 10**6), st.floats(-0.9, 0.6), st.sampled_from(list(Linkage)))
def test_no_rule_is_ever_broken(count: int, seed: int, similarity: float, method: Linkage) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=4)
    rules, weak = random_rules(count, random), random.random(count) < 0.3
    labels = group_faces(
        embeddings, similarity=similarity, constraints=rules, weak=weak, neighbours=count, linkage=method
    )
    assert (labels[rules.same[:, 0]] == labels[rules.same[:, 1]]).all()
    assert (labels[rules.apart[:, 0]] != labels[rules.apart[:, 1]]).all()
    assert photo_breaches(labels, rules) == []


@quick
@given(st.integers(6, 60), st.integers(0, 10**6), st.floats(-0.9, 0.6), st.sampled_from(list(Linkage)))
def test_persons_are_whole_and_never_one(count: int, seed: int, similarity: float, method: Linkage) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=4)
    rules, weak = random_persons(count, random, random_rules(count, random)), random.random(count) < 0.3
    labels = group_faces(
        embeddings, similarity=similarity, constraints=rules, weak=weak, neighbours=count, linkage=method
    )
    assert rules.persons is not None
    assert person_breaches(labels, rules.persons) == []
    assert photo_breaches(labels, rules) == []
    assert (labels[rules.same[:, 0]] == labels[rules.same[:, 1]]).all()
    assert (labels[rules.apart[:, 0]] != labels[rules.apart[:, 1]]).all()


@quick
@given(st.integers(4, 50), st.integers(0, 10**6))
def test_persons_say_what_all_their_pairs_would(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=6)
    persons, weak = random.integers(-1, 4, count), random.random(count) < 0.3
    pairs = np.argwhere(np.tri(count, k=-1) * np.minimum.outer(persons, persons) > 0)
    one = persons[pairs[:, 0]] == persons[pairs[:, 1]]
    in_pairs = Constraints(same=pairs[one], apart=pairs[~one])
    expected = group_faces(embeddings, similarity=0.2, constraints=in_pairs, weak=weak)
    found = group_faces(embeddings, similarity=0.2, constraints=Constraints(persons=persons), weak=weak)
    assert np.array_equal(found, expected)


def test_groups_are_numbered_by_size_then_by_first_face() -> None:
    labels = group_faces(on_circle([200, 100, 0, 1, 101, 2, 300]), similarity=0.9)
    assert labels.tolist() == [2, 1, 0, 0, 1, 0, 3]


def test_a_chain_between_two_people_holds_without_a_rule_and_breaks_with_one() -> None:
    faces = on_circle([0, 10, 20, 30])
    assert group_faces(faces, similarity=0.9).tolist() == [0, 0, 0, 0]
    labels = group_faces(faces, similarity=0.9, constraints=Constraints(apart=np.array([[0, 3]])))
    assert labels[0] != labels[3]


def test_one_photo_shows_nobody_twice_unless_the_owner_says_so() -> None:
    faces, photos = on_circle([0, 1]), np.array([4, 4])
    assert group_faces(faces, similarity=0.5, constraints=Constraints(photos=photos)).tolist() == [0, 1]
    mirror = Constraints(photos=photos, together=np.array([[1, 0]]))
    assert group_faces(faces, similarity=0.5, constraints=mirror).tolist() == [0, 0]
    decided = Constraints(photos=photos, same=np.array([[1, 0]]))
    assert group_faces(faces, similarity=0.5, constraints=decided).tolist() == [0, 0]


def test_faces_without_a_photo_are_kept_apart_by_nothing() -> None:
    rules = Constraints(photos=np.array([-1, -1]))
    assert group_faces(on_circle([0, 1]), similarity=0.5, constraints=rules).tolist() == [0, 0]


def test_decisions_that_contradict_each_other_are_refused_and_named() -> None:
    rules = Constraints(same=np.array([[2, 0], [1, 2]]), apart=np.array([[3, 0], [1, 0]]))
    with pytest.raises(ContradictionError) as refusal:
        group_faces(on_circle([50, 40, 30, 20]), similarity=0.5, constraints=rules)
    assert refusal.value.pairs.tolist() == contradictions(rules, 4).tolist() == [[1, 0]]


def test_two_persons_in_one_face_are_a_contradiction() -> None:
    rules = Constraints(persons=np.array([1, 0, 2, 1]), same=np.array([[0, 1], [1, 2]]))
    with pytest.raises(ContradictionError) as refusal:
        group_faces(on_circle([0, 10, 20, 30]), similarity=0.5, constraints=rules)
    assert refusal.value.pairs.tolist() == [[0, 2]]


def test_faces_of_one_person_cannot_be_apart() -> None:
    rules = Constraints(persons=np.array([7, 7]), apart=np.array([[1, 0]]))
    assert contradictions(rules, 2).tolist() == [[1, 0]]


def test_a_weak_face_of_somebody_joins_nobody_else() -> None:
    faces, weak = on_circle([0, 10, 15]), np.array([False, True, True])
    labels = group_faces(
        faces, similarity=0.5, weak=weak, constraints=Constraints(persons=np.array([1, 2, 0]))
    )
    assert labels.tolist() == [0, 1, 0]


def test_a_weak_face_joins_but_does_not_bridge() -> None:
    faces = on_circle([0, 40, 80])
    weak = np.array([False, True, False])
    assert group_faces(faces, similarity=0.4).tolist() == [0, 0, 0]
    labels = group_faces(faces, similarity=0.4, weak=weak)
    assert labels[0] != labels[2]
    assert labels[1] in (labels[0], labels[2])


def test_a_weak_face_like_nobody_stays_alone() -> None:
    labels = group_faces(on_circle([0, 90]), similarity=0.4, weak=np.array([False, True]))
    assert labels.tolist() == [0, 1]


def test_of_two_weak_faces_of_one_photo_the_better_match_joins() -> None:
    rules = Constraints(photos=np.array([0, 1, 1]))
    weak = np.array([False, True, True])
    assert group_faces(on_circle([0, 20, 10]), similarity=0.5, weak=weak, constraints=rules).tolist() == [
        0,
        1,
        0,
    ]


def test_bit_identical_faces_are_one_person() -> None:
    faces = np.repeat(on_circle([0, 120]), 700, axis=0)
    assert group_faces(faces, similarity=0.99, neighbours=3).tolist() == [0] * 700 + [1] * 700


def test_an_empty_library_has_no_groups() -> None:
    assert group_faces(np.empty((0, 128), np.float32), similarity=0.5).tolist() == []


@pytest.mark.parametrize(
    ("faces", "rules"),
    [
        (np.zeros((3, 4)), Constraints()),
        (np.zeros(3, np.float32), Constraints()),
        (np.zeros((3, 4), np.float32), Constraints(photos=np.array([1]))),
        (np.zeros((3, 4), np.float32), Constraints(persons=np.array([1, 1]))),
        (np.zeros((3, 4), np.float32), Constraints(same=np.array([[0, 3]]))),
        (np.zeros((3, 4), np.float32), Constraints(apart=np.array([[-1, 0]]))),
        (np.ones((3, 4), np.float32), Constraints()),
        (np.full((3, 4), np.nan, np.float32), Constraints()),
    ],
)
def test_arrays_that_do_not_fit_are_refused(faces: Embeddings, rules: Constraints) -> None:
    with pytest.raises(ValueError, match=r"shape|float32|outside|unit length"):
        group_faces(faces, similarity=0.5, constraints=rules)
