"""A process of benchmarks.collector: dialogs that only the collector can delete, beside a littering job."""

import faulthandler
import gc
import os
import sys
import threading
import time
from collections.abc import Generator
from typing import Final

from PySide6.QtCore import QObject, QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QListView, QVBoxLayout

from photoclust.gui.jobs import Job, Jobs
from photoclust.gui.sweeping import Sweeping

_KEPT: Final = 20
_ROWS: Final = 30
_A_BATCH: Final = 20_000
_A_BREATH: Final = 0.005


class Knot(QDialog):
    """Holds itself, and is busy; notes the thread that deletes it."""

    def __init__(self, deleted_by: list[int]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.itself, self._deleted_by = self, deleted_by
        self._model, view = QStringListModel(self), QListView()
        view.setModel(self._model)
        QVBoxLayout(self).addWidget(view)
        timer = QTimer(self, interval=0)
        timer.timeout.connect(self._change)
        timer.start()

    def _change(self) -> None:
        self._model.setStringList([str(time.monotonic())] * _ROWS)

    def __del__(self) -> None:
        self._deleted_by.append(threading.get_ident())


class Showing(QObject):
    """Shows dialogs without end, and drops them again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.deleted_by: list[int] = []
        self._shown: list[Knot] = []
        timer = QTimer(self, interval=2)
        timer.timeout.connect(self._show)
        timer.start()

    def _show(self) -> None:
        self._shown.append(Knot(self.deleted_by))
        self._shown[-1].show()
        del self._shown[:-_KEPT]


def littering(seconds: float) -> Generator[None, None, None]:
    """Make rubbish of lists for so long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for _ in range(_A_BATCH):
            rubbish: list[object] = []
            rubbish.append(rubbish)
        time.sleep(_A_BREATH)  # else the window's thread waits for the interpreter most of the time
        yield


def main(way: str, seconds: float) -> None:
    """Make dialogs and rubbish, and say in which thread the dialogs were deleted."""
    faulthandler.enable()
    application = QApplication([])
    if way == "sweeping":
        Sweeping(application)
    showing, jobs = Showing(application), Jobs()
    jobs.emptied.connect(application.quit)
    gc.freeze()  # as the application does
    jobs.start(Job(lambda: littering(seconds)))
    application.exec()
    elsewhere = sum(thread != threading.get_ident() for thread in showing.deleted_by)
    print(f"{way}: {len(showing.deleted_by)} dialogs deleted, {elsewhere} of them by the job", flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
