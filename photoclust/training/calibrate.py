"""Measure a network on development faces and write its contract."""

import logging
from dataclasses import astuple, dataclass, replace
from typing import Any, Final

import numpy as np

from photoclust.errors import PhotoclustError
from photoclust.faces.contract import (
    USUAL_CUT_ODDS,
    USUAL_FACES_LEFT_ALONE,
    USUAL_GROUPS_LEFT_APART,
    EmbedderContract,
    Four,
)
from photoclust.training.crops import Crops, Indices
from photoclust.training.evaluate.calibration import Logistic, fitted
from photoclust.training.evaluate.clustering import bcubed
from photoclust.training.evaluate.households import Household, households, united
from photoclust.training.evaluate.sets import Album, album
from photoclust.training.evaluate.subjects import Subject
from photoclust.training.evaluate.verification import Floats, cut_at, joined
from photoclust.training.extras import optional
from photoclust.training.lessons import MIDDLE
from photoclust.training.recipe import Recipe

log = logging.getLogger(__name__)

FAR: Final = 1e-3

STEP: Final = 0.01
STEPS: Final = 10
"""Cuts that are tried: from even odds in such steps, to so many above where faces draw each other."""

MUCH: Final = 0.02
"""By so much of BCubed F a cut below that cosine must be better to be chosen."""

LICENCE: Final = "MIT (code and weights); see MODELS.md for the terms of the faces it learnt from"


class NothingLearnt(PhotoclustError):
    """A network cannot be told when two faces are one person's."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The numbers of a contract that are measured."""

    same_person: float
    cluster: float
    curve: Logistic
    groups_left_apart: Four = USUAL_GROUPS_LEFT_APART
    faces_left_alone: Four = USUAL_FACES_LEFT_ALONE


@dataclass(frozen=True, slots=True, eq=False)
class Development:
    """People to calibrate on: never trained on, and not those that the final figures come from."""

    crops: Crops
    rows: Indices


def calibrated(subject: Subject, sets: tuple[Development, ...]) -> Calibration:
    """Return thresholds and curve over all sets; the cluster's over households drawn from them.

    Raises NothingLearnt for an embedder by which one person's faces are no more alike than two people's.
    """
    albums = [album(each.crops, each.rows) for each in sets]
    embeddings = [subject(each.crops, each.rows) for each in sets]
    pairs = joined(*(a.against_strangers(e) for a, e in zip(albums, embeddings, strict=True)))
    curve = fitted(pairs)
    if curve.slope <= 0:
        raise NothingLearnt(
            "By this network one person's faces are no more alike than two people's: train it longer."
        )
    everybody, faces = np.concatenate(embeddings), united(albums)
    found = Calibration(
        same_person=cut_at(pairs.cosines[~pairs.same], FAR),
        cluster=float(np.clip((USUAL_CUT_ODDS - curve.offset) / curve.slope, 0.0, 1.0)),
        curve=curve,
    )
    if not _can_group():
        log.warning("Without SciPy the cut is a guess: run `calibrate` where Photoclust is installed.")
        return found
    found = replace(found, cluster=_cluster_cut(everybody, faces, curve))
    return _with_those_left_apart(found, everybody, faces)


def contract(recipe: Recipe, found: Calibration, *, size: int, training: str) -> EmbedderContract:
    """Return what the ONNX file will say about itself."""
    dimension = recipe.dimension + bool(recipe.prototypes)
    return EmbedderContract(
        id=f"{recipe.name}-{dimension}d-{size}px",
        title=recipe.title,
        licence=LICENCE,
        training=training,
        input_size=size,
        span=recipe.source.span,
        mean=(MIDDLE, MIDDLE, MIDDLE),
        std=(MIDDLE, MIDDLE, MIDDLE),
        dimension=dimension,
        **_measured(found),
    )


def recalibrated(old: EmbedderContract, found: Calibration) -> EmbedderContract:
    """Return a contract with its measured numbers replaced."""
    return replace(old, **_measured(found))


def _measured(found: Calibration) -> dict[str, Any]:
    """Return the fields of a contract that are measured."""
    return {
        "same_person_similarity": round(found.same_person, 4),
        "cluster_similarity": round(found.cluster, 4),
        "calibration_slope": round(found.curve.slope, 4),
        "calibration_offset": round(found.curve.offset, 4),
        "groups_left_apart": found.groups_left_apart,
        "faces_left_alone": found.faces_left_alone,
    }


def _cluster_cut(everybody: Floats, faces: Album, curve: Logistic) -> float:
    """Return the similarity, in steps of .01, at which the application groups households best.

    Best is the mean BCubed F over the faces of who is no stranger, above the cosine from which faces draw
    each other: below it two would be one who do not, the curve is flat, and hides whether people are torn or
    glued. For a model so young that hardly anybody is surely alike it may lie there, if that is MUCH better.
    """
    from photoclust.cluster import Calibration as Curve  # noqa: PLC0415 - see _can_group

    drawn = households(faces)
    company = Curve(curve.slope, curve.offset).company
    steps = np.arange(-int((company - curve.cosine(0.5)) / STEP), STEPS + 1)
    cuts = np.unique(np.minimum(company + STEP * steps, 1.0))
    scores = np.array([np.mean([_f(everybody, each, float(cut), company) for each in drawn]) for cut in cuts])
    preferred = np.where(cuts > company, scores + MUCH, scores)
    return float(cuts[int(np.argmax(preferred))])


def _can_group() -> bool:
    """Say whether `photoclust.cluster` has what it needs, which a GPU machine lacks."""
    return all(optional(name) is not None for name in ("scipy", "threadpoolctl"))


def _f(everybody: Floats, household: Household, cut: float, company: float) -> float:
    from photoclust.cluster import group_faces  # noqa: PLC0415 - see _can_group

    faces = np.ascontiguousarray(everybody[household.rows])
    labels = group_faces(faces, similarity=cut, company=company)
    return bcubed(labels, household.people, household.known).f


def _with_those_left_apart(found: Calibration, everybody: Floats, faces: Album) -> Calibration:
    """Say what likeness is worth of those whom grouping leaves apart, where enough of them can be drawn."""
    from photoclust.training.evaluate.left_apart import Rule, worth  # noqa: PLC0415 - see _can_group

    made = worth(everybody, faces, Rule(found.cluster, found.curve.slope, found.curve.offset))
    return replace(
        found,
        groups_left_apart=astuple(made.groups) if made.groups else found.groups_left_apart,
        faces_left_alone=astuple(made.alone) if made.alone else found.faces_left_alone,
    )
