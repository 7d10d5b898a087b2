"""Made-up faces: people of heavy-tailed sizes around directions drawn at random."""

import numpy as np

from photoclust.cluster.arrays import Embeddings, Labels


def faces_of_people(
    count: int, *, seed: int, dimension: int = 64, likeness: float = 0.6
) -> tuple[Embeddings, Labels]:
    """Return (count, dimension) unit embeddings and who each is of.

    likeness: the expected cosine of two faces of one person.
    """
    random = np.random.default_rng(seed)
    people = np.minimum(random.zipf(1.6, count), count) % max(count // 4, 1)
    centres = unit(random.normal(size=(count, dimension)))
    noise = unit(random.normal(size=(count, dimension)))
    faces = np.sqrt(likeness) * centres[people] + np.sqrt(1 - likeness) * noise
    return unit(faces).astype(np.float32), people.astype(np.int64)


def unit(
    rows: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Return the rows at length one."""
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True))


def on_circle(degrees: list[float]) -> Embeddings:
    """Return unit vectors at angles in the plane."""
    angles = np.radians(degrees)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def same_partition(one: Labels, other: Labels) -> bool:
    """Tell whether two labellings group alike, whatever the numbers."""
    both = len(np.unique(np.stack([one, other], axis=1), axis=0))
    return both == len(np.unique(one)) == len(np.unique(other))
