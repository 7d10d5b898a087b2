"""The only threads of the window: a Job runs a generator of steps and tells how things stand."""

import threading
from collections.abc import Callable, Generator
from contextlib import closing

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

MILLISECONDS_BETWEEN_STEPS = 100


class Job(QObject):
    """Long work off the GUI thread.

    work: makes the generator, in the job's own thread. Its steps say how things stand, so that a
    later one makes an earlier one needless: at most ten a second are told, and always the last.
    Cancelling closes the generator. `ended` comes last, whatever happened. lasting: it ends by itself
    soon, and is not to be cut off when all jobs are cancelled.
    """

    stepped = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _stirred = Signal()

    def __init__(
        self,
        work: Callable[[], Generator[object, None, None]],
        *,
        interval: int = MILLISECONDS_BETWEEN_STEPS,
        lasting: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self.is_lasting = lasting
        self._latest: object = None
        self._untold = threading.Event()
        self._unpaused = threading.Event()
        self._unpaused.set()
        self._cancelled = threading.Event()
        self._rest = QTimer(self, singleShot=True, interval=interval)
        self._rest.timeout.connect(self._tell)
        self._stirred.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread = _Thread(self._run, self)
        self._thread.finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def is_paused(self) -> bool:
        """Say whether it waits to be resumed."""
        return not self._unpaused.is_set()

    @property
    def is_cancelled(self) -> bool:
        """Say whether it was asked to stop."""
        return self._cancelled.is_set()

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def pause(self) -> None:
        """Take no further step until resumed."""
        self._unpaused.clear()

    def resume(self) -> None:
        """Go on."""
        self._unpaused.set()

    def cancel(self) -> None:
        """Close the generator after the step that it is at."""
        self._cancelled.set()
        self._unpaused.set()

    def wait(self) -> None:
        """Block until the thread is done: for leaving the application only."""
        self._thread.wait()

    def _run(self) -> None:
        """Take all steps, in the job's thread; whatever goes wrong is told, not lost."""
        try:
            with closing(self._work()) as steps:
                self._follow(steps)
        except Exception as error:  # noqa: BLE001 - a thread's boundary: the window reports it
            self.failed.emit(error)

    def _follow(self, steps: Generator[object, None, None]) -> None:
        for step in steps:
            self._latest = step
            if not self._untold.is_set():
                self._untold.set()
                self._stirred.emit()
            self._unpaused.wait()
            if self._cancelled.is_set():
                return

    @Slot()
    def _tell(self) -> None:
        if self._untold.is_set() and not self._rest.isActive():
            self._untold.clear()
            self._rest.start()
            self.stepped.emit(self._latest)

    @Slot()
    def _finish(self) -> None:
        self._rest.stop()
        self._tell()
        self._rest.stop()
        self.ended.emit()


class _Thread(QThread):
    """A thread that makes one call."""

    def __init__(self, call: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._call = call

    def run(self) -> None:
        """Make the call."""
        self._call()


class Jobs(QObject):
    """The jobs that run, kept alive until they end. failed: what any of them raised."""

    failed = Signal(object)
    emptied = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Job] = []

    @property
    def is_empty(self) -> bool:
        """Say whether nothing runs."""
        return not self._running

    def start(self, job: Job) -> Job:
        """Keep a job and begin it."""
        job.setParent(self)
        self._running.append(job)
        job.failed.connect(self.failed)
        job.ended.connect(self._forget)
        job.start()
        return job

    def cancel(self) -> None:
        """Ask every job to stop that is not lasting."""
        for job in self._running:
            if not job.is_lasting:
                job.cancel()

    def wait(self) -> None:
        """Block until all threads are done: for leaving the application only."""
        for job in self._running:
            job.wait()

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self._running:
            self._running.remove(job)
            job.deleteLater()
        if not self._running:
            self.emptied.emit()
