"""Let faces stay with whom they are shown, unless the evidence is against it.

Who looks at a library takes in what is together: an undecided face stays with its person or group, when all
is grouped anew, while it fits there well enough (`Shown.least`) and nowhere else clearly better. Where nobody
is named nothing is held, so that the same faces give the same groups whatever the order in which they came.
"""

from dataclasses import dataclass, replace

import numpy as np

from photoclust.cluster.arrays import Embeddings, Indices, Labels, Mask, Pairs, Similarities
from photoclust.cluster.constraints import NO_PERSON, Constraints, column, forbidden_pairs
from photoclust.cluster.faces import Faces
from photoclust.cluster.fitting import fit


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """With whom each face is shown, and how well it must fit to stay; similarities are those of the cut.

    whom: (N,) a person of `persons`, minus a number for a group that has none, NO_PERSON for nobody. least:
    (N,) how like those it is shown with each must be. clearly: by how much liker somebody else must be to
    take it from there.
    """

    whom: Labels
    least: Similarities
    clearly: float

    def ordered(self, order: Indices) -> "Shown":
        """Return the same in another order; raise ValueError for columns of another length."""
        least = np.asarray(self.least, dtype=np.float32)
        if least.shape != order.shape:
            raise ValueError(f"least has shape {least.shape}, not {order.shape}")
        return Shown(column(self.whom, len(order))[order], least[order], self.clearly)


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """Rules in which who is held belongs where it is shown. strained: (N,) held by a person below the cut."""

    rules: Constraints
    strained: Mask


def holding(
    faces: Faces, seen: Embeddings, shown: Shown | None, *, similarity: float, company: float | None
) -> Held:
    """Return the rules of the faces, and which of them stay though they do not reach `similarity`.

    seen: (N, D) the faces as they are compared, in company. Nobody is held where nobody is named, nor where
    there are pairs of `same`: they say more of the whole than what is shown.
    """
    rules = faces.constraints
    free = np.ones(len(seen), np.bool_) if rules.persons is None else rules.persons <= NO_PERSON
    if shown is None or rules.persons is None or free.all() or len(rules.same):
        return Held(rules, np.zeros(len(seen), np.bool_))
    placed = np.where(free, shown.whom, rules.persons)
    asking = np.flatnonzero(free & (placed != NO_PERSON))
    found = fit(faces, seen, placed, asking, company)
    gone = (found.own < shown.least[asking]) | (found.own < found.rival - np.float32(shown.clearly))
    gone &= ~_begins(faces, placed)[asking]
    placed[asking[gone]] = NO_PERSON
    placed[_at_odds(rules, placed, free)] = NO_PERSON
    strained = np.zeros(len(seen), np.bool_)
    strained[asking[found.own < np.float32(similarity)]] = True
    held = replace(rules, persons=np.maximum(placed, NO_PERSON), same=_chains(placed))
    return Held(held, strained & (placed > NO_PERSON))


def _begins(faces: Faces, placed: Labels) -> Mask:
    """Return which faces, (N,), are the one strong face of a group: the others are there because of it."""
    whom, where = np.unique(placed, return_inverse=True)
    strong = np.bincount(where, weights=~faces.weak, minlength=len(whom))
    alone: Mask = ~faces.weak & (placed < NO_PERSON) & (strong[where] == 1)
    return alone


def _at_odds(rules: Constraints, placed: Labels, free: Mask) -> Mask:
    """Return which undecided faces, (N,), are apart from another face of whom they are placed with."""
    pairs = forbidden_pairs(rules, np.arange(len(placed)))
    one = placed[pairs[:, 0]]
    clash = pairs[(one == placed[pairs[:, 1]]) & (one != NO_PERSON)]
    odd = np.zeros(len(placed), np.bool_)
    odd[clash] = True
    return odd & free


def _chains(placed: Labels) -> Pairs:
    """Return pairs (M, 2) that join the faces of each group that is no person."""
    order = np.argsort(placed, kind="stable")
    order = order[placed[order] < NO_PERSON]
    one = np.flatnonzero(placed[order[1:]] == placed[order[:-1]])
    return np.stack([order[one], order[one + 1]], axis=1)
