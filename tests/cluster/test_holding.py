"""An unconfirmed face stays with the person it is shown with, unless the evidence is against it."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from photoclust.cluster import Constraints, contradictions, group_faces
from photoclust.cluster.arrays import NO_PAIRS
from tests.cluster.made_up import faces_of_people, on_circle
from tests.cluster.rules import person_breaches, photo_breaches, random_persons, random_rules

ANNA, BEN, NOBODY = 1, 2, 0


def shown_with(
    degrees: list[float],
    persons: list[int],
    shown: list[int] | None,
    *,
    similarity: float = 0.9,
    apart: list[tuple[int, int]] | None = None,
) -> npt.NDArray[np.int64]:
    """Group faces at angles; return each one's label."""
    rules = Constraints(persons=np.array(persons), apart=np.array(apart or [], dtype=np.int64).reshape(-1, 2))
    before = None if shown is None else np.array(shown)
    return group_faces(on_circle(degrees), similarity=similarity, constraints=rules, shown=before)


def test_a_face_that_fits_stays_although_another_group_would_have_it() -> None:
    degrees, persons = [0.0, 22.0, 36.0], [ANNA, NOBODY, NOBODY]
    anew, held = shown_with(degrees, persons, None), shown_with(degrees, persons, [ANNA, ANNA, NOBODY])
    assert anew[0] != anew[1] == anew[2]
    assert held[0] == held[1]


def test_a_face_that_does_not_reach_the_cut_goes() -> None:
    labels = shown_with([0.0, 40.0], [ANNA, NOBODY], [ANNA, ANNA])
    assert labels[0] != labels[1]


def test_a_face_that_is_nearer_to_somebody_else_goes_there() -> None:
    degrees, persons = [0.0, 35.0, 40.0], [ANNA, NOBODY, BEN]
    labels = shown_with(degrees, persons, [ANNA, ANNA, BEN], similarity=0.8)
    assert labels[0] != labels[1] == labels[2]


def test_a_face_that_the_owner_rejected_goes() -> None:
    labels = shown_with([0.0, 5.0], [ANNA, NOBODY], [ANNA, ANNA], apart=[(0, 1)])
    assert labels[0] != labels[1]


def test_where_nobody_is_named_nothing_is_held() -> None:
    degrees, nobody = [0.0, 22.0, 36.0], [NOBODY] * 3
    anew = shown_with(degrees, nobody, None)
    assert np.array_equal(shown_with(degrees, nobody, [NOBODY] * 3), anew)


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.integers(8, 60), st.integers(0, 10**6), st.floats(0.0, 0.6))
def test_no_rule_is_broken_by_who_is_held(count: int, seed: int, similarity: float) -> None:
    random = np.random.default_rng(seed)
    embeddings, _ = faces_of_people(count, seed=seed, dimension=4)
    rules = random_persons(count, random, replace(random_rules(count, random), same=NO_PAIRS))
    if len(contradictions(rules, count)):
        return
    labels = group_faces(
        embeddings,
        similarity=similarity,
        company=0.25,
        constraints=rules,
        shown=random.integers(0, 5, count),
        weak=random.random(count) < 0.3,
    )
    assert rules.persons is not None
    assert (labels[rules.apart[:, 0]] != labels[rules.apart[:, 1]]).all()
    assert person_breaches(labels, rules.persons) == []
    assert photo_breaches(labels, rules) == []
