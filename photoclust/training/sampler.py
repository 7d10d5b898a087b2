"""Which faces make up batch number n: a function of seed and n alone, so that a run resumes exactly."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from photoclust.training.crops import Indices
from photoclust.training.recipe import Batches

BatchAt: TypeAlias = Callable[[int], Indices]


@dataclass(frozen=True, slots=True)
class Shuffle:
    """Every face once an epoch, but for the rest that fills no batch, in a new order each time."""

    rows: Indices
    faces: int
    seed: int

    def __call__(self, step: int) -> Indices:
        """Return the rows of a batch."""
        per_epoch = max(1, len(self.rows) // self.faces)
        epoch, place = divmod(step, per_epoch)
        order = np.random.default_rng([self.seed, epoch]).permutation(self.rows)
        return order[place * self.faces : (place + 1) * self.faces]


class PeopleByFaces:
    """P people with K faces each, and random faces of others as negatives (FaceNet, section 3.2).

    Of a person's relatives as many as are known come along, since they are the hardest negatives.
    """

    def __init__(
        self, rows: Indices, people: Indices, families: list[str], *, batches: Batches, seed: int
    ) -> None:
        """rows: usable faces. people, families: of every face of the crops, not of the rows only."""
        self._rows, self._seed, self._batches = rows, seed, batches
        self._faces_of = {int(p): rows[people[rows] == p] for p in np.unique(people[rows])}
        self._many = [p for p, faces in self._faces_of.items() if len(faces) > 1]
        self._relatives = _relatives(rows, people, families)

    def __call__(self, step: int) -> Indices:
        """Return the rows of a batch; never the same row twice."""
        random = np.random.default_rng([self._seed, step])
        chosen: dict[int, None] = {}
        for person in self._people(random):
            faces = self._faces_of[person]
            picked = random.choice(faces, min(self._batches.each, len(faces)), replace=False)
            chosen.update(dict.fromkeys(picked.tolist()))
        room = self._batches.faces - len(chosen)
        others = [r for r in random.permutation(self._rows).tolist() if r not in chosen][: max(0, room)]
        return np.array([*chosen, *others][: self._batches.faces], dtype=np.int64)

    def _people(self, random: np.random.Generator) -> list[int]:
        """Draw half of the people freely, each followed by one relative if there is one."""
        drawn: dict[int, None] = {}
        for person in random.permutation(self._many).tolist():
            drawn.setdefault(person)
            if kin := self._relatives.get(person):
                drawn.setdefault(int(random.choice(kin)))
            if len(drawn) >= self._batches.people:
                break
        return list(drawn)[: self._batches.people]


def _relatives(rows: Indices, people: Indices, families: list[str]) -> dict[int, list[int]]:
    members: dict[str, set[int]] = {}
    for row in rows.tolist():
        if families[row]:
            members.setdefault(families[row], set()).add(int(people[row]))
    return {p: sorted(family - {p}) for family in members.values() for p in family if len(family) > 1}
