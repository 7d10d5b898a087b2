"""Softmax over the training people with an additive cosine margin (CosFace, Wang et al. 2018)."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Margin:
    """scale: of the logits, 1 / temperature. width: the cosine by which the own person must lead."""

    scale: float = 24.0
    width: float = 0.2


class MarginSoftmax(nn.Module):
    """Classify a face among the training people by cosine to a learned centre for each."""

    def __init__(self, centres: Tensor, margin: Margin) -> None:
        """Start from given (people, D) centres: a teacher's means, or random directions."""
        super().__init__()
        self.centres = nn.Parameter(centres.clone())
        self.margin = margin

    def forward(self, embeddings: Tensor, people: Tensor) -> Tensor:
        """Return the mean cross-entropy of (N, D) embeddings of known people; 0 for an empty batch."""
        cosines = embeddings @ functional.normalize(self.centres, dim=1).T
        if len(people) == 0:
            return cosines.sum()
        rows = torch.arange(len(people), device=people.device)
        shifted = cosines.clone()
        shifted[rows, people] -= self.margin.width
        return functional.cross_entropy(shifted * self.margin.scale, people)
