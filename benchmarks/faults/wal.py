"""SQLite's write-ahead log from outside: how far it was safe on disk, and damage to what was not.

https://www.sqlite.org/walformat.html: the log has a header of 32 bytes and frames of 24 bytes and a page; the
index beside it says which frame is the last (mxFrame) and how many a checkpoint copied (nBackfillAttempted).
"""

import random
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from photoclust.library.store import FILE_NAME

_HEADER: Final = 32
_FRAME: Final = 24


@dataclass(frozen=True, slots=True)
class Log:
    """The log at a moment. salt: of this generation. frames: written. copied: into the database, at most."""

    salt: bytes
    page: int
    frames: int
    copied: int

    @property
    def end(self) -> int:
        """Bytes up to the last frame."""
        return _HEADER + self.frames * (_FRAME + self.page)


def log_of(library: Path) -> Log | None:
    """Read the index of the log; None where there is none."""
    try:
        index = (library / f"{FILE_NAME}-shm").read_bytes()
    except FileNotFoundError:
        return None
    if len(index) < 136:
        return None
    (page,) = struct.unpack_from("<H", index, 14)
    (frames,) = struct.unpack_from("<I", index, 16)
    (copied,) = struct.unpack_from("<I", index, 128)
    return Log(index[32:40], page, frames, copied)


def tear_tail(library: Path, answered: Log | None, rng: random.Random) -> bool:
    """Cut or garble what a power cut may: frames after the last that somebody waited for.

    Says whether there were any. A commit that was answered had been synced, and so had every frame that a
    checkpoint began to copy.
    """
    now, file = log_of(library), library / f"{FILE_NAME}-wal"
    if now is None or not file.exists():
        return False
    same = answered is not None and answered.salt == now.salt
    safe = max(answered.frames if same and answered is not None else 0, now.copied)
    start = _HEADER + safe * (_FRAME + now.page)
    size = file.stat().st_size
    if size <= start:
        return False
    with file.open("r+b") as stream:
        if rng.random() < 0.5:
            stream.truncate(rng.randint(start, size - 1))
        else:
            stream.seek(rng.randint(start, size - 1))
            stream.write(rng.randbytes(512))
    return True


def flip(library: Path, rng: random.Random) -> bool:
    """Flip a byte anywhere in the log, as a bad disk does. Say whether there was a log."""
    file = library / f"{FILE_NAME}-wal"
    if not file.exists() or not file.stat().st_size:
        return False
    with file.open("r+b") as stream:
        place = rng.randrange(file.stat().st_size)
        stream.seek(place)
        before = stream.read(1)
        stream.seek(place)
        stream.write(bytes([before[0] ^ 0xFF]))
    return True
