"""Walk folders and say which photos are new, changed, back or gone. Reads names and sizes only."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LEFT_OUT: Final = frozenset({"@eadir", "#recycle", "$recycle.bin", "system volume information", "lost+found"})
"""Folders of thumbnails and rubbish that other programs keep, lower case; so are names with a dot first."""


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as the folder lists it. modified_ns: nanoseconds since 1970."""

    path: Path
    size: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A folder or file that the system would not show, and why."""

    path: Path
    reason: str


def walk(root: Path, suffixes: Collection[str]) -> Iterator[SeenFile | Unreachable]:
    """Yield the files with these lower-case suffixes below a folder, in a stable order.

    Links are followed, each folder once, so that a loop ends. Hidden names are left out.
    """
    visited: set[tuple[int, int]] = set()
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            status = folder.stat()
            entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            yield Unreachable(folder, _sentence("folder", error))
            continue
        if (status.st_dev, status.st_ino) in visited:
            continue
        visited.add((status.st_dev, status.st_ino))
        folders: list[Path] = []
        for entry in entries:
            yield from _look(entry, suffixes, folders)
        waiting.extend(reversed(folders))


def _look(
    entry: "os.DirEntry[str]", suffixes: Collection[str], folders: list[Path]
) -> Iterator[SeenFile | Unreachable]:
    """Yield an entry that is a photo; append one that is a folder."""
    path = Path(entry.path)
    if entry.name.startswith(".") or entry.name.lower() in LEFT_OUT:
        return
    try:
        if entry.is_dir():
            folders.append(path)
        elif path.suffix.lower() in suffixes and entry.is_file():
            status = entry.stat()
            yield SeenFile(path, status.st_size, status.st_mtime_ns)
    except OSError as error:
        yield Unreachable(path, _sentence("file", error))


def _sentence(what: str, error: OSError) -> str:
    return f"The {what} cannot be opened: {error.strerror or error}."
