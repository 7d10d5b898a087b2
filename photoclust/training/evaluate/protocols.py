"""Read other people's protocol files: LFW's pairs, CFP's splits, YouTube Faces' splits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np

from photoclust.errors import PhotoclustError
from photoclust.training.evaluate.sets import PairList

Row: TypeAlias = list[str]


class ProtocolError(PhotoclustError):
    """A protocol file cannot be understood, or names a picture that is not there."""


@dataclass(frozen=True, slots=True)
class NamedPair:
    """Two pictures (or, in YouTube Faces, two tracks) by name."""

    left: str
    right: str
    same: bool
    fold: int


def lfw_pairs(path: Path, folds: int = 10) -> tuple[NamedPair, ...]:
    """Read LFW's pairs.txt, pairsDevTrain.txt or pairsDevTest.txt.

    pairs.txt says in its first line how many folds it has; the development files have one list,
    which is dealt out to `folds`. A picture is named as in LFW: person/person_0001.
    """
    head, *lines = [line.split() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = [_lfw_pair(line, path) for line in lines]
    if len(head) == 2:
        per_fold = 2 * int(head[1])
        return tuple(NamedPair(a, b, s, i // per_fold) for i, (a, b, s) in enumerate(found))
    return tuple(NamedPair(a, b, s, i % folds) for i, (a, b, s) in enumerate(found))


def _lfw_pair(line: Row, path: Path) -> tuple[str, str, bool]:
    if len(line) == 3:
        return _lfw_name(line[0], line[1]), _lfw_name(line[0], line[2]), True
    if len(line) == 4:
        return _lfw_name(line[0], line[1]), _lfw_name(line[2], line[3]), False
    raise ProtocolError(f"{path} is not a list of LFW pairs: it has a line {' '.join(line)!r}.")


def _lfw_name(person: str, number: str) -> str:
    return f"{person}/{person}_{int(number):04d}"


def cfp_pairs(folder: Path, kind: str) -> tuple[NamedPair, ...]:
    """Read CFP's Protocol folder; kind: "FF" (frontal-frontal) or "FP" (frontal-profile).

    Split/FP/01/same.txt holds pairs of numbers; Pair_list_F.txt and _P.txt say what they mean.
    """
    frontal = _numbered(folder / "Pair_list_F.txt")
    other = frontal if kind == "FF" else _numbered(folder / "Pair_list_P.txt")
    pairs: list[NamedPair] = []
    for fold, split in enumerate(sorted((folder / "Split" / kind).iterdir())):
        for name, same in (("same.txt", True), ("diff.txt", False)):
            lines = _rows(split / name, ",")
            pairs.extend(NamedPair(frontal[line[0]], other[line[1]], same, fold) for line in lines)
    return tuple(pairs)


def ytf_pairs(path: Path) -> tuple[NamedPair, ...]:
    """Read YouTube Faces' splits.txt: split, first track, second track, same, ...; tracks by name.

    Judge them by the mean embedding similarity of all pairs of their first 100 frames (FaceNet).
    """
    lines = [line for line in _rows(path, ",") if line[0].isdigit()]
    if not lines or any(len(line) < 5 for line in lines):
        raise ProtocolError(f"{path} is not YouTube Faces' splits.txt.")
    return tuple(NamedPair(line[2], line[3], line[4] == "1", int(line[0]) - 1) for line in lines)


def resolved(pairs: Iterable[NamedPair], rows: Mapping[str, int]) -> PairList:
    """Turn names into rows; raise ProtocolError for a picture that is not among them."""
    listed = tuple(pairs)
    missing = next((n for pair in listed for n in (pair.left, pair.right) if n not in rows), None)
    if missing is not None:
        raise ProtocolError(f"The protocol names {missing}, which is not among the faces: check the folder.")
    return PairList(
        np.array([rows[pair.left] for pair in listed], dtype=np.int64),
        np.array([rows[pair.right] for pair in listed], dtype=np.int64),
        np.array([pair.same for pair in listed], dtype=np.int64),
        np.array([pair.fold for pair in listed], dtype=np.int64),
    )


def _numbered(path: Path) -> dict[str, str]:
    """Return CFP's picture names, person/kind/number, by the number the splits use."""
    return {line[0]: _without_ending(line[1]) for line in _rows(path, None)}


def _without_ending(name: str) -> str:
    return str(Path(name).with_suffix("")).replace("\\", "/").removeprefix("../Data/Images/")


def _rows(path: Path, separator: str | None) -> list[Row]:
    text = path.read_text(encoding="utf-8")
    return [[cell.strip() for cell in line.split(separator)] for line in text.splitlines() if line.strip()]
