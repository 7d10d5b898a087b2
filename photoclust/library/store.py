"""Open, guard and back up the library's one SQLite file."""

import logging
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from filelock import FileLock
from sqlite_utils import Database

from photoclust.errors import DamagedLibrary, LibraryError
from photoclust.library.backups import BESIDE, FILE_NAME, OPENING_SECONDS, back_up, backups, damaged
from photoclust.library.connection import ExplainedConnection
from photoclust.library.explaining import DAMAGED, explained
from photoclust.library.migrations import APPLICATION_ID, MIGRATIONS
from photoclust.library.presence import Presence
from photoclust.library.soundness import damage_in, page_damage_in
from photoclust.library.tallies import count_stale

__all__ = ["FILE_NAME", "Store", "open_store", "transaction", "without_waiting_for_the_disk"]

log = logging.getLogger(__name__)

BUSY_SECONDS: Final = 15.0
SOON_READ: Final = 32 << 20
"""A file of so many bytes is read through in a blink, so whoever opens it first does."""
_PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",  # an act that was answered outlives a power cut
    "secure_delete = ON",  # what is deleted is gone from the file, too
    "foreign_keys = ON",
    "cache_size = -16000",
    "temp_store = MEMORY",  # what may have to be taken back of an act on thousands needs no file of its own
)


@dataclass(frozen=True, slots=True)
class Store:
    """An open database and the note that it is open."""

    db: Database
    presence: Presence

    def close(self) -> None:
        """Close the file; the write-ahead log goes with the last one who closes."""
        self.db.conn.close()
        self.presence.end()


def open_store(folder: Path) -> Store:
    """Open or create the library in `folder`, sound and up to date, or raise LibraryError.

    A database that somebody who is gone left open is read through first, a small one always; one that
    needs a migration is backed up first. Where one is broken, the newest sound copy is named.
    """
    path = folder / FILE_NAME
    with explained():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(folder / "opening.lock", timeout=OPENING_SECONDS, mode=0o600):
            if backups(folder) and not (path.exists() and path.stat().st_size):
                raise damaged(folder)
            _keep_private(path)
            presence = Presence(folder)
            db = Database(sqlite3.connect(path, timeout=BUSY_SECONDS, factory=ExplainedConnection))
            try:
                with explained():
                    _prepare(db, path, presence)
            except BaseException as error:
                Store(db, presence).close()
                if isinstance(error, DamagedLibrary):
                    raise damaged(folder) from error
                raise
            presence.settle()
    return Store(db, presence)


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Save everything inside or nothing; a full disk or a lock becomes a sentence."""
    with explained():
        if db.conn.in_transaction:
            with db.atomic():
                yield
            return
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            count_stale(db)
            db.conn.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


@contextmanager
def without_waiting_for_the_disk(db: Database) -> Iterator[None]:
    """Commit without a sync each: a power cut may cost the last photos, never the file's soundness."""
    db.conn.execute("PRAGMA synchronous = NORMAL")
    try:
        yield
    finally:
        db.conn.execute("PRAGMA synchronous = FULL")


def _keep_private(path: Path) -> None:
    """Make the file, and what SQLite keeps beside it, readable by the owner alone."""
    path.touch(mode=0o600)
    if sys.platform != "win32":
        for file in (path, *(path.with_name(path.name + ending) for ending in BESIDE)):
            with suppress(FileNotFoundError):  # whoever else has it open may close it just now
                if file.stat().st_mode & 0o077:
                    file.chmod(0o600)


def _prepare(db: Database, path: Path, presence: Presence) -> None:
    fresh = _first_value(db, "SELECT count(*) FROM sqlite_master") == 0
    if not fresh and _first_value(db, "PRAGMA application_id") != APPLICATION_ID:
        raise LibraryError(f"{path} is not a Photoclust library; choose another folder with --library.")
    for pragma in _PRAGMAS:
        db.conn.execute(f"PRAGMA {pragma}")
    _refuse_damage(db, path, presence)
    _migrate(db, path, fresh=fresh)


def _refuse_damage(db: Database, path: Path, presence: Presence) -> None:
    """Read the file through as far as there is reason to, or as it takes no time."""
    damage = None
    if presence.unclean:
        damage = damage_in(db.conn)
    elif presence.alone and path.stat().st_size <= SOON_READ:
        damage = page_damage_in(db.conn)
    if damage is not None:
        log.error("the library is damaged: %s", damage)
        raise DamagedLibrary(DAMAGED)


def _migrate(db: Database, path: Path, *, fresh: bool) -> None:
    known = {migration.name for migration in MIGRATIONS._migrations}
    if {migration.name for migration in MIGRATIONS.applied(db)} - known:
        raise LibraryError("This library was made by a newer Photoclust; install that version to open it.")
    pending = MIGRATIONS.pending(db)
    if not pending:
        return
    if not fresh:
        log.info("backed up before migrating")
        back_up(db.conn, path.parent, f"before-{pending[0].name}")
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    MIGRATIONS.apply(db)


def _first_value(db: Database, sql: str) -> object:
    return db.conn.execute(sql).fetchone()[0]
