"""Which pairs and negatives of a batch a triplet loss looks at."""

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Triplets:
    """Indices into a batch, three of equal length."""

    anchors: Tensor
    positives: Tensor
    negatives: Tensor


def squared_distances(embeddings: Tensor) -> Tensor:
    """Return (N, N) squared distances of unit embeddings, in [0, 4]."""
    return (2 - 2 * embeddings @ embeddings.T).clamp_min(0)


def semi_hard(distances: Tensor, people: Tensor, margin: float) -> Triplets:
    """Return all anchor-positive pairs, each with its nearest negative farther than the positive.

    FaceNet's rule: of the negatives with d(a,p) < d(a,n) < d(a,p) + margin the nearest is taken;
    a pair that has none is left out, since its loss would be zero or its negative too hard.
    """
    anchors, positives = _pairs(people)
    reach = distances[anchors, positives].unsqueeze(1)
    others = distances[anchors]
    usable = (people[anchors].unsqueeze(1) != people) & (others > reach) & (others < reach + margin)
    nearest = torch.where(usable, others, torch.inf).argmin(dim=1)
    some = usable.any(dim=1)
    return Triplets(anchors[some], positives[some], nearest[some])


def hardest(distances: Tensor, people: Tensor) -> Triplets:
    """Return per anchor its farthest positive and nearest negative (Hermans et al. 2017)."""
    same = people.unsqueeze(1) == people
    positive = same & ~torch.eye(len(people), dtype=torch.bool, device=people.device)
    anchors = (positive.any(1) & (~same).any(1)).nonzero().flatten()
    farthest = torch.where(positive, distances, -torch.inf).argmax(dim=1)
    nearest = torch.where(same, torch.inf, distances).argmin(dim=1)
    return Triplets(anchors, farthest[anchors], nearest[anchors])


def _pairs(people: Tensor) -> tuple[Tensor, Tensor]:
    same = people.unsqueeze(1) == people
    same.fill_diagonal_(False)
    anchors, positives = same.nonzero(as_tuple=True)
    return anchors, positives
