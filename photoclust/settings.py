"""The owner's settings: one JSON file in the platform's folder."""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

import appdirs

from photoclust import assets
from photoclust.errors import PhotoclustError

DEFAULT_MODELS: Final = ("models/nn3.onnx", "models/nns1.onnx")
DEVICES: Final = ("auto", "cpu", "cuda")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the owner may choose.

    model: an ONNX embedder of their own; None for the best that is shipped. device: auto, cpu or
    cuda. workers: reading processes; 0 for one a core. smallest_seed: smaller faces, pixels, are kept
    but never begin a person. strictness of grouping: -1 (loosest) to 1 (strictest).
    seconds_per_photo, megabytes_per_worker: a file that needs more is skipped.
    """

    model: str | None = None
    device: str = "auto"
    workers: int = 0
    smallest_seed: float = 32.0
    strictness: float = 0.0
    seconds_per_photo: float = 60.0
    megabytes_per_worker: int = 3000

    def model_path(self) -> Path:
        """Return the embedder to use; raise FileNotFoundError when the installation ships none."""
        if self.model is not None:
            return Path(self.model)
        for name in DEFAULT_MODELS:
            try:
                return assets.path(name)
            except FileNotFoundError:
                continue
        raise FileNotFoundError(f"none of {', '.join(DEFAULT_MODELS)} is in this installation")


def default_library() -> Path:
    """Return the folder of the owner's library when none is named."""
    return Path(appdirs.user_data_dir("Photoclust", appauthor=False)) / "library"


def settings_file() -> Path:
    """Return where the settings lie."""
    return Path(appdirs.user_config_dir("Photoclust", appauthor=False)) / "settings.json"


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a setting must be, for the program and in words."""

    holds: Callable[[object], bool]
    words: str


def _is_number(value: object, least: float, most: float = math.inf) -> bool:
    """Say whether a value is a finite number in a range; JSON's true and false are none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and least <= value <= most


_RULES: Final[Mapping[str, _Rule]] = MappingProxyType(
    {
        "model": _Rule(
            lambda value: value is None or (isinstance(value, str) and value != ""),
            "the path of an ONNX file in quotes, or null",
        ),
        "device": _Rule(lambda value: value in DEVICES, " or ".join(f'"{device}"' for device in DEVICES)),
        "workers": _Rule(
            lambda value: isinstance(value, int) and _is_number(value, 0, 256),
            "a whole number from 0 to 256; 0 is one a core",
        ),
        "smallest_seed": _Rule(lambda value: _is_number(value, 0), "a number of pixels, 0 or more"),
        "strictness": _Rule(lambda value: _is_number(value, -1, 1), "a number from -1 to 1"),
        "seconds_per_photo": _Rule(
            lambda value: value != 0 and _is_number(value, 0), "a number of seconds above 0"
        ),
        "megabytes_per_worker": _Rule(
            lambda value: isinstance(value, int) and _is_number(value, 256), "a whole number, 256 or more"
        ),
    }
)


def load(path: Path | None = None) -> Settings:
    """Read the settings; what the file does not name keeps its default.

    Raises PhotoclustError for a file that cannot be read, a setting that is unknown or out of range.
    """
    path = path or settings_file()
    if not path.exists():
        return Settings()
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PhotoclustError(
            f"The settings in {path} cannot be read ({error}); mend or remove them."
        ) from error
    if not isinstance(given, dict):
        raise PhotoclustError(f'{path} must hold settings in braces, such as {{"workers": 2}}; mend it.')
    for name, value in given.items():
        _check(name, value, path)
    return Settings(**given)


def _check(name: str, value: object, path: Path) -> None:
    """Raise PhotoclustError for a setting that is unknown, or that cannot be what it is."""
    rule = _RULES.get(name)
    if rule is None:
        raise PhotoclustError(f"The setting {name} in {path} is unknown; known are {', '.join(_RULES)}.")
    if not rule.holds(value):
        raise PhotoclustError(
            f"The setting {name} in {path} is {json.dumps(value)}; it must be {rule.words}."
        )


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings, whole or not at all."""
    path = path or settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(json.dumps(asdict(settings), indent=2), encoding="utf-8")
    part.replace(path)
