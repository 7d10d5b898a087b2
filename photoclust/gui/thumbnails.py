"""Small pictures of faces: read and decoded off the GUI thread, newest wish first, kept within bounds."""

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Generator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from photoclust.errors import UnreadablePhoto
from photoclust.gui.jobs import Job, Jobs
from photoclust.gui.pixels import image_of
from photoclust.images import ImageLimits, decode
from photoclust.library import Library

KEPT: Final = 1200
"""Pictures in memory: 160 x 160 pixels of four bytes each, about 120 MB."""
MOST_WISHES: Final = 300
"""Wishes beyond this are forgotten, the oldest first: the owner has scrolled on."""
MOST_A_FRAME: Final = 6
"""Pictures taken over at a time: a page of them at once would hold a scroll step up."""
_FRAME_MILLISECONDS: Final = 16
_LIMITS: Final = ImageLimits()
_REST_SECONDS: Final = 0.002
"""Between two pictures: the window waits while one is decoded. They still come sooner than they are taken."""


class Thumbnails(QObject):
    """Gives a face's picture, or sees to it and says when it is there."""

    arrived = Signal(int)

    def __init__(self, library: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()
        self._exchange = Exchange()
        job = Job(lambda: _decoding(library, self._exchange), interval=_FRAME_MILLISECONDS)
        job.stepped.connect(self._collect)
        jobs.start(job)

    def of(self, face: int | None) -> QPixmap | None:
        """Return a face's picture, null when it cannot be shown; None while it is on its way."""
        if face is None:
            return QPixmap()
        if face in self._kept:
            self._kept.move_to_end(face)
            return self._kept[face]
        self._exchange.wish(face)
        return None

    def close(self) -> None:
        """Let the thread end."""
        self._exchange.close()

    @Slot()
    def _collect(self) -> None:
        for face, image in self._exchange.collect(MOST_A_FRAME):
            self._kept[face] = QPixmap.fromImage(image)
            self.arrived.emit(face)
        if self._exchange.is_ready:
            QTimer.singleShot(_FRAME_MILLISECONDS, self, self._collect)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)


class Exchange:
    """What is wished for and what is ready, between two threads."""

    def __init__(self) -> None:
        self._wishes: OrderedDict[int, None] = OrderedDict()
        self._ready: deque[tuple[int, QImage]] = deque()
        self._wished = threading.Condition()
        self._closed = False

    def wish(self, face: int) -> None:
        """Put a face first."""
        with self._wished:
            self._wishes[face] = None
            self._wishes.move_to_end(face)
            if len(self._wishes) > MOST_WISHES:
                self._wishes.popitem(last=False)
            self._wished.notify()

    def take(self) -> int | None:
        """Wait for a wish and return the newest; None when closed."""
        with self._wished:
            self._wished.wait_for(lambda: self._wishes or self._closed)
            return None if self._closed else self._wishes.popitem(last=True)[0]

    def deliver(self, face: int, image: QImage) -> None:
        """Lay a picture out for collection."""
        self._ready.append((face, image))

    @property
    def is_ready(self) -> bool:
        """Say whether there is a picture to collect."""
        return bool(self._ready)

    def collect(self, most: int) -> list[tuple[int, QImage]]:
        """Return pictures that are ready, the first of them first."""
        return [self._ready.popleft() for _ in range(min(most, len(self._ready)))]

    def close(self) -> None:
        """Wake whoever waits, for the last time."""
        with self._wished:
            self._closed = True
            self._wished.notify_all()


def _decoding(folder: Path, exchange: Exchange) -> Generator[None, None, None]:
    """Serve wishes until the exchange closes; a picture that is gone or damaged is a null one."""
    with Library(folder) as library:
        while (face := exchange.take()) is not None:
            exchange.deliver(face, _image(library, face))
            yield
            time.sleep(_REST_SECONDS)


def _image(library: Library, face: int) -> QImage:
    try:
        return image_of(decode(library.faces.image(face), _LIMITS).pixels)
    except (KeyError, UnreadablePhoto):
        return QImage()
