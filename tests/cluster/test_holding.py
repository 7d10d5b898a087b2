"""An undecided face stays with whom it is shown, unless the evidence is against it."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.cluster import (
    Constraints,
    Grouping,
    Shown,
    contradictions,
    group_faces,
    group_shown_faces,
)
from photoclust.cluster.arrays import NO_PAIRS
from tests.cluster.made_up import faces_of_people, on_circle
from tests.cluster.rules import person_breaches, photo_breaches, random_persons, random_rules

ANNA, BEN, NOBODY = 1, 2, 0
GROUP, OTHER_GROUP = -1, -2


def grouping(
    degrees: list[float],
    persons: list[int],
    shown: list[int],
    *,
    similarity: float = 0.9,
    least: float | None = None,
    weak: list[bool] | None = None,
    **rules: npt.NDArray[np.int64],
) -> Grouping:
    """Group faces at angles that are shown with persons, or minus groups."""
    needed = np.full(len(degrees), similarity if least is None else least)
    return group_shown_faces(
        on_circle(degrees),
        similarity=similarity,
        shown=Shown(np.array(shown), needed, clearly=0.1),
        constraints=Constraints(persons=np.array(persons), **rules),
        weak=None if weak is None else np.array(weak),
    )


def anew(degrees: list[float], persons: list[int], *, similarity: float = 0.9) -> npt.NDArray[np.int64]:
    return group_faces(
        on_circle(degrees), similarity=similarity, constraints=Constraints(persons=np.array(persons))
    )


def test_a_face_that_fits_stays_although_another_group_would_have_it() -> None:
    degrees, persons = [0.0, 22.0, 36.0], [ANNA, NOBODY, NOBODY]
    fresh, held = anew(degrees, persons), grouping(degrees, persons, [ANNA, ANNA, NOBODY]).labels
    assert fresh[0] != fresh[1] == fresh[2]
    assert held[0] == held[1]


def test_a_face_that_does_not_fit_goes() -> None:
    labels = grouping([0.0, 40.0], [ANNA, NOBODY], [ANNA, ANNA]).labels
    assert labels[0] != labels[1]


def test_a_face_below_the_cut_stays_where_less_is_asked_of_it_and_is_told_of() -> None:
    held = grouping([0.0, 40.0, 10.0], [ANNA, NOBODY, NOBODY], [ANNA, ANNA, ANNA], least=0.7)
    assert held.labels.tolist() == [0, 0, 0]
    assert held.strained.tolist() == [False, True, False]


def test_a_face_that_is_clearly_liker_somebody_else_goes_there() -> None:
    degrees, persons = [0.0, 35.0, 40.0], [ANNA, NOBODY, BEN]
    labels = grouping(degrees, persons, [ANNA, ANNA, BEN], similarity=0.8).labels
    assert labels[0] != labels[1] == labels[2]


def test_a_face_that_the_owner_rejected_goes() -> None:
    held = grouping([0.0, 5.0], [ANNA, NOBODY], [ANNA, ANNA], apart=np.array([[0, 1]]))
    assert held.labels[0] != held.labels[1]


def test_a_group_without_a_name_stays_together_once_somebody_is_named() -> None:
    degrees, persons = [0.0, 26.0, 180.0], [NOBODY, NOBODY, ANNA]
    fresh, held = anew(degrees, persons), grouping(degrees, persons, [GROUP, GROUP, ANNA], least=0.85)
    assert fresh[0] != fresh[1]
    assert held.labels[0] == held.labels[1]
    assert not held.strained.any()


def test_a_group_that_is_held_still_joins_a_person_who_is_like_it() -> None:
    labels = grouping([0.0, 26.0, 13.0], [NOBODY, NOBODY, ANNA], [GROUP, GROUP, ANNA], least=0.85).labels
    assert len(set(labels.tolist())) == 1


def test_faces_of_one_photo_are_not_held_together() -> None:
    held = grouping(
        [0.0, 5.0, 180.0], [NOBODY, NOBODY, ANNA], [GROUP, GROUP, ANNA], photos=np.array([1, 1, 2])
    )
    assert held.labels[0] != held.labels[1]


def test_a_weak_face_stays_while_it_is_like_the_strong_ones_there() -> None:
    persons, shown = [ANNA, NOBODY, BEN], [ANNA, ANNA, BEN]
    near, far = (
        grouping([0.0, angle, 180.0], persons, shown, least=0.8, weak=[False, True, False]).labels
        for angle in (35.0, 60.0)
    )
    assert near[0] == near[1]
    assert far[0] != far[1]


def test_weak_faces_stay_with_the_one_strong_face_that_they_came_for() -> None:
    weak = [False, True, True, False]
    labels = grouping(
        [0.0, 30.0, -30.0, 180.0],
        [NOBODY, NOBODY, NOBODY, ANNA],
        [GROUP, GROUP, GROUP, ANNA],
        least=0.8,
        weak=weak,
    ).labels
    assert labels.tolist() == [0, 0, 0, 1]


def test_a_group_of_weak_faces_alone_is_not_held() -> None:
    labels = grouping([0.0, 5.0, 180.0], [0, 0, ANNA], [GROUP, GROUP, ANNA], weak=[True, True, False]).labels
    assert labels[0] != labels[1]


def test_where_nobody_is_named_nothing_is_held() -> None:
    degrees, nobody = [0.0, 26.0, 36.0], [NOBODY] * 3
    held = grouping(degrees, nobody, [GROUP, GROUP, OTHER_GROUP], least=0.0).labels
    assert np.array_equal(held, anew(degrees, nobody))


def test_columns_of_another_length_are_refused() -> None:
    with pytest.raises(ValueError, match="least"):
        group_shown_faces(
            on_circle([0.0, 1.0]),
            similarity=0.5,
            shown=Shown(np.array([ANNA, ANNA]), np.zeros(3, np.float32), 0.1),
            constraints=Constraints(persons=np.array([ANNA, NOBODY])),
        )


@settings(max_examples=40)
@given(st.integers(8, 60), st.integers(0, 10**6), st.floats(0.0, 0.6), st.floats(-0.5, 0.6))
def test_no_rule_is_broken_by_who_is_held(count: int, seed: int, similarity: float, least: float) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=4)
    rules = random_persons(count, random, replace(random_rules(count, random), same=NO_PAIRS))
    if len(contradictions(rules, count)):
        return
    labels = group_shown_faces(
        embeddings,
        similarity=similarity,
        company=0.25,
        constraints=rules,
        shown=Shown(random.integers(-5, 5, count), np.full(count, least), clearly=0.1),
        weak=random.random(count) < 0.3,
    ).labels
    assert rules.persons is not None
    assert (labels[rules.apart[:, 0]] != labels[rules.apart[:, 1]]).all()
    assert person_breaches(labels, rules.persons) == []
    assert photo_breaches(labels, rules) == []


@settings(max_examples=20)
@given(st.integers(8, 40), st.integers(0, 10**6))
def test_who_is_held_does_not_depend_on_the_order_of_the_faces(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=4)
    persons = np.where(np.arange(count) < 3, ANNA, NOBODY)
    whom = np.where(persons > 0, persons, random.integers(-4, 2, count))
    weak = random.random(count) < 0.3

    def labels_in(order: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        labels = group_shown_faces(
            embeddings[order],
            similarity=0.5,
            company=0.25,
            constraints=Constraints(persons=persons[order]),
            shown=Shown(whom[order], np.full(count, 0.3), clearly=0.1),
            weak=weak[order],
        ).labels
        given = np.empty_like(labels)
        given[order] = labels
        return given

    one, other = labels_in(np.arange(count)), labels_in(random.permutation(count))
    assert np.array_equal(one[:, None] == one[None], other[:, None] == other[None])
