"""What a contract says is measured on libraries like a home's, grouped by the application itself."""

import numpy as np
import pytest

pytest.importorskip("torch")

from photoclust.cluster.thresholds import SURE
from photoclust.faces.contract import USUAL_GROUPS_LEFT_APART, EmbedderContract
from photoclust.training.calibrate import Development, NothingLearnt, calibrated, recalibrated
from photoclust.training.crops import SIDE, Crops, Face, Floats, Indices
from tests.cluster.made_up import unit
from tests.made import CONTRACT


def people(count: int, each: int) -> Crops:
    """Return faces without pictures of some people."""
    faces = tuple(
        Face(f"{n}.webp", f"p{n // each}", "made", "held", family="", coherence=1.0, landmarks=())
        for n in range(count * each)
    )
    return Crops(faces, np.zeros((1, SIDE, SIDE, 3), np.uint8), "made")


def scattered(person: float, look: float) -> Floats:
    """Return embeddings of 24 people of 20 faces in two looks each.

    person: the cosine that two faces of one person may expect; look: how much higher it is within a look.
    """
    random = np.random.default_rng(0)
    centres = np.repeat(unit(random.normal(size=(24, 16))), 20, axis=0)
    looks = np.repeat(unit(random.normal(size=(48, 16))), 10, axis=0)
    noise = unit(random.normal(size=(480, 16)))
    mixed = np.sqrt(person) * centres + np.sqrt(look) * looks + np.sqrt(1 - person - look) * noise
    faces: Floats = unit(mixed).astype(np.float32)
    return faces


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw few libraries: these people are easy to tell apart."""
    monkeypatch.setattr("photoclust.training.evaluate.households.LIBRARIES", 8)


@pytest.mark.usefixtures("few")
def test_the_cut_and_what_is_left_apart_are_measured_on_libraries_like_a_homes() -> None:
    embeddings = scattered(person=0.5, look=0.1)

    def subject(crops: Crops, rows: Indices) -> Floats:
        return embeddings[rows]

    crops = people(24, 20)
    found = calibrated(subject, (Development(crops, crops.where("held")),))
    assert found.curve.cosine(0.5) <= found.cluster < 0.6
    assert found.groups_left_apart != USUAL_GROUPS_LEFT_APART
    written = recalibrated(CONTRACT, found)
    assert written.groups_left_apart == found.groups_left_apart
    assert EmbedderContract.from_json(written.to_json()) == written


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(("person", "sure"), [(0.35, False), (0.75, True)])
def test_the_cut_lies_above_where_faces_draw_each_other_if_the_network_is_sure_of_many(
    person: float, *, sure: bool
) -> None:
    embeddings = scattered(person=person, look=0.1)
    crops = people(24, 20)
    found = calibrated(lambda _crops, rows: embeddings[rows], (Development(crops, crops.where("held")),))
    assert (found.cluster > found.curve.cosine(SURE / (1 + SURE))) == sure
    assert found.cluster >= found.curve.cosine(0.5)


def test_an_embedder_that_learnt_nothing_is_refused_in_a_sentence() -> None:
    photos = unit(np.random.default_rng(0).normal(size=(20, 64))).astype(np.float32)

    def subject(_crops: Crops, rows: Indices) -> Floats:
        return photos[rows % 20]  # the n-th photos of all people are alike, and nobody's own are

    crops = people(24, 20)
    with pytest.raises(NothingLearnt, match="train it longer"):
        calibrated(subject, (Development(crops, crops.where("held")),))
