"""What goes wrong around a scan: kills, disks, locks, clocks, folders, photos."""

import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from benchmarks.faults.running import Running, both, owner, scanning, started
from benchmarks.faults.trial import Trial
from benchmarks.faults.wal import flip, tear_tail
from benchmarks.faults.world import Replay, World, slow_scan
from benchmarks.kill_state import Holdings, finished
from photoclust.indexing import index_folders
from photoclust.library import Library, backups
from photoclust.library.store import FILE_NAME

_GLANCE: Final = 0.005
_PATIENCE: Final = 2.5
_STEP: Final = 20
"""Kills of one library; more photos than that are stored meanwhile."""
_ODD_TIMES: Final = (-2_000_000_000, 0, 1, 4_102_444_800, 9_000_000_000)
"""Seconds since 1970: in 1906, 1970, 2100 and 2255."""


def kills(trial: Trial, times: int) -> Iterator[None]:
    """Kill the scan, the owner, or both; after every _STEP kills let a scan end, and begin anew."""
    for number in range(times):
        if number % _STEP == 0:
            if number:
                yield
            begin_anew(trial)
        _killed(trial, f"n{number}")
    yield


def _killed(trial: Trial, name: str) -> None:
    """Kill at a random moment: one in five while the processes start, the others in the thick of it."""
    before = trial.look()
    scans = scanning(trial.world, trial.library, slow_scan)
    names = owner(trial.world, trial.library, name)
    if trial.random.random() < 0.2:
        time.sleep(trial.random.uniform(0, 0.1))
    else:
        photos = len(before.photos) + trial.random.randint(0, len(trial.world.files()) // _STEP)
        _wait_until_busy(trial, names, photos=photos, acts=trial.random.choice((0, 1, 1, 2)))
        time.sleep(trial.random.uniform(0, 0.02))
    only_one = trial.random.random() < 0.3
    scans.process.kill()
    if only_one:
        time.sleep(trial.random.uniform(0, 0.2))
    names.process.kill()
    for each in (scans, names):
        each.end(kill=True)
    trial.hear(scans, names)
    trial.judge(before)


def _wait_until_busy(trial: Trial, names: Running, *, photos: int, acts: int) -> None:
    """Wait until so many photos are stored and acts answered; not for ever, there may be none left."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and (finished(trial.library) < photos or len(names.said) < acts):
        names.listen()
        time.sleep(_GLANCE)


def torn_tails(trial: Trial, times: int) -> Iterator[None]:
    """Kill both, then tear off what a power cut could have kept from the disk."""

    def tear() -> bool:
        return tear_tail(trial.library, trial.answers[-1].log if trial.answers else None, trial.random)

    yield from _logs(trial, times, tear)


def flipped_logs(trial: Trial, times: int) -> Iterator[None]:
    """Kill both, then flip a byte of the log, as a failing disk does: acts may go, soundness may not."""
    yield from _logs(trial, times, lambda: _flipped(trial))


def _logs(trial: Trial, times: int, harm: Callable[[], bool]) -> Iterator[None]:
    done = tries = 0
    while done < times and tries < 4 * times:
        if tries % 10 == 0:
            if tries:
                yield
            begin_anew(trial)
        tries += 1
        scans = scanning(trial.world, trial.library, slow_scan)
        names = owner(trial.world, trial.library, f"t{tries}")
        photos = finished(trial.library) + trial.random.randint(1, 10)
        _wait_until_busy(trial, names, photos=photos, acts=trial.random.randint(0, 2))
        for each in (scans, names):
            each.process.kill()
        for each in (scans, names):
            each.end(kill=True)
        trial.hear(scans, names)
        if harm():
            done += 1
            trial.judge(_empty())
    yield


def _flipped(trial: Trial) -> bool:
    harmed = flip(trial.library, trial.random)
    if harmed:
        trial.answers.clear()
    return harmed


def full_disk(trial: Trial, times: int) -> Iterator[None]:
    """Scan into a disk that fills up, free some space, go on."""
    place = trial.library.parent / "disk"
    for number in range(times):
        with _disk(place, kilobytes=1200 + 150 * number) as disk:
            trial.library = disk / "library"
            begin_anew(trial)
            before = trial.look()
            with both(trial.world, trial.library, f"f{number}") as (scans, names):
                pass
            trial.hear(scans, names)
            _remount(disk, "size=200m")
            trial.judge(before)
            yield


def read_only(trial: Trial, times: int) -> Iterator[None]:
    """Scan while the library's disk becomes read-only, make it writable, go on."""
    place = trial.library.parent / "disk"
    for number in range(times):
        with _disk(place, kilobytes=200_000) as disk:
            trial.library = disk / "library"
            begin_anew(trial)
            scan_some(trial, 20 * (number + 1))
            before = trial.look()
            _remount(disk, "ro")
            scans = scanning(trial.world, trial.library)
            scans.end(kill=False)
            trial.hear(scans)
            _remount(disk, "rw")
            trial.judge(before)
            yield


def vanished_folder(trial: Trial, times: int) -> Iterator[None]:
    """Take the photos away in the middle of a scan, bring them back, go on."""
    away = trial.world.photos.with_name("away")
    for number in range(times):
        begin_anew(trial)
        before = trial.look()
        with both(trial.world, trial.library, f"v{number}") as (scans, names):
            _wait_for(trial, 10 * (number + 1))
            trial.world.photos.rename(away)
        away.rename(trial.world.photos)
        trial.hear(scans, names)
        trial.judge(before)
        yield


def locked(trial: Trial, times: int) -> Iterator[None]:
    """Let another process hold the database for longer than anybody waits."""
    for number in range(times):
        begin_anew(trial)
        scan_some(trial, 10)
        before = trial.look()
        with closing(sqlite3.connect(trial.library / FILE_NAME)) as other:
            other.execute("BEGIN IMMEDIATE")
            scans = scanning(trial.world, trial.library, _impatient_scan)
            if number % 2:
                time.sleep(0.1)
                other.rollback()
            scans.end(kill=False)
        trial.hear(scans)
        trial.judge(before)
        yield


def _impatient_scan(world: World, library: Path) -> None:
    with Library(library) as opened:
        opened._db.execute("PRAGMA busy_timeout = 300")
        for _ in index_folders(opened, [world.photos], Replay(world.looks), world.settings):
            pass


def jumping_clock(trial: Trial, times: int) -> Iterator[None]:
    """Give photos and the copies of the library times that no calendar should have, and go on scanning."""
    for _ in range(times):
        begin_anew(trial)
        with Library(trial.library) as library:
            library.back_up()
        for copy in backups(trial.library):
            number, _, why = copy.path.name.split("-", 2)
            copy.path.rename(copy.path.with_name(f"{number}-20990101T000000000000Z-{why}"))
        scan_some(trial, 15)
        before = trial.look()
        for file in trial.world.files():
            os.utime(file, (trial.random.choice(_ODD_TIMES),) * 2)
        with both(trial.world, trial.library, "c") as (scans, names):
            pass
        trial.hear(scans, names)
        trial.judge(before)
        yield


def replaced_photos(trial: Trial, times: int) -> Iterator[None]:
    """Replace photos between the survey and the look: by others, and by halves of others."""
    kept = {path: path.read_bytes() for path in trial.world.files()}
    for number in range(times):
        begin_anew(trial)
        before = trial.look()

        def replacing(path: Path, chance: float = 0.15) -> None:
            if trial.random.random() < chance:
                spare = trial.random.choice(trial.world.spare)
                path.write_bytes(spare[: len(spare) // 2] if trial.random.random() < 0.5 else spare)

        def disturbed(world: World, folder: Path) -> None:
            with Library(folder) as opened:
                executor = Replay(world.looks, before=replacing)
                for _ in index_folders(opened, [world.photos], executor, world.settings):
                    pass

        scans = scanning(trial.world, trial.library, disturbed)
        names = owner(trial.world, trial.library, f"r{number}")
        scans.end(kill=False)
        names.end(kill=True)
        trial.hear(scans, names)
        for path, content in kept.items():
            path.write_bytes(content)
        trial.judge(before)
        yield


def scan_some(trial: Trial, photos: int) -> None:
    """Let a scan store so many photos, and stop it."""

    def some(voice: object) -> None:
        with Library(trial.library) as opened:
            executor = Replay(trial.world.looks)
            for step in index_folders(opened, [trial.world.photos], executor, trial.world.settings):
                if step.done >= photos:
                    return

    started(some).end(kill=False)


def _wait_for(trial: Trial, photos: int) -> None:
    for _ in range(20_000):
        if finished(trial.library) >= photos:
            return
        time.sleep(_GLANCE)


def begin_anew(trial: Trial) -> None:
    """Begin with an empty library and one copy of it."""
    shutil.rmtree(trial.library, ignore_errors=True)
    trial.answers.clear()
    trial.begin()
    with Library(trial.library) as library:
        library.back_up()


def _empty() -> Holdings:
    return Holdings(frozenset(), frozenset(), frozenset(), 0, (), sound=True)


@contextmanager
def _disk(folder: Path, *, kilobytes: int) -> Iterator[Path]:
    """Mount a disk of a size in memory; raise PermissionError where that is not allowed."""
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        raise PermissionError("only root may mount a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _remount(folder: Path, option: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{option}", str(folder)], check=True)
