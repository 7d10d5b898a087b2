"""The cut is chosen so that libraries like a home's are grouped best by the application itself."""

import numpy as np
import pytest

pytest.importorskip("torch")

from photoclust.training.calibrate import Development, NothingLearnt, calibrated
from photoclust.training.crops import SIDE, Crops, Face, Floats, Indices
from tests.cluster.made_up import unit


def people(count: int, each: int) -> Crops:
    """Return faces without pictures of some people."""
    faces = tuple(
        Face(f"{n}.webp", f"p{n // each}", "made", "held", family="", coherence=1.0, landmarks=())
        for n in range(count * each)
    )
    return Crops(faces, np.zeros((1, SIDE, SIDE, 3), np.uint8), "made")


def scattered(likeness: float) -> Floats:
    """Return embeddings of 24 people of 20 faces, two of one person of an expected cosine."""
    random = np.random.default_rng(0)
    centres = np.repeat(unit(random.normal(size=(24, 64))), 20, axis=0)
    noise = unit(random.normal(size=(480, 64)))
    faces: Floats = unit(np.sqrt(likeness) * centres + np.sqrt(1 - likeness) * noise).astype(np.float32)
    return faces


def cut_of(likeness: float) -> tuple[float, float]:
    """Return the cut found for people of a likeness, and the cosine of even odds."""
    embeddings = scattered(likeness)

    def subject(crops: Crops, rows: Indices) -> Floats:
        return embeddings[rows]

    crops = people(24, 20)
    found = calibrated(subject, (Development(crops, crops.where("held")),))
    return found.cluster, -found.curve.offset / found.curve.slope


def test_the_cut_lies_between_strangers_and_one_person() -> None:
    cut, even = cut_of(0.6)
    assert even <= cut < 0.6


def test_an_embedder_that_learnt_nothing_is_refused_in_a_sentence() -> None:
    photos = unit(np.random.default_rng(0).normal(size=(20, 64))).astype(np.float32)

    def subject(_crops: Crops, rows: Indices) -> Floats:
        return photos[rows % 20]  # the n-th photos of all people are alike, and nobody's own are

    crops = people(24, 20)
    with pytest.raises(NothingLearnt, match="train it longer"):
        calibrated(subject, (Development(crops, crops.where("held")),))
