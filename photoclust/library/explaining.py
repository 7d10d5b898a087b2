"""Turn what the owner can mend into a sentence; let bugs rise as they are."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, Final, TypeVar

from filelock import Timeout

from photoclust.errors import DamagedLibrary, LibraryError

Value = TypeVar("Value")

LOCKED: Final = "Another Photoclust is writing to this library; try again when it is done."
DAMAGED: Final = "The library is damaged. Close Photoclust and restore a copy: photoclust restore."
_UNWRITABLE: Final = "The library cannot be written; check the permissions of its folder."
_SENTENCES: Final = MappingProxyType(
    {
        "locked": LOCKED,
        "full": "The disk is full. Nothing that was saved is lost: free some space and try again.",
        "readonly": _UNWRITABLE,
        "unable to open": _UNWRITABLE,
        "disk I/O error": "The disk could not be read or written; check it and try again.",
    }
)
_DAMAGE: Final = ("malformed", "not a database", "unsupported file format", "Could not decode to UTF-8")


@contextmanager
def explained() -> Iterator[None]:
    """Raise LibraryError, or DamagedLibrary, for what goes wrong inside with the disk or the file."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.DatabaseError as error:
        _explain(error)
        raise
    except UnicodeDecodeError as error:  # SQLite quotes what it found in the file
        raise DamagedLibrary(DAMAGED) from error
    except Timeout as error:
        raise LibraryError(LOCKED) from error
    except OSError as error:
        reason = f"{error.filename or ''}: {error.strerror or error}".removeprefix(": ")
        raise LibraryError(f"The library's folder cannot be written: {reason}.") from error


def understood(meaning: Callable[[Any], Value], stored: object) -> Value:
    """Return what a stored value means; SQLite cannot tell that a date or a word is none. Damage raises."""
    try:
        return meaning(stored)
    except (TypeError, ValueError) as error:
        raise DamagedLibrary(DAMAGED) from error


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tell a file whose content is wrong from one that is out of reach, locked or in want of space."""
    return any(sign in str(error) for sign in _DAMAGE)


def _explain(error: sqlite3.DatabaseError) -> None:
    if is_damage(error):
        raise DamagedLibrary(DAMAGED) from error
    for sign, sentence in _SENTENCES.items():
        if sign in str(error):
            raise LibraryError(sentence) from error
