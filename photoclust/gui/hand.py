"""Is somebody at work here? What lies under a mouse that was just moved should not change places."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

REST_MILLISECONDS: Final = 8_000
"""After so long without a move nobody is about to click on what they saw."""
_MOVES: Final = frozenset(
    {QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.KeyPress}
)


class Hand(QObject):
    """Knows whether the owner has just moved the mouse over an area, or pressed a key in it.

    gone: not for a while.
    """

    gone = Signal()

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._rest.timeout.connect(self.gone)
        for each in (area, area.viewport()):
            each.installEventFilter(self)

    @property
    def is_there(self) -> bool:
        """Say whether there was a move lately."""
        return self._rest.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note moves, and let everything through."""
        if event.type() in _MOVES:
            self._rest.start()
        return super().eventFilter(watched, event)
