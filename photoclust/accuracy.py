"""How right grouping is in this library, by its owner's own answers, and what strictness they speak for.

Every answer is a face and a person. A yes: the owner pointed at the face and said it is them. A no: they said
it is not them, or a photo shows the face beside them. Grouping goes by how alike the two are on average, seen
in the company of their neighbours, and so do the scores here, but that nobody is kept apart by what the owner
said. So the answers say how often a cut would be right, and at which one four in five would be.

Nothing here changes anything: a proposal is for the owner to take or leave.
"""

import math
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from photoclust.cluster import Calibration, lone_similarity, seen_in_company
from photoclust.cluster.arrays import Embeddings
from photoclust.cluster.constraints import photo_pairs
from photoclust.cluster.thresholds import ODDS_AT_STRICTEST
from photoclust.difference import Regrouping
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.fold import Verdict
from photoclust.library.groups import NOBODY, GroupingFaces
from photoclust.neighbourhood import neighbours_in
from photoclust.regroup import (
    GroupingRules,
    company,
    contract_of,
    cut,
    preview,
    weak_faces,
)

FEWEST_ANSWERS: Final = 30
FEWEST_OF_A_KIND: Final = 8
"""With fewer yes or no answers nothing is proposed."""
JOIN_AT: Final = 0.8
"""Grouping shall join where four in five would be right: a wrong face is worse than one asked about."""
PRIOR_ANSWERS: Final = 20.0
"""The model's own calibration counts as so many answers."""
MOST_STEPS: Final = 100
CLOSE: Final = 1e-9
SMALLEST_STEP: Final = 0.05
"""Of strictness; less is not worth a regrouping."""

Scores: TypeAlias = npt.NDArray[np.float64]
Yes: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Accuracy:
    """What the owner's answers say of grouping as it is set now.

    yes, no: answers. joined: of the yes, how many are as alike as grouping asks; wrongly_joined: of the no.
    photo_pairs: pairs of faces in one photo, so of two people; alike_pairs: those that pass for one person by
    the model's threshold for two faces.
    """

    yes: int
    no: int
    joined: int
    wrongly_joined: int
    photo_pairs: int
    alike_pairs: int

    @property
    def recall(self) -> float | None:
        """The share of true faces that grouping joins by itself; None without a yes."""
        return self.joined / self.yes if self.yes else None

    @property
    def false_accepts(self) -> float | None:
        """The share of wrong faces that it would join too; None without a no."""
        return self.wrongly_joined / self.no if self.no else None

    @property
    def answers_lacking(self) -> int:
        """How many more are needed before they say anything of strictness."""
        kinds = max(0, FEWEST_OF_A_KIND - self.yes) + max(0, FEWEST_OF_A_KIND - self.no)
        return max(kinds, FEWEST_ANSWERS - self.yes - self.no, 0)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A strictness that the answers speak for, and what regrouping at it would change."""

    strictness: float
    change: Regrouping


@dataclass(frozen=True, slots=True)
class Cut:
    """Where P(yes) is JOIN_AT. error: its standard error."""

    similarity: float
    error: float


def measure(library: Library, rules: GroupingRules) -> Accuracy:
    """Hold grouping against the owner's answers; raise ModelError for a model that never scanned here."""
    contract = contract_of(library, rules.model)
    found, embeddings = _strong(library, rules)
    scores, yes = _answers(library, found, embeddings, company(contract))
    passed = scores >= cut(contract, rules.strictness)
    pairs = _two_people(library, found)
    cosines = np.einsum("ij,ij->i", embeddings[pairs[:, 0]], embeddings[pairs[:, 1]])
    return Accuracy(
        yes=int(yes.sum()),
        no=int((~yes).sum()),
        joined=int((passed & yes).sum()),
        wrongly_joined=int((passed & ~yes).sum()),
        photo_pairs=len(pairs),
        alike_pairs=int((cosines >= contract.same_person_similarity).sum()),
    )


def propose(library: Library, rules: GroupingRules) -> Proposal | None:
    """Return the strictness that the answers speak for, and what it would change; None for no better one.

    Groups all faces to say so: half a minute for a hundred thousand. Changes nothing.
    """
    strictness = better_strictness(library, rules)
    if strictness is None:
        return None
    return Proposal(strictness, preview(library, replace(rules, strictness=strictness)))


def better_strictness(library: Library, rules: GroupingRules) -> float | None:
    """Return the strictness that the answers speak for; None when there are too few, or it is as good now."""
    contract = contract_of(library, rules.model)
    found, embeddings = _strong(library, rules)
    scores, yes = _answers(library, found, embeddings, company(contract))
    if len(yes) < FEWEST_ANSWERS or min(yes.sum(), (~yes).sum()) < FEWEST_OF_A_KIND:
        return None
    slope = contract.calibration_slope
    own = fitted(scores, yes, Calibration(slope, _logit(JOIN_AT) - slope * contract.cluster_similarity))
    if own is None or abs(own.similarity - cut(contract, rules.strictness)) <= own.error:
        return None
    wanted = (own.similarity - contract.cluster_similarity) * slope / math.log(ODDS_AT_STRICTEST)
    strictness = float(np.clip(round(wanted, 2), -1.0, 1.0))
    return None if abs(strictness - rules.strictness) < SMALLEST_STEP else strictness


def fitted(scores: Scores, yes: Yes, model: Calibration) -> Cut | None:
    """Return where P(yes) = 1 / (1 + exp(-(slope * score + offset))) is JOIN_AT, fitted to answers (N,).

    model: counts as PRIOR_ANSWERS answers, half where it says one in five, half where it says four. None when
    the answers are against all likeness: the more alike, the less they are yes. Newton's method on the
    logistic loss with soft targets (Platt 1999).
    """
    points = np.concatenate([scores, [model.cosine(0.2), model.cosine(0.8)]])
    target = np.concatenate([yes.astype(np.float64), [0.2, 0.8]])
    weight = np.concatenate([np.ones(len(scores)), [PRIOR_ANSWERS / 2, PRIOR_ANSWERS / 2]])
    design = np.stack([points, np.ones(len(points))], axis=1)

    def loss(line: Scores) -> float:
        logits = design @ line
        return float(weight @ (np.logaddexp(0.0, logits) - target * logits))

    line = np.array([model.slope, model.offset])
    for _ in range(MOST_STEPS):
        chance = np.exp(-np.logaddexp(0.0, -(design @ line)))
        curvature = (design * (weight * chance * (1 - chance))[:, None]).T @ design
        step = np.linalg.solve(curvature, design.T @ (weight * (target - chance)))
        while loss(line + step) > loss(line) and np.abs(step).max() > CLOSE:
            step = step / 2
        line = line + step
        if np.abs(step).max() <= CLOSE:
            break
    slope, offset = float(line[0]), float(line[1])
    if slope <= 0:
        return None
    similarity = (_logit(JOIN_AT) - offset) / slope
    gradient = np.array([-similarity, -1.0]) / slope
    return Cut(similarity, float(np.sqrt(gradient @ np.linalg.solve(curvature, gradient))))


def _strong(library: Library, rules: GroupingRules) -> tuple[GroupingFaces, Embeddings]:
    """Return all faces, and their embeddings: 0 for weak ones, of which no average is made."""
    found = library.groups.faces(rules.model)
    embeddings = restore(found.codes)
    embeddings[weak_faces(found, rules.smallest_seed)] = 0.0
    return found, embeddings


def _answers(
    library: Library, found: GroupingFaces, embeddings: Embeddings, floor: float
) -> tuple[Scores, Yes]:
    """Return how alike face and person are in each answer, (M,), and which answers are yes.

    Of faces seen in company, from the floor on, and said in the terms of `cut`: the similarity of two lone
    faces that would look so alike.
    """
    weak = np.asarray(~embeddings.any(axis=1), np.bool_)
    search = neighbours_in(library)
    seen = seen_in_company(embeddings, company=floor, weak=weak, search=search)
    seen = np.where(weak[:, None], np.float32(0), seen)
    scores, yes = _averages(library, found, seen)
    return lone_similarity(scores, floor), yes


def _averages(library: Library, found: GroupingFaces, embeddings: Embeddings) -> tuple[Scores, Yes]:
    """Return how alike face and person are on average in each answer, (M,), and which answers are yes."""
    sums, counts = _decided(found, embeddings)
    rejected = _places(found, library.groups.rejections())
    yes = np.stack([np.flatnonzero(found.singly), found.persons[found.singly]], axis=1)
    no = np.unique(np.concatenate([rejected, _beside(library, found)]), axis=0)
    scores, kept = [], []
    for pairs, own in ((yes, 1), (no, 0)):
        others = counts[pairs[:, 1]] - own
        faces = embeddings[pairs[:, 0]]
        total = np.einsum("ij,ij->i", faces, sums[pairs[:, 1]] - own * faces)
        counting = (others > 0) & faces.any(axis=1)
        scores.append(total[counting] / others[counting])
        kept.append(np.full(int(counting.sum()), bool(own)))
    return np.concatenate(scores).astype(np.float64), np.concatenate(kept)


def _decided(found: GroupingFaces, embeddings: Embeddings) -> tuple[Embeddings, npt.NDArray[np.int64]]:
    """Return the sum of the embeddings of each person's decided faces, by number, and how many they are."""
    size = int(found.persons.max(initial=0)) + 1
    strong = embeddings.any(axis=1) & (found.persons != NOBODY)
    sums = np.zeros((size, embeddings.shape[1]), np.float32)
    np.add.at(sums, found.persons[strong], embeddings[strong])
    return sums, np.bincount(found.persons[strong], minlength=size)


def _places(found: GroupingFaces, rejections: list[tuple[int, int]]) -> npt.NDArray[np.int64]:
    """Return the rejected faces by place, each with the person, (M, 2), of persons who have faces."""
    place = {face: at for at, face in enumerate(found.ids.tolist())}
    known = set(found.persons.tolist())
    pairs = [(place[face], person) for face, person in rejections if face in place and person in known]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _beside(library: Library, found: GroupingFaces) -> npt.NDArray[np.int64]:
    """Return faces, each with a person who is beside them in a photo, (M, 2)."""
    pairs = _two_people(library, found)
    both = np.concatenate([pairs, pairs[:, ::-1]])
    persons = found.persons[both[:, 1]]
    known = (persons != NOBODY) & (persons != found.persons[both[:, 0]])
    return np.stack([both[known, 0], persons[known]], axis=1)


def _two_people(library: Library, found: GroupingFaces) -> npt.NDArray[np.int64]:
    """Return the pairs of faces of one photo, (M, 2), but those who the owner said may be one."""
    together = {frozenset(pair) for pair in library.journal.pairs(Verdict.TOGETHER)}
    pairs = photo_pairs(found.photos)
    ids = found.ids[pairs].tolist()
    return pairs[[frozenset(pair) not in together for pair in ids]] if together else pairs


def _logit(probability: float) -> float:
    return math.log(probability / (1.0 - probability))
