"""Who is there, read off the GUI thread: with a hundred thousand faces that takes longer than a frame."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from photoclust import people
from photoclust.gui.jobs import Job, Jobs
from photoclust.library import Library
from photoclust.model import Person, Totals


@dataclass(frozen=True, slots=True)
class Gathering:
    """Everyone there is, and how much."""

    everyone: tuple[Person, ...]
    totals: Totals


def gather(library: Library) -> Gathering:
    """Read who is there now."""
    return Gathering(tuple(people.everyone(library)), library.census.totals())


class Reading(QObject):
    """Reads when asked, one at a time. arrived: a Gathering that nothing has overtaken."""

    arrived = Signal(object)

    def __init__(self, folder: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._jobs = folder, jobs
        self._is_running = False
        self._is_wanted = False
        self._is_overtaken = False

    @Slot()
    def ask(self) -> None:
        """Read, at once or after the reading that runs."""
        self._is_wanted = True
        if not self._is_running:
            self._start()

    @Slot()
    def overtake(self) -> None:
        """Know that the owner acted: what is being read is old, and needs another look."""
        self._is_wanted = self._is_overtaken = self._is_running

    def _start(self) -> None:
        self._is_running = True
        self._is_wanted = self._is_overtaken = False
        job = Job(lambda: _gathering(self._folder))
        job.stepped.connect(self._take)
        job.ended.connect(self._end)
        self._jobs.start(job)

    @Slot(object)
    def _take(self, gathering: Gathering) -> None:
        if not self._is_overtaken:
            self.arrived.emit(gathering)

    @Slot()
    def _end(self) -> None:
        self._is_running = False
        if self._is_wanted:
            self._start()


def _gathering(folder: Path) -> Generator[Gathering, None, None]:
    with Library(folder) as library:
        yield gather(library)
