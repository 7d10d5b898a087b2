"""A training run is its recipe: TOML read into frozen dataclasses, an unknown key is an error."""

import tomllib
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args, get_origin, get_type_hints

from photoclust.errors import PhotoclustError
from photoclust.training.augment import Augmentation

LossName: TypeAlias = Literal[
    "semi-hard", "batch-hard", "margin-softmax", "distillation", "identification", "verification"
]
OptimiserName: TypeAlias = Literal["adamw", "adagrad"]
SamplerName: TypeAlias = Literal["shuffle", "people"]


class RecipeError(PhotoclustError):
    """A recipe cannot be followed as it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the faces lie, relative to the folder given on the command line.

    kind: "shards" (tar files and index.csv.gz) or "folder" (a folder a person). teacher: an ONNX
    embedder to distil from, empty for none. coherence: rows below it are taken for label noise and
    give no label. span: template units that a crop shows, from top to bottom. region: the part of the
    face that is shown (views.py). part: share of the training people to learn from, chosen by name.
    """

    kind: Literal["shards", "folder"] = "shards"
    folder: str = "faces"
    teacher: str = ""
    coherence: float = 0.3
    span: float = 104.0
    region: str = "face"
    part: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Batches:
    """faces: of one batch over all ranks. people and each: FaceNet's P x K, for sampler "people";
    the rest of the batch is drawn at random as negatives."""

    faces: int = 96
    sampler: SamplerName = "shuffle"
    people: int = 0
    each: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One loss of the sum, from the part `start` of the run on (0 = from the beginning).

    margin: of the triplet losses on squared distances, or of the softmax on cosines. scale: the
    softmax's logits, or the weight of distillation's similarity matrix.
    """

    loss: LossName
    weight: float = 1.0
    margin: float = 0.2
    scale: float = 24.0
    start: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Optimiser:
    """cool: the last part of the run, over which the rate falls by a cosine; 1 for all of it, 0 for none.
    decay: AdamW's weight decay, of kernels only; AdaGrad has none. warm: steps of linear warm-up. floor:
    the part of the rate that is left at the end of the cosine. average: the most that the moving average
    keeps of itself at a step; it spans 1 / (1 - average) steps, but no more than a nineteenth of the run so
    far, so that .999 is first reached after 19,000 of them."""

    name: OptimiserName = "adamw"
    rate: float = 2e-3
    cool: float = 1.0
    decay: float = 0.05
    warm: int = 100
    floor: float = 0.005
    clip: float = 5.0
    average: float = 0.998


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """So many steps at an input `size` pixels high; its width is in the network's proportion."""

    size: int
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that decides a run, but for the faces themselves.

    grown_from: the name of a finished run, whose network this one has in it and begins as; empty for a
    beginning from nothing. mixed: convolve in bfloat16, which pays on GPUs and on CPUs with AVX512-BF16
    or AMX, and is four times slower on others. mirrored: export the mean of a face's embedding and its
    mirror image's. prototypes: how many stand for the crowd that the exported embedder keeps faces from
    resembling as a whole (hubness.py); 0 for none.
    """

    name: str
    title: str
    network: str
    dimension: int = 128
    grown_from: str = ""
    mixed: bool = False
    mirrored: bool = False
    prototypes: int = 0
    seed: int = 1
    source: Source = field(default_factory=Source)
    batches: Batches = field(default_factory=Batches)
    terms: tuple[Term, ...]
    optimiser: Optimiser = field(default_factory=Optimiser)
    stages: tuple[Stage, ...]
    augmentation: Augmentation = field(default_factory=Augmentation)
    evaluate_every: int = 1000
    save_every: int = 500

    @property
    def steps(self) -> int:
        """Return the length of the run in batches."""
        return sum(stage.steps for stage in self.stages)

    def size_at(self, step: int) -> int:
        """Return the input's height at a step, counted from 0."""
        for stage in self.stages:
            if step < stage.steps:
                return stage.size
            step -= stage.steps
        return self.stages[-1].size


def read_recipe(path: Path) -> Recipe:
    """Read a recipe; raise RecipeError naming the key that is unknown, missing or of a wrong type.

    `extends = "other.toml"` takes what another recipe beside it says and this one does not: tables key
    by key, lists as a whole.
    """
    given = _given(path)
    try:
        recipe = _built(Recipe, given, "")
    except (TypeError, ValueError) as error:
        raise RecipeError(f"The recipe {path} cannot be followed: {error}.") from error
    if not isinstance(recipe, Recipe) or not recipe.stages or not recipe.terms:
        raise RecipeError(f"The recipe {path} needs at least one stage and one loss term.")
    return recipe


def _given(path: Path) -> dict[str, Any]:
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise RecipeError(f"The recipe {path} is not TOML: {error}.") from error
    base = given.pop("extends", None)
    return given if base is None else _overlaid(_given(path.parent / str(base)), given)


def _overlaid(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Return the one table over the other, tables within them likewise."""
    tables = {
        name: _overlaid(below[name], value)
        for name, value in above.items()
        if isinstance(value, dict) and isinstance(below.get(name), dict)
    }
    return {**below, **above, **tables}


def written(recipe: Recipe) -> dict[str, Any]:
    """Return the recipe as plain values, for the record beside a checkpoint."""
    return asdict(recipe)


def _built(kind: Any, given: Any, place: str) -> Any:
    """Turn plain TOML values into `kind`, checking names and types on the way."""
    if is_dataclass(kind):
        return _built_record(kind, given, place)
    if get_origin(kind) is tuple and isinstance(given, list):
        return tuple(_built(get_args(kind)[0], each, f"{place}[{i}]") for i, each in enumerate(given))
    if get_origin(kind) is Literal:
        if given not in get_args(kind):
            raise ValueError(f"{place} is {given!r}, not one of {', '.join(map(str, get_args(kind)))}")
        return given
    if kind is float and type(given) is int:
        return float(given)
    if type(given) is not kind:
        raise TypeError(f"{place} must be {getattr(kind, '__name__', kind)}, not {type(given).__name__}")
    return given


def _built_record(kind: Any, given: Any, place: str) -> Any:
    if not isinstance(given, dict):
        raise TypeError(f"{place or 'the recipe'} must be a table")
    hints = get_type_hints(kind)
    if unknown := set(given) - {each.name for each in fields(kind)}:
        raise ValueError(f"unknown key {', '.join(sorted(_inside(place, name) for name in unknown))}")
    return kind(**{name: _built(hints[name], each, _inside(place, name)) for name, each in given.items()})


def _inside(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
