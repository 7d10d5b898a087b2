"""One thing after the other with a library, in a thread of its own: none is lost, not even at the end."""

import threading
from collections import deque
from collections.abc import Callable, Generator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from photoclust.errors import PhotoclustError
from photoclust.gui.jobs import Job, Jobs
from photoclust.library import Library

_MILLISECONDS = 5


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to be done, and what to call then in the GUI thread: with the outcome, or with a sentence."""

    work: Callable[[Library], object]
    then: Callable[[object], object]
    refused: Callable[[str], object]


class Errands(QObject):
    """Does errands in the order in which they were asked for. rested: nothing waits any more."""

    rested = Signal()

    def __init__(self, folder: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._jobs = folder, jobs
        self._desk = _Counter()
        self._open = 0
        self._is_closed = False
        self._is_served = False

    @property
    def is_busy(self) -> bool:
        """Say whether something was asked for and not told of yet."""
        return self._open > 0

    def ask(self, errand: Errand) -> None:
        """Have an errand done after those before it."""
        self._open += 1
        self._desk.put(errand)
        self._serve()

    def close(self) -> None:
        """Let the thread end when all is done."""
        self._is_closed = True
        self._desk.close()

    def _serve(self) -> None:
        if not self._is_served:
            self._is_served = True
            # Lasting: what the owner decided is done even when the window goes.
            job = Job(lambda: _serving(self._folder, self._desk), interval=_MILLISECONDS, lasting=True)
            job.stepped.connect(self._tell)
            job.ended.connect(self._end)
            self._jobs.start(job)

    @Slot()
    def _tell(self) -> None:
        """Tell of what is done; the last word is that nothing waits."""
        for call in self._desk.collect():
            self._open -= 1
            call()
            if not self._open:
                self.rested.emit()

    @Slot()
    def _end(self) -> None:
        """Go on after a bug, which cost one errand and was reported."""
        self._tell()
        self._is_served = False
        if self._desk.lost():
            self._open -= 1
            if not self._open:
                self.rested.emit()
        if self._open:
            self._serve()


class _Counter:
    """Errands that wait and answers that are ready, between two threads."""

    def __init__(self) -> None:
        self._waiting: deque[Errand] = deque()
        self._ready: deque[Callable[[], object]] = deque()
        self._stirred = threading.Condition()
        self._in_hand = False
        self._closed = False

    def put(self, errand: Errand) -> None:
        """Put an errand last."""
        with self._stirred:
            self._waiting.append(errand)
            self._stirred.notify()

    def take(self) -> Errand | None:
        """Wait for the next errand; None when closed and nothing is left."""
        with self._stirred:
            self._stirred.wait_for(lambda: self._waiting or self._closed)
            self._in_hand = bool(self._waiting)
            return self._waiting.popleft() if self._waiting else None

    def answer(self, call: Callable[[], object]) -> None:
        """Lay out what is to be called in the GUI thread, now that the errand in hand is done."""
        self._in_hand = False
        self._ready.append(call)

    def collect(self) -> list[Callable[[], object]]:
        """Return the answers that are ready."""
        return [self._ready.popleft() for _ in range(len(self._ready))]

    def lost(self) -> bool:
        """Say, once, whether an errand was taken and never answered."""
        lost, self._in_hand = self._in_hand, False
        return lost

    def close(self) -> None:
        """Wake whoever waits, for the last time."""
        with self._stirred:
            self._closed = True
            self._stirred.notify_all()


def _serving(folder: Path, counter: _Counter) -> Generator[None, None, None]:
    """Do errands until the counter closes; the library is opened for the first."""
    with ExitStack() as stack:
        library: Library | None = None
        while (errand := counter.take()) is not None:
            try:
                if library is None:
                    library = stack.enter_context(Library(folder))
                counter.answer(_said(errand, errand.work(library)))
            except PhotoclustError as error:
                counter.answer(_refused(errand, str(error)))
            yield


def _said(errand: Errand, outcome: object) -> Callable[[], object]:
    return lambda: errand.then(outcome)


def _refused(errand: Errand, sentence: str) -> Callable[[], object]:
    return lambda: errand.refused(sentence)
