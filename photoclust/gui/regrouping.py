"""Grouping in the background, one at a time."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from photoclust.gui import growing
from photoclust.gui.growing import Workshop
from photoclust.gui.jobs import Job, Jobs


@dataclass(frozen=True, slots=True)
class _Wish:
    """afresh: guesses that still fit are let go as well. is_asked: the owner waits for what comes of it."""

    afresh: bool = False
    is_asked: bool = False

    def and_also(self, other: "_Wish") -> "_Wish":
        """Return both in one."""
        return _Wish(self.afresh or other.afresh, self.is_asked or other.is_asked)


class Regrouping(QObject):
    """Groups anew when asked; asked meanwhile, once more at the end.

    grouped: what changed (regroup.Regrouping), where the owner asked for it. ended: groups may
    be others, and nothing waits any more.
    """

    grouped = Signal(object)
    ended = Signal()

    def __init__(self, workshop: Workshop, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop, self._jobs = workshop, jobs
        self.is_busy = False
        self._waiting: _Wish | None = None

    @Slot()
    def start(self) -> None:
        """Group anew, at once or after what runs: guesses may have become others."""
        self._wish(_Wish())

    @Slot(bool)
    def start_asked(self, afresh: bool) -> None:
        """Group anew by the owner's wish, and tell what changed; afresh: guesses that still fit as well."""
        self._wish(_Wish(afresh, is_asked=True))

    def _wish(self, wish: _Wish) -> None:
        if self.is_busy:
            self._waiting = wish if self._waiting is None else self._waiting.and_also(wish)
            return
        self.is_busy = True
        job = Job(lambda: growing.regrouping(self._workshop, afresh=wish.afresh))
        if wish.is_asked:
            job.stepped.connect(self.grouped)
        job.ended.connect(self._end)
        self._jobs.start(job)

    @Slot()
    def _end(self) -> None:
        self.is_busy = False
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            self.ended.emit()
        else:
            self._wish(waiting)
