"""Learn a teacher's embedding: each face's place, and the batch's whole similarity matrix."""

from torch import Tensor


def distillation_loss(embeddings: Tensor, targets: Tensor, similarity_weight: float) -> Tensor:
    """Return mean(1 - cosine) + weight * mean squared difference of the two (N, N) cosine matrices.

    The second term is similarity-preserving distillation (Tung and Mori 2019): it weighs how faces
    stand to each other, which is all that verification and clustering use.
    """
    place = 1 - (embeddings * targets).sum(dim=1).mean()
    relations = (embeddings @ embeddings.T - targets @ targets.T).square().mean()
    return place + similarity_weight * relations
