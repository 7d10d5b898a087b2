"""Keys that a widget keeps to itself, or leaves to what is around it: shortcuts are asked for before keys."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keeps(event: QEvent, key: Qt.Key) -> bool:
    """Take a key for the widget itself when it is asked for as a shortcut; say whether it was."""
    asked = event.type() == QEvent.Type.ShortcutOverride
    if asked and isinstance(event, QKeyEvent) and event.key() == key:
        event.accept()
        return True
    return False


def leaves(event: QEvent, key: Qt.Key) -> bool:
    """Leave Ctrl and a key to the shortcuts around, which a line may keep for itself; say whether it was."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    asked = event.key() == key and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    if asked:
        event.ignore()
    return asked
