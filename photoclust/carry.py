"""When a photo is edited, its new bytes are a new photo: carry over all that the owner said of its faces."""

from collections.abc import Iterable, Mapping

from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.faces import SAME_FACE_OVERLAP, PlacedCode
from photoclust.library.fold import Decision, FaceState, Verdict
from photoclust.library.journal import CARRY_OVER


def carry_over(library: Library, before: int, after: int, contract: EmbedderContract) -> int:
    """Say of the faces of photo `after` what was said of those of `before` that they show; count them.

    A face is the same when the boxes, relative to their photos, overlap by half, and the embeddings
    are as alike as two faces of one person: another picture under an old name takes nothing over. Where
    nothing is found in the place of a named or drawn face though the photos are of one size, the
    face itself goes along: its file was most likely only written anew (a picture of the same size that shows
    nobody there cannot be told from that). What was said of the new face already
    stands, and the earlier photo keeps its decisions, should its bytes ever come back.
    """
    fresh = library.faces.codes(after, contract.id)
    silent = [face for face in fresh if not library.journal.has_decided(face.id)]
    with library.transaction():
        places: dict[int, int] = {}
        for old in library.faces.codes(before, contract.id):
            if library.journal.has_decided(old.id):
                same = [face.id for face in silent if _is_same(old, face, contract.same_person_similarity)]
                if same:
                    places[old.id] = same[0]
                elif not any(old.box.overlap(face.box) >= SAME_FACE_OVERLAP for face in fresh):
                    places |= _taken_along(library, old.id, after)
        decisions = _repeated(library, places)
        if decisions:
            library.journal.record(CARRY_OVER, "Carry over what was said to an edited photo", decisions)
    return len(places)


def _taken_along(library: Library, face: int, photo: int) -> Mapping[int, int]:
    """Copy a face that somebody is, or that was drawn, to another photo of the same size."""
    worth_it = library.journal.state(face).person is not None or library.journal.is_drawn(face)
    copy = library.faces.copy(face, photo) if worth_it else None
    return {} if copy is None else {face: copy}


def _repeated(library: Library, places: Mapping[int, int]) -> list[Decision]:
    """Return what was said of the old faces as said of the new ones."""
    decisions: list[Decision] = []
    for old, new in places.items():
        decisions += _of_face(library.journal.said(old), new)
        if library.journal.is_drawn(old):
            decisions.append(Decision(Verdict.DRAWN, face=new))
    for verdict in (Verdict.APART, Verdict.TOGETHER):
        decisions += [
            Decision(verdict, face=places.get(one, one), other_face=places.get(other, other))
            for one, other in library.journal.pairs(verdict)
            if one in places or other in places
        ]
    covers = library.journal.covers(places)
    return decisions + [Decision(Verdict.COVER, face=places[face], person=who) for who, face in covers]


def _of_face(said: FaceState, face: int) -> Iterable[Decision]:
    """Yield what was said of a face, so that undoing a merger of the persons changes it back as well."""
    for person in sorted(said.rejected):
        yield Decision(Verdict.IS_NOT, face=face, person=person)
    if said.person is not None:
        verdict = Verdict.IS if said.singly else Verdict.AMONG
        yield Decision(verdict, face=face, person=said.person)
    if said.dismissed is not None:
        yield Decision(said.dismissed, face=face)


def _is_same(before: PlacedCode, after: PlacedCode, similarity: float) -> bool:
    if before.box.overlap(after.box) < SAME_FACE_OVERLAP:
        return False
    return float(restore(before.code[None])[0] @ restore(after.code[None])[0]) >= similarity
