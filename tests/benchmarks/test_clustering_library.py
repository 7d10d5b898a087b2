"""The faces that grouping is measured on are dealt as they say."""

from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.clustering import halves
from benchmarks.clustering_library import Floats, made_up_library, once_a_model
from photoclust.training.evaluate.households import MATES, made_up_photos

quick = settings(max_examples=40)


@quick
@given(st.lists(st.integers(0, 5), max_size=60), st.integers(0, 99))
def test_nobody_is_twice_in_a_made_up_photo(people: list[int], seed: int) -> None:
    photos = made_up_photos(np.array(people, dtype=np.int64), seed)
    assert len(set(zip(people, photos.tolist(), strict=True))) == len(people)
    assert np.bincount(photos).max(initial=0) <= MATES


def test_the_halves_share_nobody_and_lose_nobody() -> None:
    library = made_up_library(500, seed=1)
    one, other = halves(library, seed=2)
    assert not set(one.people.tolist()) & set(other.people.tolist())
    assert len(one.people) + len(other.people) == 500


def test_a_made_up_library_has_people_of_very_different_sizes() -> None:
    library = made_up_library(5000, seed=1)
    sizes = np.bincount(library.people)
    assert sizes.max() > 300
    assert (sizes == 1).sum() > 100
    assert np.abs(np.linalg.norm(library.embeddings, axis=1) - 1).max() < 1e-5


def test_faces_are_embedded_once_a_model(tmp_path: Path) -> None:
    models = [tmp_path / name for name in ("one.onnx", "other.onnx")]
    for each in models:
        each.write_text(each.name)
    made: list[str] = []

    def embed() -> Floats:
        made.append("again")
        return np.full((3, 2), len(made), np.float32)

    cache = tmp_path / "cache"
    found = [once_a_model(cache, "faces", each, 3, embed)[0, 0] for each in (*models, models[0])]
    assert found == [1, 2, 1]
