"""Say whether a library's tables, views and triggers are those that its migrations make.

A byte that changes in their stored text may leave another valid text, which SQLite's own checks pass
over: a column is then called otherwise, or gone.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from types import MappingProxyType
from typing import Final, TypeAlias

from sqlite_utils import Database

from photoclust.library.migrations import MIGRATIONS

Parts: TypeAlias = Mapping[str, frozenset[str]]
"""By name: the columns of a table and where it refers to; of a view or a trigger its whole text."""

_FIRST_TABLE: Final = "photo"
_NOTES: Final = MIGRATIONS.migrations_table
_IS_NOTED: Final = "SELECT 1 FROM sqlite_master WHERE name = ?"
_APPLIED: Final = f"SELECT name FROM {_NOTES} WHERE migration_set = ? ORDER BY rowid"
_COLUMNS: Final = """
SELECT made.name, part.name FROM sqlite_master AS made, pragma_table_xinfo(made.name) AS part
WHERE made.type = 'table' AND made.name NOT LIKE 'sqlite!_%' ESCAPE '!'
"""
_REFERENCES: Final = """
SELECT made.name, key."from" || ' of ' || key."table" FROM sqlite_master AS made,
pragma_foreign_key_list(made.name) AS key WHERE made.type = 'table'
"""
_TEXTS: Final = "SELECT name, sql FROM sqlite_master WHERE type IN ('view', 'trigger')"


def schema_damage_in(db: sqlite3.Connection) -> str | None:
    """Name a table, view or trigger that is gone or changed, None when all are as they were made.

    A newer Photoclust's are unknown here. Raises sqlite3.DatabaseError when the schema cannot be read.
    """
    applied, found = _applied(db), _parts_of(db)
    if _FIRST_TABLE in found and _NOTES not in found:
        return "the note of what was migrated is lost"
    if not applied or applied != _names()[: len(applied)]:
        return None
    for name, parts in _made_by(len(applied)).items():
        if not parts <= found.get(name, frozenset()):
            return f"{name} in the schema is not as it was made"
    return None


def is_to_blame(db: sqlite3.Connection) -> bool:
    """Tell whether the schema is behind an error that nothing else explains; a migration's are bugs."""
    try:
        return _applied(db) == _names() and schema_damage_in(db) is not None
    except sqlite3.DatabaseError:
        return False


def _applied(db: sqlite3.Connection) -> tuple[str, ...]:
    """Return the migrations of a file, none for a new one."""
    cursor = sqlite3.Cursor(db)  # a plain one: what it raises is explained by whoever asks
    if cursor.execute(_IS_NOTED, (_NOTES,)).fetchone() is None:
        return ()
    return tuple(name for (name,) in cursor.execute(_APPLIED, (MIGRATIONS.name,)))


def _names() -> tuple[str, ...]:
    return tuple(migration.name for migration in MIGRATIONS._migrations)


@cache
def _made_by(migrations: int) -> Parts:
    """Return what so many migrations make of an empty file."""
    with closing(sqlite3.connect(":memory:")) as db:
        MIGRATIONS.apply(Database(db), stop_before=_names()[migrations : migrations + 1])
        return _parts_of(db)


def _parts_of(db: sqlite3.Connection) -> Parts:
    cursor = sqlite3.Cursor(db)
    parts: dict[str, frozenset[str]] = {}
    for ask in (_COLUMNS, _REFERENCES, _TEXTS):
        for name, part in cursor.execute(ask):
            parts[name] = parts.get(name, frozenset()) | {part}
    return MappingProxyType(parts)
