"""Notice new photos by itself: when a watched folder has come to rest, it is worth a look.

Every folder is watched on its own (QFileSystemWatcher knows no trees), found by a walk off the GUI thread.
"""

import time
from collections.abc import Collection, Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from photoclust.gui.jobs import Job, Jobs
from photoclust.images import SUFFIXES
from photoclust.scan import folders_below, newest_change

QUIET_MILLISECONDS: Final = 4_000
"""Nothing must stir for so long before anybody looks: a camera's card is copied photo by photo."""
GLANCE_MILLISECONDS: Final = 20_000
"""Between looks whether a drive is back that was out of reach."""
_CHUNK: Final = 200
"""Folders are handed to the watcher so many at a time: 2,000 at once hold the window up for 80 ms."""


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to watch. reached: the roots within reach, each with itself and all folders below."""

    folders: frozenset[str]
    reached: frozenset[Path]


class Watching(QObject):
    """Watches folders. stirred: the roots in which photos may be new. reached: a root came or went."""

    stirred = Signal(list)
    reached = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None, *, quiet: int = QUIET_MILLISECONDS) -> None:
        super().__init__(parent)
        self._jobs, self._quiet = jobs, quiet
        self._roots: tuple[Path, ...] = ()
        self._left_out: tuple[Path, ...] = ()
        self._reached: frozenset[Path] | None = None
        self._changed: set[str] = set()
        self._to_add: list[str] = []
        self._is_looking = self._is_outdated = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._note)
        self._rest = QTimer(self, singleShot=True, interval=quiet)
        self._rest.timeout.connect(self._ask_whether_settled)
        self._glance = QTimer(self, interval=GLANCE_MILLISECONDS)
        self._glance.timeout.connect(self.look)
        self._adding = QTimer(self, interval=0)
        self._adding.timeout.connect(self._add_some)

    @property
    def folders(self) -> frozenset[str]:
        """The folders that are watched at this moment."""
        return frozenset(self._watcher.directories())

    @property
    def has_looked(self) -> bool:
        """Say whether it is known what there is to watch."""
        return self._reached is not None

    def watch(self, roots: Iterable[Path], left_out: Iterable[Path] = ()) -> None:
        """Watch these roots but for what is left out, from now on; no roots: nothing."""
        wanted = (tuple(roots), tuple(left_out))
        if wanted == (self._roots, self._left_out):
            return
        self._roots, self._left_out = wanted
        self._reached = None
        if self._roots:
            self._glance.start()
            self.look()
        else:
            self._glance.stop()
            self._rest.stop()
            self._take(Found(frozenset(), frozenset()))

    @Slot()
    def look(self) -> None:
        """See which folders there are now."""
        if self._is_looking:
            self._is_outdated = True
            return
        self._is_looking, self._is_outdated = True, False
        roots, left_out = self._roots, self._left_out
        job = Job(lambda: _finding(roots, left_out))
        job.stepped.connect(self._take_if_wanted)
        job.ended.connect(self._end_looking)
        self._jobs.start(job)

    @Slot(object)
    def _take_if_wanted(self, found: Found) -> None:
        if not self._is_outdated and self._roots:
            self._take(found)

    @Slot()
    def _end_looking(self) -> None:
        self._is_looking = False
        if self._is_outdated:
            self.look()

    def _take(self, found: Found) -> None:
        watched = self.folders
        gone = watched - found.folders
        if gone:
            self._watcher.removePaths(sorted(gone))
        self._to_add = sorted(found.folders - watched)
        if self._to_add:
            self._adding.start()
        before, self._reached = self._reached, found.reached
        if before is not None and before != found.reached:
            self.reached.emit()
            back = [root for root in self._roots if root in found.reached - before]
            if back:
                self.stirred.emit(back)

    @Slot()
    def _add_some(self) -> None:
        some, self._to_add = self._to_add[:_CHUNK], self._to_add[_CHUNK:]
        if some:
            self._watcher.addPaths(some)
        if not self._to_add:
            self._adding.stop()

    @Slot(str)
    def _note(self, folder: str) -> None:
        self._changed.add(folder)
        self._rest.start()

    @Slot()
    def _ask_whether_settled(self) -> None:
        """Look into what changed: a photo that is still being written would be read in half."""
        changed = frozenset(map(Path, self._changed))
        job = Job(lambda: _settling(changed, self._quiet / 1000))
        job.stepped.connect(self._act_on)
        self._jobs.start(job)

    @Slot(bool)
    def _act_on(self, settled: bool) -> None:
        if not settled:
            self._rest.start()
            return
        changed, self._changed = {Path(each) for each in self._changed}, set()
        stirred = [root for root in self._roots if any(root in (each, *each.parents) for each in changed)]
        there = [root for root in stirred if root.is_dir()]
        self.look()
        if there:
            self.stirred.emit(there)


def _finding(roots: Collection[Path], left_out: Collection[Path]) -> Generator[Found, None, None]:
    """Walk the roots that are within reach; a drive that does not answer holds this thread alone."""
    reached = frozenset(root for root in roots if root.is_dir())
    folders = frozenset(str(each) for root in reached for each in folders_below(root, left_out))
    yield Found(folders, reached)


def _settling(changed: Collection[Path], quiet: float) -> Generator[bool, None, None]:
    """Say whether no photo in these folders was written for a while, seconds."""
    newest = max((newest_change(folder, SUFFIXES) for folder in changed), default=0.0)
    yield not 0 <= time.time() - newest < quiet
