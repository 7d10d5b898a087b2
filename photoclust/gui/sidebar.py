"""The slim bar at the side: one button a section, the keys Ctrl+1, Ctrl+2 and so on."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from photoclust.gui.actions import action, key_of
from photoclust.gui.icons import IconButton

WIDTH: Final = 92
_BUTTON: Final = QSize(WIDTH - 12, 60)


class Sidebar(QFrame):
    """Shows where one is. wanted: the number of a section, from 0."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actions_: list[QAction] = []
        self.buttons: list[IconButton] = []
        self._group = QButtonGroup(self)
        self.setProperty("role", "sidebar")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Sections"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 10, 6, 10)
        self._column.setSpacing(4)
        self._column.addStretch()

    def add(self, title: str, icon: str) -> None:
        """Add a section below the others."""
        number = len(self.buttons)
        button = IconButton(icon, title, role="section")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setFixedSize(_BUTTON)
        made = action(self, title, [f"Ctrl+{number + 1}"], lambda: self.wanted.emit(number))
        button.setToolTip(f"{title} ({key_of(made)})")
        button.clicked.connect(lambda _checked=False: self.wanted.emit(number))
        self._group.addButton(button)
        self._column.insertWidget(number, button)
        self.buttons.append(button)
        self.actions_.append(made)

    def mark(self, number: int) -> None:
        """Show which section one is in."""
        self.buttons[number].setChecked(True)
