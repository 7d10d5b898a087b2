"""How sure it is that a person's faces are theirs: for whoever named a group by its cover."""

import numpy as np

from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.suggestions.crowd import likeness, spread


def least_sure(library: Library, handle: str) -> list[int]:
    """Return the faces of a person or group, those least like the rest first, by the model of the last scan.

    Last come those that the owner pointed at, which are sure. Faces that the model did not see are left out.
    """
    model = library.faces.last_model()
    if model is None:
        return []
    found = library.groups.faces(model, among=library.census.face_ids(handle))
    if len(found.ids) < 2:
        return [int(face) for face in found.ids]
    every = np.arange(len(found.ids))
    compared = spread(every)
    own = np.full(len(every), -1)
    own[compared] = np.arange(len(compared))
    embeddings = restore(found.codes)
    alike = likeness(embeddings, embeddings[compared], own)
    order = np.lexsort((found.ids, alike, found.singly))
    return [int(face) for face in found.ids[order]]
