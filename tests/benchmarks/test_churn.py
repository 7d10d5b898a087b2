"""Churn counts what an owner would notice."""

from benchmarks.churn import Churn, State, churn


def state(shown: dict[int, str | None], confirmed: set[int], names: set[str]) -> State:
    return State(shown, frozenset(confirmed), frozenset(names), 0.5)


BEFORE = state({1: "7", 2: "7", 3: "g1", 4: "g1", 5: None}, {1, 2}, {"Anna"})


def test_where_nothing_changes_nothing_is_counted() -> None:
    assert churn(BEFORE, BEFORE) == Churn(3, 0, 0, 0.0, 0.0, 0.5)


def test_new_faces_and_another_number_change_no_companions() -> None:
    after = state({1: "7", 2: "7", 3: "g9", 4: "g9", 5: None, 6: "g9"}, {1, 2}, {"Anna"})
    assert churn(BEFORE, after).changed == 0.0


def test_who_is_parted_or_joined_has_changed_companions() -> None:
    parted = state({1: "7", 2: "7", 3: "g1", 4: None, 5: None}, {1, 2}, {"Anna"})
    assert churn(BEFORE, parted).changed == churn(BEFORE, parted).lost == 2 / 3
    joined = state({1: "7", 2: "7", 3: "g1", 4: "g1", 5: "g1"}, {1, 2}, {"Anna"})
    assert churn(BEFORE, joined).changed == (0.5 + 0.5 + 1.0) / 3
    assert churn(BEFORE, joined).lost == 0.0


def test_a_lost_name_and_a_moved_confirmed_face_are_counted() -> None:
    after = state({1: "8", 2: "7", 3: "g1", 4: "g1", 5: None}, {1, 2}, set())
    assert churn(BEFORE, after) == Churn(3, 1, 1, 0.0, 0.0, 0.5)
