"""Who may be in one photo twice: mirrors are asked about, brothers and sisters hardly."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photoclust.faces.embed import quantise
from photoclust.library import Library
from photoclust.library.questions import FoundQuestion
from photoclust.model import Face
from photoclust.regroup import GroupingRules, regroup
from photoclust.suggestions import Crowd, photo_doubles
from tests.made import ABOVE_EVEN_ODDS, MODEL, embedding, face, photo, put


def like(person: int, cosine: float, *, shot: int) -> Face:
    """Make a face so like a person's first, to the right of it."""
    first = embedding(person)
    aside = embedding(1000 + person, shot)
    aside -= (aside @ first) * first
    mixed = cosine * first + np.sqrt(1 - cosine**2) * aside / np.linalg.norm(aside)
    return replace(face(person, shot, x=400.0), code=quantise(mixed[None].astype(np.float32))[0])


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[FoundQuestion]:
    """What is asked of three photos of two each: as alike as mirrored, as sisters, as anybody."""
    monkeypatch.setattr("tests.made.CONTRACT", ABOVE_EVEN_ODDS)
    with Library(tmp_path) as library:
        for person, cosine in enumerate((0.95, 0.7, 0.55)):
            put(library, f"/{person}.jpg", photo(f"p{person}", face(person), like(person, cosine, shot=1)))
        rules = GroupingRules(MODEL)
        regroup(library, rules)
        return photo_doubles(Crowd.of(library, rules))


def test_a_mirror_comes_first_and_a_likeness_as_of_sisters_is_called_unlikely(
    asked: list[FoundQuestion],
) -> None:
    mirror, sisters = asked
    assert (mirror.face, mirror.other_face) == (1, 2)
    assert mirror.probability > 0.9
    assert (sisters.face, sisters.other_face) == (3, 4)
    assert 0.1 < sisters.probability < 0.5
