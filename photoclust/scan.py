"""Walk folders and say which photos are new, changed, back or gone.

Reads names, sizes and times, never a photo.
"""

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from photoclust.model import FileState, KnownFile

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


@dataclass(frozen=True, slots=True)
class Survey:
    """A folder held against what is known of it.

    fresh: new, changed, or last examined by other models. back: unchanged, but marked offline.
    gone: known, but not found. reached: some file or folder in it could be listed.
    """

    fresh: tuple[SeenFile, ...]
    back: tuple[Path, ...]
    gone: tuple[Path, ...]
    unreachable: tuple[Unreachable, ...]
    reached: bool


def survey(
    root: Path,
    known: Mapping[Path, KnownFile],
    *,
    suffixes: Collection[str],
    examined_by: str,
    left_out: Collection[Path] = (),
) -> Survey:
    """Walk a folder and compare it with what is known of the files below it; left_out counts as gone."""
    entries = list(walk(root, suffixes, left_out))
    seen = [entry for entry in entries if isinstance(entry, SeenFile)]
    unreachable = tuple(entry for entry in entries if isinstance(entry, Unreachable))
    same = {file.path for file in seen if _is_unchanged(file, known.get(file.path), examined_by)}
    found = {file.path for file in seen}
    return Survey(
        fresh=tuple(file for file in seen if file.path not in same),
        back=tuple(path for path in sorted(same) if known[path].state is FileState.OFFLINE),
        gone=tuple(
            path for path in known if path not in found and known[path].state is not FileState.OFFLINE
        ),
        unreachable=unreachable,
        reached=bool(seen),
    )


def _is_unchanged(file: SeenFile, known: KnownFile | None, examined_by: str) -> bool:
    if known is None or (known.size, known.modified_ns) != (file.size, file.modified_ns):
        return False
    return known.examined_by in (None, examined_by)


def normal(folder: Path) -> Path:
    """Return one spelling of a folder: absolute, without . and .., links as they are."""
    return Path(os.path.abspath(folder))  # noqa: PTH100 - Path.absolute keeps ..


def walk(
    root: Path, suffixes: Collection[str], left_out: Collection[Path] = ()
) -> Iterator[SeenFile | Unreachable]:
    """Yield the files with these lower-case suffixes below a folder, in a stable order.

    Links are followed, each folder once, so that a loop ends. Hidden names are left out, and the
    folders that the owner wants left out, by whatever link one comes to them.
    """
    return (entry for entry in _walk(root, suffixes, left_out) if not isinstance(entry, Path))


def folders_below(root: Path, left_out: Collection[Path] = ()) -> Iterator[Path]:
    """Yield a folder and all below it that `walk` enters."""
    return (entry for entry in _walk(root, (), left_out) if isinstance(entry, Path))


def _walk(
    root: Path, suffixes: Collection[str], left_out: Collection[Path]
) -> Iterator[SeenFile | Unreachable | Path]:
    """Yield each folder that is entered, then what is in it."""
    visited = {place for each in left_out if (place := _place_of(each)) is not None}
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            status = folder.stat()
            entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            yield Unreachable(folder, _sentence("folder", error))
            continue
        place = _place(folder, status)
        if place in visited:
            continue
        visited.add(place)
        yield folder
        folders: list[Path] = []
        for entry in entries:
            yield from _look(entry, suffixes, folders)
        waiting.extend(reversed(folders))


def newest_change(folder: Path, suffixes: Collection[str]) -> float:
    """Return when the photo in a folder that was written last was written, seconds since 1970; 0 for none."""
    try:
        entries = [entry for entry in os.scandir(folder) if Path(entry.name).suffix.lower() in suffixes]
        return max((entry.stat().st_mtime for entry in entries), default=0.0)
    except OSError:
        return 0.0


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
            yield SeenFile(path, status.st_size, _stored(status.st_mtime_ns))
    except OSError as error:
        yield Unreachable(path, _sentence("file", error))


def _place(folder: Path, status: os.stat_result) -> object:
    """Return what tells a folder from others; some network drives number every folder 0."""
    return (status.st_dev, status.st_ino) if status.st_ino else folder.resolve()


def _place_of(folder: Path) -> object:
    """Return what tells a folder from others, None when it cannot be asked."""
    try:
        return _place(folder, folder.stat())
    except OSError:
        return None


def _stored(nanoseconds: int) -> int:
    """Keep a time that a file system made up within what the library can store."""
    return max(-(1 << 63), min(nanoseconds, (1 << 63) - 1))


def _sentence(what: str, error: OSError) -> str:
    return f"The {what} cannot be opened: {error.strerror or error}."
