"""A face that everyone has: the astronaut that ships with scikit-image (NASA, public domain)."""

import importlib.util
from pathlib import Path

import pytest

from photoclust.faces.align import Pixels
from photoclust.faces.centerface import CenterFace, open_centerface
from photoclust.images import ImageLimits, decode, resized


@pytest.fixture(scope="session")
def skimage_pictures() -> Path:
    """The folder of scikit-image's pictures, found without importing scikit-image."""
    spec = importlib.util.find_spec("skimage")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("scikit-image, whose pictures these tests use, is not installed")
    return Path(spec.submodule_search_locations[0]) / "data"


@pytest.fixture(scope="session")
def astronaut(skimage_pictures: Path) -> Pixels:
    return decode((skimage_pictures / "astronaut.png").read_bytes(), ImageLimits()).pixels


@pytest.fixture(scope="session")
def detector() -> CenterFace:
    return open_centerface(resized)
