"""What `python -m photoclust.training` can do; each command is one function of parsed arguments."""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import torch
from torch import nn

from photoclust.faces.contract import EmbedderContract
from photoclust.training.calibrate import Calibration, Development, calibrated, contract, recalibrated
from photoclust.training.checkpoint import RECORD, averaged_weights
from photoclust.training.crops import Crops
from photoclust.training.evaluate.subjects import onnx_subject, torch_subject
from photoclust.training.export import Exported, export, read_contract, rewrite_contract
from photoclust.training.hubness import LessHub, sampled
from photoclust.training.judge import LfwView1, development_judge, read_lfw_view1
from photoclust.training.lessons import Lessons, prepared
from photoclust.training.loop import train
from photoclust.training.networks import build
from photoclust.training.networks.layers import Embedder, Mirrored
from photoclust.training.quantise import keep_if_worth
from photoclust.training.ranks import Ranks, join, leave, one_after_another
from photoclust.training.recipe import Recipe, RecipeError, read_recipe
from photoclust.training.records import CURVES, METRICS
from photoclust.training.shards import HELD, read_shards
from photoclust.training.views import last_view, square

SPLITS: Final = ("val", HELD)
"""Whom no recipe learns from; those held out outside families are the ones with many photos."""

RESULTS: Final = Path("training/results")


@dataclass(frozen=True, slots=True)
class Places:
    """root: where a recipe's folders lie. cache: decoded crops and teacher's vectors. runs: checkpoints."""

    root: Path
    cache: Path
    runs: Path

    def run(self, recipe: Recipe) -> Path:
        """Return the folder of a recipe's run."""
        return self.runs / recipe.name


def teach_command(recipe_path: Path, places: Places) -> Lessons:
    """Fill the cache with the recipe's decoded faces and its teacher's vectors."""
    return prepared(read_recipe(recipe_path), places.root, places.cache)


def train_command(recipe_path: Path, places: Places, stop_at: int = 0, *, keep: bool = False) -> None:
    """Train by a recipe, going on where its last run stopped; figures lie beside the checkpoint.

    keep: copy them, and the record, to training/results, which the documents' tables are made from.
    """
    recipe = read_recipe(recipe_path)
    with _joined() as ranks:
        taken = _prepared_once(recipe, places, ranks)
        judge = None
        if ranks.first:
            lfw = read_lfw_view1(places.root, places.cache)
            judge = development_judge(taken.crops, lfw)
        train(recipe, taken, places.run(recipe), ranks=ranks, judge=judge, stop_at=stop_at)
        if keep and ranks.first:
            keep_records(recipe, places, RESULTS)


def export_command(recipe_path: Path, places: Places, output: Path) -> Exported:
    """Calibrate a finished run's averaged network and write its ONNX file, and its int8 form if worth it.

    Raises RecipeError for a network of another view than the application's: a square, the whole face.
    """
    recipe = read_recipe(recipe_path)
    if last_view(recipe) != square(recipe.stages[-1].size, recipe.source.span):
        raise RecipeError(f"{recipe.network} is for study: the application shows whole faces in squares.")
    taken = prepared(recipe, places.root, places.cache)
    network = shipped_form(finished(recipe, places), recipe, taken)
    size = recipe.stages[-1].size
    lfw = read_lfw_view1(places.root, places.cache)
    found = calibrate(network, recipe, taken, lfw)
    wanted = contract(recipe, found, size=size, training=summary(recipe, taken))
    made = export(network, wanted, output)
    keep_if_worth(made.path, taken, lfw)
    return made


def rebuild_command(recipe_paths: list[Path], places: Places, models: Path) -> list[Exported]:
    """Go from faces to models: decode, teach, train, export, and keep the records in training/results."""
    made = []
    for path in recipe_paths:
        recipe = read_recipe(path)
        train_command(path, places, keep=True)
        made.append(export_command(path, places, models / f"{_model_name(recipe)}.onnx"))
    return made


def finished(recipe: Recipe, places: Places) -> Embedder:
    """Return the averaged network of a finished run; raises as averaged_weights."""
    network = build(recipe.network, recipe.dimension)
    network.load_state_dict(averaged_weights(places.run(recipe), recipe.steps))
    return network.eval()


def shipped_form(single: nn.Module, recipe: Recipe, taken: Lessons) -> nn.Module:
    """Return a trained network as the recipe wants it exported: mirrored, kept from hubs, or as it is."""
    network = Mirrored(single) if recipe.mirrored else single
    if not recipe.prototypes:
        return network
    crowd = torch_subject(network, last_view(recipe))(taken.crops, sampled(taken.rows))
    return LessHub(network, torch.from_numpy(crowd), recipe.prototypes)


def calibrate(network: nn.Module, recipe: Recipe, taken: Lessons, lfw: LfwView1 | None) -> Calibration:
    """Calibrate on the validation people and, where it is there, on LFW view 1's training pairs' faces."""
    subject = torch_subject(network, last_view(recipe))
    return calibrated(subject, development(taken.crops, lfw))


def calibrate_command(model: Path, places: Places, *, learnt_from_held: bool = False) -> EmbedderContract:
    """Measure a finished ONNX file anew and replace the numbers in its contract; weights stay.

    learnt_from_held: the model is from before people were held out, and must not be judged by them.
    """
    subject = onnx_subject(model)
    crops = read_shards(places.root / "faces", places.cache)
    sets = development(
        crops, read_lfw_view1(places.root, places.cache), splits=("val",) if learnt_from_held else SPLITS
    )
    found = recalibrated(read_contract(model), calibrated(subject, sets))
    rewrite_contract(model, found)
    return found


def development(
    crops: Crops, lfw: LfwView1 | None, *, splits: Sequence[str] = SPLITS
) -> tuple[Development, ...]:
    """Return who to calibrate on: validation people, people held out, and LFW view 1's training pairs."""
    sets = [Development(crops, crops.where(split)) for split in splits]
    if lfw is not None:
        sets.append(Development(lfw.crops, lfw.train_rows))
    return tuple(each for each in sets if len(each.rows))


def summary(recipe: Recipe, taken: Lessons) -> str:
    """Return the sentence about a model's training that its file carries."""
    terms = " + ".join(f"{term.weight:g} x {term.loss}" for term in recipe.terms)
    taught = f", teacher {Path(recipe.source.teacher).stem}" if recipe.source.teacher else ""
    return (
        f"{terms}{taught}; {len(taken.rows)} faces of {taken.people_count} people, "
        f"{recipe.steps} batches of {recipe.batches.faces}, seed {recipe.seed}"
    )


def keep_records(recipe: Recipe, places: Places, results: Path) -> None:
    """Copy what a run tells about itself, but no weights, to where it is kept."""
    target = results / recipe.name
    target.mkdir(parents=True, exist_ok=True)
    for name in (RECORD, METRICS, CURVES):
        if (places.run(recipe) / name).exists():
            shutil.copy(places.run(recipe) / name, target / name)


def printed(value: Exported | EmbedderContract) -> str:
    """Return a dataclass as indented JSON."""
    return json.dumps(asdict(value), indent=1, default=str)


def _model_name(recipe: Recipe) -> str:
    """Return the file a network ships as: nns1-residual is the application's small model, nns1."""
    return recipe.network.partition("-")[0]


def _prepared_once(recipe: Recipe, places: Places, ranks: Ranks) -> Lessons:
    """Let one process of each machine fill the cache while the others wait, then read it everywhere."""
    for mine in one_after_another(ranks):
        if mine:
            prepared(recipe, places.root, places.cache)
    return prepared(recipe, places.root, places.cache)


@contextmanager
def _joined() -> Iterator[Ranks]:
    try:
        yield join()
    finally:
        leave()
