"""Faces are compared in the company of their neighbours, and every promise of grouping holds all the same."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.cluster import NEW, Constraints, contradictions, group_faces, join_faces, seen_in_company
from photoclust.cluster.company import cut_in_company, in_company, kept_apart, lone_similarity
from photoclust.cluster.meeting import SPOKESMEN, spread
from photoclust.cluster.neighbours import neighbour_graph
from tests.cluster.made_up import faces_of_people, on_circle, same_partition, unit
from tests.cluster.rules import person_breaches, photo_breaches, random_persons, random_rules

quick = settings(max_examples=40)
FLOOR = 0.25


@quick
@given(st.floats(5, 120), st.floats(-0.9, 0.95), st.floats(0.0, 0.6))
def test_two_faces_that_nobody_else_is_near_join_at_the_similarity_asked_for(
    angle: float, similarity: float, floor: float
) -> None:
    cosine = np.cos(np.radians(angle))
    if abs(cosine - similarity) < 1e-3:
        return
    labels = group_faces(on_circle([0.0, angle]), similarity=similarity, company=floor)
    assert (labels[0] == labels[1]) == (cosine > similarity)


@quick
@given(st.floats(-1, 1), st.floats(-1, 1), st.floats(0, 0.9))
def test_a_higher_similarity_is_a_higher_cut(one: float, other: float, floor: float) -> None:
    low, high = sorted((one, other))
    assert cut_in_company(low, floor) <= cut_in_company(high, floor) + 1e-12


@quick
@given(st.floats(-1, 1), st.floats(0, 0.9))
def test_how_alike_two_look_in_company_tells_how_alike_they_are(similarity: float, floor: float) -> None:
    looked = np.array([cut_in_company(similarity, floor)])
    assert lone_similarity(looked, floor)[0] == pytest.approx(similarity, abs=1e-3)


@quick
@given(st.integers(0, 1000), st.floats(0.1, 0.6))
def test_faces_are_seen_in_company_in_the_order_they_came_in(seed: int, floor: float) -> None:
    faces, _ = faces_of_people(60, seed=seed, likeness=0.5)
    order = np.random.default_rng(seed).permutation(len(faces))
    seen = seen_in_company(faces, company=floor)
    assert np.allclose(seen_in_company(faces[order], company=floor), seen[order], atol=1e-5)


def test_faces_drawn_a_few_at_a_time_are_drawn_as_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    faces, _ = faces_of_people(100, seed=2, likeness=0.5)
    graph = neighbour_graph(faces, floor=FLOOR, neighbours=32)
    at_once = in_company(faces, graph, FLOOR)
    monkeypatch.setattr("photoclust.cluster.company.ROWS", 7)
    assert np.array_equal(in_company(faces, graph, FLOOR), at_once)


def test_in_company_a_person_s_faces_are_more_alike_and_strangers_are_not() -> None:
    faces, people = faces_of_people(600, seed=1, likeness=0.5)
    seen = in_company(faces, neighbour_graph(faces, floor=FLOOR, neighbours=32), FLOOR)
    one = people[:, None] == people[None, :]
    np.fill_diagonal(one, val=False)
    two = people[:, None] != people[None, :]
    before, after = faces @ faces.T, seen @ seen.T
    assert after[one].mean() > before[one].mean() + 0.2
    assert np.abs(after[two]).mean() < 2 * np.abs(before[two]).mean()


def test_who_is_kept_apart_draws_nobody() -> None:
    faces = on_circle([0.0, 20.0, 40.0])
    graph = neighbour_graph(faces, floor=0.0, neighbours=3)
    photos, persons = np.array([1, 1, 2]), np.array([5, 0, 6])
    rules = Constraints(photos=photos, persons=persons, apart=np.array([[2, 1]]))
    assert kept_apart(graph, rules).all()
    granted = Constraints(photos=photos, together=np.array([[1, 0]]))
    assert not kept_apart(graph, granted).any()


def test_a_face_without_neighbours_stays_as_it_is() -> None:
    faces = on_circle([0.0, 10.0, 180.0])
    graph = neighbour_graph(faces, floor=0.5, neighbours=3)
    seen = in_company(faces, graph, 0.5)
    assert seen[2] == pytest.approx(faces[2])
    assert seen[0] @ seen[1] > faces[0] @ faces[1]


@quick
@given(st.integers(2, 60), st.integers(0, 10**6))
def test_the_order_of_the_faces_changes_nothing(count: int, seed: int) -> None:
    embeddings, _ = faces_of_people(count, seed=seed, dimension=8)
    turn = np.random.default_rng(seed).permutation(count)
    labels = group_faces(embeddings, similarity=0.4, company=FLOOR)
    assert same_partition(labels[turn], group_faces(embeddings[turn], similarity=0.4, company=FLOOR))


@quick
@given(st.integers(8, 60), st.integers(0, 10**6), st.floats(0.0, 0.6))
def test_no_rule_is_broken(count: int, seed: int, similarity: float) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=4)
    rules = random_persons(count, random, random_rules(count, random))
    if len(contradictions(rules, count)):
        return
    labels = group_faces(
        embeddings,
        similarity=similarity,
        company=FLOOR,
        constraints=rules,
        weak=random.random(count) < 0.3,
    )
    assert rules.persons is not None
    assert (labels[rules.same[:, 0]] == labels[rules.same[:, 1]]).all()
    assert (labels[rules.apart[:, 0]] != labels[rules.apart[:, 1]]).all()
    assert person_breaches(labels, rules.persons) == []
    assert photo_breaches(labels, rules) == []


@quick
@given(st.integers(8, 60), st.integers(0, 10**6))
def test_new_faces_break_no_rule_and_move_nobody(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=4)
    rules, weak = random_rules(count, random), random.random(count) < 0.3
    labels = group_faces(embeddings, similarity=0.4, company=FLOOR, constraints=rules, weak=weak)
    labels[random.random(count) < 0.4] = NEW
    joined = join_faces(embeddings, labels, similarity=0.3, company=FLOOR, constraints=rules, weak=weak)
    assert (joined[labels != NEW] == labels[labels != NEW]).all()
    assert (joined != NEW).all()
    assert (joined[rules.apart[:, 0]] != joined[rules.apart[:, 1]]).all()
    assert photo_breaches(joined, rules) == []


@quick
@given(st.integers(1, 60), st.integers(0, 10**6))
def test_into_an_empty_library_joining_is_grouping(count: int, seed: int) -> None:
    embeddings, _ = faces_of_people(count, seed=seed, dimension=8)
    nobody = np.full(count, NEW)
    grouped = group_faces(embeddings, similarity=0.4, company=FLOOR)
    assert np.array_equal(join_faces(embeddings, nobody, similarity=0.4, company=FLOOR), grouped)


def test_new_faces_mostly_go_where_grouping_anew_would_put_them() -> None:
    embeddings, _ = faces_of_people(1500, seed=3, likeness=0.6)
    grouped = group_faces(embeddings, similarity=0.3, company=FLOOR)
    labels = grouped.copy()
    new = np.random.default_rng(3).random(len(labels)) < 0.1
    labels[new] = NEW
    joined = join_faces(embeddings, labels, similarity=0.3, company=FLOOR)
    large = np.bincount(grouped)[grouped] >= 5
    assert (joined[new & large] == grouped[new & large]).mean() > 0.95


@quick
@given(st.lists(st.integers(0, 5), max_size=300))
def test_a_group_is_spoken_for_by_some_of_its_faces_evenly(groups: list[int]) -> None:
    node = np.array(groups, dtype=np.int64)
    chosen = spread(np.arange(len(node)), node)
    for group in set(groups):
        places = np.flatnonzero(np.isin(np.flatnonzero(node == group), chosen))
        size = groups.count(group)
        assert len(places) == min(size, SPOKESMEN)
        assert places[0] == 0
        assert np.diff(places, append=size).max(initial=0) <= -(-size // SPOKESMEN)


def test_a_large_group_is_not_taken_for_those_of_its_faces_that_a_new_one_is_near() -> None:
    grown, other = np.eye(2, 64)
    looks = np.repeat([grown, 0.3 * grown + np.sqrt(1 - 0.3**2) * other], [1000, 60], axis=0)
    faces = unit(looks + 0.6 * unit(np.random.default_rng(0).normal(size=(1060, 64)))).astype(np.float32)
    new = np.arange(1060) >= 1040
    joined = join_faces(
        faces,
        np.where(new, NEW, 0),
        similarity=0.57,
        company=0.57,
        constraints=Constraints(persons=np.where(new, 0, 1)),
    )
    assert (joined[new] != 0).all()
