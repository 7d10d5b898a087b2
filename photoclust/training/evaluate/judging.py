"""All figures of one embedder on one set, as values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from photoclust.training.crops import Crops, Indices
from photoclust.training.evaluate.clustering import (
    Agreement,
    average_linkage,
    bcubed,
    best_bcubed_cut,
    pairwise,
)
from photoclust.training.evaluate.sets import Album, PairList, album
from photoclust.training.evaluate.subjects import Subject
from photoclust.training.evaluate.verification import (
    Figure,
    Floats,
    Scored,
    accuracy,
    best_cut,
    val_at,
    val_over_all,
)

RATES: Final = (1e-2, 1e-3)


@dataclass(frozen=True, slots=True)
class Verification:
    """pairs, of them same; accuracy over folds; VAL at RATES over folds, and with one threshold."""

    pairs: int
    same: int
    accuracy: Figure
    vals: tuple[Figure, ...]
    vals_over_all: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Average linkage at its best cosine on these very faces: an upper bound."""

    cut: float
    bcubed: Agreement
    pairwise: Agreement


@dataclass(frozen=True, slots=True)
class AlbumFigures:
    """One person against strangers, against relatives (None: no families), and the grouping."""

    faces: int
    people: int
    strangers: Verification
    relatives: Verification | None
    grouping: Grouping


def verification(pairs: Scored) -> Verification:
    """Return all verification figures of scored pairs."""
    return Verification(
        pairs=len(pairs.same),
        same=int(pairs.same.sum()),
        accuracy=accuracy(pairs),
        vals=tuple(val_at(pairs, far) for far in RATES),
        vals_over_all=tuple(val_over_all(pairs, far) for far in RATES),
    )


def held_out_accuracy(train: Scored, test: Scored) -> float:
    """Return the accuracy on `test` at the best threshold of `train` (LFW's view 1)."""
    return float(((test.cosines >= best_cut(train.cosines, train.same)) == test.same).mean())


def judge_album(subject: Subject, crops: Crops, rows: Indices) -> AlbumFigures:
    """Judge an embedder on people and their families."""
    return album_figures(album(crops, rows), subject(crops, rows))


def album_figures(people: Album, embeddings: Floats) -> AlbumFigures:
    """Return all figures of (N, D) embeddings of an album's faces."""
    merges = average_linkage(embeddings)
    cut = best_bcubed_cut(merges, people.people)
    labels = merges.labels(cut)
    relatives = people.against_relatives(embeddings)
    return AlbumFigures(
        faces=len(people.people),
        people=len(np.unique(people.people)),
        strangers=verification(people.against_strangers(embeddings)),
        relatives=verification(relatives) if (~relatives.same).any() else None,
        grouping=Grouping(cut, bcubed(labels, people.people), pairwise(labels, people.people)),
    )


def judge_pairs(subject: Subject, crops: Crops, pairs: PairList) -> Verification:
    """Judge an embedder on a protocol's pairs; only the pictures that are named are embedded."""
    return verification(scored(subject, crops, pairs))


def scored(subject: Subject, crops: Crops, pairs: PairList) -> Scored:
    """Return the cosines of a protocol's pairs."""
    rows, places = np.unique(np.concatenate([pairs.left, pairs.right]), return_inverse=True)
    left, right = np.split(places.astype(np.int64), 2)
    return PairList(left, right, pairs.same, pairs.folds).scored(subject(crops, rows))


def by_source(crops: Crops, rows: Indices) -> Sequence[tuple[str, Indices]]:
    """Return the rows of each set apart: the sets stand for regions of the world and for ages."""
    sources = np.array([crops.faces[row].source for row in rows])
    return [(str(name), rows[sources == name]) for name in np.unique(sources)]
