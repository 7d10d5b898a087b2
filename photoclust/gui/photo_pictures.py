"""Small or middling pictures of whole photos: decoded off the GUI thread, newest wish first, bounded."""

import threading
from collections import OrderedDict, deque
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from photoclust.errors import UnreadablePhoto
from photoclust.gui.jobs import Job, Jobs
from photoclust.gui.pixels import image_of
from photoclust.images import ImageLimits, resized
from photoclust.library import Library
from photoclust.showing import decode_known

GRID_SIDE: Final = 480
"""Pixels that a grid of photos wants of the long side."""
KEPT_OF_A_GRID: Final = 160
"""Of about 0.6 MB each."""
MOST_WISHES: Final = 80
"""Wishes beyond this are forgotten, the oldest first: the owner has scrolled on."""
_FRAME_MILLISECONDS: Final = 16


@dataclass(frozen=True, slots=True)
class Wanted:
    """A photo that is to be seen. key: its files' own, such as its id."""

    key: int
    paths: tuple[Path, ...]


class PhotoPictures(QObject):
    """Gives a photo's picture, upright, or sees to it and says when it is there.

    side: pixels of the long side. kept: how many stay in memory. The thread lives while there are wishes.
    """

    arrived = Signal(int)

    def __init__(
        self, library: Path, jobs: Jobs, *, side: int, kept: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs, self._side, self._most = jobs, side, kept
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()
        self._wishes = _Wishes()
        self._is_decoding = False

    def of(self, photo: Wanted) -> QPixmap | None:
        """Return a photo's picture, null when it cannot be shown; None while it is on its way."""
        if photo.key in self._kept:
            self._kept.move_to_end(photo.key)
            return self._kept[photo.key]
        self._wishes.put(photo)
        if not self._is_decoding:
            self._start()
        return None

    def _start(self) -> None:
        self._is_decoding = True
        job = Job(lambda: _decoding(self._library, self._wishes, self._side), interval=_FRAME_MILLISECONDS)
        job.stepped.connect(self._collect)
        job.ended.connect(self._end)
        self._jobs.start(job)

    @Slot()
    def _collect(self) -> None:
        for key, image in self._wishes.collect():
            self._kept[key] = QPixmap.fromImage(image)
            self.arrived.emit(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

    @Slot()
    def _end(self) -> None:
        self._collect()
        self._is_decoding = False
        if self._wishes.wait:
            self._start()


class _Wishes:
    """What is wished for and what is ready, between two threads."""

    def __init__(self) -> None:
        self._wanted: OrderedDict[int, Wanted] = OrderedDict()
        self._ready: deque[tuple[int, QImage]] = deque()
        self._lock = threading.Lock()

    @property
    def wait(self) -> bool:
        """Say whether any waits."""
        return bool(self._wanted)

    def put(self, photo: Wanted) -> None:
        """Put a photo first."""
        with self._lock:
            self._wanted[photo.key] = photo
            self._wanted.move_to_end(photo.key)
            if len(self._wanted) > MOST_WISHES:
                self._wanted.popitem(last=False)

    def take(self) -> Wanted | None:
        """Return the newest wish, if there is any."""
        with self._lock:
            return self._wanted.popitem(last=True)[1] if self._wanted else None

    def deliver(self, key: int, image: QImage) -> None:
        """Lay a picture out for collection."""
        self._ready.append((key, image))

    def collect(self) -> list[tuple[int, QImage]]:
        """Return the pictures that are ready."""
        return [self._ready.popleft() for _ in range(len(self._ready))]


def _decoding(folder: Path, wishes: _Wishes, side: int) -> Generator[None, None, None]:
    with Library(folder) as library:
        while (photo := wishes.take()) is not None:
            wishes.deliver(photo.key, _picture(library, photo.paths, side))
            yield


def _picture(library: Library, paths: Sequence[Path], side: int) -> QImage:
    """Return the first file that can be shown, as small as wanted; a null image when there is none."""
    for path in paths:
        try:
            pixels = resized(decode_known(library, path, ImageLimits(wanted_side=side)).pixels, side)
        except UnreadablePhoto:
            continue
        return image_of(pixels)
    return QImage()
