"""The line that a search is typed in: it completes the name at the cursor, and marks what it cannot read."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from photoclust.gui.own_keys import keeps, leaves
from photoclust.search import QueryFault, written_name
from photoclust.search.query import SPECIAL

_LAST_WORD = re.compile(rf'(?:"[^"]*|[^{SPECIAL}]+)$')


class QueryEdit(QLineEdit):
    """Takes a query. edited: by the owner, not by a click elsewhere."""

    edited = Signal()

    def __init__(self, names: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._list = QListView()
        self._completer.setPopup(self._list)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self.complete)
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self._suggest)
        self.textChanged.connect(self.edited)

    def complete(self, name: str) -> None:
        """Put a name in the place of what was begun at the cursor."""
        before, after = self.text()[: self.cursorPosition()], self.text()[self.cursorPosition() :]
        begun = _LAST_WORD.search(before)
        kept = before[: begun.start()] if begun else before
        self.setText(f"{kept}{written_name(name)} {after.lstrip()}")
        self.setCursorPosition(len(kept) + len(written_name(name)) + 1)

    def mark(self, fault: QueryFault | None) -> None:
        """Underline the place of a fault; None takes the line away."""
        marks = []
        if fault is not None and fault.at < len(self.text()):
            wavy = QTextCharFormat()
            wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wavy.setUnderlineColor(self.palette().color(QPalette.ColorRole.BrightText))
            kind = QInputMethodEvent.AttributeType.TextFormat
            start = fault.at - self.cursorPosition()
            marks = [QInputMethodEvent.Attribute(kind, start, fault.length, wavy)]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", marks))

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the way back while there is something to clear; leave Ctrl+E to the page."""
        clears = bool(self.text()) and keeps(event, Qt.Key.Key_Escape)
        return clears or leaves(event, Qt.Key.Key_E) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave keys to the list of names while it is open; Escape clears the line."""
        choosing = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
        if self._list.isVisible() and choosing:
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _suggest(self) -> None:
        begun = _LAST_WORD.search(self.text()[: self.cursorPosition()])
        word = begun[0].lstrip('"') if begun else ""
        names = list(self._names())
        if not word or any(name.casefold() == word.casefold() for name in names):
            self._list.hide()
            return
        self._known.setStringList(names)
        self._completer.setCompletionPrefix(word)
        if self._completer.completionCount():
            self._list.setCurrentIndex(self._completer.completionModel().index(0, 0))
            rect = self.cursorRect()
            rect.setWidth(220)
            self._completer.complete(rect)
        else:
            self._list.hide()
