"""Kill a scan at random moments and see that nothing which was saved is lost.

    python -m benchmarks.kill [--model M] [--photos N] [--kills N] [--seed S]

Real photos are scanned by `photoclust scan`. First the scan itself is killed (SIGKILL) again and again, in
its start-up too, and started anew; meanwhile a second process groups the faces and names people. Then, in
another library, it is the scan's worker processes that are killed. Each scan is run to its end at
last and compared with one that nobody disturbed. Linux only.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

from benchmarks.command import Command
from benchmarks.kill_state import Act, Holdings, Losses, finished, holdings, losses, lost_names, prepare
from benchmarks.made_photos import copied, distinct_photos, evenly
from benchmarks.truth import data_root
from photoclust.examine import ExamineSettings, open_examiner
from photoclust.settings import Settings
from photoclust.workers import available_cores

GLANCE: Final = 0.02
START_UP: Final = 3.0
"""A kill during start-up comes within so many seconds."""
LEAVE_SECONDS: Final = 10.0
"""The time that workers have to notice that their scan is dead."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One library under attack."""

    command: Command
    photos: Path
    library: Path
    model: str
    random: random.Random

    @property
    def messages(self) -> Path:
        """Where the last scan's messages lie."""
        return self.library.with_suffix(".messages")

    @contextmanager
    def scan(self, *more: str) -> Iterator["subprocess.Popen[bytes]"]:
        """Run a scan, and see that it is over at the end."""
        environment = {**os.environ, **self.command.environment()}
        command = self.command.scan(self.photos, self.library, *more)
        with self.messages.open("wb") as stream:
            running = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=stream)
        try:
            yield running
        finally:
            running.kill()
            running.wait()

    def owner(self, name: str) -> "subprocess.Popen[str]":
        """Start the process that names somebody."""
        command = [sys.executable, "-m", "benchmarks.kill_owner", str(self.library), self.model, name]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@dataclass(frozen=True, slots=True)
class Kill:
    """What stood after a kill, and what was lost. named: how often the owner had named somebody.

    orphans: workers that outlived their scan by LEAVE_SECONDS.
    """

    photos: int
    named: int
    losses: Losses
    orphans: int = 0


def wait_for(running: "subprocess.Popen[bytes]", library: Path, photos: int) -> None:
    """Wait until so many photos are stored, or the scan is over."""
    while running.poll() is None and finished(library) < photos:
        time.sleep(GLANCE)


def kill_scan(trial: Trial, step: int, acts: list[Act], name: str) -> Kill:
    """Start a scan, kill it at a random moment while the owner names somebody, and compare.

    One kill in five comes in the start-up; the others after up to twice `step` more photos and a moment.
    """
    before = holdings(trial.library)
    owner = trial.owner(name)
    with trial.scan() as running:
        if trial.random.random() < 0.2:
            time.sleep(trial.random.uniform(0, START_UP))
        else:
            wait_for(running, trial.library, len(before.photos) + trial.random.randint(1, 2 * step))
            time.sleep(trial.random.uniform(0, 0.3))
        workers = _children(running.pid)
    acts.extend(_acts(owner))
    orphans = psutil.wait_procs(workers, timeout=LEAVE_SECONDS)[1]
    return _compared(trial, before, acts, orphans=len(orphans))


def _compared(trial: Trial, before: Holdings, acts: list[Act], *, orphans: int = 0) -> Kill:
    after = holdings(trial.library)
    return Kill(len(after.photos), len(acts), losses(before, after, lost_names(trial.library, acts)), orphans)


def _acts(owner: "subprocess.Popen[str]") -> list[Act]:
    printed, errors = owner.communicate()
    if owner.returncode:
        raise RuntimeError(f"the owner's process failed: {errors}")
    return [Act.from_json(line) for line in printed.splitlines()]


def _children(pid: int) -> list[psutil.Process]:
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def kill_workers(trial: Trial, kills: int, step: int) -> int:
    """Kill a worker of a running scan now and then; return how many were killed."""
    killed = 0
    with trial.scan("--retry") as running:
        while killed < kills and running.poll() is None:
            wait_for(running, trial.library, finished(trial.library) + trial.random.randint(1, 2 * step))
            time.sleep(trial.random.uniform(0, 0.3))
            workers = [child for child in _children(running.pid) if _is_worker(child)]
            if workers:
                trial.random.choice(workers).kill()
                killed += 1
        running.wait()
    return killed


def _is_worker(process: psutil.Process) -> bool:
    """Say whether a child is a worker, not multiprocessing's resource tracker."""
    try:
        return any("spawn_main" in argument for argument in process.cmdline())
    except psutil.NoSuchProcess:
        return False


def attack_scan(trial: Trial, kills: int, step: int) -> Iterator[Kill]:
    """Kill the scan so often, then let one end; yield what each did."""
    prepare(trial.library)
    acts: list[Act] = []
    for number in range(kills):
        yield kill_scan(trial, step, acts, f"Name {number}")
    before = holdings(trial.library)
    finish(trial)
    yield _compared(trial, before, acts)


def attack_workers(trial: Trial, kills: int, step: int) -> Kill:
    """Kill workers so often, in as many scans as it takes, then let one end that retries."""
    prepare(trial.library)
    before, done, scans = holdings(trial.library), 0, 0
    while done < kills and scans < kills:
        done += kill_workers(trial, kills - done, step)
        scans += 1
    struck = holdings(trial.library)
    print(f"{done} workers killed in {scans} scans: {len(struck.skipped)} photos were in their hands")
    finish(trial, "--retry")
    return _compared(trial, before, [])


def finish(trial: Trial, *more: str) -> None:
    """Run a scan to its end."""
    with trial.scan(*more) as running:
        if running.wait():
            said = trial.messages.read_text(errors="replace")[-2000:]
            raise RuntimeError(f"a scan that nobody disturbed ended with {running.returncode}: {said}")


def show(name: str, kill: Kill) -> None:
    """Print a kill as a row of the table."""
    lost = kill.losses
    print(
        f"{name:<16}{kill.photos:>7}{kill.named:>7}{lost.photos:>6}{lost.twice:>7}{lost.names:>7}{lost.decisions:>11}"
        f"{'ok' if lost.sound else 'BROKEN':>11}{kill.orphans:>9}",
        flush=True,
    )


def equal(trial: Trial, undisturbed: Trial) -> bool:
    """Say whether two libraries hold the same photos, faces and skipped files."""
    one, other = holdings(trial.library), holdings(undisturbed.library)
    return (one.photos, one.faces, one.skipped) == (other.photos, other.faces, other.skipped)


def main() -> None:
    """Attack, compare, print; end with 1 when anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--model", type=Path, help="an ONNX embedder; default: the one that is shipped")
    parser.add_argument("--photos", type=int, default=120, help="how many of the real photos; default 120")
    parser.add_argument("--kills", type=int, default=20, help="how often each is killed; default 20")
    parser.add_argument("--seed", type=int, default=0, help="of the random moments; default 0")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        sys.exit(run(options, Path(scratch)))


def run(options: argparse.Namespace, scratch: Path) -> int:
    """Make three libraries of the same photos; return the exit status."""
    model = (options.model or Settings().model_path()).absolute()
    photos = evenly(distinct_photos([data_root() / "albums"]), options.photos)
    copied(photos, scratch / "photos")
    command = Command(model, scratch / "config", available_cores())
    model_id = open_examiner(ExamineSettings(model)).contract.id

    def trial(name: str, seed: int) -> Trial:
        return Trial(command, scratch / "photos", scratch / name, model_id, random.Random(seed))

    calm, scans, workers = trial("calm", 0), trial("scans", options.seed), trial("workers", options.seed + 1)
    step = max(1, len(photos) // (options.kills + 1))
    prepare(calm.library)
    finish(calm)
    print(f"{len(photos)} photos, seed {options.seed}")
    print(
        f"{'killed':<16}{'photos':>7}{'named':>7}{'lost':>6}{'twice':>7}{'names':>7}{'decisions':>11}"
        f"{'integrity':>11}{'orphans':>9}",
        flush=True,
    )
    kills = []
    for number, kill in enumerate(attack_scan(scans, options.kills, step), start=1):
        kills.append(kill)
        show(f"scan, {number}" if number <= options.kills else "never", kill)
    kills.append(attack_workers(workers, options.kills, step))
    show("workers", kills[-1])
    same = [equal(attacked, calm) for attacked in (scans, workers)]
    print(f"as one that nobody disturbed: scan killed {same[0]}, workers killed {same[1]}")
    return int(not all(same) or any(kill.losses or kill.orphans for kill in kills))


if __name__ == "__main__":
    main()
