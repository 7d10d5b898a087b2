"""Buttons that by a click become another one's: the second of two quick clicks was meant for the first."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QWidget

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class OneClick(QObject):
    """Lets the first of quick clicks through, on whichever of its buttons they fall."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last: int | None = None

    def watch(self, button: QWidget) -> None:
        """Look after a button."""
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep a press that comes as soon as that of a double click."""
        if event.type() not in _PRESSES or not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        before, self._last = self._last, event.timestamp()
        return (
            before is not None
            and self._last - before < QGuiApplication.styleHints().mouseDoubleClickInterval()
        )
