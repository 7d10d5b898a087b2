"""Made-up libraries like a home's: a few people in most photos, their families, guests, strangers seen once.

The cut of a clustering depends on who is in the pile. Over hundreds of families at once a stranger always
resembles somebody; where everybody has four photos nobody is ever torn. Both push the cut up, until it tears
the people of a real album apart. So the cut is chosen on many small libraries, each around people
who have many photos, with sizes that fall as those of real ones do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from photoclust.training.evaluate.sets import Album
from photoclust.training.evaluate.verification import Indices

LIBRARIES: Final = 40

MANY: Final = 20
"""Faces from which on somebody can be one of the people a library is about."""

MAIN: Final = (3, 7)
"""People a library is about: from, to."""

LARGEST: Final = (20, 120)
"""Faces of the first of them: from, to, drawn evenly on a logarithmic scale."""

FALL: Final = 0.8
"""The k-th of them has k ** -FALL times the faces of the first, as sizes in photo libraries fall (Zipf)."""

FAMILIES: Final = 2
MATES: Final = 4
"""At most so many faces share a made-up photo."""

GUESTS: Final = (8, 30)
STRANGERS: Final = (0.25, 0.6)
"""Share of all faces that are strangers' (benchmarks/albums have 40 of 100 there): from, to."""


@dataclass(frozen=True, slots=True, eq=False)
class Household:
    """One library. rows: (N,) places in the development faces. people: (N,) who each is.

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
    """Draw libraries; the same ones for the same faces."""
    rng = np.random.default_rng(seed)
    rows_of = {int(person): np.flatnonzero(faces.people == person) for person in np.unique(faces.people)}
    return [_household(faces, rows_of, rng) for _ in range(LIBRARIES)]


def made_up_photos(people: Indices, seed: int) -> Indices:
    """Deal the faces into photos of one to MATES faces, nobody twice in one; (N,)."""
    random = np.random.default_rng(seed)
    photos = np.empty(len(people), dtype=np.int64)
    photo, room, present = 0, 0, set[int]()
    for face in random.permutation(len(people)).tolist():
        if room == 0 or int(people[face]) in present:
            photo, room, present = photo + 1, int(random.integers(1, MATES + 1)), set[int]()
        photos[face] = photo
        present.add(int(people[face]))
        room -= 1
    return photos


def _household(faces: Album, rows_of: dict[int, Indices], rng: np.random.Generator) -> Household:
    main = _main(rows_of, rng)
    kin = _kin(faces, rng)
    taken = {*main, *kin}
    others = rng.permutation([person for person in rows_of if person not in taken]).tolist()
    guests = others[: int(rng.integers(*GUESTS, endpoint=True))]
    known = [rng.permutation(rows_of[person])[:size] for person, size in main.items()]
    known += [rows_of[person] for person in kin if person not in main]
    known += [rng.permutation(rows_of[person])[: _guest_size(rng)] for person in guests]
    count = sum(map(len, known))
    share = rng.uniform(*STRANGERS)
    strangers = others[len(guests) :][: int(count * share / (1 - share))]
    alone = np.array([rng.choice(rows_of[person]) for person in strangers], dtype=np.int64)
    rows = np.concatenate([*known, alone]).astype(np.int64)
    people = np.unique(faces.people[rows], return_inverse=True)[1].astype(np.int64)
    return Household(rows, people, np.arange(len(rows)) < count)


def _main(rows_of: dict[int, Indices], rng: np.random.Generator) -> dict[int, int]:
    """Choose the people a library is about, and how many faces each has at most."""
    rich = [person for person, rows in rows_of.items() if len(rows) >= MANY]
    chosen = rng.permutation(rich)[: int(rng.integers(*MAIN, endpoint=True))]
    first = np.exp(rng.uniform(*np.log(LARGEST)))
    return {int(person): max(5, int(first * (place + 1) ** -FALL)) for place, person in enumerate(chosen)}


def _kin(faces: Album, rng: np.random.Generator) -> list[int]:
    families = np.unique(faces.families[faces.families >= 0])
    chosen = rng.permutation(families)[:FAMILIES]
    return [int(person) for person in np.unique(faces.people[np.isin(faces.families, chosen)])]


def _guest_size(rng: np.random.Generator) -> int:
    """Draw how many faces a guest has at most: two mostly, now and then many."""
    return max(2, int(2 * rng.pareto(0.9)) + 1)


def _next(parts: list[Indices]) -> int:
    return max((int(part.max(initial=-1)) for part in parts), default=-1) + 1
