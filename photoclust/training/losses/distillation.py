"""Learn a teacher's embedding: each face's place, and the batch's whole similarity matrix."""

import torch
from torch import Tensor
from torch.nn import functional


def distillation_loss(embeddings: Tensor, targets: Tensor, similarity_weight: float) -> Tensor:
    """Return mean(1 - cosine) + weight * mean squared difference of the two (N, N) cosine matrices.

    The second term is similarity-preserving distillation (Tung and Mori 2019): it weighs how faces
    stand to each other, which is all that verification and clustering use.
    """
    place = 1 - (embeddings * targets).sum(dim=1).mean()
    relations = (embeddings @ embeddings.T - targets @ targets.T).square().mean()
    return place + similarity_weight * relations


def fitted(targets: Tensor, dimension: int, seen: Tensor) -> Tensor:
    """Return a teacher's unit vectors (N, D) for a student of another dimension, (N, dimension).

    A larger one gets zeros, so that all cosines stay; a smaller one the main axes of the vectors `seen`
    (M, D): those of the largest second moments, not centred, since cosines are not. Length stays 1.
    """
    width = targets.shape[1]
    if dimension >= width:
        return functional.pad(targets, (0, dimension - width))
    _, axes = torch.linalg.eigh(seen.T @ seen)  # eigenvalues rise
    return functional.normalize(targets @ axes[:, -dimension:], dim=1)
