"""Take what was found in a folder into the library: one transaction a photo."""

import logging
from collections.abc import Collection
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from photoclust.carry import carry_over
from photoclust.errors import BrokenOffReading, PhotoclustError, UnreachablePhoto, UnreadablePhoto
from photoclust.examine import Examiner, KnownContent
from photoclust.images import SUFFIXES
from photoclust.library import Library
from photoclust.library.dates import file_time
from photoclust.library.files import PUT_OFF
from photoclust.model import FileState, KnownFile, Photo, RememberedFace
from photoclust.scan import SeenFile, Survey, survey
from photoclust.wording import where_it_arose

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    faces: int = 0
    skipped: bool = False


class Intake:
    """The one writer of a scan."""

    def __init__(self, library: Library, examiner: Examiner) -> None:
        """Remember the models that look at the photos."""
        self._library = library
        self._contract = examiner.contract
        self._models = examiner.models
        library.faces.add_model(self._contract.id, self._contract.to_json())

    def survey(self, root: Path, *, retry: bool, left_out: Collection[Path] = ()) -> Survey:
        """Compare a folder with the library; raise PhotoclustError when it never was there."""
        known = self._library.files.below(root, self._models)
        if not root.is_dir() and not known:
            raise PhotoclustError(f"There is no folder {root}; check its name, or plug in its drive.")
        self._library.files.add_root(root)
        if retry:
            known = {path: _forgotten(file) for path, file in known.items()}
        return survey(root, known, suffixes=SUFFIXES, examined_by=self._models.signature, left_out=left_out)

    def known(self, file: SeenFile) -> frozenset[str]:
        """Return the identities that a file of this size may have and that need no look."""
        return self._library.files.contents_of_size(file.size, self._models)

    def remembered(self, file: SeenFile) -> tuple[RememberedFace, ...]:
        """Return the faces of the photo that a file showed before it changed."""
        before = self._library.files.photo_before(file.path, size=file.size, modified_ns=file.modified_ns)
        return () if before is None else self._library.faces.remembered(before)

    def store(self, file: SeenFile, found: Photo | KnownContent) -> Outcome:
        """Save what a file showed, and what was said of its faces before it was edited."""
        with self._library.transaction():
            if isinstance(found, Photo):
                self._show(file, self._stored(file, found), found.still)
                return Outcome(faces=len(found.faces))
            photo = self._library.files.photo_of_content(found.content)
            if photo is not None:
                self._show(file, photo)
        return Outcome()

    def refuse(self, file: SeenFile, error: BaseException) -> Outcome:
        """List a file as skipped; raise what is no fault of the file.

        A failure of our own on one file is listed and logged as the bug it is: it must not keep the
        owner from all the photos that come after it. What may be no fault of the file is put off: an
        unreachable one until it can be read, one whose reading broke off once.
        """
        reason = str(error)
        if not isinstance(error, UnreadablePhoto):
            if isinstance(error, PhotoclustError | BrokenExecutor) or not isinstance(error, Exception):
                raise error
            log.error("examining a photo failed: %s\n%s", type(error).__name__, where_it_arose(error))
            log.debug("%s: %s", file.path, error)
            reason = f"Photoclust failed on this file ({type(error).__name__}); please report it."
        log.debug("skipped %s: %s", file.path, reason)
        files = self._library.files
        again = isinstance(error, UnreachablePhoto) or (
            isinstance(error, BrokenOffReading) and not files.is_put_off(file.path)
        )
        files.record_skipped(
            file.path,
            size=file.size,
            modified_ns=PUT_OFF if again else file.modified_ns,
            reason=f"{reason} The next scan tries again." if again else reason,
        )
        return Outcome(skipped=True)

    def finish(self, found: Survey, root: Path) -> None:
        """Mark what went out of reach or came back, and list what could not be opened."""
        files = self._library.files
        with self._library.transaction():
            files.mark_offline(found.gone)
            files.mark_back(found.back)
            files.forget_unreachable(root)
            for entry in found.unreachable:
                files.record_skipped(entry.path, size=0, modified_ns=0, reason=entry.reason)
            if found.reached:
                files.forget_moved(root)

    def _stored(self, file: SeenFile, photo: Photo) -> int:
        taken = photo.taken or file_time(file.modified_ns)
        signature = self._models.signature
        return self._library.faces.store(
            photo, model=self._contract.id, examined_by=signature, taken=taken.isoformat()
        )

    def _show(self, file: SeenFile, photo: int, still: Collection[int] = ()) -> None:
        before = self._library.files.photo_at(file.path)
        self._library.files.record_present(
            file.path, size=file.size, modified_ns=file.modified_ns, photo=photo
        )
        if before not in (None, photo):
            carry_over(self._library, before, photo, self._contract, still=still)


def _forgotten(file: KnownFile) -> KnownFile:
    return replace(file, modified_ns=PUT_OFF) if file.state is FileState.SKIPPED else file
