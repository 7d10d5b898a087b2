"""When a photo is edited, its new bytes are a new photo: carry over all that the owner said of its faces."""

from collections.abc import Collection, Mapping

from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.faces import SAME_FACE_OVERLAP, PlacedCode


def carry_over(
    library: Library, before: int, after: int, contract: EmbedderContract, *, still: Collection[int] = ()
) -> int:
    """Say of the faces of photo `after` what was said of those of `before` that they show; count them.

    A face is the same when the boxes, relative to their photos, overlap by half, and the embeddings are as
    alike as two faces of one person, or the pixels there are: another picture under an old name takes nothing
    over. Where nothing is found in the place of a named or drawn face, but its pixels still are there, the
    face itself goes along. What was said of the new face already stands, and the earlier photo keeps its
    decisions, should its bytes ever come back. still: faces of `before` whose pixels are in their place.
    """
    fresh = library.faces.codes(after, contract.id)
    silent = [face for face in fresh if not library.journal.has_decided(face.id)]
    with library.transaction():
        places: dict[int, int] = {}
        for old in library.faces.codes(before, contract.id):
            if not library.journal.was_spoken_of(old.id):
                continue
            there = [face for face in silent if old.box.overlap(face.box) >= SAME_FACE_OVERLAP]
            same = [
                face.id
                for face in there
                if old.id in still or _are_alike(old, face, contract.same_person_similarity)
            ]
            if same:
                places[old.id] = same[0]
            elif old.id in still and not any(
                old.box.overlap(face.box) >= SAME_FACE_OVERLAP for face in fresh
            ):
                places |= _taken_along(library, old.id, after)
        library.journal.carry_over(places)
    return len(places)


def _taken_along(library: Library, face: int, photo: int) -> Mapping[int, int]:
    """Copy a face that somebody is, or that was drawn, to another photo of the same size."""
    worth_it = library.journal.state(face).person is not None or library.journal.is_drawn(face)
    copy = library.faces.copy(face, photo) if worth_it else None
    return {} if copy is None else {face: copy}


def _are_alike(before: PlacedCode, after: PlacedCode, similarity: float) -> bool:
    """Say whether two faces look like one person to a model that saw both."""
    if before.code is None or after.code is None:
        return False
    return float(restore(before.code[None])[0] @ restore(after.code[None])[0]) >= similarity
