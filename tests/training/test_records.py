import json
from pathlib import Path

import pytest
import torch

from photoclust.training.objective import Share
from photoclust.training.records import CURVES, METRICS, Journal, Progress


def write_some(folder: Path) -> None:
    with Journal(folder, active=True) as journal:
        for step in range(1, 101):
            journal.lost(step, [Share("semi-hard", torch.tensor(1 / step))], faces=16)
        journal.judged(100, Progress(size=64, lfw=0.9, val_strangers=0.5, val_relatives=None))


def test_losses_are_averaged_over_fifty_batches_and_timed(tmp_path: Path) -> None:
    write_some(tmp_path)
    lines = [json.loads(line) for line in (tmp_path / METRICS).read_text().splitlines()]
    assert [line["step"] for line in lines] == [50, 100, 100]
    assert lines[0]["semi-hard"] == pytest.approx(sum(1 / step for step in range(1, 51)) / 50, abs=1e-5)
    assert lines[1]["faces_per_second"] > 0
    assert lines[1]["cpu_seconds"] >= 0


def test_batches_short_of_fifty_are_written_before_the_network_is_judged(tmp_path: Path) -> None:
    with Journal(tmp_path, active=True) as journal:
        for step in range(1, 4):
            journal.lost(step, [Share("semi-hard", torch.tensor(float(step)))], faces=16)
        journal.settle(3)
        journal.settle(3)
    lines = [json.loads(line) for line in (tmp_path / METRICS).read_text().splitlines()]
    assert [(line["step"], line["semi-hard"]) for line in lines] == [(3, 2.0)]


def test_what_was_not_measured_is_left_out(tmp_path: Path) -> None:
    write_some(tmp_path)
    assert json.loads((tmp_path / METRICS).read_text().splitlines()[-1]) == {
        "step": 100,
        "size": 64,
        "lfw": 0.9,
        "val_strangers": 0.5,
    }


def test_the_curves_are_drawn(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    write_some(tmp_path)
    assert (tmp_path / CURVES).read_bytes().startswith(b"\x89PNG")


def test_a_run_that_goes_on_takes_back_what_it_wrote_after_its_last_checkpoint(tmp_path: Path) -> None:
    write_some(tmp_path)
    with (tmp_path / METRICS).open("a") as torn:
        torn.write('{"step": 10')
    with Journal(tmp_path, active=True, done=60) as journal:
        journal.judged(100, Progress(size=64, lfw=0.8, val_strangers=None, val_relatives=None))
    lines = [json.loads(line) for line in (tmp_path / METRICS).read_text().splitlines()]
    assert [(line["step"], line.get("lfw")) for line in lines] == [(50, None), (100, 0.8)]


def test_other_processes_write_nothing(tmp_path: Path) -> None:
    with Journal(tmp_path, active=False) as journal:
        journal.lost(50, [], faces=16)
    assert not list(tmp_path.iterdir())
