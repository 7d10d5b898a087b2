"""Keys that a widget keeps to itself: shortcuts of what is around it would take them otherwise."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keeps(event: QEvent, key: Qt.Key) -> bool:
    """Take a key for the widget itself when it is asked for as a shortcut; say whether it was."""
    asked = event.type() == QEvent.Type.ShortcutOverride
    if asked and isinstance(event, QKeyEvent) and event.key() == key:
        event.accept()
        return True
    return False
