import json
import os
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from photoclust.training.checkpoint import State
from photoclust.training.evaluate.subjects import torch_subject
from photoclust.training.loop import train
from photoclust.training.ranks import Ranks
from photoclust.training.recipe import Optimiser, Term
from photoclust.training.records import Progress
from photoclust.training.schedule import rate_at
from photoclust.training.views import View, square
from tests.training.made import made_lessons, recipe

ALONE = Ranks(0, 1, torch.device("cpu"))
ROOT = Path(__file__).parents[2]


def weights(state: State) -> list[torch.Tensor]:
    return [*state.network.state_dict().values(), *state.average.network.state_dict().values()]


def test_a_run_that_was_stopped_ends_exactly_where_an_unbroken_one_does(tmp_path: Path) -> None:
    taken = made_lessons(tmp_path)
    given = recipe(steps=4)
    whole = train(given, taken, tmp_path / "whole", ranks=ALONE)
    train(given, taken, tmp_path / "broken", ranks=ALONE, stop_at=3)
    resumed = train(given, taken, tmp_path / "broken", ranks=ALONE)
    assert all(torch.equal(a, b) for a, b in zip(weights(whole), weights(resumed), strict=True))


def test_a_run_that_is_told_to_stop_writes_the_figures_of_its_last_batches(tmp_path: Path) -> None:
    train(recipe(), made_lessons(tmp_path), tmp_path / "run", ranks=ALONE, stop_at=3)
    lines = (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()
    assert [json.loads(line)["step"] for line in lines] == [3]


def test_a_recipe_may_convolve_in_bfloat16(tmp_path: Path) -> None:
    given = replace(recipe(steps=2), mixed=True)
    state = train(given, made_lessons(tmp_path), tmp_path / "run", ranks=ALONE)
    assert all(weight.dtype != torch.bfloat16 for weight in weights(state))


def test_the_rate_is_level_until_the_run_cools() -> None:
    setting = Optimiser(rate=1.0, warm=1, cool=0.25, floor=0.0)
    rates = [rate_at(setting, step, 100) for step in (0, 40, 75, 87, 100)]
    assert rates == pytest.approx([1, 1, 1, 0.53, 0], abs=0.01)
    assert rate_at(replace(setting, cool=1.0), 50, 100) == pytest.approx(0.5)
    assert rate_at(replace(setting, cool=0.0), 99, 100) == 1.0


def test_distillation_brings_the_student_nearer_to_the_teacher(tmp_path: Path) -> None:
    taken = made_lessons(tmp_path, taught=True)
    given = recipe(Term(loss="distillation", scale=1.0), steps=12)
    targets = taken.targets.numpy()[taken.rows]

    def cosine(stop_at: int) -> float:
        state = train(given, taken, tmp_path / "run", ranks=ALONE, stop_at=stop_at)
        embeddings = torch_subject(state.network, square(40, 104))(taken.crops, taken.rows)
        return float((embeddings * targets).sum(axis=1).mean())

    assert cosine(stop_at=1) + 0.1 < cosine(stop_at=12)


def test_a_network_is_judged_in_the_precision_that_it_learns_in(tmp_path: Path) -> None:
    seen = []

    def judge(_network: torch.nn.Module, view: View) -> Progress:
        seen.append(torch.is_autocast_enabled("cpu"))
        return Progress(view.height, None, None, None)

    for mixed in (False, True):
        given = replace(recipe(steps=3), mixed=mixed)
        train(given, made_lessons(tmp_path), tmp_path / str(mixed), ranks=ALONE, judge=judge)
    assert seen == [False, True]


def test_a_record_lies_beside_the_checkpoint(tmp_path: Path) -> None:
    taken = made_lessons(tmp_path)
    train(recipe(), taken, tmp_path / "run", ranks=ALONE, stop_at=1)
    record = (tmp_path / "run" / "record.json").read_text()
    known = json.loads(record)
    assert (known["people"], known["faces"]) == (taken.people_count, len(taken.rows))
    assert all(
        word in record for word in ('"seed"', '"commit"', '"torch"', '"faces_checksum"', '"semi-hard"')
    )


def test_two_processes_have_the_loss_of_one(tmp_path: Path) -> None:
    made_lessons(tmp_path)  # the crops are cached before two processes want them
    alone, together = launched(tmp_path, count=1), launched(tmp_path, count=2)
    assert losses(together[0]) == pytest.approx(losses(alone[0]), rel=1e-4)
    # Both are the first of a machine, as torchrun has it; the first of all fills a disk that they may share.
    assert [lines[-1] for lines in together] == ["[0]", "[1]"]
    assert all("checkpoints of [0, 1] batches" in lines[-2] for lines in together)


def losses(lines: list[str]) -> list[float]:
    return [float(loss) for loss in lines[0].split()]


def launched(cache: Path, *, count: int) -> list[list[str]]:
    """Run so many processes and return the lines that each printed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    group = {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port, "WORLD_SIZE": str(count)}
    shared = {**os.environ, **group, "CUDA_VISIBLE_DEVICES": ""}  # two processes cannot share a GPU
    command = [sys.executable, "-m", "tests.training.two_processes", str(cache)]
    processes = [
        subprocess.Popen(
            command, cwd=ROOT, env={**shared, "RANK": str(rank)}, stdout=subprocess.PIPE, text=True
        )
        for rank in range(count)
    ]
    printed = [process.communicate(timeout=120)[0] for process in processes]
    assert [process.returncode for process in processes] == [0] * count
    return [lines.splitlines() for lines in printed]
