"""What many tests need: where the real photographs are."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("photoclust", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, derandomize=False)
settings.load_profile("photoclust")
"""No test fails because a machine is busy, or by chance: every run tries the same examples, so that a change
is judged by what it does. `pytest --hypothesis-profile=search` looks for others.
"""


def _photo_root() -> Path:
    """Return PHOTOCLUST_DATA, or shared/data beside the checkout; it need not exist."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    return Path(os.environ.get("PHOTOCLUST_DATA", beside))


@pytest.fixture(scope="session")
def real_photos() -> Path:
    """The folder of real photographs; the test is skipped without it."""
    root = _photo_root()
    if not root.is_dir():
        pytest.skip(f"no real photographs at {root}: set PHOTOCLUST_DATA to their folder")
    return root
