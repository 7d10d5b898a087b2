"""The look at everybody for what is worth asking: a job of seconds to half a minute, once a visit."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from photoclust import reviewing
from photoclust.errors import PhotoclustError
from photoclust.gui.growing import Workshop
from photoclust.gui.jobs import Job, Jobs
from photoclust.library import Library
from photoclust.regroup import GroupingRules


class ReviewLooking(QObject):
    """Looks once a visit. ended: what is worth asking was found, or `refused` says why not."""

    ended = Signal()

    def __init__(self, workshop: Workshop, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop, self._jobs = workshop, jobs
        self._has_looked = False
        self.is_busy = False
        self.refused = ""

    def begin_visit(self) -> None:
        """Be ready to look again."""
        self._has_looked = False

    def start(self) -> None:
        """Look, unless that was done in this visit."""
        if self.is_busy or self._has_looked:
            return
        self.is_busy = self._has_looked = True
        workshop = self._workshop
        job = Job(lambda: _looking(workshop.library, workshop.rules))
        job.stepped.connect(self._note_refusal)
        job.ended.connect(self._end)
        self._jobs.start(job)

    @Slot(object)
    def _note_refusal(self, refused: str) -> None:
        self.refused = refused

    @Slot()
    def _end(self) -> None:
        self.is_busy = False
        self.ended.emit()


def _looking(folder: Path, rules: Callable[[], GroupingRules]) -> Generator[str, None, None]:
    """Look at everybody; yield why that cannot be done, or nothing."""
    refused = ""
    with Library(folder) as library:
        try:
            reviewing.look(library, rules())
        except PhotoclustError as error:
            refused = str(error)
    yield refused
