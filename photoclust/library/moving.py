"""Take the library to another folder: copied and read through before anything is deleted here."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from photoclust.errors import LibraryError
from photoclust.library.backups import ASIDE, BESIDE, FILE_NAME, NEIGHBOURS, PART, alone_with
from photoclust.library.explaining import explained
from photoclust.library.soundness import damage_of_library

_FOLDERS: Final = ("backups", ASIDE)
_ROOM: Final = 50 << 20
"""Bytes that shall stay free beyond what is moved."""


def move(library: Path, target: Path) -> None:
    """Move the library and its copies into a folder that is empty or not there yet.

    Whatever else lies in the old folder stays. Raises LibraryError when anybody has the library open,
    when the target cannot take it, or when the copy is not whole: then all is as it was.
    """
    with alone_with(library), explained():
        _check(library, target)
        target.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            _copy(library, target)
        except BaseException:
            _remove(target)
            raise
        _remove(library)


def _check(library: Path, target: Path) -> None:
    """Raise LibraryError for a target that cannot take the library."""
    here, there = library.resolve(), target.resolve()
    if here == there or here in there.parents:
        raise LibraryError(f"{target} lies within the library; choose another folder.")
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise LibraryError(f"{target} is not empty; choose an empty folder, or a new one.")
    size = sum(file.stat().st_size for file in _files(library))
    standing = next(each for each in (target, *target.absolute().parents) if each.exists())
    if shutil.disk_usage(standing).free < size + _ROOM:
        raise LibraryError(f"There is no room for the library in {target}: it needs {size >> 20} MB.")


def _copy(library: Path, target: Path) -> None:
    for file in _files(library):
        copy = target / file.relative_to(library)
        copy.parent.mkdir(mode=0o700, exist_ok=True)
        shutil.copy2(file, copy)
        _write_through(copy)
    if damage_of_library(target / FILE_NAME) is not None:
        raise LibraryError(f"The library's copy in {target} came out damaged; check that disk.")


def _write_through(copy: Path) -> None:
    """Wait until the disk has a file: what reads well may still be in memory alone."""
    with copy.open("r+b") as stream:
        os.fsync(stream.fileno())


def _remove(library: Path) -> None:
    """Delete what is ours; a folder of the owner's stays."""
    for file in list(_files(library)):
        file.unlink()
    for name in _FOLDERS:
        for folder in sorted((library / name).rglob("*"), reverse=True):
            folder.rmdir()
        if (library / name).is_dir():
            (library / name).rmdir()


def _files(library: Path) -> Iterator[Path]:
    """Yield the database with what SQLite keeps beside it, and its copies."""
    names = (FILE_NAME, *(f"{FILE_NAME}{ending}" for ending in (*BESIDE, NEIGHBOURS, NEIGHBOURS + PART)))
    yield from (library / name for name in names if (library / name).exists())
    for name in _FOLDERS:
        yield from (path for path in (library / name).rglob("*") if path.is_file())
