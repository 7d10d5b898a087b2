"""Is what is asked as likely as it is said to be? Groups that grouping left apart, against the truth.

    python -m benchmarks.questions --model M.onnx [--fit] [--homes 40]

Libraries like homes (photoclust/training/evaluate/left_apart.py) are drawn from the people whom no recipe
learns from, dealt into made-up photos, and grouped as the application does. All pairs of groups that it
then compares are held against the truth, and so is each face left alone with the group that it is likest
to, from a looser to the strictest setting: of those said to be so likely, how many are one person? People
and families are split in two halves, 40 homes drawn from each. --fit: fits the weights on the homes of each
half, judges them on the other's, and prints what both halves together give; without it those of the model's
contract are judged, which were fitted on these very homes.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.asked import Asked, Numbers, table
from benchmarks.held_out import HeldOut, held_out
from photoclust.cluster.left_apart import Weights
from photoclust.training.evaluate.left_apart import (
    SETTINGS,
    Apart,
    Compared,
    Rule,
    fitted,
    homes_of,
    left_apart_in,
)

HALVES: Final = (0, 1)


def asked(found: Compared, weights: Weights) -> Asked:
    """Say how likely each pair is."""
    said = found.pairs.probability(weights, found.cut)
    nowhere: Numbers = np.zeros(len(said), np.int64)
    return Asked(said, found.pairs.alike, found.same, nowhere)


def compared(faces: HeldOut, count: int) -> list[list[list[Apart]]]:
    """Return those left apart in the homes of each half, at each of SETTINGS."""
    contract = faces.contract
    rule = Rule(contract.cluster_similarity, contract.calibration_slope, contract.calibration_offset)
    drawn = [homes_of(faces.embeddings, faces.album, half, count) for half in HALVES]
    return [[list(left_apart_in(home, rule)) for home in homes] for homes in drawn]


def judge(halves: Sequence[Sequence[Sequence[Compared]]], weights: Sequence[Weights]) -> Iterator[str]:
    """Yield the tables of the homes of both halves, each half by its weights."""
    for place, setting in enumerate(SETTINGS):
        parts = [asked(home[place], weights[half]) for half in HALVES for home in halves[half]]
        yield from table(f"strictness {setting:g}", Asked.joined(parts))


def across(halves: Sequence[Sequence[Sequence[Compared]]]) -> list[Weights]:
    """Fit the weights of each half on the other's homes; print them, and those of both."""
    all_of = [[each for home in homes for each in home] for homes in halves]
    first, second, both = (fitted(each) for each in (*all_of, all_of[0] + all_of[1]))
    print(f"first half: {first}\nsecond half: {second}\nboth: {both}")
    if first is None or second is None:
        raise SystemExit("Too few were left apart in one half; draw more homes.")
    return [second, first]


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
    found = compared(faces, options.homes)
    groups = [[[each.groups for each in home] for home in homes] for homes in found]
    alone = [[[each.alone for each in home] for home in homes] for homes in found]
    for halves, own, what in (
        (groups, faces.contract.groups_left_apart, "Two groups"),
        (alone, faces.contract.faces_left_alone, "A face left alone, and the group it is likest to"),
    ):
        print(f"\n{what}")
        weights = across(halves) if options.fit else [Weights(*own)] * 2
        print(*judge(halves, weights), sep="\n", flush=True)


if __name__ == "__main__":
    main()
