"""Faces to judge an embedder on: pairs of a protocol, or people with their families."""

from dataclasses import dataclass

import numpy as np

from photoclust.training.crops import Crops
from photoclust.training.evaluate.verification import Floats, Indices, Scored


@dataclass(frozen=True, slots=True, eq=False)
class PairList:
    """A protocol's pairs as rows of its crops: left, right, same and fold, all (N,)."""

    left: Indices
    right: Indices
    same: Indices
    folds: Indices

    def scored(self, embeddings: Floats) -> Scored:
        """Return the pairs' cosines for (faces, D) unit embeddings of the crops."""
        cosines = np.einsum("nd,nd->n", embeddings[self.left], embeddings[self.right])
        return Scored(cosines.astype(np.float32), self.same.astype(bool), self.folds)


@dataclass(frozen=True, slots=True, eq=False)
class Album:
    """People by face: numbers of person and family (N,); family -1 is nobody's relative."""

    people: Indices
    families: Indices

    def against_strangers(self, embeddings: Floats) -> Scored:
        """Return all pairs of one person and all pairs that share neither person nor family."""
        return self._pairs(embeddings, relatives=False)

    def against_relatives(self, embeddings: Floats) -> Scored:
        """Return all pairs of one person and all pairs of two people of one family."""
        return self._pairs(embeddings, relatives=True)

    def _pairs(self, embeddings: Floats, *, relatives: bool) -> Scored:
        left, right = np.triu_indices(len(self.people), 1)
        same = self.people[left] == self.people[right]
        kin = (self.families[left] == self.families[right]) & (self.families[left] >= 0)
        chosen = same | (kin == relatives)
        cosines = (embeddings @ embeddings.T)[left[chosen], right[chosen]]
        # Same pairs lie in one fold; a pair across two folds counts in its first face's.
        return Scored(cosines.astype(np.float32), same[chosen], self.folds()[left[chosen]])

    def folds(self, count: int = 10) -> Indices:
        """Return a fold for every face, families and people kept whole."""
        groups = np.where(self.families >= 0, self.families, self.families.max(initial=-1) + 1 + self.people)
        return (np.unique(groups, return_inverse=True)[1] % count).astype(np.int64)


def album(crops: Crops, rows: Indices) -> Album:
    """Return the people and families of some rows."""
    people = np.unique([crops.faces[row].person for row in rows], return_inverse=True)[1]
    names = [crops.faces[row].family for row in rows]
    known = {name: number for number, name in enumerate(sorted(set(names) - {""}))}
    families = np.array([known.get(name, -1) for name in names], dtype=np.int64)
    return Album(people.astype(np.int64), families)
