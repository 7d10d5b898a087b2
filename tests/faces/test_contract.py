"""The contract survives its file, and turns cosines into probabilities."""

import json

import pytest

from photoclust.faces.contract import EmbedderContract
from tests.faces.models import CONTRACT


def test_a_contract_read_back_is_the_one_written() -> None:
    assert EmbedderContract.from_json(CONTRACT.to_json()) == CONTRACT


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
