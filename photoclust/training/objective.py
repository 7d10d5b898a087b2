"""The sum of a recipe's loss terms over one batch of embeddings, or of several layers' features."""

from dataclasses import dataclass
from typing import Final, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from photoclust.training.losses import mining
from photoclust.training.losses.distillation import distillation_loss
from photoclust.training.losses.margin import Margin, MarginSoftmax
from photoclust.training.losses.signals import Identification, Verification
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
    """Weighs the terms of a recipe; holds what they learn, such as the softmax's centres.

    FaceNet's terms take unit embeddings, DeepID2's signals the features of each supervised layer. Each
    term takes either network's: the last layer's direction, or an embedding as the only layer.
    """

    def __init__(self, terms: tuple[Term, ...], centres: Tensor, outputs: int = 1) -> None:
        """centres: (people, D) to start a margin softmax from. outputs: of the network, in training."""
        super().__init__()
        self.terms = terms
        heads = [_head(term, centres, outputs) for term in terms]
        self.heads = nn.ModuleList(head for head in heads if head is not None)

    def forward(self, features: Tensor, known: Labelled, part: float) -> list[Share]:
        """Return each active term's weighted loss of (N, D) embeddings or (N, outputs, D) features.

        part: how much of the run is over, 0..1.
        """
        heads = iter(self.heads)
        shares: list[Share] = []
        for term in self.terms:
            head = next(heads) if term.loss in _WITH_HEADS else None
            if part >= term.start:
                shares.append(Share(term.loss, term.weight * _loss(term, features, known, head)))
        return shares


_SIGNALS: Final = ("identification", "verification")
_WITH_HEADS: Final = ("margin-softmax", *_SIGNALS)


def _head(term: Term, centres: Tensor, outputs: int) -> nn.Module | None:
    if term.loss == "margin-softmax":
        return MarginSoftmax(centres, Margin(term.scale, term.margin))
    if term.loss == "identification":
        return Identification(outputs, centres.shape[1], len(centres))
    return Verification(outputs) if term.loss == "verification" else None


def _loss(term: Term, features: Tensor, known: Labelled, head: nn.Module | None) -> Tensor:
    taken = _by_layer(features) if term.loss in _SIGNALS else _embedding(features)
    if term.loss == "distillation":
        return distillation_loss(taken, known.targets, term.scale)
    trusted = known.people >= 0
    embeddings, people = taken[trusted], known.people[trusted]
    if head is not None:
        return cast(Tensor, head(embeddings, people))
    distances = mining.squared_distances(embeddings)
    if term.loss == "batch-hard":
        return triplet_loss(distances, mining.hardest(distances.detach(), people), term.margin)
    return triplet_loss(distances, mining.semi_hard(distances.detach(), people, term.margin), term.margin)


def _by_layer(features: Tensor) -> Tensor:
    return features if features.ndim == 3 else features.unsqueeze(1)


def _embedding(features: Tensor) -> Tensor:
    return features if features.ndim == 2 else functional.normalize(features[:, -1], dim=1)


def starting_centres(vectors: Tensor, people: Tensor, count: int) -> Tensor:
    """Return each person's mean direction (count, D); a person without vectors gets a random one."""
    generator = torch.Generator().manual_seed(0)
    sums = torch.zeros(count, vectors.shape[1]).index_add_(0, people, vectors)
    random = torch.randn(sums.shape, generator=generator)
    empty = sums.norm(dim=1, keepdim=True) == 0
    return functional.normalize(torch.where(empty, random, sums), dim=1)
