"""Say whether a library's file is whole: nothing here changes or repairs it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from photoclust.library.explaining import is_damage
from photoclust.library.migrations import APPLICATION_ID
from photoclust.library.schema import schema_damage_in

_CHECKS: Final = ("PRAGMA integrity_check(1)", "PRAGMA foreign_key_check")


def damage_in(db: sqlite3.Connection) -> str | None:
    """Read the whole file and return what is wrong with it, None when nothing is."""
    return _complaint(db, _CHECKS)


def page_damage_in(db: sqlite3.Connection) -> str | None:
    """Look at every page's form, not at how pages agree: several times as fast as `damage_in`."""
    return _complaint(db, ("PRAGMA quick_check(1)",))


def damage_of_copy(copy: Path) -> str | None:
    """Return what is wrong with a copy that nobody writes; leaves no file beside it."""
    if not copy.is_file():
        return "there is no such file"
    with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as db:
        try:
            (application,) = db.execute("PRAGMA application_id").fetchone()
        except sqlite3.DatabaseError as error:
            return str(error)
        return damage_in(db) if application == APPLICATION_ID else "it is no Photoclust library"


def damage_of_library(file: Path) -> str | None:
    """Return what is wrong with a library that others may be writing at this moment."""
    with closing(sqlite3.connect(file, timeout=15.0)) as db:
        db.execute("PRAGMA query_only = ON")
        return damage_in(db)


def _complaint(db: sqlite3.Connection, checks: tuple[str, ...]) -> str | None:
    try:
        for check in checks:
            row = db.execute(check).fetchone()
            if row is not None and row[0] != "ok":
                return " ".join(map(str, row))
        return schema_damage_in(db)
    except sqlite3.DatabaseError as error:
        if is_damage(error) or "no such" in str(error):
            return str(error)
        raise
