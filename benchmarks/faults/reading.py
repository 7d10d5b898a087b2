"""What the worker processes of a trial do: say what a photo shows, die over it, or eat all memory."""

import os
import pickle
import signal
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import xxhash

DIE: Final = "die"
EAT: Final = "eat"
_MOUTHFUL: Final = 64 << 20


@lru_cache(maxsize=1)
def _looks(file: Path) -> dict[str, Any]:
    looks: dict[str, Any] = pickle.loads(file.read_bytes())
    return looks


def look(path: Path, looks: Path, harm: str | None) -> Any:
    """Return what a photo shows, after reading its bytes and coming to harm."""
    content = path.read_bytes()
    if harm == DIE:
        os.kill(os.getpid(), signal.SIGKILL)
    eaten = []
    while harm == EAT:
        eaten.append(b"x" * _MOUTHFUL)
    return _looks(looks)[xxhash.xxh3_128_hexdigest(content)]
