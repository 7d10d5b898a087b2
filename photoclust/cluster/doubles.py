"""The exceptions to "nobody is twice in one photo" that the owner may want to grant."""

import numpy as np

from photoclust.cluster.arrays import Embeddings, Labels, Pairs
from photoclust.cluster.constraints import photo_pairs


def likely_doubles(embeddings: Embeddings, photos: Labels, *, similarity: float) -> Pairs:
    """Return the pairs of faces of one photo (M, 2) that look like one person, the most alike first.

    embeddings: (N, D) unit rows. photos: (N,), below 0 for no photo. similarity: the cosine from which on a
    pair is worth a question: a mirror, a collage, a photo of a photo, or twins.
    """
    pairs = np.sort(photo_pairs(photos), axis=1)
    cosines = np.einsum("ij,ij->i", embeddings[pairs[:, 0]], embeddings[pairs[:, 1]])
    order = np.lexsort((pairs[:, 1], pairs[:, 0], -cosines))
    alike: Pairs = pairs[order][cosines[order] >= np.float32(similarity)]
    return alike
