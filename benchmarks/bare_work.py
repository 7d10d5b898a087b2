"""Decode, detect and embed photos and do nothing else: the limit that a scan is held against.

    python -m benchmarks.bare_work MODEL PROCESSES LIST

LIST is a file that names a photo a line. As many processes as the scan's share the photos, so that
they compete for caches and memory as the scan's do. Prints JSON: the CPU seconds of each step, summed
over all photos; loading the models is not in them. Cutting out a face belongs to embedding it.
"""

import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import reduce
from multiprocessing import get_context
from pathlib import Path

from photoclust.errors import UnreadablePhoto
from photoclust.examine import ExamineSettings, open_examiner
from photoclust.images import decode


@dataclass(frozen=True, slots=True)
class Steps:
    """CPU seconds of each step."""

    decode: float = 0.0
    detect: float = 0.0
    embed: float = 0.0

    def __add__(self, other: "Steps") -> "Steps":
        """Add up the work on two photos."""
        return Steps(self.decode + other.decode, self.detect + other.detect, self.embed + other.embed)

    @property
    def total(self) -> float:
        """All steps."""
        return self.decode + self.detect + self.embed


def work(path: Path, settings: ExamineSettings) -> Steps:
    """Do on one photo what no scan can do without; a file that cannot be read costs nothing."""
    examiner = open_examiner(settings)
    begun = time.process_time()
    try:
        pixels = decode(path.read_bytes(), settings.limits).pixels
    except UnreadablePhoto:
        return Steps()
    decoded = time.process_time()
    found = examiner.detector.detect(pixels)
    detected = time.process_time()
    examiner.embedder.embed([examiner.embedder.crop(pixels, each.landmarks) for each in found])
    return Steps(decoded - begun, detected - decoded, time.process_time() - detected)


def main() -> None:
    """Share the photos among processes and add up."""
    settings = ExamineSettings(Path(sys.argv[1]))
    paths = [Path(line) for line in Path(sys.argv[3]).read_text(encoding="utf-8").splitlines()]
    with ProcessPoolExecutor(
        int(sys.argv[2]), get_context("spawn"), initializer=open_examiner, initargs=(settings,)
    ) as pool:
        steps = reduce(Steps.__add__, pool.map(work, paths, [settings] * len(paths)), Steps())
    print(json.dumps(asdict(steps)))


if __name__ == "__main__":
    main()
