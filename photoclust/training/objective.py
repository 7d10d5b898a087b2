"""The sum of a recipe's loss terms over one batch of embeddings."""

from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from photoclust.training.losses import mining
from photoclust.training.losses.distillation import distillation_loss
from photoclust.training.losses.margin import Margin, MarginSoftmax
from photoclust.training.losses.triplet import triplet_loss
from photoclust.training.recipe import Term


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """What is known of a batch: people (N,), -1 where the label is not trusted; targets (N, D)."""

    people: Tensor
    targets: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Share:
    """One term's weighted loss."""

    name: str
    loss: Tensor


class Objective(nn.Module):
    """Weighs the terms of a recipe; holds what they learn, such as the softmax's centres."""

    def __init__(self, terms: tuple[Term, ...], centres: Tensor) -> None:
        """centres: (people, D) to start a margin softmax from."""
        super().__init__()
        self.terms = terms
        margins = [Margin(term.scale, term.margin) for term in terms if term.loss == "margin-softmax"]
        self.heads = nn.ModuleList(MarginSoftmax(centres, margin) for margin in margins)

    def forward(self, embeddings: Tensor, known: Labelled, part: float) -> list[Share]:
        """Return each active term's weighted loss; part: how much of the run is over, 0..1."""
        heads = iter(self.heads)
        shares: list[Share] = []
        for term in self.terms:
            head = cast(MarginSoftmax, next(heads)) if term.loss == "margin-softmax" else None
            if part >= term.start:
                shares.append(Share(term.loss, term.weight * _loss(term, embeddings, known, head)))
        return shares


def _loss(term: Term, embeddings: Tensor, known: Labelled, head: MarginSoftmax | None) -> Tensor:
    if term.loss == "distillation":
        return distillation_loss(embeddings, known.targets, term.scale)
    trusted = known.people >= 0
    embeddings, people = embeddings[trusted], known.people[trusted]
    if head is not None:
        loss: Tensor = head(embeddings, people)
        return loss
    distances = mining.squared_distances(embeddings)
    if term.loss == "batch-hard":
        return triplet_loss(distances, mining.hardest(distances.detach(), people), term.margin)
    return triplet_loss(distances, mining.semi_hard(distances.detach(), people, term.margin), term.margin)


def starting_centres(vectors: Tensor, people: Tensor, count: int) -> Tensor:
    """Return each person's mean direction (count, D); a person without vectors gets a random one."""
    generator = torch.Generator().manual_seed(0)
    sums = torch.zeros(count, vectors.shape[1]).index_add_(0, people, vectors)
    random = torch.randn(sums.shape, generator=generator)
    empty = sums.norm(dim=1, keepdim=True) == 0
    return functional.normalize(torch.where(empty, random, sums), dim=1)
