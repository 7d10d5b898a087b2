"""The made-up library is one that the application could have made."""

from pathlib import Path

import numpy as np
import pytest

from benchmarks.acts import GROUPINGS, RULES, scene_of
from benchmarks.acts_library import make_library
from photoclust import people
from photoclust.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    make_library(tmp_path / "made", faces=400, persons=15, ungrouped=20)
    return Library(tmp_path / "made")


def test_its_largest_people_have_names_and_the_others_wait(library: Library) -> None:
    persons, groups = library.census.persons(), library.census.groups()
    assert {person.name for person in persons} == {f"Person {number}" for number in range(1, 16)}
    assert min(person.faces for person in persons) >= max(group.faces for group in groups)
    assert scene_of(library).groups == [group.handle for group in groups]


def test_an_act_on_it_is_kept_by_all_groupings(library: Library) -> None:
    group = library.census.groups()[0]
    people.name(library, group.handle, "Anna")
    assert GROUPINGS["join"](library, RULES) == 20
    GROUPINGS["regroup"](library, RULES)
    assert people.find(library, "anna").faces >= group.faces
    found = library.groups.faces(RULES.model)
    assert np.count_nonzero(found.persons) > 0
