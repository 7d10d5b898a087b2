"""One photo in an album, and a library to scan it into."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.indexing.scene import Scene
from tests.made import astronaut, save, toy_embedder


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return toy_embedder(tmp_path_factory.mktemp("model") / "toy.onnx")


@pytest.fixture
def scene(tmp_path: Path, model: Path) -> Iterator[Scene]:
    scene = Scene(tmp_path, model)
    save(astronaut(), scene.album / "a.jpg")
    yield scene
    scene.library.close()
