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

SHIPPED_MODELS: Final[Mapping[str, str]] = MappingProxyType(
    {"nns1": "models/nns1.onnx", "nn3": "models/nn3.onnx"}
)
"""The embedders that an installation may hold, by the name that the setting model takes; the first is the
default: NN3 tells relatives apart more often, takes four times as long a face, groups albums no better."""
DEVICES: Final = ("auto", "cpu", "cuda")
THEMES: Final = ("system", "light", "dark")
COVERS: Final = ("round", "square")
LANGUAGES: Final = ("system", "en", "de", "zh_CN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the owner may choose.

    model: one of SHIPPED_MODELS, or the path of an ONNX embedder of their own; None for the first that
    is shipped. device: auto, cpu or cuda. workers: reading processes; 0 for one a core. smallest_seed:
    smaller faces, pixels, are kept but never begin a person. strictness of grouping: -1 (loosest) to 1
    (strictest). seconds_per_photo, megabytes_per_worker: a file that needs more is skipped. left_out:
    folders that no scan enters. watch: look at new photos by itself while the window is open. covers:
    in the list of people, round or square. library: its folder; None for the platform's.
    """

    model: str | None = None
    device: str = "auto"
    workers: int = 0
    smallest_seed: float = 32.0
    strictness: float = 0.0
    seconds_per_photo: float = 60.0
    megabytes_per_worker: int = 3000
    left_out: tuple[str, ...] = ()
    watch: bool = True
    theme: str = "system"
    language: str = "system"
    covers: str = "round"
    library: str | None = None

    def model_path(self) -> Path:
        """Return the embedder to use; raise FileNotFoundError when the installation ships none."""
        if self.model is not None and self.model in SHIPPED_MODELS:
            return assets.path(SHIPPED_MODELS[self.model])
        if self.model is not None:
            return Path(self.model)
        shipped = shipped_models()
        if not shipped:
            raise FileNotFoundError(f"none of {', '.join(SHIPPED_MODELS)} is in this installation")
        return assets.path(SHIPPED_MODELS[shipped[0]])

    def folders_left_out(self) -> tuple[Path, ...]:
        """Return the folders that no scan enters."""
        return tuple(map(Path, self.left_out))


def shipped_models() -> tuple[str, ...]:
    """Return the embedders that this installation holds, the default first."""
    return tuple(name for name, file in SHIPPED_MODELS.items() if _is_shipped(file))


def _is_shipped(file: str) -> bool:
    try:
        assets.path(file)
    except FileNotFoundError:
        return False
    return True


def default_library() -> Path:
    """Return the folder of the owner's library when none is named: where they moved it, or the platform's."""
    moved = load().library
    return platform_library() if moved is None else Path(moved)


def platform_library() -> Path:
    """Return the folder where a library lies unless its owner moves it."""
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


def _quoted(choices: tuple[str, ...]) -> str:
    return " or ".join(f'"{choice}"' for choice in choices)


def _is_path(value: object) -> bool:
    return isinstance(value, str) and value != ""


_RULES: Final[Mapping[str, _Rule]] = MappingProxyType(
    {
        "model": _Rule(
            lambda value: value is None or _is_path(value),
            f"{_quoted(tuple(SHIPPED_MODELS))}, the path of an ONNX file in quotes, or null",
        ),
        "device": _Rule(lambda value: value in DEVICES, _quoted(DEVICES)),
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
        "left_out": _Rule(
            lambda value: isinstance(value, list) and all(map(_is_path, value)),
            "a list of folders in brackets, each in quotes",
        ),
        "watch": _Rule(lambda value: isinstance(value, bool), "true or false"),
        "theme": _Rule(lambda value: value in THEMES, _quoted(THEMES)),
        "language": _Rule(lambda value: value in LANGUAGES, _quoted(LANGUAGES)),
        "covers": _Rule(lambda value: value in COVERS, _quoted(COVERS)),
        "library": _Rule(
            lambda value: value is None or _is_path(value), "the path of a folder in quotes, or null"
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
    return Settings(**{**given, "left_out": tuple(given.get("left_out", ()))})


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
