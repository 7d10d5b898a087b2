"""Is what is asked as likely as it is said to be? Groups that grouping left apart, against the truth.

    python -m benchmarks.questions --model M.onnx [--fit] [--homes 40]

Libraries like homes (photoclust/training/evaluate/households.py) are drawn from the people whom no recipe
learns from, dealt into made-up photos, and grouped as the application does. All pairs of groups that it
then compares are held against the truth, and so is each face left alone with the group that it is likest
to, from a looser to the strictest setting: of those said to be so likely, how many are one person? People
and families are split in two halves, 40 homes drawn from each. --fit: fits the weights of
suggestions/left_apart.py on the homes of each half, judges them on the other's, and prints what both
halves together give; without it the shipped weights are judged.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks.asked import Asked, Floats, Mask, Numbers, table
from benchmarks.clustering_library import made_up_photos
from benchmarks.held_out import HeldOut, held_out
from photoclust.cluster import Calibration, Constraints, group_faces, seen_in_company, stricter
from photoclust.faces.contract import EmbedderContract
from photoclust.suggestions.left_apart import ALONE, GROUPS, LeftApart, Seen, Weights, left_apart, means_of
from photoclust.training.evaluate.households import households
from photoclust.training.evaluate.sets import Album

SETTINGS: Final = (-0.5, 0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """The pairs of one home at one setting, and which are one person. cut: log odds at the cut."""

    pairs: LeftApart
    same: Mask
    cut: float

    def inputs(self) -> Floats:
        """Return what the regression weighs, (M, 3)."""
        return np.stack([self.pairs.in_company, self.pairs.alike, np.full(len(self.same), self.cut)], axis=1)

    def asked(self, weights: Weights) -> Asked:
        """Say how likely each pair is."""
        said = self.pairs.probability(weights, self.cut)
        return Asked(said, self.pairs.alike, self.same, np.zeros(len(said), np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class Home:
    """A library like a home's: embeddings (N, D), and each face's person and photo, (N,)."""

    embeddings: npt.NDArray[np.float32]
    people: Numbers
    photos: Numbers


def homes_of(faces: HeldOut, half: int, count: int) -> list[Home]:
    """Draw homes from the people and families of one half."""
    rows = np.flatnonzero(faces.album.folds() % 2 == half)
    drawn = households(Album(faces.album.people[rows], faces.album.families[rows]), seed=half)[:count]
    return [
        Home(
            np.ascontiguousarray(faces.embeddings[rows[home.rows]]),
            home.people,
            made_up_photos(home.people, seed),
        )
        for seed, home in enumerate(drawn)
    ]


def compared(home: Home, contract: EmbedderContract, strictness: float, *, alone: bool) -> Compared:
    """Group a home and compare its groups, or faces left alone with their likest, as suggestions do."""
    calibration = Calibration(contract.calibration_slope, contract.calibration_offset)
    floor, cut = calibration.cosine(0.5), stricter(contract.cluster_similarity, calibration, strictness)
    rules = Constraints(photos=home.photos)
    groups = group_faces(home.embeddings, similarity=cut, company=floor, constraints=rules)
    sizes = np.bincount(groups)
    seen = seen_in_company(home.embeddings, company=floor)
    everybody = Seen(*(means_of(each, groups, len(sizes)) for each in (home.embeddings, seen)))
    several = np.flatnonzero(sizes > 1)
    ones = np.flatnonzero(sizes == 1) if alone else several
    pairs = left_apart(everybody.of(ones), everybody.of(several), calibration)
    pairs = replace(pairs, first=ones[pairs.first], second=several[pairs.second])
    pairs = pairs.likest() if alone else pairs.where(pairs.first < pairs.second)
    pairs = pairs.where(~_share_photo(pairs, groups, home.photos))
    whose = _majorities(groups, home.people)
    one, other = whose[pairs.first], whose[pairs.second]
    same: Mask = np.asarray((one == other) & (one >= 0), dtype=np.bool_)
    return Compared(pairs, same, calibration.slope * cut + calibration.offset)


def _share_photo(pairs: LeftApart, groups: Numbers, photos: Numbers) -> Mask:
    shows = np.zeros((int(groups.max()) + 1, int(photos.max()) + 1), np.bool_)
    shows[groups, photos] = True
    return np.asarray((shows[pairs.first] & shows[pairs.second]).any(axis=1), dtype=np.bool_)


def _majorities(groups: Numbers, people: Numbers) -> Numbers:
    """Return whose more than half of each group is; -1 where nobody's."""
    cells, counts = np.unique(np.stack([groups, people], axis=1), axis=0, return_counts=True)
    most = 2 * counts > np.bincount(groups)[cells[:, 0]]
    whose = np.full(int(groups.max()) + 1, -1)
    whose[cells[most, 0]] = cells[most, 1]
    return whose


def fitted(homes: Sequence[Compared]) -> Weights:
    """Fit a logistic regression on all pairs of some homes."""
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]  # noqa: PLC0415 - for this alone

    found = LogisticRegression(C=1e6, max_iter=1000).fit(
        np.concatenate([each.inputs() for each in homes]), np.concatenate([each.same for each in homes])
    )
    in_company, alike, cut = found.coef_[0].round(2).tolist()
    return Weights(in_company, alike, cut, round(float(found.intercept_[0]), 2))


def judge(faces: HeldOut, options: argparse.Namespace, *, alone: bool) -> Iterator[str]:
    """Yield the tables of the homes of both halves."""
    halves = [homes_of(faces, half, options.homes) for half in (0, 1)]
    found = {
        setting: [[compared(home, faces.contract, setting, alone=alone) for home in half] for half in halves]
        for setting in SETTINGS
    }
    weights = [ALONE if alone else GROUPS] * 2
    if options.fit:
        all_of = [[each for setting in SETTINGS for each in found[setting][half]] for half in (0, 1)]
        weights = [fitted(all_of[1]), fitted(all_of[0])]
        yield f"first half: {weights[1]}\nsecond half: {weights[0]}\nboth: {fitted(all_of[0] + all_of[1])}"
    for setting in SETTINGS:
        parts = [each.asked(weights[half]) for half in (0, 1) for each in found[setting][half]]
        yield from table(f"strictness {setting:g}", Asked.joined(parts))


def main() -> None:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=Path, required=True, help="an ONNX embedder with its contract")
    parser.add_argument("--fit", action="store_true", help="fit the weights on one half, judge on the other")
    parser.add_argument("--homes", type=int, default=40, help="how many of each half, 40 at most")
    parser.add_argument("--crops", type=Path, default=Path("runs/cache"), help="decoded crops")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "photoclust-benchmarks")
    options = parser.parse_args()
    faces = held_out(options.model, options.crops, options.cache)
    for alone, what in ((False, "Two groups"), (True, "A face left alone, and the group it is likest to")):
        print(f"\n{what}")
        for line in judge(faces, options, alone=alone):
            print(line, flush=True)


if __name__ == "__main__":
    main()
