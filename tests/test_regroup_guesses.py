"""What becomes of guesses when the setting is stricter, or another model judges."""

from dataclasses import replace
from pathlib import Path

import pytest

from photoclust import people
from photoclust.faces.contract import EmbedderContract
from photoclust.library import Library
from photoclust.regroup import GroupingRules, preview, regroup
from tests.made import CONTRACT, MODEL, album, face, photo, put
from tests.people.acting import counts, group

LIKE_ENOUGH = 0.96
"""About how alike two made-up faces of one person are: a cut here lets go of half of them."""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    album(library, people=3, shots=4)
    group(library)
    return library


@pytest.fixture
def guessed(library: Library) -> Library:
    """Anna, of four faces that were named and four that joined her since, and two groups without a name."""
    people.name(library, "g1", "Anna")
    for shot in range(50, 54):
        put(library, f"/new/{shot}.jpg", photo(f"new-{shot}", face(0, shot)))
    group(library)
    assert counts(library)["Anna"] == 8
    return library


def test_a_stricter_setting_moves_nobody_who_is_shown_and_says_who_is_in_doubt(guessed: Library) -> None:
    before = counts(guessed)
    strict = GroupingRules(MODEL, strictness=1.0)
    guessed.faces.add_model(MODEL, replace(CONTRACT, cluster_similarity=LIKE_ENOUGH - 0.1).to_json())
    change = regroup(guessed, strict)
    assert (change.moved, change.emptied) == (0, 0)
    assert 0 < change.doubtful <= 4
    assert counts(guessed) == before


def test_afresh_a_stricter_setting_lets_go_of_guesses_but_of_no_name(guessed: Library) -> None:
    guessed.faces.add_model(MODEL, replace(CONTRACT, cluster_similarity=LIKE_ENOUGH - 0.1).to_json())
    strict = GroupingRules(MODEL, strictness=1.0)
    promised = preview(guessed, strict, afresh=True)
    assert regroup(guessed, strict, afresh=True) == promised
    assert promised.moved > 0
    assert (promised.emptied, promised.doubtful) == (0, 0)
    assert 4 <= counts(guessed)["Anna"] < 8


def test_grouping_again_moves_nobody(guessed: Library) -> None:
    assert regroup(guessed, GroupingRules(MODEL)).moved == 0


def test_where_nobody_is_named_a_stricter_setting_moves_guesses(library: Library) -> None:
    library.faces.add_model(MODEL, replace(CONTRACT, cluster_similarity=LIKE_ENOUGH).to_json())
    assert regroup(library, GroupingRules(MODEL, strictness=1.0)).moved > 0


def look_again(library: Library, contract: EmbedderContract) -> GroupingRules:
    """Let another model look at all photos; it sees the same."""
    library.faces.add_model(contract.id, contract.to_json())
    shots = [(f"{person}-{shot}", face(person, shot)) for person in range(3) for shot in range(4)]
    shots += [(f"new-{shot}", face(0, shot)) for shot in range(50, 54)]
    with library.transaction():
        for content, one in shots:
            library.faces.store(
                photo(content, one), model=contract.id, examined_by=contract.id, taken="2020-01-01"
            )
    return GroupingRules(contract.id)


def test_a_new_model_with_a_higher_cut_lets_go_of_nobody_whom_it_gives_even_odds(guessed: Library) -> None:
    before = counts(guessed)
    rules = look_again(guessed, replace(CONTRACT, id="made-2", cluster_similarity=LIKE_ENOUGH))
    change = regroup(guessed, rules)
    assert change.moved == 0
    assert counts(guessed) == before
    assert regroup(guessed, rules, afresh=True).moved > 0


def test_a_new_model_lets_go_of_faces_that_it_speaks_against(guessed: Library) -> None:
    rules = look_again(
        guessed, replace(CONTRACT, id="made-2", cluster_similarity=0.99, calibration_offset=-9.9)
    )
    regroup(guessed, rules)
    assert counts(guessed)["Anna"] == 4


def test_faces_of_a_group_that_two_persons_share_go_their_own_ways(guessed: Library) -> None:
    moved = [each.id for each in guessed.census.faces("1") if each.confirmed][:2]
    people.split(guessed, "Anna", moved, "Bob")
    group(guessed)
    assert counts(guessed)["Anna"] + counts(guessed)["Bob"] == 8
