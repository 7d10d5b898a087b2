"""The owner's settings: one JSON file in the platform's folder."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final

import appdirs

from photoclust import assets
from photoclust.errors import PhotoclustError

DEFAULT_MODELS: Final = ("models/nn3.onnx", "models/nns1.onnx")


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


def load(path: Path | None = None) -> Settings:
    """Read the settings; what the file does not name keeps its default."""
    path = path or settings_file()
    if not path.exists():
        return Settings()
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PhotoclustError(
            f"The settings in {path} cannot be read ({error}); mend or remove them."
        ) from error
    known = {field.name for field in fields(Settings)}
    if not isinstance(given, dict) or not set(given) <= known:
        raise PhotoclustError(f"The settings in {path} name something unknown; known are {sorted(known)}.")
    return Settings(**given)


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings, whole or not at all."""
    path = path or settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(json.dumps(asdict(settings), indent=2), encoding="utf-8")
    part.replace(path)
