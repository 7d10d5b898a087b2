"""A line to type a name in, which knows the names there are."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from photoclust.gui.own_keys import keeps
from photoclust.people.finding import LONGEST_NAME

Names = Callable[[], Sequence[str]]
ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NameEdit(QLineEdit):
    """Completes known names.

    given_up: Escape was pressed. completed: the name is to be taken at once, as one was chosen from the list
    or Enter pressed while it was open.
    """

    given_up = Signal()
    completed = Signal()

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
        self._list = QListView()
        completer.setPopup(self._list)
        completer.activated.connect(self._take_known)
        self.setCompleter(completer)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Know the names of this moment."""
        self._known.setStringList(list(self._names()))
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the shortcuts of the view around."""
        return keeps(event, Qt.Key.Key_Escape) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Give up on Escape; take by one Enter the name that is marked in the open list, or else typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            event.accept()
            return
        if event.key() in ENTERS and self._list.isVisible():
            self._take_known(self._marked() or self.text())
            event.accept()
            return
        super().keyPressEvent(event)

    def _marked(self) -> str | None:
        """Return the name that is marked in the list."""
        index = self._list.currentIndex()
        return str(index.data()) if index.isValid() else None

    def _take_known(self, name: str) -> None:
        self._list.hide()
        self.setText(name)
        self.setModified(True)  # by the owner's choice, which Qt takes for a text of the program's
        self.completed.emit()
