"""What an embedder promises: read from, and written into, its ONNX file's metadata.

The contract travels inside the weights, so that no number of a model lives in the code.
"""

import json
import math
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

METADATA_KEY: Final = "photoclust"
CONTRACT_VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedderContract:
    """An embedder's input, identity and calibration.

    input_size: side of the square input, pixels. span: how many units of the 112-unit template
    it shows. mean, std: per RGB channel, on 0..255. dimension: of the unit embedding.
    same_person_similarity: the cosine at which two single faces are taken for one person (FAR
    1e-3 on the development sets). cluster_similarity: the cosine at which average linkage stops.
    calibration_slope, calibration_offset: P(same) = 1 / (1 + exp(-(slope * cosine + offset))).
    """

    version: int = CONTRACT_VERSION
    id: str
    title: str
    licence: str
    training: str
    input_size: int
    span: float
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    dimension: int
    same_person_similarity: float
    cluster_similarity: float
    calibration_slope: float
    calibration_offset: float

    def to_json(self) -> str:
        """Return the text stored under METADATA_KEY."""
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "EmbedderContract":
        """Read a contract; raise ValueError naming what is missing, unknown or of another version."""
        try:
            given = json.loads(text)
        except (json.JSONDecodeError, RecursionError) as error:
            raise ValueError("its photoclust metadata is not JSON") from error
        if not isinstance(given, dict):
            raise ValueError("its photoclust metadata is not a JSON object")  # noqa: TRY004 - a bad file
        if given.get("version") != CONTRACT_VERSION:
            raise ValueError(f"its contract has version {given.get('version')!r}, not {CONTRACT_VERSION}")
        known = {field.name for field in fields(cls)}
        if set(given) != known:
            raise ValueError(f"its contract differs in {', '.join(sorted(set(given) ^ known))}")
        _check(given)
        return cls(**{**given, "mean": tuple(given["mean"]), "std": tuple(given["std"])})


_LEAST: Final = {"span": 0, "calibration_slope": 0, "same_person_similarity": -1, "cluster_similarity": -1}
_MOST: Final = {"same_person_similarity": 1, "cluster_similarity": 1}


def _check(given: dict[str, Any]) -> None:
    """Raise ValueError naming the first value that no embedder could be used with."""
    for name, value in given.items():
        if not _usable(name, value):
            raise ValueError(f"its contract says {name} = {value!r}, which cannot be used")


def _usable(name: str, value: Any) -> bool:
    if name in ("id", "title", "licence", "training"):
        return isinstance(value, str)
    if name in ("mean", "std"):
        return _is_triple(value) and (name == "mean" or min(value) > 0)
    if name in ("version", "input_size", "dimension"):
        return isinstance(value, int) and value > 0
    return _is_number(value) and _LEAST.get(name, -math.inf) < value <= _MOST.get(name, math.inf)


def _is_triple(value: object) -> bool:
    return isinstance(value, list) and len(value) == 3 and all(map(_is_number, value))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
