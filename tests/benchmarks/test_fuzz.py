"""The short form of benchmarks.fuzz: damaged input gives a value or a sentence, never another error."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz.edits import KINDS, Edit, edited
from benchmarks.fuzz.targets import TARGETS

EDITS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.floats(0, 1, exclude_max=True), st.integers(0, 0xFFFF)),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("name", TARGETS)
def test_a_sound_example_is_read(name: str) -> None:
    target = TARGETS[name]
    target.read(target.seeds()[0])


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(chosen=st.integers(0, 1 << 16), edits=EDITS)
def test_damage_gives_a_value_or_a_sentence(name: str, chosen: int, edits: Sequence[Edit]) -> None:
    seeds = TARGETS[name].seeds()
    TARGETS[name].read(edited(seeds[chosen % len(seeds)], edits))
