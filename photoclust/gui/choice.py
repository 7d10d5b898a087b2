"""A button that says which of a few things is chosen, and lets one choose another."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from photoclust.gui.icons import IconButton

T = TypeVar("T", bound=StrEnum)


class Choice(IconButton, Generic[T]):
    """Shows the chosen one's text; `about` says what is chosen. The first of `choices` is chosen at first.

    explains: what follows from a choice, where its text leaves that open.
    """

    changed = Signal()

    def __init__(
        self,
        about: str,
        choices: Mapping[T, str],
        explains: Mapping[T, str] = MappingProxyType({}),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("open", "", parent=parent)
        self._about, self._explains = about, explains
        self._texts = choices
        self.chosen: T = next(iter(choices))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu, group = QMenu(self), QActionGroup(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._entries = {value: group.addAction(text) for value, text in choices.items()}
        for value, entry in self._entries.items():
            entry.setCheckable(True)
            entry.setToolTip(explains.get(value, ""))
            entry.triggered.connect(lambda _checked=False, value=value: self.choose(value))
            menu.addAction(entry)
        menu.setToolTipsVisible(bool(explains))
        self.setMenu(menu)
        self.choose(self.chosen)

    def choose(self, value: T) -> None:
        """Choose one."""
        self.chosen = value
        self._entries[value].setChecked(True)
        self.setText(self._texts[value])
        explained = self._explains.get(value, "")
        self.setToolTip(explained or self._about)
        self.setAccessibleName(f"{self._about}: {self._texts[value]}")
        self.setAccessibleDescription(explained)
        self.changed.emit()
