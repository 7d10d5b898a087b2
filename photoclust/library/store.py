"""Open, guard and back up the library's one SQLite file."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout
from sqlite_utils import Database

from photoclust.errors import LibraryError
from photoclust.library.migrations import APPLICATION_ID, MIGRATIONS
from photoclust.library.presence import Presence

log = logging.getLogger(__name__)

FILE_NAME: Final = "library.sqlite"
BUSY_SECONDS: Final = 15.0
OPENING_SECONDS: Final = 300.0
KEPT_BACKUPS: Final = 14
_STAMP: Final = "%Y%m%dT%H%M%S%fZ"

_DAMAGED: Final = "The library is damaged; restore a copy from its backups folder."
_UNWRITABLE: Final = "The library cannot be written; check the permissions of its folder."
_SENTENCES: Final = {
    "locked": "Another Photoclust is writing to this library; try again when it is done.",
    "full": "The disk is full. Nothing that was saved is lost: free some space and try again.",
    "readonly": _UNWRITABLE,
    "unable to open": _UNWRITABLE,
    "malformed": _DAMAGED,
    "not a database": _DAMAGED,
    "disk I/O error": "The disk could not be read or written; check it and try again.",
}


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

    A database that somebody who is gone left open is checked first; one that needs a migration is
    backed up first.
    """
    path = folder / FILE_NAME
    with _explained():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(folder / "opening.lock", timeout=OPENING_SECONDS, mode=0o600):
            presence = Presence(folder)
            path.touch(mode=0o600)
            db = Database(sqlite3.connect(path, timeout=BUSY_SECONDS))
            try:
                _prepare(db, path, check=presence.unclean)
            except BaseException:
                Store(db, presence).close()
                raise
    return Store(db, presence)


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Save everything inside or nothing; a full disk or a lock becomes a sentence."""
    with _explained():
        if db.conn.in_transaction:
            with db.atomic():
                yield
            return
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.conn.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


def back_up(db: Database, folder: Path, why: str) -> Path:
    """Copy the library while it is in use; keep the newest KEPT_BACKUPS copies."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / f"{datetime.now(UTC).strftime(_STAMP)}-{why}.sqlite"
    part = target.with_suffix(".part")
    part.touch(mode=0o600)
    copy = sqlite3.connect(part)
    try:
        db.conn.backup(copy)
    finally:
        copy.close()
    part.replace(target)
    for old in backups(folder)[:-KEPT_BACKUPS]:
        old.unlink()
    return target


def backups(folder: Path) -> list[Path]:
    """Return the copies that `back_up` made, oldest first; what else lies there is the owner's."""
    return sorted(folder.glob("20[0-9][0-9][0-1][0-9][0-3][0-9]T*Z-*.sqlite"))


def made_today(copy: Path) -> bool:
    """Say whether a copy is of today, by UTC."""
    return copy.name.startswith(datetime.now(UTC).strftime(_STAMP)[:8])


def _prepare(db: Database, path: Path, *, check: bool) -> None:
    fresh = _first_value(db, "SELECT count(*) FROM sqlite_master") == 0
    if not fresh and _first_value(db, "PRAGMA application_id") != APPLICATION_ID:
        raise LibraryError(f"{path} is not a Photoclust library; choose another folder with --library.")
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "cache_size = -16000"):
        db.conn.execute(f"PRAGMA {pragma}")
    if check and (fault := _first_value(db, "PRAGMA integrity_check")) != "ok":
        log.error("integrity check: %s", fault)
        raise LibraryError(_DAMAGED)
    _migrate(db, path, fresh=fresh)


def _migrate(db: Database, path: Path, *, fresh: bool) -> None:
    known = {migration.name for migration in MIGRATIONS._migrations}
    if {migration.name for migration in MIGRATIONS.applied(db)} - known:
        raise LibraryError("This library was made by a newer Photoclust; install that version to open it.")
    pending = MIGRATIONS.pending(db)
    if not pending:
        return
    if not fresh:
        log.info("backed up before migrating")
        back_up(db, path.parent / "backups", f"before-{pending[0].name}")
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    MIGRATIONS.apply(db)


@contextmanager
def _explained() -> Iterator[None]:
    """Turn what the owner can mend into a LibraryError; let bugs rise as they are."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.DatabaseError as error:
        for sign, sentence in _SENTENCES.items():
            if sign in str(error):
                raise LibraryError(sentence) from error
        raise
    except Timeout as error:
        raise LibraryError(_SENTENCES["locked"]) from error
    except OSError as error:
        raise LibraryError(f"The library's folder cannot be used: {error}.") from error


def _first_value(db: Database, sql: str) -> object:
    return db.conn.execute(sql).fetchone()[0]
