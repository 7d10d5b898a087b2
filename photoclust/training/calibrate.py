"""Measure a network on development faces and write its contract."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from photoclust.faces.contract import EmbedderContract
from photoclust.training.crops import Crops, Indices
from photoclust.training.evaluate.calibration import Logistic, fitted
from photoclust.training.evaluate.clustering import Merges, average_linkage, bcubed
from photoclust.training.evaluate.households import Household, households, united
from photoclust.training.evaluate.sets import Album, album
from photoclust.training.evaluate.subjects import Subject
from photoclust.training.evaluate.verification import Floats, cut_at, joined
from photoclust.training.lessons import MIDDLE
from photoclust.training.recipe import Recipe

FAR: Final = 1e-3
LICENCE: Final = "MIT (code and weights); see MODELS.md for the terms of the faces it learnt from"


@dataclass(frozen=True, slots=True)
class Calibration:
    """The numbers of a contract that are measured."""

    same_person: float
    cluster: float
    curve: Logistic


@dataclass(frozen=True, slots=True, eq=False)
class Development:
    """People to calibrate on: never trained on, and not those that the final figures come from."""

    crops: Crops
    rows: Indices


def calibrated(subject: Subject, sets: tuple[Development, ...]) -> Calibration:
    """Return thresholds and curve over all sets; the cluster's over households drawn from them."""
    albums = [album(each.crops, each.rows) for each in sets]
    embeddings = [subject(each.crops, each.rows) for each in sets]
    pairs = joined(*(a.against_strangers(e) for a, e in zip(albums, embeddings, strict=True)))
    return Calibration(
        same_person=cut_at(pairs.cosines[~pairs.same], FAR),
        cluster=_cluster_cut(albums, embeddings),
        curve=fitted(pairs),
    )


def contract(recipe: Recipe, found: Calibration, *, size: int, training: str) -> EmbedderContract:
    """Return what the ONNX file will say about itself."""
    return EmbedderContract(
        id=f"{recipe.name}-{recipe.dimension}d-{size}px",
        title=recipe.title,
        licence=LICENCE,
        training=training,
        input_size=size,
        span=recipe.source.span,
        mean=(MIDDLE, MIDDLE, MIDDLE),
        std=(MIDDLE, MIDDLE, MIDDLE),
        dimension=recipe.dimension,
        same_person_similarity=round(found.same_person, 4),
        cluster_similarity=round(found.cluster, 4),
        calibration_slope=round(found.curve.slope, 4),
        calibration_offset=round(found.curve.offset, 4),
    )


def recalibrated(old: EmbedderContract, found: Calibration) -> EmbedderContract:
    """Return a contract with its measured numbers replaced."""
    return replace(
        old,
        same_person_similarity=round(found.same_person, 4),
        cluster_similarity=round(found.cluster, 4),
        calibration_slope=round(found.curve.slope, 4),
        calibration_offset=round(found.curve.offset, 4),
    )


def _cluster_cut(albums: list[Album], embeddings: list[Floats]) -> float:
    """Return the cosine, in steps of .01, at which households are grouped best.

    Best is the mean BCubed F of average linkage over the faces of families and guests.
    """
    everybody = np.concatenate(embeddings)
    drawn = households(united(albums))
    merges = [average_linkage(everybody[each.rows]) for each in drawn]
    cuts = np.arange(0.05, 0.9, 0.01)
    scores = [_mean_f(merges, drawn, float(cut)) for cut in cuts]
    return float(cuts[int(np.argmax(scores))])


def _mean_f(merges: list[Merges], drawn: list[Household], cut: float) -> float:
    return float(
        np.mean([bcubed(m.labels(cut), d.people, d.known).f for m, d in zip(merges, drawn, strict=True)])
    )
