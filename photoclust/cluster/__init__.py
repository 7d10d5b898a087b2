"""Group faces by their embeddings, obeying the owner: pure numpy, labels out.

`group_faces` groups all; `estimators` has the same in scikit-learn's dress.
"""

from photoclust.cluster.agglomerate import Linkage
from photoclust.cluster.constraints import Constraints, ContradictionError, contradictions
from photoclust.cluster.grouping import group_faces

__all__ = ["Constraints", "ContradictionError", "Linkage", "contradictions", "group_faces"]
