"""The contract survives its file, and turns cosines into probabilities."""

import json
from dataclasses import replace

import pytest

from photoclust.faces.contract import (
    CONTRACT_VERSION,
    USUAL_CUT_ODDS,
    USUAL_FACES_LEFT_ALONE,
    USUAL_GROUPS_LEFT_APART,
    EmbedderContract,
)
from tests.faces.models import CONTRACT


def test_a_contract_read_back_is_the_one_written() -> None:
    own = replace(
        CONTRACT, groups_left_apart=(8.0, -2.0, 0.5, -14.0), faces_left_alone=(6.0, -2.0, 0.0, -9.0)
    )
    assert EmbedderContract.from_json(own.to_json()) == own


def of_version(version: int) -> dict[str, object]:
    """Return a contract as models and libraries of before have it."""
    given = {**json.loads(CONTRACT.to_json()), "version": version}
    return {name: value for name, value in given.items() if version > 1 or "_left_" not in name}


@pytest.mark.parametrize("version", [1, 2])
def test_what_earlier_versions_say_of_grouping_gives_way_to_what_is_usual(version: int) -> None:
    curve = {"calibration_slope": 20.0, "calibration_offset": -7.0}
    given = {**of_version(version), **curve, "cluster_similarity": 0.2}
    read = EmbedderContract.from_json(json.dumps(given))
    assert read == replace(
        CONTRACT,
        calibration_slope=20.0,
        calibration_offset=-7.0,
        cluster_similarity=read.cluster_similarity,
        groups_left_apart=USUAL_GROUPS_LEFT_APART,
        faces_left_alone=USUAL_FACES_LEFT_ALONE,
    )
    assert 20.0 * read.cluster_similarity - 7.0 == pytest.approx(USUAL_CUT_ODDS)
    assert EmbedderContract.from_json(read.to_json()) == read


@pytest.mark.parametrize(("slope", "offset"), [(0.1, -5.0), (8.0, -5.0), (2.0, 6.0)])
def test_a_model_for_which_the_usual_cut_makes_no_sense_keeps_its_own(slope: float, offset: float) -> None:
    vague = {**of_version(2), "calibration_slope": slope, "calibration_offset": offset}
    read = EmbedderContract.from_json(json.dumps({**vague, "cluster_similarity": 0.3}))
    assert read.cluster_similarity == 0.3
    assert EmbedderContract.from_json(read.to_json()) == read


def test_since_version_2_the_weights_are_not_left_out() -> None:
    with pytest.raises(ValueError, match="differs in faces_left_alone, groups_left_apart"):
        EmbedderContract.from_json(json.dumps({**of_version(1), "version": CONTRACT_VERSION}))


@pytest.mark.parametrize("version", [0, 4, None, "2"])
def test_other_versions_are_refused(version: object) -> None:
    with pytest.raises(ValueError, match=r"version .*, not 3"):
        EmbedderContract.from_json(json.dumps({**json.loads(CONTRACT.to_json()), "version": version}))


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"surprise": 1}, "surprise"),
        ({"mean": [1, 2]}, "mean"),
        ({"mean": 3}, "mean"),
        ({"input_size": "big"}, "input_size"),
        ({"input_size": 0}, "input_size"),
        ({"dimension": None}, "dimension"),
        ({"calibration_slope": "steep"}, "calibration_slope"),
        ({"groups_left_apart": [1, 2, 3]}, "groups_left_apart"),
        ({"groups_left_apart": [0, 2, 3, 4]}, "groups_left_apart"),
        ({"faces_left_alone": [1, 2, 3, "no"]}, "faces_left_alone"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(changes: dict[str, object], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        EmbedderContract.from_json(json.dumps({**json.loads(CONTRACT.to_json()), **changes}))


def test_metadata_that_is_no_object_is_refused() -> None:
    with pytest.raises(ValueError, match="not a JSON object"):
        EmbedderContract.from_json("[1]")


def test_metadata_that_is_nested_without_end_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON"):
        EmbedderContract.from_json("[" * 100_000)
