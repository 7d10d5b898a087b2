"""What a scan works with."""

import psutil
import pytest

from photoclust.equipment import open_gently
from photoclust.examine import ExamineSettings
from photoclust.faces.session import Device
from photoclust.settings import Settings
from photoclust.workers import PhotoWorkers


def niceness() -> int:
    """Return how far this process gives way to others."""
    return int(psutil.Process().nice())


@pytest.mark.skipif(psutil.WINDOWS, reason="Windows has classes instead of numbers")
def test_work_that_nobody_asked_for_gives_way_to_others() -> None:
    examination = ExamineSettings(Settings().model_path(), Device.CPU)
    with PhotoWorkers(1, warm_up=open_gently, warm_up_args=(examination,)) as gentle:
        assert gentle.submit(niceness).result() > niceness()
