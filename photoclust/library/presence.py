"""Know who has the library open, and whether somebody left without closing it.

Every open library leaves a file named after its process. A file whose process is gone tells of an
unclean exit; one whose process lives tells that the write-ahead log is somebody's honest work.
"""

import itertools
import os
from pathlib import Path
from typing import Final

import psutil

_FOLDER: Final = "open"
_numbers = itertools.count()


class Presence:
    """One opening of a library by this process."""

    def __init__(self, library: Path) -> None:
        """Note that the library is open. unclean: somebody who is gone left it open."""
        folder = library / _FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        left = [note for note in folder.iterdir() if not _is_alive(note)]
        self.unclean = bool(left)
        for note in left:
            note.unlink(missing_ok=True)
        self._note = folder / f"{os.getpid()}-{next(_numbers)}"
        self._note.touch(mode=0o600)

    def end(self) -> None:
        """Note that it is closed."""
        self._note.unlink(missing_ok=True)


def _is_alive(note: Path) -> bool:
    number = note.name.partition("-")[0]
    return number.isdigit() and psutil.pid_exists(int(number))
