"""When a photo is edited, its new bytes are a new photo: carry over all that the owner said of its faces."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.faces import PlacedCode
from photoclust.library.matching import SAME_FACE_OVERLAP, pair_up

Overlaps = npt.NDArray[np.float64]


def carry_over(
    library: Library, before: int, after: int, contract: EmbedderContract, *, still: Collection[int] = ()
) -> int:
    """Say of the faces of photo `after` what was said of those of `before` that they show; count them.

    A face is the same when the boxes, relative to their photos, overlap by half, and the embeddings are as
    alike as two faces of one person, or the pixels there are: another picture under an old name takes nothing
    over. Each is one face at most, those first whom the owner said who they are. Where nothing is found in
    the place of a named or drawn face, but its pixels still are there, and where what is found there is
    somebody else by the owner's word, the face itself goes along. What was said of the new face already
    stands, and the earlier photo keeps its decisions, should its bytes ever come back. still: faces of
    `before` whose pixels are in their place.
    """
    fresh = library.faces.codes(after, contract.id)
    silent = [face for face in fresh if not library.journal.has_decided(face.id)]
    spoken = [
        old for old in library.faces.codes(before, contract.id) if library.journal.was_spoken_of(old.id)
    ]
    with library.transaction():
        same = _overlaps(spoken, silent, contract.same_person_similarity, still)
        worth = np.array([1 + _is_somebody(library, old.id) for old in spoken], np.int64)
        places = {spoken[row].id: silent[column].id for row, column in pair_up(same, worth)}
        for old, overlaps in zip(spoken, same, strict=True):
            there = {silent[column].id for column in np.flatnonzero(overlaps).tolist()}
            if old.id not in places and (
                (old.id in still and not _is_found(old, fresh)) or _gave_way(library, old.id, there, places)
            ):
                places |= _taken_along(library, old.id, after)
        library.journal.carry_over(places)
    return len(places)


def _overlaps(
    spoken: Sequence[PlacedCode], silent: Sequence[PlacedCode], similarity: float, still: Collection[int]
) -> Overlaps:
    """Return how far each old face and each new one are in one place, (M, N); 0 where they are two faces."""
    overlaps = np.zeros((len(spoken), len(silent)))
    for row, old in enumerate(spoken):
        for column, face in enumerate(silent):
            overlap = old.box.overlap(face.box)
            if overlap >= SAME_FACE_OVERLAP and (old.id in still or _are_alike(old, face, similarity)):
                overlaps[row, column] = overlap
    return overlaps


def _is_found(old: PlacedCode, fresh: Sequence[PlacedCode]) -> bool:
    return any(old.box.overlap(face.box) >= SAME_FACE_OVERLAP for face in fresh)


def _gave_way(library: Library, face: int, there: Collection[int], places: Mapping[int, int]) -> bool:
    """Say whether a face is somebody, and what it could be on the new photo has become others."""
    person = library.journal.state(face).person
    others = {library.journal.state(old).person for old, new in places.items() if new in there}
    return person is not None and bool(others) and person not in others


def _is_somebody(library: Library, face: int) -> bool:
    """Say whether the owner said who a face is, or drew it."""
    return library.journal.state(face).person is not None or library.journal.is_drawn(face)


def _taken_along(library: Library, face: int, photo: int) -> Mapping[int, int]:
    """Copy a face that somebody is, or that was drawn, to another photo of the same size."""
    copy = library.faces.copy(face, photo) if _is_somebody(library, face) else None
    return {} if copy is None else {face: copy}


def _are_alike(before: PlacedCode, after: PlacedCode, similarity: float) -> bool:
    """Say whether two faces look like one person to a model that saw both."""
    if before.code is None or after.code is None:
        return False
    return float(restore(before.code[None])[0] @ restore(after.code[None])[0]) >= similarity
