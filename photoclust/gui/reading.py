"""Questions to the library, answered off the GUI thread: with many faces that takes longer than a frame."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from photoclust.gui.jobs import Job, Jobs
from photoclust.library import Library

Question = Callable[[Library], object]


class Reading(QObject):
    """Asks one question at a time; of those that wait only the newest. arrived: an answer."""

    arrived = Signal(object)

    def __init__(self, folder: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._jobs = folder, jobs
        self._asked: Question | None = None
        self._waiting: Question | None = None
        self._is_overtaken = False

    @property
    def is_busy(self) -> bool:
        """Say whether an answer is to come."""
        return self._asked is not None

    def ask(self, question: Question) -> None:
        """Read, at once or after the reading that runs."""
        self._waiting = question
        if self._asked is None:
            self._start(question)

    @Slot()
    def overtake(self) -> None:
        """Know that the owner acted: what is being read is old, and needs another look."""
        if self._asked is not None:
            self._is_overtaken = True
            self._waiting = self._waiting or self._asked

    def _start(self, question: Question) -> None:
        self._asked, self._waiting = question, None
        self._is_overtaken = False
        job = Job(lambda: _answer(self._folder, question))
        job.stepped.connect(self._take)
        job.ended.connect(self._end)
        self._jobs.start(job)

    @Slot(object)
    def _take(self, answer: object) -> None:
        if not self._is_overtaken:
            self.arrived.emit(answer)

    @Slot()
    def _end(self) -> None:
        self._asked = None
        if self._waiting is not None:
            self._start(self._waiting)


def _answer(folder: Path, question: Question) -> Generator[object, None, None]:
    with Library(folder) as library:
        yield question(library)
