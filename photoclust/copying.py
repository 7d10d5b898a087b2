"""Copy photos out of their folders into another: nothing there is ever overwritten, dates are kept."""

import errno
import filecmp
import os
import shutil
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from photoclust.errors import PhotoclustError
from photoclust.model import FoundPhoto, SkippedFile
from photoclust.wording import counted

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_PART: Final = ".photoclust-part"


@dataclass(frozen=True, slots=True)
class CopyStep:
    """How copying stands. done: photos seen to. there: of these, whose very copy was there already.

    failed: those that could not be read or named there, each with why.
    """

    done: int
    total: int
    there: int = 0
    failed: tuple[SkippedFile, ...] = ()
    current: Path | None = None

    @property
    def copied(self) -> int:
        """Photos that were written."""
        return self.done - self.there - len(self.failed)


def copy_photos(photos: Sequence[FoundPhoto], folder: Path) -> Generator[CopyStep, None, None]:
    """Copy each photo's file into a folder, and yield after each; what is yielded is whole.

    A name that another file has there gets a number: "beach (2).jpg". Closing the generator stops; to copy
    again goes on where it stopped. Raises PhotoclustError when the folder cannot be used or its disk is full.
    """
    step = CopyStep(0, len(photos))
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _check_space(photos, folder)
    yield step
    for photo in photos:
        source = _source(photo)
        step = replace(step, done=step.done + 1, current=photo.paths[0])
        if source is None:
            step = replace(step, failed=(*step.failed, SkippedFile(photo.paths[0], "It is out of reach.")))
        else:
            step = _after(step, source, folder)
        yield step


def _after(step: CopyStep, source: Path, folder: Path) -> CopyStep:
    """Copy one file and return how things stand then."""
    try:
        written = _copy(source, folder)
    except OSError as error:
        if error.errno in _FULL:
            raise _full(folder, step) from error
        reason = f"It could not be copied: {error.strerror or error}."
        return replace(step, failed=(*step.failed, SkippedFile(source, reason)))
    return step if written else replace(step, there=step.there + 1)


def _copy(source: Path, folder: Path) -> bool:
    """Copy a file under a name of its own; say whether that was needed."""
    number, target = 1, folder / source.name
    while not _reserved(target):
        if _is_copy(source, target):
            return False
        number += 1
        target = folder / f"{source.stem} ({number}){source.suffix}"
    part = target.with_name(target.name + _PART)
    try:
        shutil.copyfile(source, part)
        status = source.stat()
        os.utime(part, ns=(status.st_atime_ns, status.st_mtime_ns))
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        target.unlink()
        raise
    return True


def _reserved(target: Path) -> bool:
    """Make an empty file that nobody else takes for theirs; say no where there is a file already."""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
    except FileExistsError:
        return False
    return True


def _is_copy(source: Path, target: Path) -> bool:
    same_size = target.is_file() and target.stat().st_size == source.stat().st_size
    return same_size and filecmp.cmp(source, target, shallow=False)


def _source(photo: FoundPhoto) -> Path | None:
    return next((path for path in photo.paths if path.is_file()), None)


def _check_space(photos: Sequence[FoundPhoto], folder: Path) -> None:
    """Raise PhotoclustError where the photos cannot fit, before the first is copied."""
    there = {entry.name: entry.stat().st_size for entry in os.scandir(folder) if entry.is_file()}
    sizes = [(source.name, source.stat().st_size) for source in map(_source, photos) if source is not None]
    needed = sum(size for name, size in sizes if there.get(name) != size)
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise PhotoclustError(
            f"The photos need {_megabytes(needed)}, but {folder} has {_megabytes(free)} left;"
            " free some space or choose another folder. Nothing was copied."
        )


def _full(folder: Path, step: CopyStep) -> PhotoclustError:
    saved = counted(step.done - 1 - len(step.failed), "photo")
    return PhotoclustError(
        f"The disk of {folder} is full. {saved} of {step.total:,} are there, whole;"
        " free some space and copy again: these are not copied twice."
    )


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB" if size >= 1e6 else "less than 1 MB"


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PhotoclustError(f"{folder} cannot be written: {error.strerror or error}.") from error
