"""The short form of benchmarks.faults: every fault once or twice on made-up photos; nothing may be lost."""

import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("processes are forked, and disks mounted, as on Linux", allow_module_level=True)

from benchmarks.faults.__main__ import SCENES, run
from benchmarks.faults.world import made_world

TIMES = {"killed (SIGKILL)": 4, "worker killed": 5, "torn end of the log": 2, "flipped byte in the log": 2}


@pytest.mark.parametrize("fault", SCENES)
def test_a_fault_costs_nothing_that_was_saved(fault: str, tmp_path: Path) -> None:
    row = run(made_world(tmp_path, 60), fault, TIMES.get(fault, 1), tmp_path)
    if any(sentence.startswith("left out") for sentence in row.told):
        pytest.skip("; ".join(row.told))
    assert row.times >= 1
    assert (row.photos, row.names, row.decisions, row.unsound) == (0, 0, 0, 0)
    assert row.same
