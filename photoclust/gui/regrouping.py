"""Grouping in the background, one at a time."""

from PySide6.QtCore import QObject, Signal, Slot

from photoclust.gui import growing
from photoclust.gui.growing import Workshop
from photoclust.gui.jobs import Job, Jobs


class Regrouping(QObject):
    """Groups anew when asked; asked meanwhile, once more at the end. ended: groups may be others."""

    ended = Signal()

    def __init__(self, workshop: Workshop, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop, self._jobs = workshop, jobs
        self.is_busy = False
        self._is_wanted = self._is_wanted_afresh = False

    @Slot()
    @Slot(bool)
    def start(self, afresh: bool = False) -> None:
        """Group anew, at once or after what runs; afresh: guesses that still fit as well."""
        if self.is_busy:
            self._is_wanted, self._is_wanted_afresh = True, self._is_wanted_afresh or afresh
            return
        self.is_busy, self._is_wanted, self._is_wanted_afresh = True, False, False
        job = Job(lambda: growing.regrouping(self._workshop, afresh=afresh))
        job.ended.connect(self._end)
        self._jobs.start(job)

    @Slot()
    def _end(self) -> None:
        self.is_busy = False
        if self._is_wanted:
            self.start(self._is_wanted_afresh)
        self.ended.emit()
