"""What the owner's answers say of grouping; that proposing changes nothing."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoclust import accuracy, people
from photoclust.accuracy import JOIN_AT, Accuracy, fitted
from photoclust.cluster import Calibration
from photoclust.faces.embed import quantise
from photoclust.library import Library
from photoclust.model import Face
from photoclust.regroup import GroupingRules, regroup
from tests.made import CONTRACT, MODEL, embedding, face, photo, put

RULES = GroupingRules(MODEL)
OWN = Calibration(10.0, -5.0)
ANSWERS = st.lists(st.tuples(st.floats(-0.2, 0.9), st.booleans()), max_size=60)


def cut_of(answers: list[tuple[float, bool]]) -> float | None:
    scores = np.array([score for score, _ in answers], dtype=np.float64)
    found = fitted(scores, np.array([yes for _, yes in answers], dtype=np.bool_), OWN)
    return None if found is None else found.similarity


def test_without_answers_the_cut_is_the_models_own() -> None:
    assert cut_of([]) == pytest.approx(OWN.cosine(JOIN_AT))


@given(ANSWERS)
def test_the_order_of_answers_does_not_matter(answers: list[tuple[float, bool]]) -> None:
    one, other = cut_of(answers), cut_of(sorted(answers))
    if one is not None and abs(one) < 10:
        assert other == pytest.approx(one, rel=1e-4, abs=1e-4)


@given(ANSWERS, st.floats(0.0, 0.2), st.integers(1, 5))
def test_a_no_to_likeness_at_the_cut_never_makes_it_looser(
    answers: list[tuple[float, bool]], above: float, times: int
) -> None:
    before = cut_of(answers)
    if before is not None and abs(before) <= 1:  # a cosine, as scores are
        after = cut_of([*answers, *[(before, False)] * times])
        assert after is None or after >= before - 1e-6


@given(st.floats(0.2, 0.7), st.integers(0, 100))
def test_many_clear_answers_outweigh_the_model(where: float, seed: int) -> None:
    random = np.random.default_rng(seed)
    scores = random.uniform(where - 0.3, where + 0.3, 2000)
    found = cut_of([(float(score), bool(score > where)) for score in scores])
    assert found == pytest.approx(where, abs=0.05)


def aged(person: int, shot: int, share: float) -> Face:
    """Make a face that is `share` the person and else nobody else."""
    nobody = 1000 + 100 * person + shot + round(10_000 * share)
    mixed = share * embedding(person, shot) + (1 - share) * embedding(nobody, shot)
    return replace(face(person, shot), code=quantise((mixed / np.linalg.norm(mixed))[None])[0])


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Five people of six photos each, named."""
    library = Library(tmp_path)
    for person in range(5):
        for shot in range(6):
            put(library, f"/{person}/{shot}.jpg", photo(f"{person}-{shot}", face(person, shot)))
    regroup(library, RULES)
    for number, each in enumerate(library.census.groups()):
        people.name(library, each.handle, f"Person {number}")
    return library


def answer_all(library: Library, *, share: float, yes: bool, each: int = 8) -> None:
    """Add faces that are somewhat a person, and say of all that they are, or are not, them."""
    for person in range(5):
        handle = library.census.handle_of(library.faces.codes(6 * person + 1, MODEL)[0].id) or ""
        for shot in range(each):
            name = f"{person}-{share}-{shot}"
            number = put(library, f"/more/{name}.jpg", photo(name, aged(person, 100 + shot, share)))
            faces = [code.id for code in library.faces.codes(number, MODEL)]
            people.confirm(library, handle, faces) if yes else people.deny(library, handle, faces)


def test_a_library_without_answers_says_so_and_proposes_nothing(library: Library) -> None:
    found = accuracy.measure(library, RULES)
    assert (found.yes, found.no, found.recall, found.false_accepts) == (0, 0, None, None)
    assert found.answers_lacking == accuracy.FEWEST_ANSWERS
    assert accuracy.propose(library, RULES) is None


def test_answers_are_held_against_what_grouping_would_do(library: Library) -> None:
    answer_all(library, share=0.9, yes=True)
    answer_all(library, share=0.05, yes=False)
    found = accuracy.measure(library, RULES)
    assert (found.yes, found.joined, found.no, found.wrongly_joined) == (40, 40, 40, 0)
    assert (found.recall, found.false_accepts) == (1.0, 0.0)


def test_who_confirms_what_is_hardly_alike_is_proposed_to_be_looser(library: Library) -> None:
    answer_all(library, share=0.35, yes=True)
    answer_all(library, share=0.05, yes=False)
    found = accuracy.propose(library, RULES)
    assert found is not None
    assert -1.0 <= found.strictness < 0.0
    assert found.change.emptied == 0


def test_who_rejects_what_is_rather_alike_is_proposed_to_be_stricter(library: Library) -> None:
    answer_all(library, share=0.9, yes=True)
    answer_all(library, share=0.45, yes=False)
    found = accuracy.propose(library, RULES)
    assert found is not None
    assert found.strictness > 0.0


def test_a_proposal_changes_nothing(library: Library) -> None:
    answer_all(library, share=0.9, yes=True)
    answer_all(library, share=0.45, yes=False)
    sql = "SELECT face_id, group_id FROM grouping ORDER BY 1"
    before = library._db.execute(sql).fetchall(), library.journal.acts(1)
    accuracy.propose(library, RULES)
    assert (library._db.execute(sql).fetchall(), library.journal.acts(1)) == before


def test_people_side_by_side_in_a_photo_are_answers_too(library: Library) -> None:
    handle = library.census.handle_of(1)
    put(
        library,
        "/both.jpg",
        photo("both", face(0, 50), replace(face(1, 50), box=replace(face(1).box, x=500.0))),
    )
    regroup(library, RULES)
    beside = library.faces.codes(31, MODEL)[0].id
    people.confirm(library, handle or "", [beside])
    found = accuracy.measure(library, RULES)
    assert (found.photo_pairs, found.alike_pairs) == (1, 0)
    assert (found.yes, found.no, found.wrongly_joined) == (1, 1, 0)


def turned(angle: float) -> Face:
    """Make a face that lies so many degrees from another."""
    one, other = embedding(1), embedding(2)
    across = other - (other @ one) * one
    vector = np.cos(np.radians(angle)) * one + np.sin(np.radians(angle)) * across / np.linalg.norm(across)
    return replace(face(1), code=quantise(vector.astype(np.float32)[None])[0])


def test_who_is_joined_by_way_of_neighbours_counts_as_joined(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for shot in range(12):
            put(library, f"/{shot}.jpg", photo(f"{shot}", turned(10.0 * shot)))
        regroup(library, RULES)
        (whole,) = library.census.groups()
        assert whole.faces == 12
        people.confirm(library, people.name(library, whole.handle, "Anna").handle, [1])
        assert np.cos(np.radians(10.0 * np.arange(1, 12))).mean() < 0.5 == CONTRACT.cluster_similarity
        found = accuracy.measure(library, RULES)
    assert (found.yes, found.joined) == (1, 1)


def test_what_is_lacking_is_what_a_proposal_needs() -> None:
    assert Accuracy(40, 40, 0, 0, 0, 0).answers_lacking == 0
    assert Accuracy(40, 2, 0, 0, 0, 0).answers_lacking == 6
    assert Accuracy(10, 10, 0, 0, 0, 0).answers_lacking == 10
