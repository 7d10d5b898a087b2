"""Is somebody at work here? What lies under a mouse that was just moved should not change places."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

REST_MILLISECONDS: Final = 8_000
"""After so long without a move nobody is about to click on what they saw."""
_MOVES: Final = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.ShortcutOverride,
    }
)
"""ShortcutOverride comes with every key, also with those that are a shortcut's."""


class Hand(QObject):
    """Knows whether the owner just moved the mouse over a view, dragged, pressed a key in it, or types there.

    gone: not for a while.
    """

    gone = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._rest.timeout.connect(self._leave)
        for each in (view, view.viewport()):
            each.installEventFilter(self)

    @property
    def is_there(self) -> bool:
        """Say whether there was a move lately."""
        return self._rest.isActive() or self._edits

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note moves, and let everything through."""
        if event.type() in _MOVES:
            self._rest.start()
        return super().eventFilter(watched, event)

    @property
    def _edits(self) -> bool:
        """Say whether a line is open in the view: its keys go to the line."""
        return self._view.state() == QAbstractItemView.State.EditingState

    def _leave(self) -> None:
        if self._edits:
            self._rest.start()
        else:
            self.gone.emit()
