"""A connection whose every answer is explained: damage met in mid-query is damage all the same."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from photoclust.errors import DamagedLibrary
from photoclust.library.explaining import DAMAGED, explained
from photoclust.library.schema import is_to_blame


class ExplainedCursor(sqlite3.Cursor):
    """Raises LibraryError or DamagedLibrary where the file, the disk or a lock is to blame."""

    def execute(self, *given: Any) -> "ExplainedCursor":
        """Run a statement."""
        with self._explained():
            super().execute(*given)
        return self

    def executemany(self, *given: Any) -> "ExplainedCursor":
        """Run a statement for every row."""
        with self._explained():
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

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        """Return as many of the next rows."""
        with explained():
            return super().fetchmany(size)

    def fetchall(self) -> list[Any]:
        """Return all rows."""
        with explained():
            return super().fetchall()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Explain what is wrong; what SQLite does not understand may be said of a damaged schema."""
        try:
            with explained():
                yield
        except sqlite3.DatabaseError as error:
            if is_to_blame(self.connection):
                raise DamagedLibrary(DAMAGED) from error
            raise


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
