"""A line to type a name in, which knows the names there are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from photoclust.people.finding import LONGEST_NAME

Names = Callable[[], Sequence[str]]


class NameEdit(QLineEdit):
    """Completes known names. given_up: Escape was pressed."""

    given_up = Signal()

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._known = QStringListModel(self)
        self.setMaxLength(LONGEST_NAME)
        self.setPlaceholderText(self.tr("Who is this?"))
        self.setAccessibleName(self.tr("Name"))
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Know the names of this moment."""
        self._known.setStringList(list(self._names()))
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the shortcuts of the view around."""
        kept = event.type() == QEvent.Type.ShortcutOverride
        if kept and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Give up on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            event.accept()
            return
        super().keyPressEvent(event)
