"""FaceNet's triplet loss on the triplets that were mined."""

from torch import Tensor
from torch.nn import functional

from photoclust.training.losses.mining import Triplets


def triplet_loss(distances: Tensor, triplets: Triplets, margin: float) -> Tensor:
    """Return the mean of max(0, d(a,p) - d(a,n) + margin) on squared distances; 0 without triplets."""
    near = distances[triplets.anchors, triplets.positives]
    far = distances[triplets.anchors, triplets.negatives]
    if len(near) == 0:
        return distances.sum() * 0  # keeps the graph, so that backward() and all-reduce still work
    return functional.relu(near - far + margin).mean()
