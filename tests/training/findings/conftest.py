"""One material for all findings: it is only read."""

import pytest

from photoclust.training.findings.material import Material
from tests.training.findings import stage


@pytest.fixture(scope="session")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """Made people to find things on."""
    return stage.material(tmp_path_factory.mktemp("stage"))
