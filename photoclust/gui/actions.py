"""Actions: what menus, keys and buttons share."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = Sequence[QKeySequence | QKeySequence.StandardKey | Qt.Key | str]


def action(
    owner: QWidget,
    text: str,
    keys: Keys,
    act: Callable[[], object],
    *,
    scope: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QAction:
    """Return an action of a widget; its keys work in the window, or in the widget alone."""
    made = QAction(text, owner)
    made.setShortcuts([QKeySequence(key) for key in keys])
    made.setShortcutContext(scope)
    made.triggered.connect(lambda _checked=False: act())
    owner.addAction(made)
    return made
