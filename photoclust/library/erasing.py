"""Leave no trace of face data: overwrite and delete everything that a library's folder holds of ours."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from photoclust.library.backups import ASIDE, FILE_NAME, alone_with

_FOLDERS: Final = ("backups", ASIDE, "open")
_LOCKS: Final = ("scanning.lock", "copying.lock")
_BLOCK: Final = bytes(1 << 20)


@dataclass(frozen=True, slots=True)
class Erased:
    """What went: files and their bytes. left: what lies in the folder and is not ours."""

    files: int
    bytes: int
    left: tuple[Path, ...]


def erase(library: Path) -> Erased:
    """Overwrite and delete the library: faces, embeddings, pictures, names, acts, every copy of them.

    Photos, settings, and reports or exports that the owner had written stay as they are. Raises
    LibraryError when anybody has the library open. (SQLite's own way, VACUUM after DELETE with
    secure_delete, would leave the copies, and cannot be had from a damaged file.)
    """
    with alone_with(library):
        ours = sorted(set(_files(library)))
        size = sum(path.stat().st_size for path in ours)
        for path in ours:
            _wipe(path)
        for name in _FOLDERS:
            _remove_empty(library / name)
    left = tuple(sorted(path for path in library.iterdir() if path.name != "opening.lock"))
    return Erased(len(ours), size, left)


def _files(library: Path) -> Iterator[Path]:
    yield from (path for path in library.glob(f"{FILE_NAME}*") if path.is_file())
    yield from (library / name for name in _LOCKS if (library / name).is_file())
    for name in _FOLDERS:
        yield from (path for path in (library / name).rglob("*") if path.is_file())


def _wipe(path: Path) -> None:
    """Overwrite with zeros, through to the disk, then delete; a link is only taken away."""
    if not path.is_symlink():
        with path.open("r+b") as stream:
            for start in range(0, path.stat().st_size, len(_BLOCK)):
                stream.write(_BLOCK[: path.stat().st_size - start])
            stream.flush()
            os.fsync(stream.fileno())
    path.unlink()


def _remove_empty(folder: Path) -> None:
    """Remove a folder and those in it, deepest first."""
    if folder.is_dir() and not folder.is_symlink():
        for each in folder.iterdir():
            _remove_empty(each)
        folder.rmdir()
