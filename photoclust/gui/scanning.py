"""The scan of the moment: one job, its bar, and the folders that wait for it."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from photoclust.faces.diagnosis import DeviceReport
from photoclust.gui import growing
from photoclust.gui.growing import ScanStep, Stage, Workshop
from photoclust.gui.jobs import Job, Jobs
from photoclust.gui.scan_bar import ScanBar


@dataclass(frozen=True, slots=True)
class _Wish:
    """Folders that are to be looked through."""

    folders: tuple[Path, ...]
    retry: bool
    gentle: bool


class Scanning(QObject):
    """Runs one scan after the other.

    grew: people may be others. ended: the last step or None, and whether the owner stopped it.
    """

    grew = Signal()
    ended = Signal(object, bool)

    def __init__(self, workshop: Workshop, jobs: Jobs, bar: ScanBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workshop, self._jobs, self._bar = workshop, jobs, bar
        self._job: Job | None = None
        self._waiting: list[_Wish] = []
        self._wish = _Wish((), retry=False, gentle=False)
        self._last: ScanStep | None = None
        self.device: DeviceReport | None = None
        bar.pause_wanted.connect(self._pause)
        bar.stop_wanted.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Say whether a scan runs."""
        return self._job is not None

    def start(self, folders: Sequence[Path], *, retry: bool = False, gentle: bool = False) -> None:
        """Look through folders, after the scan that runs. gentle: unasked for, silent without news."""
        wish = _Wish(tuple(folders), retry, gentle)
        if wish in self._waiting:
            return
        self._waiting.append(wish)
        if self._job is None:
            self._next()

    @Slot()
    def stop(self) -> None:
        """Stop, and forget what waits."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        wish = self._wish = self._waiting.pop(0)
        self._last = None
        if not wish.gentle:
            self._bar.begin()
        job = Job(lambda: growing.scan(self.workshop, wish.folders, retry=wish.retry, gentle=wish.gentle))
        job.stepped.connect(self._follow)
        job.ended.connect(self._end)
        self._job = self._jobs.start(job)

    @Slot(object)
    def _follow(self, step: ScanStep) -> None:
        if self._job is None or self._job.is_cancelled:
            return
        if self._wish.gentle and self._last is None:
            if not step.progress.total:
                return
            self._bar.begin(by_itself=True)
        before = -1 if self._last is None else self._last.groupings
        self._last = step
        self._bar.show_step(step)
        if self.device is None and step.stage is Stage.LOOKING:
            self._ask_for_device()
        if step.groupings != before:
            self.grew.emit()

    @Slot()
    def _end(self) -> None:
        stopped = self._job is not None and self._job.is_cancelled
        self._job = None
        if self._waiting:
            self._next()
            return
        self._bar.hide()
        self.ended.emit(self._last, stopped)

    @Slot(bool)
    def _pause(self, paused: bool) -> None:
        if self._job is not None:
            self._job.pause() if paused else self._job.resume()

    def _ask_for_device(self) -> None:
        self.device = DeviceReport("", "", "", "")
        job = Job(lambda: _device(self.workshop))
        job.stepped.connect(self._tell_device)
        self._jobs.start(job)

    @Slot(object)
    def _tell_device(self, report: DeviceReport) -> None:
        self.device = report
        self._bar.show_device(report)


def _device(workshop: Workshop) -> Generator[DeviceReport, None, None]:
    yield workshop.device()
