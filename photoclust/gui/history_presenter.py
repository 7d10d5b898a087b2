"""Between the list of what the owner did and the rest: reads it, and has undone what is chosen."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from photoclust import people
from photoclust.gui.acts import Acts
from photoclust.gui.history_dialog import HistoryDialog
from photoclust.gui.history_model import AT_A_TIME, Past, past
from photoclust.gui.jobs import Jobs
from photoclust.gui.reading import Reading
from photoclust.gui.thumbnails import Thumbnails


class History(QObject):
    """Opens the list over a window."""

    def __init__(self, window: QWidget, folder: Path, jobs: Jobs, acts: Acts, thumbnails: Thumbnails) -> None:
        super().__init__(window)
        self._window, self._acts, self._thumbnails = window, acts, thumbnails
        self._dialog: HistoryDialog | None = None
        self._count = AT_A_TIME
        self._reading = Reading(folder, jobs, self)
        self._reading.arrived.connect(self._take)
        acts.rested.connect(self._look_again)

    @Slot()
    def open(self) -> None:
        """Show the newest acts."""
        self._count = AT_A_TIME
        self._dialog = dialog = HistoryDialog(self._thumbnails, self._window)
        dialog.undo_wanted.connect(self._undo)
        dialog.acts.more_wanted.connect(self._read_more)
        dialog.finished.connect(self._forget)
        self._read()
        dialog.open()

    @Slot(int)
    def _undo(self, act: int) -> None:
        self._acts.take_back(lambda library: people.undo(library, act))

    def _read(self) -> None:
        self._reading.ask(partial(past, count=self._count))

    @Slot()
    def _read_more(self) -> None:
        self._count += AT_A_TIME
        self._read()

    @Slot()
    def _look_again(self) -> None:
        """Read what has become of the acts."""
        if self._dialog is not None:
            self._reading.overtake()
            self._read()

    @Slot(object)
    def _take(self, found: Past) -> None:
        if self._dialog is not None and not self._acts.is_busy:
            self._dialog.show_past(found)

    @Slot()
    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
