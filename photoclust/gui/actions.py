"""Actions: what menus, keys and buttons share."""

import sys
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = Sequence[QKeySequence | QKeySequence.StandardKey | Qt.Key | str]
_MACOS: Final = "darwin"
_ON_MACOS: Final[Mapping[str, str]] = MappingProxyType({"Ctrl+H": "Meta+H", "Ctrl+M": "Meta+M"})
"""What Qt calls Ctrl is Command there, by which the system hides and minimises; Meta is the key Control."""


def action(
    owner: QWidget,
    text: str,
    keys: Keys,
    act: Callable[[], object],
    *,
    scope: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QAction:
    """Return an action of a widget; its keys work in the window, or in the widget alone.

    A key that is held acts once: else it would reject or hide one after another, as the next is chosen.
    """
    made = QAction(text, owner)
    made.setShortcuts(keys_on(sys.platform, keys))
    made.setShortcutContext(scope)
    made.setAutoRepeat(False)
    made.triggered.connect(lambda _checked=False: act())
    owner.addAction(made)
    return made


def keys_on(platform: str, keys: Keys) -> list[QKeySequence]:
    """Return keys as they are on a platform, clear of those that its system keeps for itself."""
    instead = _ON_MACOS if platform == _MACOS else {}
    return [QKeySequence(instead.get(key, key) if isinstance(key, str) else key) for key in keys]


def key_of(act: QAction) -> str:
    """Return the first key of an action, as it is called on the owner's keyboard."""
    return act.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
