"""Measure the detector on photographs with true boxes: recall, precision, average precision, seconds.

    python -m benchmarks.detection [FOLDER]

FOLDER holds truth.csv (photo,x,y,w,h,person) and the photos. Default: detection/ in
PHOTOCLUST_DATA. A detection is right when its intersection over union with a true box is .4 or
more. True faces below the stated size neither count nor harm, nor do detections of that size.
The average precision is that of the detections the detector answers with: its curve ends at the score.
"""

import argparse
import csv
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from photoclust.faces.align import Pixels
from photoclust.faces.centerface import CenterFaceSettings, open_centerface
from photoclust.faces.detect import Detection
from photoclust.images import ImageLimits, decode, resized
from photoclust.model import Box

RIGHT: Final = 0.4
SIZES: Final = (16.0, 32.0, 64.0)
SHIPPED: Final = CenterFaceSettings()


@dataclass(frozen=True, slots=True)
class Marked:
    """A photo with its true faces."""

    pixels: Pixels
    faces: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One detection that counts: its score, and whether it is a face."""

    score: float
    right: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """What a variant reached for faces of one size and more."""

    faces: int
    average_precision: float
    recall: float
    precision: float


def side(box: Box) -> float:
    """Return the side of the square of the same area."""
    return float(np.sqrt(box.area))


def marked_photos(folder: Path) -> list[Marked]:
    """Read all photos that truth.csv mentions with a box."""
    faces: dict[str, list[Box]] = {}
    with (folder / "truth.csv").open(newline="") as stream:
        for row in csv.DictReader(stream):
            corner = (float(row["x"]), float(row["y"]), float(row["w"]), float(row["h"]))
            faces.setdefault(row["photo"], []).append(Box(*corner))
    limits = ImageLimits(wanted_side=1 << 20)
    return [
        Marked(decode((folder / name).read_bytes(), limits).pixels, tuple(boxes))
        for name, boxes in sorted(faces.items())
    ]


def outcomes(photo: Marked, found: tuple[Detection, ...], least: float) -> Iterator[Outcome]:
    """Hold detections, surest first, against true boxes; each of these is found once."""
    free = list(photo.faces)
    for each in found:
        best = max(free, key=each.box.overlap, default=None)
        if best is not None and each.box.overlap(best) >= RIGHT:
            free.remove(best)
            if side(best) >= least:
                yield Outcome(each.score, right=True)
        elif side(each.box) >= least:
            yield Outcome(each.score, right=False)


def figures(photos: list[Marked], found: list[tuple[Detection, ...]], least: float) -> Figures:
    """Sum up one variant; recall and precision are those at the shipped score."""
    pairs = zip(photos, found, strict=True)
    counted = sorted(
        (o for photo, each in pairs for o in outcomes(photo, each, least)), key=lambda o: -o.score
    )
    faces = sum(side(box) >= least for photo in photos for box in photo.faces)
    right = np.array([outcome.right for outcome in counted], dtype=np.float64)
    recall = np.cumsum(right) / faces
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    sure = sum(outcome.score >= SHIPPED.score for outcome in counted) - 1
    return Figures(faces, _area(recall, precision), float(recall[sure]), float(precision[sure]))


def _area(recall: npt.NDArray[np.float64], precision: npt.NDArray[np.float64]) -> float:
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    return float((np.diff(recall, prepend=0) * envelope).sum())


def variants() -> dict[str, CenterFaceSettings]:
    """Return what is compared; without hints (score = hint) the closer look never happens."""
    only = replace(SHIPPED, hint=SHIPPED.score)
    return {
        "640 only": only,
        "1024 only": replace(only, coarse=1024),
        "1280 only": replace(only, coarse=1280),
        "640 + 1280 on a hint (shipped)": SHIPPED,
        "448 + 1280 on a hint": replace(SHIPPED, coarse=448),
        "640 + 1600 on a hint": replace(SHIPPED, fine=1600),
    }


def main() -> None:
    """Print one line a variant and size."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "folder", nargs="?", type=Path, default=Path(os.environ.get("PHOTOCLUST_DATA", beside)) / "detection"
    )
    photos = marked_photos(parser.parse_args().folder)
    print(f"{len(photos)} photos, one thread; recall and precision at score {SHIPPED.score}")
    print(f"{'variant':32} {'faces':>12} {'AP':>6} {'recall':>7} {'precision':>9} {'s/photo':>8}")
    for name, settings in variants().items():
        detector = open_centerface(resized, settings=settings)
        detector.detect(photos[0].pixels)
        start = time.process_time()
        found = [detector.detect(photo.pixels) for photo in photos]
        seconds = (time.process_time() - start) / len(photos)
        for least in SIZES:
            got = figures(photos, found, least)
            print(
                f"{name:32} {got.faces:4} >= {least:2.0f} px {got.average_precision:6.3f} "
                f"{got.recall:7.3f} {got.precision:9.3f} {seconds:8.3f}"
            )


if __name__ == "__main__":
    main()
