"""Copies of the library: made while it is in use, verified, kept; and the way back to one.

A copy's name begins with a running number, so that a clock which jumps can neither make an old copy the
newest nor have a new one thrown away.
"""

import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from filelock import FileLock

from photoclust.errors import DamagedLibrary, LibraryError
from photoclust.library.explaining import DAMAGED, explained
from photoclust.library.presence import is_open
from photoclust.library.soundness import damage_in, damage_of_copy

log = logging.getLogger(__name__)

FILE_NAME: Final = "library.sqlite"
OPENING_SECONDS: Final = 300.0
KEPT_BACKUPS: Final = 14
BESIDE: Final = ("-wal", "-shm", "-journal")
"""What SQLite may keep beside a database; another database's would ruin it."""
NEIGHBOURS: Final = "-neighbours"
"""What the library keeps beside it of who is near whom (photoclust.neighbourhood)."""
PART: Final = ".part"
"""As long as that is being written."""
ASIDE: Final = "aside"
_FOLDER: Final = "backups"
_STAMP: Final = "%Y%m%dT%H%M%S%fZ"
_NAME: Final = re.compile(r"(?:(\d+)-)?(\d{8}T\d{12}Z)-([a-z0-9_-]+)\.sqlite")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the library. number: grows with each. made_at: UTC, by the clock of then.

    why: daily, by-hand, or before- and the name of a migration. size: bytes.
    """

    path: Path
    number: int
    made_at: datetime
    why: str
    size: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restoring did. aside: the folder that keeps the file as it was; None where there was none."""

    backup: Path
    aside: Path | None


def backups(library: Path) -> tuple[Backup, ...]:
    """Return the copies in a library's folder, oldest first; what else lies there is the owner's."""
    folder = library / _FOLDER
    found = [_backup(path) for path in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted((each for each in found if each is not None), key=_age))


def newest_sound(library: Path) -> Backup | None:
    """Return the newest copy that is whole; reads each until one is."""
    return next((each for each in reversed(backups(library)) if damage_of_copy(each.path) is None), None)


def newest_of(library: Path, day: date) -> Backup | None:
    """Return the newest copy that was made on a day, by UTC."""
    return next((each for each in reversed(backups(library)) if each.made_at.date() == day), None)


def back_up(db: sqlite3.Connection, library: Path, why: str) -> Path:
    """Copy the library while it is in use, read the copy through, and keep the newest KEPT_BACKUPS.

    Raises DamagedLibrary when the library itself is broken, LibraryError when the copy cannot be made.
    """
    folder = library / _FOLDER
    with explained():
        folder.mkdir(mode=0o700, exist_ok=True)
        with FileLock(library / "copying.lock", timeout=OPENING_SECONDS, mode=0o600):
            for rest in folder.glob("*.part"):
                rest.unlink()
            made = backups(library)
            number = made[-1].number + 1 if made else 1
            stamp = datetime.now(UTC).strftime(_STAMP)
            target = folder / f"{number:06}-{stamp}-{why}.sqlite"
            part = target.with_suffix(".part")
            _copy(db, part)
            part.replace(target)
            for old in backups(library)[:-KEPT_BACKUPS]:
                old.path.unlink()
    return target


def restore(library: Path, copy: Path | None = None) -> Restored:
    """Put a copy in the library's place, by default the newest sound one; the file that was goes aside.

    Raises LibraryError when anybody has the library open, or when there is no sound copy.
    """
    with alone_with(library):
        source = _sound(library, copy)
        part = library / f"{FILE_NAME}.part"
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as db:
            _copy(db, part)
        aside = _set_aside(library)
        part.replace(library / FILE_NAME)
    return Restored(source, aside)


def damaged(library: Path) -> DamagedLibrary:
    """Return the error for a library that is broken or gone, with the copy that can be offered."""
    newest = newest_sound(library)
    if newest is None:
        return DamagedLibrary(
            f"The library in {library} is damaged, and there is no sound copy of it. Keep its folder, and"
            " name another one with --library; photoclust check tells what is wrong."
        )
    made = f"{newest.made_at.astimezone():%Y-%m-%d at %H:%M}"
    return DamagedLibrary(
        f"The library in {library} is damaged. Its newest sound copy was made on {made}: photoclust restore"
        " puts it back and keeps the damaged file.",
        newest.path,
    )


@contextmanager
def alone_with(library: Path) -> Iterator[None]:
    """Keep everybody from opening the library; raise LibraryError where somebody has it open."""
    with explained():
        if not library.is_dir():
            raise LibraryError(f"There is no library in {library}.")
        with FileLock(library / "opening.lock", timeout=OPENING_SECONDS, mode=0o600):
            if is_open(library):
                raise LibraryError("The library is open; close every Photoclust that uses it and try again.")
            yield


def _sound(library: Path, copy: Path | None) -> Path:
    """Return the copy asked for, or the newest sound one; raise LibraryError where it is not whole."""
    if copy is None:
        newest = newest_sound(library)
        if newest is None:
            raise LibraryError(f"There is no sound copy in {library / _FOLDER}.")
        return newest.path
    damage = damage_of_copy(copy)
    if damage is not None:
        raise LibraryError(f"{copy} is not a sound copy of a library: {damage}. Choose another one.")
    return copy


def _copy(db: sqlite3.Connection, part: Path) -> None:
    """Write a copy and read it through; leave nothing when it is not whole."""
    part.touch(mode=0o600, exist_ok=False)
    try:
        with closing(sqlite3.connect(part)) as copy:
            db.backup(copy)
        _refuse_damage(db, part)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _refuse_damage(db: sqlite3.Connection, part: Path) -> None:
    """Raise DamagedLibrary where the library is to blame for a copy that is not whole."""
    damage = damage_of_copy(part)
    if damage is None:
        return
    log.error("a copy is damaged: %s", damage)
    if damage_in(db) is not None:
        raise DamagedLibrary(DAMAGED)
    raise LibraryError("The copy of the library came out damaged; check the disk.")


def _set_aside(library: Path) -> Path | None:
    """Keep the library's files in a folder of their own.

    The log beside the database goes first: a copy must never meet another database's log. Where the
    file system knows hard links, the database itself is never missing from its place.
    """
    file = library / FILE_NAME
    if not file.exists():
        return None
    aside = library / ASIDE / datetime.now(UTC).strftime(_STAMP)
    aside.mkdir(mode=0o700, parents=True)
    for ending in BESIDE:
        beside = library / f"{FILE_NAME}{ending}"
        if beside.exists():
            beside.replace(aside / beside.name)
    with suppress(OSError):
        (aside / FILE_NAME).hardlink_to(file)
        return aside
    file.replace(aside / FILE_NAME)
    return aside


def _backup(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    number, stamp, why = found.groups()
    try:
        made_at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        return Backup(path, int(number or 0), made_at, why, path.stat().st_size)
    except (ValueError, FileNotFoundError):
        return None


def _age(backup: Backup) -> tuple[int, str]:
    return backup.number, backup.path.name
