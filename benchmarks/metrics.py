"""How well a grouping agrees with the truth: pairwise F and BCubed F, exactly.

Both follow from the sizes of the people, of the groups and of their overlaps: O(N log N), no pairs. Amigo
et al., "A comparison of extrinsic clustering evaluation metrics based on formal constraints" (2009).
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Labels: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision: of what is together, how much belongs together. Recall: the reverse. Both 0..1."""

    precision: float
    recall: float

    @property
    def f(self) -> float:
        """The harmonic mean; 0 when both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Overlaps:
    """What each person and each group have in common, where they have anything.

    shared: (M,) faces of one person in one group. person, group: (M,) the size of either. people, groups:
    the sizes of all, each once.
    """

    shared: Labels
    person: Labels
    group: Labels
    people: Labels
    groups: Labels


def overlaps(groups: Labels, people: Labels) -> Overlaps:
    """Count a grouping (N,) against the truth (N,); any integers serve as labels."""
    if len(people) != len(groups):
        raise ValueError(f"{len(groups)} faces were grouped, but the truth is known of {len(people)}")
    _, person, people_sizes = np.unique(people, return_inverse=True, return_counts=True)
    _, group, group_sizes = np.unique(groups, return_inverse=True, return_counts=True)
    cells, shared = np.unique(person * max(len(group_sizes), 1) + group, return_counts=True)
    rows, columns = np.divmod(cells, max(len(group_sizes), 1))
    return Overlaps(shared, people_sizes[rows], group_sizes[columns], people_sizes, group_sizes)


def pairwise(groups: Labels, people: Labels) -> Score:
    """Score the pairs of faces that are together; where there is no pair to judge, a full mark.

    Precision: the share of pairs in one group that are of one person. Recall: the share of pairs of one
    person that are in one group.
    """
    counts = overlaps(groups, people)
    together = _pairs(counts.shared)
    return Score(_share(together, _pairs(counts.groups)), _share(together, _pairs(counts.people)))


def bcubed(groups: Labels, people: Labels) -> Score:
    """Score each face by its mates in its group and those of its person, itself included; the mean.

    Where there is no face, a full mark.
    """
    counts = overlaps(groups, people)
    squares = counts.shared.astype(np.float64) ** 2
    faces = int(counts.shared.sum())
    return Score(
        _share(float((squares / counts.group).sum()), faces),
        _share(float((squares / counts.person).sum()), faces),
    )


def _pairs(sizes: Labels) -> int:
    return int((sizes * (sizes - 1) // 2).sum())


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 1.0
