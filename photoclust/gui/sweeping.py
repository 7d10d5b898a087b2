"""Look for rubbish in the GUI thread alone.

Python's collector runs in whichever thread happens to allocate. Widgets and models that only a cycle still
holds would be deleted by a job's thread while Qt works on them in its own, which ends the process without a
word. So the collector is switched off, and the event loop calls it.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MILLISECONDS: Final = 1000


class Sweeping(QObject):
    """Collects what only cycles hold, for as long as its parent lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    @Slot()
    def sweep(self) -> None:
        """Collect the oldest generation that is due, as Python would have by now."""
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
