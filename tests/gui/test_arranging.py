"""Who is listed, and in what order."""

from dataclasses import replace
from datetime import datetime

import pytest

from photoclust.gui.arranging import POOR, Arrangement, Order, Which, arranged, called, in_place, names
from photoclust.model import Person

ANNA = Person("1", "Anna", faces=3, photos=3, cover=1, newest=datetime(1969, 7, 20))
ZOE = Person("2", "Zoé", faces=9, photos=9, cover=2)
HIDDEN = Person("3", "Otto", faces=5, photos=5, cover=3, hidden=True)
GROUP = Person("g7", None, faces=40, photos=30, cover=4, newest=datetime(2020, 1, 1))
GONE = Person("8", None, faces=0, photos=0, cover=None)
EVERYONE = [GROUP, ANNA, ZOE, HIDDEN, GONE]


@pytest.mark.parametrize(
    ("wanted", "listed"),
    [
        (Arrangement(), [ZOE, ANNA, GROUP]),
        (Arrangement(order=Order.COUNT), [GROUP, ZOE, ANNA]),
        (Arrangement(order=Order.NAME), [ANNA, ZOE, GROUP]),
        (Arrangement(order=Order.NEWEST), [GROUP, ANNA, ZOE]),
        (Arrangement(which=Which.NAMED), [ZOE, ANNA]),
        (Arrangement(which=Which.UNNAMED), [GROUP]),
        (Arrangement(which=Which.HIDDEN), [HIDDEN]),
        (Arrangement(" ZOE "), [ZOE]),
        (Arrangement("nn"), [ANNA]),
        (Arrangement("x"), []),
    ],
)
def test_the_list_is_what_was_asked_for(wanted: Arrangement, listed: list[Person]) -> None:
    assert arranged(EVERYONE, wanted) == listed


@pytest.mark.parametrize("order", [Order.BEST, Order.NAME])
def test_a_group_that_no_face_shows_well_comes_last_but_a_person_does_not(order: Order) -> None:
    blurred = replace(GROUP, handle="g9", worth=POOR - 1)
    small = Person("g8", None, faces=2, photos=2, cover=5)
    anna = replace(ANNA, worth=0.0)
    assert arranged([blurred, GROUP, small, anna], Arrangement(order=order)) == [anna, GROUP, small, blurred]


@pytest.mark.parametrize("order", [Order.BEST, Order.NAME])
def test_of_groups_with_as_many_faces_the_one_seen_best_comes_first(order: Order) -> None:
    dim = replace(GROUP, handle="g9", worth=POOR + 1)
    larger = replace(dim, handle="g8", faces=41)
    assert arranged([dim, GROUP, larger], Arrangement(order=order)) == [larger, GROUP, dim]


def test_strangers_are_whoever_of_them_has_no_name_yet() -> None:
    assert arranged([GROUP, ANNA, HIDDEN], Arrangement(which=Which.STRANGERS)) == [GROUP]


def test_a_known_name_is_found_in_any_case_and_spacing() -> None:
    assert called(EVERYONE, " aNNa ") is ANNA
    assert called(EVERYONE, "Ann") is None


def test_names_are_offered_in_order_hidden_people_included() -> None:
    assert names(EVERYONE) == ["Anna", "Otto", "Zoé"]


def test_who_is_shown_stays_in_place_and_others_follow_in_their_order() -> None:
    newest = replace(GROUP, handle="g9")
    shown = arranged([newest, GROUP, ANNA, ZOE], Arrangement())
    assert shown == [ZOE, ANNA, newest, GROUP]
    assert in_place(shown, ["g7", "1", "5", "g7"]) == [GROUP, ANNA, ZOE, newest]
