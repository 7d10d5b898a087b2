"""Measure the scan beside face_recognition and beside the limit: the same photos, cores and run.

    python -m benchmarks.scan_speed [--model M] [--photos N] [--rounds R] [--peer-python PYTHON] [--growth]

* photoclust: the whole command `photoclust scan`, start-up and grouping included.
* face_recognition (dlib): HOG upsampled once, then an encoding of each face, as many processes; its
  Python is named by --peer-python (benchmarks/README.md tells how to make one).
* the limit: the CPU seconds of decoding, detecting and embedding alone, divided by the cores.

Runs take turns, so that other work on the machine troubles all alike; it troubles wall time more than
CPU time, so ratios of both are printed. --growth scans 200 and 2,000 photos made from the real ones:
for the memory, and for the speed at which start-up no longer shows.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from benchmarks.bare_work import Steps
from benchmarks.contenders import Contenders, Outcome
from benchmarks.made_photos import copied, distinct_photos, evenly, made
from benchmarks.measuring import Cost
from benchmarks.truth import TrueFace, boxes_found, data_root, read_truth, true_boxes
from photoclust.settings import Settings
from photoclust.workers import available_cores

FEW: Final = 200
MANY: Final = 2000
SAMPLE: Final = 400
"""Photos of the many that the limit is measured on."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One contender over all rounds."""

    name: str
    photos: int
    cost: Cost
    boxes_found: int | None = None


@dataclass(frozen=True, slots=True)
class Speed:
    """The race. start_up: photoclust on one photo a core. peer: None when none was named."""

    cores: int
    rounds: int
    boxes: int
    photoclust: Entry
    start_up: Entry
    limit: Steps
    peer: Entry | None
    build: str


@dataclass(frozen=True, slots=True)
class Growth:
    """Few and many photos; limit: CPU seconds a photo of the many."""

    few: Entry
    many: Entry
    limit: float


def marginal(few: Entry, many: Entry, runs: int = 1) -> float:
    """Return the CPU seconds that one more photo takes; `many` are of `runs` scans, `few` of one."""
    return (many.cost.cpu - runs * few.cost.cpu) / (many.photos - runs * few.photos)


def race(contenders: Contenders, photos: list[Path], rounds: int) -> Speed:
    """Let all run in turn, `rounds` times; add up."""
    origin = copied(photos, contenders.scratch / "photos")
    truth = read_truth([data_root() / "albums", data_root() / "detection"])
    true = {copy: truth.get(photo, ()) for copy, photo in origin.items()}
    folder, files = contenders.scratch / "photos", list(origin)
    ours: list[Outcome] = []
    peers: list[Outcome] = []
    limits: list[Steps] = []
    for turn in range(rounds):
        ours.append(contenders.photoclust(folder, f"photoclust-{turn}"))
        if contenders.peer is not None:
            peers.append(contenders.face_recognition(files, f"peer-{turn}"))
        limits.append(contenders.bare_work(files, f"limit-{turn}"))
    copied(files[: contenders.cores], contenders.scratch / "one-each")
    first = contenders.photoclust(contenders.scratch / "one-each", "start-up")
    return Speed(
        cores=contenders.cores,
        rounds=rounds,
        boxes=sum(len(true_boxes(faces)) for faces in true.values()),
        photoclust=_entry("photoclust", ours, true),
        start_up=Entry("start-up", contenders.cores, first.cost),
        limit=sum(limits, Steps()),
        peer=_entry("face_recognition", peers, true) if peers else None,
        build=peers[0].build if peers else "",
    )


def _entry(name: str, outcomes: list[Outcome], true: Mapping[Path, tuple[TrueFace, ...]]) -> Entry:
    found = outcomes[0].found
    return Entry(
        name=name,
        photos=len(true) * len(outcomes),
        cost=sum((outcome.cost for outcome in outcomes), Cost(0.0, 0.0, 0)),
        boxes_found=sum(boxes_found(found.get(path, ()), faces) for path, faces in true.items()),
    )


def growth(contenders: Contenders, photos: list[Path]) -> Growth:
    """Scan few and many, each into a new library."""
    few = made(photos, contenders.scratch / "few", FEW)
    many = made(photos, contenders.scratch / "many", MANY)
    costs = [
        Entry(name, len(files), contenders.photoclust(contenders.scratch / name, f"{name}-scan").cost)
        for name, files in (("few", few), ("many", many))
    ]
    return Growth(costs[0], costs[1], contenders.bare_work(evenly(many, SAMPLE), "sample").total / SAMPLE)


def show(speed: Speed) -> None:
    """Print the race and what it comes to."""
    ours, limit = speed.photoclust, speed.limit
    ideal = Entry("the limit", ours.photos, Cost(limit.total / speed.cores, limit.total, 0))
    print(f"{'':<18}{'photos':>7}{'wall s':>9}{'CPU s':>9}{'photos/s':>10}{'true boxes':>12}{'peak MB':>9}")
    for entry in (ours, speed.start_up, *([speed.peer] if speed.peer else []), ideal):
        print(line(entry, speed.boxes))
    steps = ", ".join(f"{step} {seconds / limit.total:.0%}" for step, seconds in asdict(limit).items())
    settled = marginal(speed.start_up, ours, speed.rounds)
    print(
        f"photoclust reaches {limit.total / ours.cost.cpu:.0%} of the limit ({steps}) by CPU time,"
        f" {limit.total / ours.photos / settled:.0%} without start-up;"
        f" {ideal.cost.seconds / ours.cost.seconds:.0%} by wall time"
    )
    if speed.peer is None:
        print("face_recognition was left out: no --peer-python")
        return
    peer = speed.peer.cost
    print(
        f"photoclust is {peer.cpu / ours.cost.cpu:.1f} times as fast as face_recognition by CPU time,"
        f" {peer.seconds / ours.cost.seconds:.1f} times by wall time ({speed.build})"
    )


def line(entry: Entry, boxes: int) -> str:
    """Return an entry as a row of the table."""
    found = "" if entry.boxes_found is None else f"{entry.boxes_found}/{boxes}"
    memory = f"{entry.cost.memory / 1e6:.0f}" if entry.cost.memory else ""
    return (
        f"{entry.name:<18}{entry.photos:>7}{entry.cost.seconds:>9.1f}{entry.cost.cpu:>9.1f}"
        f"{entry.photos / entry.cost.seconds:>10.2f}{found:>12}{memory:>9}"
    )


def show_growth(grown: Growth) -> None:
    """Print what a larger library costs."""
    for entry in (grown.few, grown.many):
        print(line(entry, 0))
    print(f"one more photo: {grown.limit / marginal(grown.few, grown.many):.0%} of the limit by CPU time")


def main() -> None:
    """Race, grow when asked, print, and write JSON when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--model", type=Path, help="an ONNX embedder; default: the one that is shipped")
    parser.add_argument("--photos", type=int, default=150, help="how many of the real photos; default 150")
    parser.add_argument("--rounds", type=int, default=2, help="how often each runs; default 2")
    parser.add_argument("--peer-python", type=Path, help="a Python that has face_recognition")
    parser.add_argument("--growth", action="store_true", help=f"scan {FEW} and {MANY:,} photos too")
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    options = parser.parse_args()
    photos = distinct_photos([data_root() / "albums", data_root() / "detection"])
    with tempfile.TemporaryDirectory() as scratch:
        model = (options.model or Settings().model_path()).absolute()
        contenders = Contenders(model, available_cores(), Path(scratch), options.peer_python)
        print(f"{contenders.cores} cores; load average {os.getloadavg()[0]:.1f}", flush=True)
        speed = race(contenders, evenly(photos, options.photos), options.rounds)
        show(speed)
        grown = growth(contenders, photos) if options.growth else None
        if grown is not None:
            show_growth(grown)
    if options.json:
        figures = {"speed": asdict(speed), "growth": asdict(grown) if grown is not None else None}
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
