"""Know who has the library open, and whether somebody left without closing it.

Every open library keeps a note, and a lock on it that the system lets go of when its process ends, by a
crash or a power cut as well. A note that nobody holds tells of an unclean exit. (A process's number would
not do: after a power cut another process soon has it.)
"""

import itertools
import os
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

_FOLDER: Final = "open"
_numbers = itertools.count()


class Presence:
    """One opening of a library by this process. alone: nobody else has it open."""

    def __init__(self, library: Path) -> None:
        """Note that the library is open."""
        folder = library / _FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        notes = list(folder.iterdir())
        self._left = [note for note in notes if not _is_held(note)]
        self.alone = len(self._left) == len(notes)
        self._note = folder / f"{os.getpid()}-{next(_numbers)}"
        while self._note.exists():
            self._note = folder / f"{os.getpid()}-{next(_numbers)}"
        self._lock = FileLock(self._note, timeout=0, mode=0o600)
        self._lock.acquire()

    @property
    def unclean(self) -> bool:
        """Say whether somebody who is gone left it open."""
        return bool(self._left)

    def settle(self) -> None:
        """Put away the notes of those who are gone: the library was looked at and is sound."""
        for note in self._left:
            note.unlink(missing_ok=True)
        self._left = []

    def end(self) -> None:
        """Note that it is closed."""
        try:
            self._note.unlink(missing_ok=True)
        except PermissionError:  # Windows keeps a file that is open
            self._lock.release()
            self._note.unlink(missing_ok=True)
        self._lock.release()


def is_open(library: Path) -> bool:
    """Say whether anybody has the library open."""
    folder = library / _FOLDER
    return folder.is_dir() and any(_is_held(note) for note in folder.iterdir())


def _is_held(note: Path) -> bool:
    lock = FileLock(note, timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        return True
    lock.release()
    return False
