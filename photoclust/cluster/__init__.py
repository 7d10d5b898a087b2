"""Group faces by their embeddings, obeying the owner: pure numpy, labels out.

    group_faces       all faces anew
    group_shown_faces all anew, but faces stay with whom they are shown while they fit
    join_faces        new faces into the groups there are
    Constraints       what both obey
    seen_in_company   faces as grouping compares them; lone_similarity says that in terms of the cut
    likely_doubles    faces of one photo that the owner may want to let be one person
    typical           which faces look like most of their group
    stricter          the similarity to group at, for a setting from loose to strict

`photoclust.cluster.left_apart` says how likely those are one whom grouping left apart;
`photoclust.cluster.estimators` has the same in scikit-learn's dress.
"""

from photoclust.cluster.agglomerate import Linkage
from photoclust.cluster.company import lone_similarity
from photoclust.cluster.constraints import Constraints, ContradictionError, contradictions
from photoclust.cluster.doubles import likely_doubles
from photoclust.cluster.grouping import Grouping, group_faces, group_shown_faces, seen_in_company
from photoclust.cluster.holding import Shown
from photoclust.cluster.incremental import NEW, join_faces
from photoclust.cluster.thresholds import Calibration, stricter
from photoclust.cluster.typical import typical

__all__ = [
    "NEW",
    "Calibration",
    "Constraints",
    "ContradictionError",
    "Grouping",
    "Linkage",
    "Shown",
    "contradictions",
    "group_faces",
    "group_shown_faces",
    "join_faces",
    "likely_doubles",
    "lone_similarity",
    "seen_in_company",
    "stricter",
    "typical",
]
