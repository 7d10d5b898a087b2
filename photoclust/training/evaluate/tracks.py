"""YouTube Faces: two tracks are as alike as all pairs of their first 100 frames are on average."""

import re
from collections import defaultdict
from typing import Final

import numpy as np

from photoclust.training.crops import Crops
from photoclust.training.evaluate.protocols import NamedPair, ProtocolError
from photoclust.training.evaluate.subjects import Subject
from photoclust.training.evaluate.verification import Floats, Scored

FRAMES: Final = 100


def tracked(subject: Subject, crops: Crops, pairs: tuple[NamedPair, ...]) -> Scored:
    """Score pairs of tracks (person/number); a crop's file is person/number/frame.

    The first frames are those of the lowest numbers: YouTube Faces' 0.999.jpg comes before 0.1000.jpg.
    """
    frames: defaultdict[str, list[int]] = defaultdict(list)
    for row in sorted(range(len(crops)), key=lambda row: _numbered(crops.faces[row].file)):
        frames[crops.faces[row].file.rpartition("/")[0]].append(row)
    means: dict[str, Floats] = {}
    for name in sorted({name for pair in pairs for name in (pair.left, pair.right)}):
        if not frames[name]:
            raise ProtocolError(f"The protocol names the track {name}, which is not among the faces.")
        # The mean of all pairs' cosines is the cosine of the means: no pair need be formed.
        means[name] = subject(crops, np.array(frames[name][:FRAMES], dtype=np.int64)).mean(axis=0)
    cosines = [float(means[pair.left] @ means[pair.right]) for pair in pairs]
    return Scored(
        np.array(cosines, dtype=np.float32),
        np.array([pair.same for pair in pairs], dtype=bool),
        np.array([pair.fold for pair in pairs], dtype=np.int64),
    )


def _numbered(name: str) -> list[tuple[int, str]]:
    """Return a key that sorts numbers inside names by their value."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", name)]
