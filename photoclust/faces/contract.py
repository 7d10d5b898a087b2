"""What an embedder promises: read from, and written into, its ONNX file's metadata.

The contract travels inside the weights, so that no number of a model lives in the code.
"""

import json
import math
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final, TypeAlias

METADATA_KEY: Final = "photoclust"
CONTRACT_VERSION: Final = 3

Four: TypeAlias = tuple[float, float, float, float]

USUAL_GROUPS_LEFT_APART: Final[Four] = (2.33, -0.65, 0.21, -7.68)
USUAL_FACES_LEFT_ALONE: Final[Four] = (2.45, -0.73, 0.13, -8.13)
"""Where none were fitted: those of nns1.onnx (docs/decisions/0311)."""
USUAL_CUT_ODDS: Final = 3.6
"""Log odds of one person at the cut, where none was measured: about what nn3.onnx and nns1.onnx came to."""
HIGHEST_USUAL_CUT: Final = 0.8
"""Above it one person's faces hardly reach: a model so vague keeps the cut it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedderContract:
    """An embedder's input, identity and calibration.

    input_size: side of the square input, pixels. span: how many units of the 112-unit template
    it shows. mean, std: per RGB channel, on 0..255. dimension: of the unit embedding.
    same_person_similarity: the cosine at which two single faces are taken for one person (FAR
    1e-3 on the development sets). cluster_similarity: the cosine at which average linkage stops.
    calibration_slope, calibration_offset: P(same) = 1 / (1 + exp(-(slope * cosine + offset))).
    groups_left_apart, faces_left_alone: what likeness says of two groups that grouping has left apart, and
    of a face left alone and the group it is likest to. Each four weights of a logistic regression on log
    odds by that calibration: of the likeness in company, as they are, of the cut, and a constant; fitted on
    the development sets (docs/decisions/0311).
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
    groups_left_apart: Four = USUAL_GROUPS_LEFT_APART
    faces_left_alone: Four = USUAL_FACES_LEFT_ALONE

    def to_json(self) -> str:
        """Return the text stored under METADATA_KEY."""
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "EmbedderContract":
        """Read a contract; raise ValueError naming what is missing, unknown or of another version.

        What versions 1 and 2 say of grouping was measured on another way to group (docs/decisions/0313): its
        cut, and the weights of those left apart, which version 1 lacked, give way to the usual ones.
        """
        try:
            given = json.loads(text)
        except (json.JSONDecodeError, RecursionError) as error:
            raise ValueError("its photoclust metadata is not JSON") from error
        if not isinstance(given, dict):
            raise ValueError("its photoclust metadata is not a JSON object")  # noqa: TRY004 - a bad file
        if given.get("version") not in (1, 2, CONTRACT_VERSION):
            raise ValueError(f"its contract has version {given.get('version')!r}, not {CONTRACT_VERSION}")
        known = {field.name for field in fields(cls)} - (set(_FOURS) if given["version"] == 1 else set())
        if set(given) != known:
            raise ValueError(f"its contract differs in {', '.join(sorted(set(given) ^ known))}")
        _check(given)
        lists = {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
        read = cls(**{**given, **lists, "version": CONTRACT_VERSION})
        return read if given["version"] == CONTRACT_VERSION else _grouping_as_usual(read)


def _grouping_as_usual(read: EmbedderContract) -> EmbedderContract:
    usual = (USUAL_CUT_ODDS - read.calibration_offset) / read.calibration_slope
    return replace(
        read,
        cluster_similarity=usual if 0 < usual <= HIGHEST_USUAL_CUT else read.cluster_similarity,
        groups_left_apart=USUAL_GROUPS_LEFT_APART,
        faces_left_alone=USUAL_FACES_LEFT_ALONE,
    )


_FOURS: Final = ("groups_left_apart", "faces_left_alone")
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
        return _are_numbers(value, 3) and (name == "mean" or min(value) > 0)
    if name in _FOURS:
        return _are_numbers(value, 4) and value[0] > 0
    if name in ("version", "input_size", "dimension"):
        return isinstance(value, int) and value > 0
    return _is_number(value) and _LEAST.get(name, -math.inf) < value <= _MOST.get(name, math.inf)


def _are_numbers(value: object, count: int) -> bool:
    return isinstance(value, list) and len(value) == count and all(map(_is_number, value))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
