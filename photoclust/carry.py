"""When a photo is edited, its new bytes are a new photo: carry the owner's names over by overlap."""

from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.faces import SAME_FACE_OVERLAP, PlacedCode
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import CARRY_OVER


def carry_over(library: Library, before: int, after: int, contract: EmbedderContract) -> int:
    """Give the faces of photo `after` the names of those of photo `before` that they show; count them.

    A face is the same when the boxes, relative to their photos, overlap by half, and the embeddings
    are as alike as two faces of one person: another picture under an old name takes no name over.
    The earlier photo keeps its decisions, should its bytes ever come back.
    """
    decided = {named.face.id for named in library.faces.named(after, contract.id)}
    candidates = [face for face in library.faces.codes(after, contract.id) if face.id not in decided]
    decisions = [
        Decision(Verdict.IS, face=face.id, person=named.person)
        for named in library.faces.named(before, contract.id)
        for face in candidates
        if _is_same(named.face, face, contract.same_person_similarity)
    ]
    if decisions:
        library.journal.record(CARRY_OVER, "Carry names over to an edited photo", decisions)
    return len(decisions)


def _is_same(before: PlacedCode, after: PlacedCode, similarity: float) -> bool:
    if before.box.overlap(after.box) < SAME_FACE_OVERLAP:
        return False
    return float(restore(before.code[None])[0] @ restore(after.code[None])[0]) >= similarity
