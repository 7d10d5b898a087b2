"""What decisions come to, for any order of acts."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from photoclust.library.fold import (
    Decision,
    FaceState,
    Mergers,
    Verdict,
    fold_face,
    fold_mergers,
    fold_person,
)

PERSONS = st.integers(1, 5)
ON_FACES = st.sampled_from(
    [
        *(Verdict.IS, Verdict.ALONE, Verdict.IS_NOT),
        *(Verdict.NO_FACE, Verdict.IGNORED, Verdict.NOTICED, Verdict.COVER),
    ]
)
FACE_DECISIONS = st.lists(st.builds(Decision, ON_FACES, face=st.just(1), person=PERSONS))
MERGERS = st.lists(st.builds(Decision, st.just(Verdict.MERGED), person=PERSONS, other_person=PERSONS))


@given(MERGERS)
def test_mergers_never_go_in_a_circle_and_join_what_was_said_to_be_one(decisions: list[Decision]) -> None:
    mergers = fold_mergers(decisions)
    for each in decisions:
        assert each.person is not None
        assert each.other_person is not None
        assert mergers.root(each.person) == mergers.root(each.other_person)


@given(FACE_DECISIONS, MERGERS)
def test_a_face_is_never_somebody_it_was_said_not_to_be(
    decisions: list[Decision], mergers: list[Decision]
) -> None:
    told = [replace(each, said_in=2 * place) for place, each in enumerate(decisions)]
    merged = [replace(each, said_in=2 * place + 1) for place, each in enumerate(mergers)]
    state = fold_face(told, fold_mergers(merged))
    assert state.person not in state.rejected
    assert state.person is None or state.dismissed is None


def test_a_later_merger_overrules_an_earlier_no() -> None:
    said = [
        Decision(Verdict.IS, face=1, person=2, said_in=1),
        Decision(Verdict.IS_NOT, face=1, person=3, said_in=2),
    ]
    merger = Decision(Verdict.MERGED, person=3, other_person=2, said_in=3)
    assert fold_face(said, fold_mergers([merger])) == FaceState(person=3, singly=True)


def test_a_later_no_overrules_an_earlier_merger() -> None:
    said = [
        Decision(Verdict.IS, face=1, person=2, said_in=1),
        Decision(Verdict.IS_NOT, face=1, person=3, said_in=3),
    ]
    merger = Decision(Verdict.MERGED, person=3, other_person=2, said_in=2)
    assert fold_face(said, fold_mergers([merger])) == FaceState(rejected=frozenset({3}))


@given(FACE_DECISIONS, PERSONS)
def test_the_last_word_counts(decisions: list[Decision], person: int) -> None:
    said = [*decisions, Decision(Verdict.IS, face=1, person=person)]
    assert fold_face(said, Mergers()).person == person
    unsaid = [*said, Decision(Verdict.IS_NOT, face=1, person=person)]
    assert fold_face(unsaid, Mergers()).person is None


def test_an_ignored_face_that_is_noticed_again_is_as_it_was_before_anyone_spoke() -> None:
    said = [Decision(Verdict.IGNORED, face=1), Decision(Verdict.NOTICED, face=1)]
    assert fold_face(said, Mergers()) == FaceState()


def test_noticing_does_not_make_a_face_of_what_is_none() -> None:
    said = [Decision(Verdict.NO_FACE, face=1), Decision(Verdict.NOTICED, face=1)]
    assert fold_face(said, Mergers()).dismissed is Verdict.NO_FACE


def test_a_person_is_listed_once_they_are_named_or_given_a_face() -> None:
    assert not fold_person([Decision(Verdict.HIDDEN, person=1)]).listed
    assert fold_person([Decision(Verdict.IS, face=1, person=1)]).listed
    assert fold_person([Decision(Verdict.CALLED, person=1, text="Anna")]).name == "Anna"
