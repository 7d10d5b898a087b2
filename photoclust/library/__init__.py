"""The library: everything Photoclust knows, in one SQLite file that only this package reads."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from photoclust.errors import LibraryError
from photoclust.library.backups import (
    FILE_NAME,
    NEIGHBOURS,
    PART,
    Backup,
    Restored,
    back_up,
    backups,
    newest_of,
    newest_sound,
    restore,
)
from photoclust.library.census import Census
from photoclust.library.erasing import Erased, erase
from photoclust.library.explaining import understood
from photoclust.library.faces import Faces
from photoclust.library.files import Files
from photoclust.library.groups import Groups
from photoclust.library.journal import Journal
from photoclust.library.occasions import Occasions
from photoclust.library.photos import Photos
from photoclust.library.questions import Questions
from photoclust.library.searching import Searching
from photoclust.library.store import open_store, transaction, without_waiting_for_the_disk
from photoclust.library.tallies import are_stale

__all__ = ["Backup", "Erased", "Library", "Restored", "backups", "erase", "newest_sound", "restore"]


class Library:
    """An open library; one per thread, closed when its `with` block ends.

    files, faces and groups are derived from photos; journal holds what the owner decided; census
    answers who is there, photos who is in one, questions what to ask, searching which photos show whom.
    Raises LibraryError when it cannot be opened.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._store = open_store(folder)
        self._db = self._store.db
        if are_stale(self._db):
            with self.transaction():
                pass  # whose end counts
        self.files = Files(self._db)
        self.faces = Faces(self._db)
        self.groups = Groups(self._db)
        self.journal = Journal(self._db)
        self.census = Census(self._db)
        self.photos = Photos(self._db)
        self.questions = Questions(self._db)
        self.searching = Searching(self._db)
        self.occasions = Occasions(self._db)

    def transaction(self) -> AbstractContextManager[None]:
        """Save several calls together or not at all."""
        return transaction(self._db)

    @property
    def neighbours(self) -> Path:
        """Where who is near whom may be kept (photoclust.neighbourhood); its name lets erasing find it."""
        return self.folder / f"{FILE_NAME}{NEIGHBOURS}"

    @contextmanager
    def scanning(self) -> Iterator[None]:
        """Hold the right to scan into this library; another process that has it is an error."""
        lock = FileLock(self.folder / "scanning.lock", timeout=0, mode=0o600)
        try:
            lock.acquire()
        except Timeout as error:
            raise LibraryError(
                "Another Photoclust is scanning into this library; wait for it or stop it."
            ) from error
        try:
            with without_waiting_for_the_disk(self._db):
                yield
        finally:
            lock.release()

    def back_up(self) -> Path:
        """Copy the library into its backups folder and return the copy's path."""
        return back_up(self._db.conn, self.folder, "by-hand")

    def back_up_daily(self) -> Path | None:
        """Copy the library unless today's copy is there or there is nothing to lose yet.

        A copy from before the owner's first act is none of what they did: that day has a second one. The
        copy is read through, so this also finds a library that is damaged.
        """
        newest = newest_of(self.folder, datetime.now(UTC).date())
        if self._is_empty() or (newest is not None and not self._has_acts_only_since(newest.made_at)):
            return None
        return back_up(self._db.conn, self.folder, "daily")

    def forget(self, folder: Path, *, only_offline: bool = False) -> int:
        """Forget the files below a folder, or those out of reach, and delete their face data; count them.

        What the owner decided stays, and is in force again should the photos come back.
        """
        with self.transaction():
            count = self.files.forget(folder, only_offline=only_offline)
            self.faces.delete_unseen()
        with suppress(OSError):
            self.neighbours.unlink(missing_ok=True)
            self.neighbours.with_name(self.neighbours.name + PART).unlink(missing_ok=True)
        return count

    def _has_acts_only_since(self, moment: datetime) -> bool:
        first = self._db.execute("SELECT min(made_at) FROM act").fetchone()[0]
        return first is not None and understood(lambda text: datetime.fromisoformat(text) > moment, first)

    def _is_empty(self) -> bool:
        sql = "SELECT EXISTS (SELECT 1 FROM file) OR EXISTS (SELECT 1 FROM act)"
        return not self._db.execute(sql).fetchone()[0]

    def close(self) -> None:
        """Close the file; nothing else may be called after."""
        self._store.close()

    def __enter__(self) -> "Library":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
