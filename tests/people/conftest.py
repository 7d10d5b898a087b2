"""Three people of four photos each, grouped."""

from pathlib import Path

import pytest

from photoclust.library import Library
from tests.made import album
from tests.people.acting import group


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    album(library, people=3, shots=4)
    group(library)
    return library
