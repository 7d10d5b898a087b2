"""Do binary codes pay as the first stage of the neighbour search? Time, memory and recall against all pairs.

Queries are compared with everybody, tile by tile, as photoclust/cluster/neighbours.py does. The second stage
computes the cosine of what the codes let through; it is what the exact tiles would have found of them.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from photoclust.faces.embed import unit
from photoclust.training.crops import Floats
from photoclust.training.evaluate.joint_bayesian import Doubles, JointBayesian, fit_joint_bayesian
from photoclust.training.findings.looked import Looked
from photoclust.training.findings.material import Material

Words: TypeAlias = npt.NDArray[np.uint64]

SIZES: Final = (100_000, 1_000_000)
QUERIES: Final = 128
TILE: Final = 512
_FACES_A_PERSON: Final = 20
RECALLS: Final = (0.9, 0.99)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far codes must reach to keep a share of the true neighbours of real faces.

    bits: the largest Hamming distance. passed: share of all other pairs that come along.
    """

    recall: float
    bits: int
    passed: float


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds for QUERIES queries against so many faces, on one thread; megabytes of what is compared.

    recall: of the neighbours at or above the floor, by the codes' reach for .99 of real neighbours.
    """

    faces: int
    exact_seconds: float
    code_seconds: float
    second_stage_seconds: float
    exact_megabytes: float
    code_megabytes: float
    recall: float
    passed: float


@dataclass(frozen=True, slots=True)
class Codes:
    """floor: the cosine from which two faces are neighbours. faces: real ones, for the reaches."""

    floor: float
    faces: int
    neighbours: int
    reaches: tuple[Reach, ...]
    costs: tuple[Cost, ...]


def codes(looked: Looked, material: Material, floor: float, sizes: tuple[int, ...] = SIZES) -> Codes:
    """Find the reach on held-out people and families, and the cost on made libraries of the same spread."""
    rows = np.concatenate([material.held, material.families])
    features = unit(looked.last(material.shards, rows))
    middle = np.zeros_like(features[0]) if looked.rectified else features.mean(axis=0)
    reaches, neighbours = measured_reaches(features, packed(features, middle), floor)
    model = fit_joint_bayesian(features, material.people(rows))
    costs = tuple(_cost(_made(model, faces), middle, floor, reach=reaches[-1].bits) for faces in sizes)
    return Codes(floor, len(rows), neighbours, reaches, costs)


def packed(features: Floats, middle: Floats) -> Words:
    """Return codes (N, words): a bit a unit, set above the middle (D,); the last word is filled up with 0."""
    room = -features.shape[1] % 64
    return np.packbits(np.pad(features > middle, ((0, 0), (0, room))), axis=1).view(np.uint64)


def hamming(left: Words, right: Words) -> npt.NDArray[np.uint16]:
    """Return (M, N) numbers of bits that differ."""
    distances = np.zeros((len(left), len(right)), dtype=np.uint16)
    for word in range(left.shape[1]):
        distances += np.bitwise_count(left[:, word, None] ^ right[:, word])
    return distances


def measured_reaches(features: Floats, words: Words, floor: float) -> tuple[tuple[Reach, ...], int]:
    """Return the least reach for each recall, and how many pairs of faces are neighbours at all."""
    near = np.zeros(features.shape[1] + 1, dtype=np.int64)
    far = np.zeros_like(near)
    for start in range(0, len(features), TILE):
        rows = slice(start, start + TILE)
        distances = hamming(words[rows], words)
        true = features[rows] @ features.T >= floor
        true[np.arange(len(true)), start + np.arange(len(true))] = False
        near += np.bincount(distances[true], minlength=len(near))
        far += np.bincount(distances[~true], minlength=len(near))
    kept, passed = np.cumsum(near) / max(1, near.sum()), np.cumsum(far) / far.sum()
    found = [int(np.searchsorted(kept, recall)) for recall in RECALLS]
    reaches = tuple(
        Reach(recall, bits, float(passed[bits])) for recall, bits in zip(RECALLS, found, strict=True)
    )
    return reaches, int(near.sum()) // 2


def draw_codes(found: Codes, plots: Any) -> Any:
    """Draw the seconds of both ways at each size."""
    figure, axis = plots.subplots(figsize=(6, 4), layout="constrained")
    places = np.arange(len(found.costs))
    axis.bar(places - 0.2, [each.exact_seconds for each in found.costs], 0.38, label="all cosines")
    first = [each.code_seconds for each in found.costs]
    axis.bar(places + 0.2, first, 0.38, label="codes")
    second = [each.second_stage_seconds for each in found.costs]
    axis.bar(places + 0.2, second, 0.38, bottom=first, label="cosines of what codes let through")
    axis.set(xticks=places, xticklabels=[f"{each.faces:,} faces" for each in found.costs])
    axis.set_ylabel(f"CPU seconds for {QUERIES} queries")
    axis.legend(fontsize=8)
    return figure


def _cost(library: Floats, middle: Floats, floor: float, *, reach: int) -> Cost:
    words, faces = packed(library, middle), len(library)
    rows = np.random.default_rng(1).choice(faces, QUERIES, replace=False)
    with threadpool_limits(1):
        exact, exact_seconds = _timed(lambda tile: library[rows] @ library[tile].T >= floor, faces)
        passed, code_seconds = _timed(lambda tile: hamming(words[rows], words[tile]) <= reach, faces)
        started = time.process_time()
        cosines = _pair_cosines(library, rows[passed // faces], passed % faces)
        second = time.process_time() - started
    both = np.isin(exact, passed, assume_unique=True).mean()
    everything = QUERIES * faces
    return Cost(
        faces,
        round(exact_seconds, 2),
        round(code_seconds, 2),
        round(second, 2),
        library.nbytes / 1e6,
        words.nbytes / 1e6,
        float(both),
        float((len(passed) - (cosines >= floor).sum()) / everything),
    )


def _timed(
    compare: Callable[[slice], npt.NDArray[np.bool_]], faces: int
) -> tuple[npt.NDArray[np.int64], float]:
    """Return the hits as query * faces + face, and the CPU seconds that all tiles took."""
    started, found = time.process_time(), []
    for start in range(0, faces, TILE):
        query, face = np.nonzero(compare(slice(start, start + TILE)))
        found.append(query * faces + face + start)
    return np.sort(np.concatenate(found)), time.process_time() - started


def _pair_cosines(library: Floats, left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]) -> Floats:
    parts = [
        np.einsum("nd,nd->n", library[left[start : start + 65536]], library[right[start : start + 65536]])
        for start in range(0, len(left), 65536)
    ]
    return np.concatenate(parts) if parts else np.empty(0, np.float32)


def _made(model: JointBayesian, faces: int) -> Floats:
    """Return made faces, twenty a person: people and their moments lie as the model says."""
    random = np.random.default_rng(0)

    def drawn(covariance: Doubles, count: int) -> Floats:
        variances, turn = np.linalg.eigh(covariance)
        spread = (turn * np.sqrt(np.maximum(variances, 0))).astype(np.float32)
        rows: Floats = random.standard_normal((count, len(turn)), np.float32) @ spread.T
        return rows

    persons = drawn(model.between(), faces // _FACES_A_PERSON)
    made = np.repeat(persons, _FACES_A_PERSON, axis=0) + drawn(model.within(), faces)
    return unit(made + model.mean.astype(np.float32))
