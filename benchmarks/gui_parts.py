"""The parts of benchmarks.gui, each run in a process of its own, which prints its figures as JSON lines."""

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_BEGAN: Final = (time.perf_counter(), time.process_time())

import numpy as np  # noqa: E402 - the imports are what is timed
from PySide6.QtCore import QEventLoop, QSize, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit, QListView  # noqa: E402

from benchmarks.gui_bare import BareWindow, painted  # noqa: E402
from benchmarks.measuring import memory_of  # noqa: E402
from photoclust.gui.growing import workshop_of  # noqa: E402
from photoclust.gui.person_delegate import CELL  # noqa: E402
from photoclust.gui.smoothness import keep_smooth  # noqa: E402
from photoclust.gui.sweeping import Sweeping  # noqa: E402
from photoclust.gui.theme import Theme  # noqa: E402
from photoclust.gui.window import MainWindow  # noqa: E402
from photoclust.library import Library  # noqa: E402
from photoclust.settings import Settings  # noqa: E402

IMPORTED: Final = (time.perf_counter() - _BEGAN[0], time.process_time() - _BEGAN[1])

SIZE: Final = QSize(1280, 800)
SCROLL_STEPS: Final = 600
STEP_PIXELS: Final = 120
TYPED: Final = ("p", "pe", "per", "perso", "person 4", "person 42", "person 421", "person 4", "person", "")
BEAT_MILLISECONDS: Final = 2
TIMES: Final = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure in the unit that its name has in benchmarks.gui.AIMS.

    cpu: what of it the GUI thread worked; the rest it waited for its turn on a busy machine.
    """

    what: str
    value: float
    cpu: float | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time: wall and this thread's CPU, seconds."""

    wall: float
    cpu: float

    @classmethod
    def now(cls) -> "Moment":
        """Return the present."""
        return cls(time.perf_counter(), time.thread_time())

    def since(self, what: str, factor: float = 1.0) -> Measured:
        """Return the time from this moment to now, in seconds times a factor."""
        now = Moment.now()
        return Measured(what, factor * (now.wall - self.wall), factor * (now.cpu - self.cpu))


def milliseconds(act: Callable[[], object]) -> Measured:
    """Time one call."""
    began = Moment.now()
    act()
    return began.since("", 1000)


def at(percentile: float, what: str, times: Sequence[Measured]) -> Measured:
    """Return a percentile of wall and of CPU times."""
    wall = np.percentile([each.value for each in times], percentile)
    return Measured(what, float(wall), float(np.percentile([each.cpu or 0.0 for each in times], percentile)))


def scrolled(view: QListView) -> list[Measured]:
    """Scroll down step by step, as a wheel does, and paint all of the view each time."""
    bar = view.verticalScrollBar()
    return [milliseconds(lambda: _step(view, bar.value() + STEP_PIXELS)) for _ in range(SCROLL_STEPS)]


def _step(view: QListView, value: int) -> None:
    view.verticalScrollBar().setValue(value)
    view.viewport().repaint()
    QApplication.processEvents()


def typed(line: QLineEdit, view: QListView) -> list[Measured]:
    """Type into a filter, and time each keystroke with the painting that follows."""
    return [milliseconds(lambda text=text: _type(line, text, view)) for text in TYPED]  # type: ignore[misc]


def _type(line: QLineEdit, text: str, view: QListView) -> None:
    line.setText(text)
    QApplication.processEvents()
    view.viewport().repaint()


def of_views(view: QListView, line: QLineEdit) -> Iterator[Measured]:
    """Measure scrolling and filtering in any window."""
    steps = scrolled(view)
    yield at(50, "scroll step, median", steps)
    yield at(99, "scroll step, p99", steps)
    yield at(100, "filter keystroke, worst", typed(line, view))


def dressed() -> QApplication:
    """Return an application as the window's own start has it."""
    keep_smooth()
    application = QApplication(["photoclust"])
    Sweeping(application)
    Theme(application)
    return application


def window_views(folder: Path, largest: str) -> Iterator[Measured]:
    """Measure the window on a library whose largest person has the handle `largest`."""
    began = Moment.now()
    dressed()
    Library(folder).close()  # as the application does, to find damage
    window = MainWindow(workshop_of(folder, Settings()))
    window.resize(SIZE)
    window.show()
    grid = window.people.grid
    painted(grid)
    yield began.since("first people painted")
    gc.freeze()  # as the application does
    yield Measured("imports before that", *IMPORTED)
    yield from of_views(grid, window.people.filter)
    yield at(100, "largest person opened, worst", list(_openings(window, largest)))
    yield Measured("memory", memory_of(os.getpid()) / 2**20)
    leave(window)


def _openings(window: MainWindow, largest: str) -> Iterator[Measured]:
    """Open the largest person again and again, coming from somebody small each time."""
    small = window.people.grid.people.rows[-1].handle
    for _ in range(TIMES):
        yield milliseconds(lambda: _open(window, largest))
        _open(window, small)
        QApplication.processEvents()


def _open(window: MainWindow, handle: str) -> None:
    """Open somebody, and wait until faces are on the screen."""
    window.open_person(handle)
    painted(window.person.grid)


def bare_views(people: int, faces: int) -> Iterator[Measured]:
    """Measure Qt's own list with as many rows as there are people, and as the largest person has faces."""
    began = Moment.now()
    application = QApplication(["bare"])
    bare = BareWindow(CELL, SIZE)
    bare.fill(people)
    bare.show()
    painted(bare.view)
    yield began.since("first people painted")
    yield from of_views(bare.view, bare.filter)
    openings = []
    for _ in range(TIMES):
        openings.append(milliseconds(lambda: _fill(bare, faces)))
        bare.fill(2)
    yield at(100, "largest person opened, worst", openings)
    yield Measured("memory", memory_of(os.getpid()) / 2**20)
    application.processEvents()


def _fill(bare: BareWindow, count: int) -> None:
    bare.fill(count)
    painted(bare.view)


class Heartbeat:
    """Asks the GUI thread to beat every BEAT_MILLISECONDS, and notes how long it did not, in milliseconds.

    worked: the thread's CPU time between two beats; what a gap has beyond that it waited for a core.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.worked: list[float] = []
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=BEAT_MILLISECONDS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        self.gaps.append(1000 * (now - self._last) - BEAT_MILLISECONDS)
        self.worked.append(1000 * (cpu - self._last_cpu))
        self._last, self._last_cpu = now, cpu

    def figures(self) -> Iterator[Measured]:
        """Say how long the thread was blocked at worst, and 1 time in 1,000."""
        for what, percentile in (("worst", 100), ("p99.9", 99.9)):
            wall, cpu = (float(np.percentile(each, percentile)) for each in (self.gaps, self.worked))
            yield Measured(f"GUI thread blocked in a scan, {what}", wall, cpu)


def window_scan(photos: Path) -> Iterator[Measured]:
    """Measure how long the window was deaf during a scan into an empty library."""
    dressed()
    with tempfile.TemporaryDirectory() as empty:
        window = MainWindow(workshop_of(Path(empty), Settings()))
        window.resize(SIZE)
        window.show()
        painted_once(window)
        gc.freeze()
        loop, heart = QEventLoop(), Heartbeat()
        window.scanning.ended.connect(lambda _last, _stopped: loop.quit())
        window.scan([photos])
        loop.exec()
        yield from heart.figures()
        leave(window)
        with Library(Path(empty)) as library:
            yield Measured("photos saved", library.census.totals().photos)


def leave(window: MainWindow) -> None:
    """Close a window and wait until its threads are done."""
    window.close()
    while not window.jobs.is_empty:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def painted_once(window: MainWindow) -> None:
    """Let the window come up before anything is measured."""
    QApplication.processEvents()
    window.repaint()


def bare_scan(photos: Path) -> Iterator[Measured]:
    """Measure how long a bare window is deaf while the same scan runs in a process that is not its own."""
    application = QApplication(["bare"])
    bare = BareWindow(CELL, SIZE)
    bare.fill(100)
    bare.show()
    with tempfile.TemporaryDirectory() as empty:
        command = [sys.executable, "-m", "photoclust", "scan", str(photos), "--library", empty]
        scan = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        heart = Heartbeat()
        while scan.poll() is None:
            application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    yield from heart.figures()


def main() -> None:
    """Run one part and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=["window-views", "bare-views", "window-scan", "bare-scan"])
    parser.add_argument("--folder", type=Path, default=Path())
    parser.add_argument("--largest", default="1")
    parser.add_argument("--people", type=int, default=0)
    parser.add_argument("--faces", type=int, default=0)
    given = parser.parse_args()
    parts = {
        "window-views": lambda: window_views(given.folder, given.largest),
        "bare-views": lambda: bare_views(given.people, given.faces),
        "window-scan": lambda: window_scan(given.folder),
        "bare-scan": lambda: bare_scan(given.folder),
    }
    for each in parts[given.part]():
        print(json.dumps(asdict(each)), flush=True)


if __name__ == "__main__":
    main()
