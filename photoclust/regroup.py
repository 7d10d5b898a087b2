"""Group all faces anew, obeying the owner: what clustering guesses never touches a person."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from photoclust.cluster import Constraints, group_faces
from photoclust.errors import ModelError
from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.fold import Verdict
from photoclust.library.groups import NOBODY, GroupingFaces, Ids

Pairs = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Regrouping:
    """What a regrouping came to. moved: faces whose group is another than before."""

    faces: int
    groups: int
    moved: int


def regroup(library: Library, model: str, *, smallest_seed: float) -> Regrouping:
    """Replace all guesses; every name, merge and named face stays as the owner left it.

    Average linkage at the model's own threshold; two faces of one photo are two people. Faces
    smaller than `smallest_seed` pixels join groups but never begin or bridge them. Groups keep
    their ids where most of their faces stay. Raises ModelError for a model that never scanned here.
    """
    found = library.groups.faces(model)
    labels = group_faces(
        restore(found.codes),
        similarity=_contract(library, model).cluster_similarity,
        constraints=Constraints(
            same=same_person(found.persons),
            apart=np.concatenate(
                [
                    other_person(found.persons),
                    _rejected(library, found),
                    _pairs(library, found, Verdict.APART),
                ]
            ),
            photos=found.photos,
            together=_pairs(library, found, Verdict.TOGETHER),
        ),
        weak=found.sizes < smallest_seed,
    )
    with library.transaction():
        groups = _kept_ids(library, labels, found.groups)
        library.groups.replace(found.ids, groups, _owners(groups, found.persons))
    return Regrouping(
        faces=len(labels),
        groups=len(np.unique(labels)),
        moved=int(np.count_nonzero((groups != found.groups) & (found.groups != NOBODY))),
    )


def same_person(persons: Ids) -> Pairs:
    """Return a chain of must-links (M, 2) through the faces of each person; NOBODY has none."""
    order = np.argsort(persons, kind="stable")
    linked = (persons[order[1:]] == persons[order[:-1]]) & (persons[order[1:]] != NOBODY)
    return np.stack([order[:-1][linked], order[1:][linked]], axis=1).astype(np.int64)


def other_person(persons: Ids) -> Pairs:
    """Return a cannot-link (M, 2) for every two persons, between the first face of each."""
    known, first = np.unique(persons, return_index=True)
    chosen = first[known != NOBODY].tolist()
    return np.array(list(combinations(chosen, 2)), dtype=np.int64).reshape(-1, 2)


def _rejected(library: Library, found: GroupingFaces) -> Pairs:
    """Return a cannot-link between each rejected face and the first face of the person it is not."""
    places = _places(found.ids)
    known, first = np.unique(found.persons, return_index=True)
    faces_of = dict(zip(known.tolist(), first.tolist(), strict=True))
    pairs = [
        (places[face], faces_of[person])
        for face, person in library.groups.rejections()
        if face in places and person in faces_of
    ]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _pairs(library: Library, found: GroupingFaces, verdict: Verdict) -> Pairs:
    """Return the pairs of faces (M, 2) that the owner put apart, or allowed together."""
    places = _places(found.ids)
    pairs = [(places[a], places[b]) for a, b in library.journal.pairs(verdict) if {a, b} <= places.keys()]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _places(ids: Ids) -> dict[int, int]:
    return {face: place for place, face in enumerate(ids.tolist())}


def _contract(library: Library, model: str) -> EmbedderContract:
    text = library.faces.contract(model)
    if text is None:
        raise ModelError(f"No photo was scanned with the model {model} yet; scan a folder first.")
    return EmbedderContract.from_json(text)


def _kept_ids(library: Library, labels: Ids, before: Ids) -> Ids:
    """Give each label the old group id it shares most faces with, largest share first; new ids else."""
    shares = Counter(zip(labels.tolist(), before.tolist(), strict=True))
    chosen: dict[int, int] = {}
    taken = {NOBODY}
    for (label, group), _ in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
        if label not in chosen and group not in taken:
            chosen[label] = group
            taken.add(group)
    without = [label for label in range(int(labels.max(initial=-1)) + 1) if label not in chosen]
    chosen.update(zip(without, library.groups.new_ids(len(without)), strict=True))
    return np.array([chosen[label] for label in labels.tolist()], dtype=np.int64)


def _owners(groups: Ids, persons: Ids) -> dict[int, int]:
    """Return the person of each group that has one; constraints let no group have two."""
    decided = persons != NOBODY
    return dict(zip(groups[decided].tolist(), persons[decided].tolist(), strict=True))
