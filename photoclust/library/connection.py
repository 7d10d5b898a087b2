"""A connection whose every answer is explained: damage met in mid-query is damage all the same."""

import sqlite3
from typing import Any

from photoclust.library.explaining import explained


class ExplainedCursor(sqlite3.Cursor):
    """Raises LibraryError or DamagedLibrary where the file, the disk or a lock is to blame."""

    def execute(self, *given: Any) -> "ExplainedCursor":
        """Run a statement."""
        with explained():
            super().execute(*given)
        return self

    def executemany(self, *given: Any) -> "ExplainedCursor":
        """Run a statement for every row."""
        with explained():
            super().executemany(*given)
        return self

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except sqlite3.DatabaseError:
            with explained():
                raise

    def fetchone(self) -> Any:
        """Return the next row."""
        with explained():
            return super().fetchone()

    def fetchall(self) -> list[Any]:
        """Return all rows."""
        with explained():
            return super().fetchall()


class ExplainedConnection(sqlite3.Connection):
    """Gives explained cursors, to `execute` and to sqlite-utils as well."""

    def cursor(self, factory: Any = ExplainedCursor) -> Any:
        """Return a cursor."""
        return super().cursor(factory)

    def execute(self, *given: Any) -> ExplainedCursor:
        """Run a statement; from 3.11 on sqlite3's own does not ask `cursor`."""
        return ExplainedCursor(self).execute(*given)

    def executemany(self, *given: Any) -> ExplainedCursor:
        """Run a statement for every row."""
        return ExplainedCursor(self).executemany(*given)
