"""Made-up albums like an owner's: a few families, their guests, and strangers seen once.

The cut of a clustering depends on who is in the pile: over hundreds of families at once a stranger always
resembles somebody, and the best cut tears the people of a real album apart. So the cut is chosen on
many small albums rather than on one crowd.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from photoclust.training.evaluate.sets import Album
from photoclust.training.evaluate.verification import Indices

FAMILIES: Final = 2
GUESTS: Final = 8
STRANGERS: Final = 60
WITHOUT_FAMILIES: Final = 50
"""How many albums are drawn where nobody's family is known."""


@dataclass(frozen=True, slots=True, eq=False)
class Household:
    """One album. rows: (N,) places in the development faces. people: (N,) who each is.

    known: (N,) who is no stranger: an owner cares that these are whole and pure; strangers matter only
    when they get in among them.
    """

    rows: Indices
    people: Indices
    known: npt.NDArray[np.bool_]


def united(albums: Sequence[Album]) -> Album:
    """Return all faces as one album, in order; nobody is in two sets."""
    people: list[Indices] = []
    families: list[Indices] = []
    for each in albums:
        people.append(each.people + _next(people))
        families.append(np.where(each.families >= 0, each.families + _next(families), -1))
    return Album(np.concatenate(people), np.concatenate(families))


def households(faces: Album, seed: int = 0) -> list[Household]:
    """Draw one album around each family; around nobody where there is none."""
    rng = np.random.default_rng(seed)
    families = np.unique(faces.families[faces.families >= 0])
    if not len(families):
        return [_household(faces, np.empty(0, np.int64), rng) for _ in range(WITHOUT_FAMILIES)]
    circle = np.concatenate([families, families])
    return [_household(faces, circle[start : start + FAMILIES], rng) for start in range(len(families))]


def _household(faces: Album, families: Indices, rng: np.random.Generator) -> Household:
    kin = np.unique(faces.people[np.isin(faces.families, families)])
    others = rng.permutation(np.setdiff1d(faces.people, kin))
    known = np.isin(faces.people, np.concatenate([kin, others[:GUESTS]]))
    strangers = [
        rng.choice(np.flatnonzero(faces.people == person)) for person in others[GUESTS : GUESTS + STRANGERS]
    ]
    rows = np.concatenate([np.flatnonzero(known), np.array(strangers, dtype=np.int64)])
    people = np.unique(faces.people[rows], return_inverse=True)[1].astype(np.int64)
    return Household(rows, people, np.arange(len(rows)) < np.count_nonzero(known))


def _next(parts: list[Indices]) -> int:
    return max((int(part.max(initial=-1)) for part in parts), default=-1) + 1
